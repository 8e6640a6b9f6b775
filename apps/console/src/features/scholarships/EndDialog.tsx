import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { scholarshipEndInput } from '@payung/domain/benefit/scholarship-input'
import { SCHOLARSHIP_END_KINDS, type ScholarshipEndKind } from '@payung/domain/benefit/scholarship-years'
import words from '../../generated/input-words/scholarships.json'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { EndScholarshipMutation } from './scholarship.query.ts'
import { endWords } from './scholarship-words.ts'

/** Why a scholarship ends before its time, and since when. */
export function EndDialog(props: { scholarshipId: string; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { today } = useViewer()
  const form = useInputForm({
    schema: scholarshipEndInput({ today }),
    words,
    initialValues: { kind: 'WORKING' as ScholarshipEndKind, onDay: today as string | null, reason: '' },
    missing: { onDay: t`Isi harinya.` },
  })
  const end = useOperation(EndScholarshipMutation, { refusal: form })
  const submit = form.submit(async (answer) => {
    if ((await end.run({ input: { scholarshipId: props.scholarshipId, ...answer } })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Akhiri beasiswa`}
      confirm={<Trans>Simpan</Trans>}
      busy={end.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <Select
        label={<Trans>Yang terjadi</Trans>}
        data={SCHOLARSHIP_END_KINDS.map((kind) => ({ value: kind, label: i18n._(endWords[kind]) }))}
        value={form.values.kind}
        allowDeselect={false}
        onChange={(kind) => form.set('kind', (kind ?? 'WORKING') as ScholarshipEndKind)}
      />
      <DateField label={<Trans>Sejak</Trans>} max={today} {...form.field('onDay')} />
      <ReasonField isOfFamily {...form.field('reason')} />
    </FormDialog>
  )
}
