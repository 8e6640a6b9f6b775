import { Trans, useLingui } from '@lingui/react/macro'
import { Fieldset, Stack, TextInput } from '@mantine/core'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import type { AppointmentDraft } from './appointment-draft.ts'

/** The appointment behind a role that checks or signs, as the register of officials keeps it. */
export function OfficialFields(props: {
  ids: Readonly<Record<'name' | 'post' | 'number' | 'appointedOn', string>>
  value: AppointmentDraft
  onChange: (value: AppointmentDraft) => void
  problemOf: (fieldId: string) => string | undefined
}) {
  const { t } = useLingui()
  const { today } = useViewer()
  const { ids, value, onChange, problemOf } = props
  return (
    <Fieldset legend={<Trans>Pejabat dan SK pengangkatan</Trans>}>
      <Stack gap="md">
        <p style={{ margin: 0 }}>
          <Trans>
            Peran ini memeriksa, menandatangani, atau memberi peran. Peran berlaku sesudah administrator kedua
            mengonfirmasinya; isian ini dilihatnya saat memutuskan.
          </Trans>
        </p>
        <TextInput
          id={ids.name}
          label={<Trans>Nama menurut SK</Trans>}
          maxLength={120}
          value={value.name}
          error={fieldProblem(problemOf(ids.name))}
          onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
        />
        <TextInput
          id={ids.post}
          label={<Trans>Jabatan</Trans>}
          description={t`Misalnya Kepala Bagian Hukum.`}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={160}
          value={value.post}
          error={fieldProblem(problemOf(ids.post))}
          onChange={(event) => onChange({ ...value, post: event.currentTarget.value })}
        />
        <TextInput
          id={ids.number}
          label={<Trans>Nomor SK pengangkatan</Trans>}
          maxLength={80}
          value={value.number}
          error={fieldProblem(problemOf(ids.number))}
          onChange={(event) => onChange({ ...value, number: event.currentTarget.value })}
        />
        <DateField
          id={ids.appointedOn}
          label={<Trans>Tanggal SK</Trans>}
          value={value.appointedOn}
          max={today}
          onChange={(appointedOn) => onChange({ ...value, appointedOn })}
          error={fieldProblem(problemOf(ids.appointedOn))}
        />
      </Stack>
    </Fieldset>
  )
}
