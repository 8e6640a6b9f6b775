import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Textarea } from '@mantine/core'
import {
  LEAVING_REASONS,
  type LeavingReason,
  OUTCOMES,
  type Outcome,
} from '@payung/domain/reverification/reverification'
import { type ComponentProps, type ReactNode, useState } from 'react'
import type { VariablesOf } from '../../../graphql.ts'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import type { DecideReverificationMutation } from '../reverification.query.ts'
import { outcomeChoices, reasonWords } from '../reverification-words.ts'

type Input = VariablesOf<typeof DecideReverificationMutation>['input']
export type Decision = Pick<Input, 'outcome' | 'reason' | 'note'>

const shortestNote = 3

/** What becomes of somebody's place, why, and in words where the reason has none of its own. */
export function DecideDialog(props: {
  title: ReactNode
  first: Outcome
  busy: boolean
  problem: ComponentProps<typeof FormDialog>['problem']
  onClose: () => void
  onDecide: (decision: Decision) => void
}) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const [outcome, setOutcome] = useState<Outcome>(props.first)
  const [reason, setReason] = useState<LeavingReason | ''>('')
  const [note, setNote] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const leaves = outcome !== 'KEEP'
  const length = note.trim().length
  const missing = (leaves && reason === 'OTHER' && length < shortestNote) || (length > 0 && length < shortestNote)
  return (
    <FormDialog
      title={props.title}
      confirm={<Trans>Catat putusan</Trans>}
      busy={props.busy}
      problem={props.problem}
      onClose={props.onClose}
      onSubmit={() => {
        setSubmitted(true)
        if (missing) return
        props.onDecide({
          outcome,
          ...(leaves && reason !== '' ? { reason } : {}),
          ...(length > 0 ? { note: note.trim() } : {}),
        })
      }}
    >
      <NativeSelect
        label={<Trans>Putusan</Trans>}
        data={OUTCOMES.map((choice) => ({ value: choice, label: i18n._(outcomeChoices[choice]) }))}
        value={outcome}
        onChange={(event) => setOutcome(OUTCOMES.find((choice) => choice === event.currentTarget.value) ?? outcome)}
      />
      {leaves && (
        <NativeSelect
          label={<Trans>Alasan dalam keputusan perubahan</Trans>}
          data={[
            { value: '', label: t`Menurut temuannya` },
            ...LEAVING_REASONS.map((code) => ({ value: code, label: i18n._(reasonWords[code]) })),
          ]}
          value={reason}
          onChange={(event) => setReason(LEAVING_REASONS.find((code) => code === event.currentTarget.value) ?? '')}
        />
      )}
      <Textarea
        label={reason === 'OTHER' && leaves ? <Trans>Alasannya</Trans> : <Trans>Catatan (opsional)</Trans>}
        description={leaves ? undefined : <Trans>Wajib untuk mempertahankan orang yang tercatat meninggal.</Trans>}
        autosize
        minRows={2}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={isSubmitted && missing ? fieldProblem(t`Tulis sekurangnya ${shortestNote} huruf.`) : undefined}
      />
    </FormDialog>
  )
}
