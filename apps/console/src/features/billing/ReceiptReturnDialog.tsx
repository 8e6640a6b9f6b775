import { Trans, useLingui } from '@lingui/react/macro'
import { receiptReturnInput } from '@payung/domain/money/contribution-input'
import { RECEIPT_RETURN_REASONS, type ReceiptReturnReason } from '@payung/domain/money/receipt-return'
import words from '../../generated/input-words/billing.json'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { type ListReceipt, RecordReceiptReturnMutation } from './billing.query.ts'
import { receiptReturnWords } from './billing-words.ts'
import type { ListDialogProps } from './SendDialog.tsx'
import { TakenBackFields } from './TakenBackFields.tsx'

/** That a receipt is taken back, and what follows from it before it is confirmed. */
export function ReceiptReturnDialog(props: ListDialogProps & { receipt: ListReceipt }) {
  const { i18n, t } = useLingui()
  const { day, rupiah } = useFormats()
  const { today } = useViewer()
  const { list, receipt } = props
  const form = useInputForm({
    schema: receiptReturnInput({ today, receivedOn: receipt.receivedOn }),
    words,
    initialValues: {
      returnedOn: today as string | null,
      reason: 'RECORDED_WRONGLY' as ReceiptReturnReason,
      note: '',
    },
    missing: { returnedOn: t`Isi hari pembatalan.` },
  })
  const record = useOperation(RecordReceiptReturnMutation, { refusal: form })
  const submit = form.submit(async (returned) => {
    const input = { listId: list.id, expectedVersion: list.version, receiptId: receipt.id, ...returned }
    if ((await record.run({ input })) !== null) props.onDone()
  })
  const isByInsurer = form.values.reason === 'RETURNED_BY_INSURER'
  return (
    <FormDialog
      title={t`Batalkan penerimaan BPJS`}
      confirm={<Trans>Batalkan penerimaan</Trans>}
      busy={record.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Penerimaan {receipt.reference} sebesar {rupiah(receipt.amount)} pada {day(receipt.receivedOn)} tidak dihitung
          lagi, seluruhnya. Uangnya tercatat lagi sebagai sudah dibayar tetapi belum diterima BPJS, dan buku pembantu
          mendapat jurnal balik. Penerimaannya tetap tampak, dicoret. Pembatalan ini tidak dapat dicabut.
        </Trans>{' '}
        {isByInsurer ? (
          <Trans>Bila uangnya kembali ke kas, catat juga pengembalian pembayarannya.</Trans>
        ) : (
          <Trans>Nomor bukti yang sama boleh dicatat lagi dengan benar.</Trans>
        )}
      </p>
      <TakenBackFields
        reasons={RECEIPT_RETURN_REASONS.map((reason) => ({ value: reason, label: i18n._(receiptReturnWords[reason]) }))}
        reason={form.field('reason')}
        dayLabel={isByInsurer ? <Trans>Hari uang dikembalikan BPJS</Trans> : <Trans>Hari kesalahan diketahui</Trans>}
        notBefore={receipt.receivedOn}
        returnedOn={form.field('returnedOn')}
        note={form.field('note')}
      />
    </FormDialog>
  )
}
