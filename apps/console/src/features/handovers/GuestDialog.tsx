import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { handoverGuestInput } from '@payung/domain/benefit/handover-input'
import words from '../../generated/input-words/handovers.json'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { InviteHandoverGuestMutation } from './handovers.query.ts'

/** A guest of an event, and whom they stand for. */
export function GuestDialog(props: { handoverId: string; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const form = useInputForm({ schema: handoverGuestInput, words, initialValues: { name: '', position: '' } })
  const invite = useOperation(InviteHandoverGuestMutation, { refusal: form, notice: t`Tamu diundang.` })
  const submit = form.submit(async (guest) => {
    if ((await invite.run({ input: { ...guest, handoverId: props.handoverId } })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Undang tamu`}
      confirm={<Trans>Undang</Trans>}
      busy={invite.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <TextInput label={<Trans>Nama tamu</Trans>} maxLength={120} {...form.field('name')} />
      <TextInput
        label={<Trans>Jabatan atau asal</Trans>}
        description={<Trans>Misalnya Camat Sungai Raya, atau wartawan sebuah surat kabar.</Trans>}
        maxLength={120}
        {...form.field('position')}
      />
    </FormDialog>
  )
}
