import { Trans } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { VariablesOf } from '../../../graphql.ts'
import { useFormats } from '../../../i18n/formats.ts'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { useServerWords } from '../../../ui/use-server-words.ts'
import { StartNotSameMutation } from './batches.query.ts'

type Chosen = Pick<VariablesOf<typeof StartNotSameMutation>['input'], 'pairIds' | 'filter'>

/** Says of many pairs that each is two people; of all that match the filter is sent, never their ids. */
export function NotSameDialog(props: { chosen: Chosen; count: number; onClose: () => void }) {
  const { number } = useFormats()
  const { message } = useServerWords()
  const navigate = useNavigate()
  const [because, setBecause] = useState('')
  const start = useOperation(StartNotSameMutation)
  const issue =
    start.problem && 'issues' in start.problem ? start.problem.issues.find(({ path }) => path === 'because') : undefined
  const submit = async () => {
    const success = await start.run((idempotencyKey) => ({
      input: { ...props.chosen, because: because.trim() || null, expectedCount: props.count, idempotencyKey },
    }))
    if (success === null) return
    void navigate({ to: '/pekerja/ganda/massal' })
  }
  return (
    <FormDialog
      title={<Trans>{number(props.count)} pasangan bukan orang yang sama?</Trans>}
      confirm={<Trans>Nyatakan bukan orang yang sama</Trans>}
      busy={start.busy}
      problem={issue === undefined ? start.problem : null}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>Tidak ditanyakan lagi, kecuali kelak jauh lebih mirip. Dapat dibatalkan sekaligus.</Trans>
      </p>
      <Textarea
        label={<Trans>Alasan (opsional)</Trans>}
        maxLength={300}
        value={because}
        onChange={(event) => setBecause(event.currentTarget.value)}
        error={fieldProblem(issue === undefined ? undefined : message(issue))}
      />
    </FormDialog>
  )
}
