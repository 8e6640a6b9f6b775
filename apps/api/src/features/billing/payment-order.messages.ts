import { defineMessages } from '@payung/domain/text/define-messages'

export const paymentOrderMessages = defineMessages({
  DRAFTER_IS_NOT_ISSUER: {
    reason: { id: 'Anda sendiri yang mengajukan SPP ini.', en: 'You requested this payment yourself.' },
    remedy: {
      id: 'PA/KPA yang lain menerbitkan SPM atau menolaknya.',
      en: 'Another person, as the budget user, issues its SPM or refuses it.',
    },
  },
  ISSUER_IS_NOT_PAYER: {
    reason: { id: 'Anda sendiri yang menerbitkan SPM ini.', en: 'You issued this SPM yourself.' },
    remedy: {
      id: 'Bendahara mencatat SP2D-nya, atau penolakan BUD.',
      en: 'The treasurer records its SP2D, or that the treasury refused it.',
    },
  },
  WITHDRAWN_BY_MAKER: {
    reason: { id: 'SPP ini diajukan oleh orang lain.', en: 'Another person requested this payment.' },
    remedy: {
      id: 'Yang mengajukannya dapat menariknya; PA/KPA dapat menolaknya.',
      en: 'Whoever requested it can withdraw it; the budget user can refuse it.',
    },
  },
  PAYMENT_ORDER_STATE: {
    reason: {
      id: 'Langkah ini tidak dapat dilakukan pada keadaan perintah pembayaran sekarang.',
      en: 'This step is not possible as the payment order stands now.',
    },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  PAYMENT_ORDER_OF_REGION: {
    reason: {
      id: 'SPP, SPM, dan SP2D hanya untuk APBD provinsi, kabupaten, dan kota. Desa, perusahaan, dan pembayar lain membayar dengan transfer.',
      en: 'SPP, SPM and SP2D are for the budgets of provinces, regencies and cities. Villages, companies and other payers pay by transfer.',
    },
    remedy: {
      id: 'Catat pembayaran dengan nomor bukti transfernya.',
      en: 'Record the payment with the number of its transfer.',
    },
  },
  PAYMENT_ORDERS_TOO_MANY: {
    reason: {
      id: 'Pada tagihan ini sudah ada 100 perintah pembayaran.',
      en: 'This bill has 100 payment orders already.',
    },
    remedy: {
      id: 'Catat sisanya sebagai pembayaran, dengan nomor SP2D-nya.',
      en: 'Record the rest as a payment, with the number of its SP2D.',
    },
  },
  ORDERED_BEYOND_BILL: {
    path: 'amount',
    reason: {
      id: 'Jumlah ini lebih dari sisa tagihan yang belum dibayar dan belum diajukan.',
      en: 'This is more than the part of the bill that is neither paid nor requested.',
    },
    remedy: {
      id: 'Perbaiki jumlahnya, atau tarik dahulu SPP yang lain.',
      en: 'Correct the amount, or withdraw another request first.',
    },
  },
  ORDERED_BEYOND_LINE: {
    path: 'amount',
    reason: {
      id: 'Jumlah ini lebih dari sisa tagihan pada baris anggaran itu yang belum dibayar dan belum diajukan.',
      en: 'This is more than the part of the bill that this budget line still owes and nobody has requested.',
    },
    remedy: {
      id: 'Kurangi jumlah baris itu, atau tarik dahulu SPP yang lain.',
      en: 'Lower the amount of that line, or withdraw another request first.',
    },
  },
  ORDER_LINES_DIFFER: {
    path: 'amount',
    reason: {
      id: 'Jumlah baris anggarannya tidak sama dengan jumlah SPP.',
      en: 'The amounts of the budget lines do not add up to the request.',
    },
    remedy: { id: 'Perbaiki jumlah tiap baris.', en: 'Correct the amount of each line.' },
  },
  ORDER_LINE_UNKNOWN: {
    path: 'lines',
    reason: {
      id: 'Baris anggaran ini tidak membayar tagihan ini, atau tertulis dua kali.',
      en: 'This budget line does not pay this bill, or stands twice.',
    },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  SPM_BEYOND_SPD: {
    reason: {
      id: 'SPM ini melebihi SPD pada tanggalnya. {lines}.',
      en: 'This SPM goes beyond the provision letters (SPD) of its day. {lines}.',
    },
    remedy: {
      id: 'Catat dan setujui SPD berikutnya di Anggaran, atau tolak SPP ini dan ajukan jumlah yang tersedia.',
      en: 'Record and approve the next letter (SPD) under Budget, or refuse this request and ask for what is provided.',
    },
  },
  SPP_NUMBER_INVALID: {
    path: 'sppNumber',
    remedy: { id: 'Tulis nomor SPP-LS, 3 sampai 80 huruf.', en: 'Write the number of the SPP-LS, 3 to 80 characters.' },
  },
  SPP_NUMBER_TAKEN: {
    path: 'sppNumber',
    reason: {
      id: 'Nomor SPP ini sudah dipakai pada tahun yang sama.',
      en: 'This SPP number is taken already in the same year.',
    },
    remedy: { id: 'Periksa nomornya.', en: 'Check the number.' },
  },
  SPP_ON_INVALID: {
    path: 'sppOn',
    reason: {
      id: 'Tanggal SPP tidak boleh sebelum tanggal tagihan atau sesudah hari ini.',
      en: 'The day of the SPP cannot be before that of the bill or after today.',
    },
    remedy: { id: 'Perbaiki tanggalnya.', en: 'Correct the day.' },
  },
  SPM_NUMBER_INVALID: {
    path: 'spmNumber',
    remedy: { id: 'Tulis nomor SPM, 3 sampai 80 huruf.', en: 'Write the number of the SPM, 3 to 80 characters.' },
  },
  SPM_NUMBER_TAKEN: {
    path: 'spmNumber',
    reason: {
      id: 'Nomor SPM ini sudah dipakai pada tahun yang sama.',
      en: 'This SPM number is taken already in the same year.',
    },
    remedy: { id: 'Periksa nomornya.', en: 'Check the number.' },
  },
  SPM_ON_INVALID: {
    path: 'spmOn',
    reason: {
      id: 'Tanggal SPM tidak boleh sebelum tanggal SPP atau sesudah hari ini.',
      en: 'The day of the SPM cannot be before that of the SPP or after today.',
    },
    remedy: { id: 'Perbaiki tanggalnya.', en: 'Correct the day.' },
  },
  SP2D_NUMBER_INVALID: {
    path: 'sp2dNumber',
    remedy: { id: 'Tulis nomor SP2D, 3 sampai 80 huruf.', en: 'Write the number of the SP2D, 3 to 80 characters.' },
  },
  SP2D_NUMBER_TAKEN: {
    path: 'sp2dNumber',
    reason: {
      id: 'SP2D dengan nomor ini sudah dicatat.',
      en: 'An SP2D of this number is recorded already.',
    },
    remedy: { id: 'Periksa nomornya.', en: 'Check the number.' },
  },
  SP2D_ON_INVALID: {
    path: 'sp2dOn',
    reason: {
      id: 'Tanggal SP2D tidak boleh sebelum tanggal SPM atau sesudah hari ini.',
      en: 'The day of the SP2D cannot be before that of the SPM or after today.',
    },
    remedy: { id: 'Perbaiki tanggalnya.', en: 'Correct the day.' },
  },
  REFUSED_ON_INVALID: {
    path: 'refusedOn',
    reason: {
      id: 'Tanggal penolakan tidak boleh sebelum surat terakhir atau sesudah hari ini.',
      en: 'The day of the refusal cannot be before the last paper or after today.',
    },
    remedy: { id: 'Perbaiki tanggalnya.', en: 'Correct the day.' },
  },
})
