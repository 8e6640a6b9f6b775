import { defineMessages } from '@payung/domain/text/define-messages'

export const billingMessages = defineMessages({
  DRAFTER_IS_NOT_LIST_APPROVER: {
    reason: { id: 'Anda sendiri yang menyusun daftar iuran ini.', en: 'You drew up this list yourself.' },
    remedy: { id: 'Penyetuju lain yang menyetujuinya.', en: 'Another approver approves it.' },
  },
  DRAFTER_IS_NOT_PAYER: {
    reason: { id: 'Anda sendiri yang menyusun daftar iuran ini.', en: 'You drew up this list yourself.' },
    remedy: { id: 'Bendahara lain yang mencatat pembayarannya.', en: 'Another treasurer records its payment.' },
  },
  BILLER_IS_NOT_PAYER: {
    reason: {
      id: 'Anda sendiri yang mencatat tagihan BPJS untuk daftar iuran ini.',
      en: 'You wrote down the insurer’s bill of this list yourself.',
    },
    remedy: { id: 'Bendahara lain yang mencatat pembayarannya.', en: 'Another treasurer records its payment.' },
  },
  APPROVER_IS_NOT_PAYER: {
    reason: { id: 'Anda sendiri yang menyetujui daftar iuran ini.', en: 'You approved this list yourself.' },
    remedy: { id: 'Bendahara lain yang mencatat pembayarannya.', en: 'Another treasurer records its payment.' },
  },
  MAKER_IS_NOT_RECALLER: {
    reason: {
      id: 'Anda sendiri yang menyusun atau mengirim daftar iuran ini.',
      en: 'You drew up or sent this list yourself.',
    },
    remedy: { id: 'Penyetuju lain yang menariknya kembali.', en: 'Another approver calls it back.' },
  },
  CONTRIBUTION_LIST_STATE: {
    reason: {
      id: 'Daftar iuran ini sudah di tahap lain, atau tagihannya sudah lunas.',
      en: 'This list has gone on to another step, or its bill is paid.',
    },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  CONTRIBUTION_LIST_CHANGED: {
    reason: { id: 'Daftar iuran ini sudah diubah orang lain.', en: 'Somebody else has changed this list meanwhile.' },
    remedy: { id: 'Muat ulang halaman, lalu periksa lagi.', en: 'Load the page again and look once more.' },
  },
  CONTRIBUTION_LIST_OUTDATED: {
    reason: {
      id: 'Ada orang di daftar ini yang bulannya berakhir lebih awal oleh keputusan perubahan atau pencabutan.',
      en: 'An amendment or a revocation has ended months of somebody on this list.',
    },
    remedy: {
      id: 'Sisihkan daftar ini, lalu susun lagi dari keputusannya.',
      en: 'Set this list aside and draw it up again from the decree.',
    },
  },
  NOBODY_TO_LIST: {
    path: 'fromMonth',
    reason: {
      id: 'Tidak ada bulan yang belum masuk daftar iuran dalam masa ini.',
      en: 'No month of this period is still to be listed.',
    },
    remedy: {
      id: 'Pilih bulan lain, atau lihat daftar yang sudah ada.',
      en: 'Choose other months, or look at the lists that there are.',
    },
  },
  DECREE_NOT_SIGNED: {
    path: 'decreeId',
    reason: {
      id: 'Iuran hanya diminta untuk penetapan yang sudah ditandatangani.',
      en: 'Contributions are asked for under signed designations only.',
    },
    remedy: { id: 'Pilih keputusan penetapan yang sudah ditandatangani.', en: 'Choose a signed designation.' },
  },
  LIST_MONTHS_INVALID: {
    path: 'untilMonth',
    reason: {
      id: 'Bulan terakhir tidak boleh sebelum bulan pertama.',
      en: 'The last month cannot be before the first.',
    },
    remedy: { id: 'Pilih masa di dalam masa keputusan.', en: 'Choose months within those of the decree.' },
  },
  SENT_ON_INVALID: {
    path: 'sentOn',
    reason: {
      id: 'Hari pengiriman tidak boleh sebelum persetujuan atau sesudah hari ini.',
      en: 'The day of sending cannot be before the approval or after today.',
    },
    remedy: { id: 'Perbaiki harinya.', en: 'Correct the day.' },
  },
  BILLING_CODE_INVALID: {
    path: 'billingCode',
    remedy: {
      id: 'Tulis kode iuran dari BPJS: 6 sampai 30 angka atau huruf besar.',
      en: 'Write the insurer’s billing code: 6 to 30 digits or capital letters.',
    },
  },
  BILLING_CODE_TAKEN: {
    path: 'billingCode',
    reason: { id: 'Kode iuran ini sudah dicatat pada daftar lain.', en: 'Another list holds this billing code.' },
    remedy: { id: 'Periksa kodenya.', en: 'Check the code.' },
  },
  DIFFERENCE_UNEXPLAINED: {
    path: 'differenceReason',
    reason: {
      id: 'Tagihan BPJS berbeda dari jumlah daftar ini.',
      en: 'The insurer bills another amount than this list asks for.',
    },
    remedy: { id: 'Tulis sebabnya, 5 sampai 500 huruf.', en: 'Write why, 5 to 500 letters.' },
  },
  AMOUNT_NOT_POSITIVE: {
    remedy: {
      id: 'Isi jumlah lebih dari Rp0, paling banyak Rp100 triliun.',
      en: 'Enter more than Rp0 and at most Rp100 trillion.',
    },
  },
  PAID_ON_INVALID: {
    path: 'paidOn',
    reason: {
      id: 'Hari pembayaran tidak boleh sebelum pengiriman daftar atau sesudah hari ini.',
      en: 'The day of payment cannot be before the list was sent or after today.',
    },
    remedy: { id: 'Perbaiki harinya.', en: 'Correct the day.' },
  },
  PAYMENT_REFERENCE_INVALID: {
    path: 'reference',
    remedy: {
      id: 'Tulis nomor SP2D atau bukti transfer, 3 sampai 80 huruf.',
      en: 'Write the number of the SP2D or of the transfer, 3 to 80 letters.',
    },
  },
  PAYMENT_KNOWN: {
    path: 'reference',
    reason: {
      id: 'Pembayaran dengan bukti ini sudah dicatat pada tagihan ini.',
      en: 'A payment with this proof is recorded on this bill already.',
    },
    remedy: { id: 'Periksa nomor buktinya.', en: 'Check the number of the proof.' },
  },
  OVERPAID: {
    path: 'amount',
    reason: { id: 'Jumlah ini lebih dari sisa tagihan.', en: 'This is more than what is left of the bill.' },
    remedy: { id: 'Catat paling banyak sisa tagihan.', en: 'Record at most what is left.' },
  },
})
