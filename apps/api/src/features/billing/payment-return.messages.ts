import { defineMessages } from '@payung/domain/text/define-messages'

export const paymentReturnMessages = defineMessages({
  PAYER_IS_NOT_RETURNER: {
    reason: {
      id: 'Anda sendiri yang mencatat pembayaran ini.',
      en: 'You recorded this payment yourself.',
    },
    remedy: { id: 'Bendahara lain yang mencatat pengembaliannya.', en: 'Another treasurer records that it came back.' },
  },
  PAYMENT_RETURNED_ALREADY: {
    reason: {
      id: 'Pengembalian pembayaran ini sudah dicatat.',
      en: 'That this payment came back is recorded already.',
    },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  PAYMENT_RECEIVED: {
    reason: {
      id: 'BPJS sudah menerima uang ini: tanpa pembayaran ini, yang diterima atau dibukukan lebih banyak dari yang dibayar.',
      en: 'The insurer has received this money: without this payment more would be received or posted than was paid.',
    },
    remedy: {
      id: 'Cocokkan dahulu dengan BPJS. Bila penerimaannya yang keliru atau uangnya dikembalikan BPJS, orang lain membatalkan penerimaannya lebih dahulu; sesudah itu pengembalian dapat dicatat.',
      en: 'Settle it with the insurer first. Where its receipt was recorded wrongly, or it sent the money back, another person takes the receipt back first; then the return can be recorded.',
    },
  },
  RETURNS_TOO_MANY: {
    reason: {
      id: 'Pada daftar iuran ini sudah dicatat 100 pengembalian.',
      en: '100 payments of this list have come back already.',
    },
    remedy: {
      id: 'Periksa rekening tujuan bersama bank dan BPJS sebelum membayar lagi.',
      en: 'Check the account with the bank and the insurer before paying again.',
    },
  },
  RETURNED_ON_INVALID: {
    path: 'returnedOn',
    reason: {
      id: 'Hari pengembalian tidak boleh sebelum hari pembayaran atau sesudah hari ini.',
      en: 'It cannot have come back before the day of the payment or after today.',
    },
    remedy: { id: 'Perbaiki harinya.', en: 'Correct the day.' },
  },
  RETURN_DOCUMENT_INVALID: {
    path: 'documentNumber',
    remedy: {
      id: 'Tulis nomor nota retur dari bank, 3 sampai 80 huruf. Tanpa nota hanya untuk pembayaran yang salah dicatat.',
      en: 'Write the number of the bank’s return note, 3 to 80 characters. Only what was recorded wrongly may have none.',
    },
  },
})
