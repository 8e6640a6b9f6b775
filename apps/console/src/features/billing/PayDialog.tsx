import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { paymentInput } from '@payung/domain/money/contribution-input'
import { useState } from 'react'
import words from '../../generated/input-words/billing.json'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { type ChosenPaper, PaperField } from '../../ui/form/PaperField.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { RecordContributionPaymentMutation } from './billing.query.ts'
import type { ListDialogProps } from './SendDialog.tsx'
import { unorderedOf } from './unordered-of.ts'

/** What was paid on the insurer's bill, with the number of its proof, and of whoever pays by transfer the bank's paper: a company, and a party outside, such as a village. */
export function PayDialog(props: ListDialogProps) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const { today, tenant } = useViewer()
  const [paper, setPaper] = useState<ChosenPaper | null>(null)
  const { list } = props
  const isCompany = tenant.kind === 'COMPANY'
  const openRupiah = unorderedOf(list)
  const form = useInputForm({
    schema: paymentInput({ today, openRupiah }),
    words,
    initialValues: { amount: String(openRupiah), paidOn: today as string | null, reference: '', paidCode: '' },
    missing: { amount: t`Isi jumlahnya.`, paidOn: t`Isi hari pembayaran.` },
  })
  const pay = useOperation(RecordContributionPaymentMutation, { refusal: form })
  const submit = form.submit(async ({ amount, ...payment }) => {
    const input = {
      listId: list.id,
      expectedVersion: list.version,
      amount: String(amount),
      ...payment,
      fileId: paper?.id ?? null,
      paidCode: form.values.paidCode === '' ? null : form.values.paidCode,
    }
    if ((await pay.run((idempotencyKey) => ({ input: { ...input, idempotencyKey } }))) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Catat pembayaran`}
      confirm={<Trans>Catat</Trans>}
      busy={pay.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <RupiahField
        label={<Trans>Jumlah yang dibayar (Rp)</Trans>}
        description={
          list.ordered === '0' ? (
            <Trans>Sisa tagihan: {rupiah(openRupiah)}.</Trans>
          ) : (
            <Trans>
              Sisa tagihan: {rupiah(openRupiah)}, di luar {rupiah(list.ordered)} yang sedang diajukan dengan SPP.
            </Trans>
          )
        }
        {...form.field('amount')}
      />
      <DateField label={<Trans>Hari pembayaran</Trans>} max={today} {...form.field('paidOn')} />
      <TextInput
        label={isCompany ? <Trans>Nomor bukti transfer</Trans> : <Trans>Nomor SP2D atau bukti transfer</Trans>}
        maxLength={80}
        {...form.field('reference')}
      />
      {(isCompany || list.keptFor !== null) && (
        <>
          <PaperField
            id="fileId"
            label={<Trans>Bukti transfer dari bank</Trans>}
            description={
              isCompany ? (
                <Trans>
                  Foto atau PDF, paling besar 10 MB. Wajib bagi perusahaan yang memiliki janji; satu bukti untuk satu
                  pembayaran.
                </Trans>
              ) : (
                <Trans>Bila ada: foto atau PDF, paling besar 10 MB. Satu bukti untuk satu pembayaran.</Trans>
              )
            }
            value={paper}
            onChange={setPaper}
          />
          <TextInput
            label={<Trans>Kode iuran pada bukti transfer</Trans>}
            description={
              <Trans>
                Salin dari bukti bank. Payung mencocokkannya dengan kode tagihan ini, supaya uangnya tidak masuk ke
                tagihan lain.
              </Trans>
            }
            maxLength={60}
            autoComplete="off"
            {...form.field('paidCode')}
          />
        </>
      )}
    </FormDialog>
  )
}
