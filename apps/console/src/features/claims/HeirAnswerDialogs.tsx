import { Trans, useLingui } from '@lingui/react/macro'
import { Modal } from '@mantine/core'
import { heirCallInput, shortfallInput } from '@payung/domain/benefit/heir-input'
import { useState } from 'react'
import words from '../../generated/input-words/claims.json'
import { useFormats } from '../../i18n/formats.ts'
import { DialogForm, FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import type { Heir } from './claims.query.ts'
import { DecideHeirShortfallMutation, MakeHeirLinkMutation, RecordHeirCallMutation } from './heirs.query.ts'
import { OneTimeLink } from './OneTimeLink.tsx'

interface DialogProps {
  readonly account: NonNullable<Heir['account']>
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

/** Makes the heir's own link, and shows it once: nobody can read it again. */
export function HeirLinkDialog(props: Omit<DialogProps, 'onDone'> & { onDone: () => void }) {
  const { t } = useLingui()
  const { account } = props
  const make = useOperation(MakeHeirLinkMutation)
  const [address, setAddress] = useState<string | null>(null)
  const submit = async () => {
    const made = await make.run({ input: { accountId: account.id } })
    if (made !== null) setAddress(new URL(made.data.path, window.location.origin).href)
  }
  return (
    <Modal
      opened
      onClose={address === null ? props.onClose : props.onDone}
      title={t`Tautan untuk ${account.holder}`}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      {address === null ? (
        <DialogForm
          confirm={<Trans>Buat tautan</Trans>}
          busy={make.busy}
          problem={make.problem}
          onClose={props.onClose}
          onSubmit={submit}
        >
          <p style={{ margin: 0 }}>
            <Trans>
              Ahli waris membuka tautan ini di teleponnya sendiri dan menjawab berapa yang diterimanya. Berlaku 30 hari,
              satu kali, tanpa biaya. Tautan sebelumnya berakhir.
            </Trans>
          </p>
        </DialogForm>
      ) : (
        <OneTimeLink address={address} onDone={props.onDone}>
          <Trans>
            Kirim hanya ke telepon ahli warisnya. Tautan ini tidak ditampilkan lagi, dan jangan Anda buka sendiri.
          </Trans>
        </OneTimeLink>
      )}
    </Modal>
  )
}

/** What the heir says in a call, with whom it was and where the recording lies. */
export function HeirCallDialog(props: DialogProps) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const { account } = props
  const form = useInputForm({
    schema: heirCallInput,
    words,
    initialValues: { received: '', note: '' },
    missing: { received: t`Isi jumlahnya; 0 bila belum ada uang masuk.` },
  })
  const record = useOperation(RecordHeirCallMutation, { refusal: form })
  const submit = form.submit(async ({ received, note }) => {
    const input = { accountId: account.id, received: String(received), note }
    if ((await record.run({ input })) !== null) props.onDone(t`Jawaban dicatat.`)
  })
  return (
    <FormDialog
      title={t`Jawaban telepon ${account.holder}`}
      confirm={<Trans>Simpan</Trans>}
      busy={record.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <RupiahField
        label={<Trans>Jumlah yang diterima (Rp)</Trans>}
        description={<Trans>Menurut ahli warisnya. Yang dibayar: {rupiah(account.paid ?? '0')}.</Trans>}
        {...form.field('received')}
      />
      <ReasonField
        label={<Trans>Siapa yang ditelepon, dan di mana rekamannya</Trans>}
        description={<Trans>10 sampai 300 huruf, tanpa nomor telepon atau NIK.</Trans>}
        {...form.field('note')}
      />
    </FormDialog>
  )
}

/** How a shortfall was cleared up: it stays in the case. */
export function ShortfallDialog(props: DialogProps) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const { account } = props
  const form = useInputForm({ schema: shortfallInput, words, initialValues: { reason: '' } })
  const decide = useOperation(DecideHeirShortfallMutation, { refusal: form })
  const submit = form.submit(async ({ reason }) => {
    if ((await decide.run({ input: { accountId: account.id, reason } })) !== null)
      props.onDone(t`Kekurangan diputuskan.`)
  })
  return (
    <FormDialog
      title={t`Putuskan kekurangan`}
      confirm={<Trans>Putuskan</Trans>}
      busy={decide.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Dibayar {rupiah(account.paid ?? '0')}, menurut ahli waris diterima {rupiah(account.received ?? '0')}. Tulis
          apa yang ditemukan dan bagaimana selesainya.
        </Trans>
      </p>
      <ReasonField isOfFamily {...form.field('reason')} />
    </FormDialog>
  )
}
