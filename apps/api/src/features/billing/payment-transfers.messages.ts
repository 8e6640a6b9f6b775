import { defineMessages } from '@payung/domain/text/define-messages'

export const paymentTransferMessages = defineMessages({
  TRANSFER_BILLS_CHANGED: {
    reason: {
      id: 'Tagihan yang terbuka sudah berubah sejak pembagian ini dihitung.',
      en: 'The open bills have changed since this division was computed.',
    },
    remedy: {
      id: 'Lihat pembagian yang baru, lalu catat lagi.',
      en: 'Look at the new division, then record it again.',
    },
  },
  TRANSFER_DIFFERS: {
    reason: {
      id: 'Transfer dengan nomor ini sudah dicatat dengan jumlah lain, sudah habis, atau sisanya dikembalikan.',
      en: 'The transfer with this number is recorded with another amount, is used up, or its rest was sent back.',
    },
    remedy: {
      id: 'Salin nomor dan seluruh jumlah transfer dari bukti bank.',
      en: 'Copy the number and the whole amount of the transfer from the bank’s proof.',
    },
  },
  REST_TO_MISSING: {
    reason: {
      id: 'Transfer ini lebih besar dari semua tagihan yang terbuka.',
      en: 'This transfer is more than all open bills.',
    },
    remedy: {
      id: 'Pilih ke mana sisanya: tagihan berikutnya, atau dikembalikan.',
      en: 'Choose where the rest goes: to the next bill, or back.',
    },
  },
  COMPANY_PAYS_EACH_BILL: {
    reason: {
      id: 'Perusahaan membayar setiap kode iuran dengan transfer sendiri.',
      en: 'A company pays each billing code by a transfer of its own.',
    },
    remedy: {
      id: 'Catat pembayaran pada setiap tagihan.',
      en: 'Record the payment on each bill.',
    },
  },
})
