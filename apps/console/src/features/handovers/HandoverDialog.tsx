import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, Select, TextInput } from '@mantine/core'
import { handoverInput } from '@payung/domain/benefit/handover-input'
import words from '../../generated/input-words/handovers.json'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { ChangeHandoverMutation, type Handover, PlanHandoverMutation } from './handovers.query.ts'
import { useHandoverAreas } from './use-handover-areas.ts'

// The choices are all of the own area; the API looks once more.
const inputOfHandover = handoverInput({ isOwnArea: (code) => code !== '' })

/** Plans an event, or changes one: where, when, and who hands over. */
export function HandoverDialog(props: {
  handover: Handover | null
  onClose: () => void
  onDone: (handoverId: string) => void
}) {
  const { t } = useLingui()
  const { tenant } = useViewer()
  const { handover } = props
  const areas = useHandoverAreas()
  const form = useInputForm({
    schema: inputOfHandover,
    words,
    initialValues: {
      title: handover?.title ?? '',
      areaCode: handover?.area?.code ?? tenant.area?.code ?? '',
      place: handover?.place ?? '',
      onDay: handover?.onDay ?? (null as string | null),
      startsAt: handover?.startsAt ?? '09:00',
      giverName: handover?.giverName ?? '',
      giverPosition: handover?.giverPosition ?? '',
      withPress: handover?.withPress ?? false,
    },
    missing: { onDay: t`Isi harinya.` },
  })
  const plan = useOperation(PlanHandoverMutation, { refusal: form })
  const change = useOperation(ChangeHandoverMutation, { refusal: form })
  const submit = form.submit(async (facts) => {
    const done =
      handover === null
        ? await plan.run((idempotencyKey) => ({ input: { ...facts, idempotencyKey } }))
        : await change.run({ input: { ...facts, handoverId: handover.id, expectedVersion: handover.version } })
    if (done !== null) props.onDone(done.data.id)
  })
  return (
    <FormDialog
      title={handover === null ? t`Rencanakan acara` : t`Ubah acara`}
      confirm={<Trans>Simpan</Trans>}
      busy={plan.busy || change.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <TextInput label={<Trans>Nama acara</Trans>} maxLength={120} {...form.field('title')} />
      <Select
        label={<Trans>Wilayah</Trans>}
        data={[...areas]}
        allowDeselect={false}
        value={form.values.areaCode}
        onChange={(code) => form.set('areaCode', code ?? '')}
        error={form.field('areaCode').error}
      />
      <TextInput label={<Trans>Tempat</Trans>} maxLength={160} {...form.field('place')} />
      <DateField label={<Trans>Hari acara</Trans>} {...form.field('onDay')} />
      <TextInput
        label={<Trans>Jam mulai</Trans>}
        description={<Trans>Seperti 09:00</Trans>}
        maxLength={5}
        {...form.field('startsAt')}
      />
      <TextInput label={<Trans>Yang menyerahkan</Trans>} maxLength={120} {...form.field('giverName')} />
      <TextInput label={<Trans>Jabatan yang menyerahkan</Trans>} maxLength={120} {...form.field('giverPosition')} />
      <Checkbox
        label={<Trans>Pers diundang</Trans>}
        checked={form.values.withPress}
        onChange={(change) => form.set('withPress', change.currentTarget.checked)}
      />
    </FormDialog>
  )
}
