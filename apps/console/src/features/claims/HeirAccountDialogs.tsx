import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { accountNumberInput, heirAccountInput, heirRemovalInput } from '@payung/domain/benefit/heir-input'
import words from '../../generated/input-words/claims.json'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import type { Heir } from './claims.query.ts'
import { ConfirmHeirAccountMutation, EnterHeirAccountMutation, RemoveClaimHeirMutation } from './heirs.query.ts'

interface DialogProps {
  readonly heir: Heir
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

/** The heir's own account, as the account book says. */
export function EnterAccountDialog(props: DialogProps) {
  const { t } = useLingui()
  const { heir } = props
  const form = useInputForm({
    schema: heirAccountInput,
    words,
    initialValues: { bank: '', holder: heir.isMinor ? (heir.guardianName ?? heir.name) : heir.name, number: '' },
  })
  const enter = useOperation(EnterHeirAccountMutation, { refusal: form })
  const submit = form.submit(async (account) => {
    if ((await enter.run({ input: { heirId: heir.id, ...account } })) !== null)
      props.onDone(t`Rekening dicatat. Minta rekan memastikannya.`)
  })
  return (
    <FormDialog
      title={t`Rekening ${heir.name}`}
      confirm={<Trans>Simpan</Trans>}
      busy={enter.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>Salin dari buku tabungan. Rekening atas nama orang lain ditolak.</Trans>
      </p>
      <TextInput label={<Trans>Bank</Trans>} maxLength={60} {...form.field('bank')} />
      <TextInput label={<Trans>Atas nama</Trans>} maxLength={120} {...form.field('holder')} />
      <AccountNumberField {...form.field('number')} />
    </FormDialog>
  )
}

/** The second person reads the number once more: it is not shown before. */
export function ConfirmAccountDialog(props: {
  account: NonNullable<Heir['account']>
  onClose: () => void
  onDone: (words: string) => void
}) {
  const { t } = useLingui()
  const { account } = props
  const form = useInputForm({ schema: accountNumberInput, words, initialValues: { number: '' } })
  const confirm = useOperation(ConfirmHeirAccountMutation, { refusal: form })
  const submit = form.submit(async ({ number }) => {
    if ((await confirm.run({ input: { accountId: account.id, number } })) !== null)
      props.onDone(t`Rekening dipastikan.`)
  })
  return (
    <FormDialog
      title={t`Pastikan rekening ${account.holder}`}
      confirm={<Trans>Pastikan</Trans>}
      busy={confirm.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Baca nomornya dari buku tabungan di Daftar dokumen, lalu tulis di sini. Hanya nomor yang sama yang memastikan
          rekening {account.bank} ini.
        </Trans>
      </p>
      <AccountNumberField {...form.field('number')} />
    </FormDialog>
  )
}

function AccountNumberField(props: Pick<React.ComponentProps<typeof TextInput>, 'value' | 'onChange' | 'error'>) {
  return (
    <TextInput
      label={<Trans>Nomor rekening</Trans>}
      inputMode="numeric"
      autoComplete="off"
      className="figures"
      maxLength={30}
      {...props}
    />
  )
}

/** Somebody who does not belong to the family: the reason stays in the log. */
export function RemoveHeirDialog(props: DialogProps) {
  const { t } = useLingui()
  const { heir } = props
  const form = useInputForm({ schema: heirRemovalInput, words, initialValues: { reason: '' } })
  const remove = useOperation(RemoveClaimHeirMutation, { refusal: form })
  const submit = form.submit(async ({ reason }) => {
    if ((await remove.run({ input: { heirId: heir.id, reason } })) !== null) props.onDone(t`Dikeluarkan dari keluarga.`)
  })
  return (
    <FormDialog
      title={t`Keluarkan ${heir.name}`}
      confirm={<Trans>Keluarkan dari keluarga</Trans>}
      busy={remove.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>Untuk orang yang bukan keluarga. Yang sudah meninggal dikoreksi, bukan dikeluarkan.</Trans>
      </p>
      <ReasonField isOfFamily {...form.field('reason')} />
    </FormDialog>
  )
}
