import { defineMessages } from '@payung/domain/text/define-messages'

export const ledgerMessages = defineMessages({
  LEDGER_MONTH_NOT_OVER: {
    path: 'month',
    remedy: {
      id: 'Pilih bulan yang sudah lewat: bulan ini belum dapat ditutup.',
      en: 'Choose a month that is over: this one cannot be closed yet.',
    },
  },
  LEDGER_MONTH_CLOSED: {
    reason: {
      id: 'Bulan ini, atau bulan sesudahnya, sudah ditutup.',
      en: 'This month, or one after it, is closed already.',
    },
    remedy: { id: 'Bulan yang ditutup tidak dibuka lagi.', en: 'A closed month is never opened again.' },
  },
  LEDGER_BUSY: {
    reason: {
      id: 'Jawaban BPJS atau pembayaran sedang dibukukan.',
      en: 'An answer of the insurer or a payment is being booked.',
    },
    remedy: { id: 'Tunggu sebentar, lalu coba lagi.', en: 'Try again in a moment.' },
  },
  LEDGER_DAYS_INVALID: {
    reason: {
      id: 'Hari terakhir berada sebelum hari pertama, atau lebih dari dua tahun sesudahnya.',
      en: 'The last day lies before the first, or more than two years after it.',
    },
    remedy: { id: 'Pilih masa yang lain.', en: 'Choose other days.' },
  },
})
