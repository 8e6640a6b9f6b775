import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { LedgerAccount, StatementRow } from './ledger.query.ts'

export const accountWords: Readonly<Record<LedgerAccount, MessageDescriptor>> = {
  CONTRIBUTION_EXPENSE: msg`Beban iuran`,
  PAYABLE_TO_INSURER: msg`Utang iuran kepada BPJS`,
  TREASURY: msg`Kas`,
  CREDIT_AT_INSURER: msg`Lebih bayar di BPJS`,
  PAID_IN_TRANSIT: msg`Dibayar, belum diterima BPJS`,
  RECEIVED_UNPOSTED: msg`Diterima BPJS, belum dibukukan per orang`,
  PAYMENT_TO_PROVE: msg`Pembayaran yang masih harus dibuktikan`,
}

/** From which fact an entry comes. */
const entryWords: Readonly<Record<NonNullable<StatementRow['entry']>['kind'], MessageDescriptor>> = {
  BILL: msg`Tagihan BPJS`,
  PAYMENT: msg`Pembayaran iuran`,
  RECEIPT: msg`Penerimaan BPJS`,
  POSTING: msg`Jawaban BPJS dibukukan`,
  REVERSAL: msg`Jawaban BPJS dibalik`,
}

type Entry = Pick<NonNullable<StatementRow['entry']>, 'kind' | 'reversalReason'>

/** The same; of what is reversed, what it was. */
export function wordOfEntry({ kind, reversalReason }: Entry): MessageDescriptor {
  if (reversalReason === 'RECEIPT_RETURNED') return msg`Penerimaan BPJS dibatalkan`
  return reversalReason === null || reversalReason === 'ANSWER_OVERTURNED'
    ? entryWords[kind]
    : msg`Pembayaran dikembalikan`
}
