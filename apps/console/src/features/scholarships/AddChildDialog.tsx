import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import type { SchoolLevel } from '@payung/domain/benefit/scholarship'
import { scholarInput } from '@payung/domain/benefit/scholarship-input'
import words from '../../generated/input-words/scholarships.json'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { LevelFields } from './LevelFields.tsx'
import { AddScholarshipMutation } from './scholarship.query.ts'

/** A child of the family, and where it was at school in the year of the event. */
export function AddChildDialog(props: { claimId: string; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const { today } = useViewer()
  const form = useInputForm({
    schema: scholarInput({ today }),
    words,
    initialValues: {
      childName: '',
      birthDate: null as string | null,
      level: 'PRIMARY' as SchoolLevel | null,
      yearOfLevel: 1,
    },
    missing: { birthDate: t`Isi tanggal lahirnya.` },
  })
  const add = useOperation(AddScholarshipMutation, { refusal: form })
  const submit = form.submit(async (child) => {
    if ((await add.run({ input: { claimId: props.claimId, ...child } })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Tambah anak`}
      confirm={<Trans>Simpan</Trans>}
      busy={add.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <TextInput label={<Trans>Nama anak</Trans>} maxLength={120} {...form.field('childName')} />
      <DateField label={<Trans>Tanggal lahir</Trans>} max={today} {...form.field('birthDate')} />
      <LevelFields
        label={<Trans>Jenjang pada tahun peristiwa</Trans>}
        none={t`Belum bersekolah`}
        level={form.values.level}
        yearOfLevel={form.values.yearOfLevel}
        error={form.field('yearOfLevel').error}
        onLevel={(level) => form.set('level', level)}
        onYear={(year) => form.set('yearOfLevel', year)}
      />
    </FormDialog>
  )
}
