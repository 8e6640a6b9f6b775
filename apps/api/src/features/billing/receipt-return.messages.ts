import { defineMessages } from '@payung/domain/text/define-messages'

export const receiptReturnMessages = defineMessages({
  RECEIVER_IS_NOT_RETURNER: {
    reason: {
      id: 'Anda sendiri yang mencatat penerimaan ini.',
      en: 'You recorded this receipt yourself.',
    },
    remedy: {
      id: 'Orang lain yang membatalkannya, yang juga tidak mencatat pembayaran daftar ini.',
      en: 'Another person takes it back, who has recorded no payment of this list either.',
    },
  },
  RECEIPT_RETURNED_ALREADY: {
    reason: {
      id: 'Penerimaan ini sudah dibatalkan.',
      en: 'This receipt was taken back already.',
    },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  RECEIPT_POSTED: {
    reason: {
      id: 'BPJS sudah membukukan uang ini per orang: tanpa penerimaan ini, yang dibukukan lebih banyak dari yang diterima.',
      en: 'The insurer has posted this money to people: without this receipt more would be posted than was received.',
    },
    remedy: {
      id: 'Selesaikan dahulu jawaban BPJS: minta berkas jawaban yang benar, bawa ke daftar ini, dan putuskan bahwa jawaban baru berlaku. Sesudah itu penerimaan dapat dibatalkan.',
      en: 'Settle the insurer’s answer first: ask for a correct file, bring it to this list, and decide that the newer answer holds. Then the receipt can be taken back.',
    },
  },
  RECEIPT_RETURNS_TOO_MANY: {
    reason: {
      id: 'Pada daftar iuran ini sudah dibatalkan 100 penerimaan.',
      en: '100 receipts of this list have been taken back already.',
    },
    remedy: {
      id: 'Cocokkan semua penerimaan bersama BPJS sebelum mencatat lagi.',
      en: 'Go through all receipts with the insurer before you record more.',
    },
  },
  RECEIPT_RETURNED_ON_INVALID: {
    path: 'returnedOn',
    reason: {
      id: 'Hari pembatalan tidak boleh sebelum hari penerimaan atau sesudah hari ini.',
      en: 'It cannot be taken back before the day of the receipt or after today.',
    },
    remedy: { id: 'Perbaiki harinya.', en: 'Correct the day.' },
  },
})
