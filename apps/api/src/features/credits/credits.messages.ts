import { defineMessages } from '@payung/domain/text/define-messages'

export const creditMessages = defineMessages({
  CREDIT_NOT_OPEN: {
    reason: {
      id: 'Kelebihan ini sudah diselesaikan, sudah berubah, atau bukan milik instansi Anda.',
      en: 'This credit is settled already, has changed, or is not your organisation’s.',
    },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  CREDITS_COUNT: {
    path: 'creditIds',
    reason: {
      id: 'Satu penyelesaian memuat 1 sampai {max} kelebihan.',
      en: 'A settlement takes 1 to {max} credits.',
    },
    remedy: { id: 'Pilih sebagian lebih dahulu.', en: 'Choose a part of them first.' },
  },
  CREDIT_OF_REPORT: {
    path: 'creditIds',
    reason: {
      id: 'Peristiwanya baru dilaporkan dan belum diputuskan oleh pengelola data pekerja.',
      en: 'The event is only reported, and the keeper of the record has not decided about it.',
    },
    remedy: {
      id: 'Tunggu sampai status pekerjanya diputuskan.',
      en: 'Wait until the status of the person is decided.',
    },
  },
  CREDIT_AMOUNT_DIFFERS: {
    path: 'amount',
    reason: {
      id: 'Jumlah ini bukan jumlah kelebihan yang dipilih.',
      en: 'This is not the sum of the chosen credits.',
    },
    remedy: {
      id: 'Cocokkan surat BPJS Ketenagakerjaan dengan orang yang dipilih.',
      en: 'Compare the letter of BPJS Ketenagakerjaan with the people that you chose.',
    },
  },
  CREDIT_RETURNED_ON_INVALID: {
    path: 'returnedOn',
    reason: {
      id: 'Tanggal pengembalian tidak ada, sebelum tagihannya, atau belum tiba.',
      en: 'The day of the return is missing, lies before the bill, or has not come.',
    },
    remedy: { id: 'Isi tanggal pada bukti pengembalian.', en: 'Give the day on the proof of the return.' },
  },
  CREDIT_REFERENCE_INVALID: {
    path: 'reference',
    reason: {
      id: 'Nomor suratnya tidak ada atau terlalu panjang.',
      en: 'The number of the letter is missing or too long.',
    },
    remedy: { id: 'Isi 3 sampai 80 huruf.', en: 'Give 3 to 80 letters.' },
  },
  CREDIT_OFFSET_LIST: {
    path: 'offsetListId',
    reason: {
      id: 'Daftar ini bukan daftar pembayar yang sama, lebih dahulu dari kelebihannya, atau sudah ditagih.',
      en: 'This list is not of the same payer, earlier than the credit, or billed already.',
    },
    remedy: { id: 'Pilih daftar lain yang belum ditagih.', en: 'Choose another list that is not billed yet.' },
  },
  CREDIT_OFFSET_EXCEEDS: {
    path: 'offsetListId',
    reason: {
      id: 'Kelebihan ini tidak lebih kecil dari yang masih ditagihkan daftar itu.',
      en: 'This credit is not smaller than what the list still asks for.',
    },
    remedy: {
      id: 'Perhitungkan sebagian saja, atau mintakan pengembalian.',
      en: 'Offset a part of it, or ask for its return.',
    },
  },
  CREDIT_CHANGED: {
    reason: {
      id: 'Laporan yang mendasarinya sudah ditarik atau diubah sejak dicatat.',
      en: 'The report on which it rests was withdrawn or corrected since it was recorded.',
    },
    remedy: { id: 'Batalkan catatan ini, lalu catat kembali.', en: 'Reverse this record, and record it anew.' },
  },
  CREDIT_OFFSET_BILLED: {
    reason: {
      id: 'Daftar yang memperhitungkannya sudah ditagih, sehingga penyelesaiannya tetap.',
      en: 'The list in which it is offset is billed, so that the settlement is final.',
    },
    remedy: {
      id: 'Jelaskan selisihnya pada tagihan daftar berikutnya.',
      en: 'Explain the difference with the bill of the next list.',
    },
  },
  CREDIT_STATE: {
    reason: { id: 'Penyelesaian ini sudah diputuskan.', en: 'This settlement is decided already.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  CREDIT_SETTLEMENTS_OF_DAY: {
    reason: {
      id: 'Anda sudah mencatat 200 penyelesaian dalam 24 jam.',
      en: 'You have recorded 200 settlements within 24 hours.',
    },
    remedy: { id: 'Catat lagi besok.', en: 'Record more tomorrow.' },
  },
  CREDIT_RECORDER_IS_NOT_CONFIRMER: {
    reason: {
      id: 'Anda sendiri yang mencatat penyelesaian ini.',
      en: 'You recorded this settlement yourself.',
    },
    remedy: { id: 'Penyetuju lain yang memastikannya.', en: 'Another approver confirms it.' },
  },
})
