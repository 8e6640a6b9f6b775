import { Trans, useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { CombinedError } from 'urql'
import type { ProblemAnswer } from '../../session/problem.ts'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'

const shortestReason = 10

/** Why the record stays as it is: whoever proposed reads it, and need not propose the same again. */
export function RefuseProposalDialog(props: {
  name: string
  busy: boolean
  problem: ProblemAnswer | CombinedError | null
  onClose: () => void
  onRefuse: (reason: string) => void
}) {
  const { t } = useLingui()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = reason.trim().length < shortestReason
  return (
    <FormDialog
      title={<Trans>Tolak usulan tentang {props.name}</Trans>}
      confirm={<Trans>Tolak usulan</Trans>}
      busy={props.busy}
      problem={props.problem}
      onClose={props.onClose}
      onSubmit={() => {
        setAsked(true)
        if (!missing) props.onRefuse(reason.trim())
      }}
    >
      <p style={{ margin: 0 }}>
        <Trans>Data Anda tetap seperti sekarang. Alasan Anda dikirim kepada pengusulnya.</Trans>
      </p>
      <Textarea
        label={<Trans>Alasan</Trans>}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={asked && missing ? fieldProblem(t`Tulis sekurangnya ${shortestReason} huruf.`) : undefined}
      />
    </FormDialog>
  )
}
