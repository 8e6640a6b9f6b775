import { defineMessages } from '@payung/domain/text/define-messages'

export const programmeMessages = defineMessages({
  PAYMENTS_COUNT: {
    path: 'paidMonths',
    remedy: {
      id: 'Catat paling banyak {paymentsMax, number} pembayaran.',
      en: 'Record at most {paymentsMax, number} payments.',
    },
  },
  PAYMENT_MONTHS: {
    remedy: {
      id: 'Pilih bulan pertama dan terakhir yang dibayar, di dalam masa program atau keputusan ini.',
      en: 'Choose the first and the last month that was paid, within the months of this programme or decree.',
    },
  },
  PAYMENT_NUMBER: {
    remedy: {
      id: 'Isi nomor bukti pembayaran, paling panjang {numberLengthMax} huruf.',
      en: 'Enter the number of the payment, at most {numberLengthMax} characters.',
    },
  },
  PAID_IN_FUTURE: {
    remedy: { id: 'Catat pembayaran setelah terlaksana.', en: 'Record the payment once it was made.' },
  },
  DIFFERENCE_REASON_LENGTH: {
    remedy: {
      id: 'Jelaskan selisihnya, {min, number} sampai {max, number} huruf.',
      en: 'Explain the difference in {min, number} to {max, plural, one {# letter} other {# letters}}.',
    },
  },
  PAYMENT_AMOUNT: {
    remedy: { id: 'Isi jumlah yang dibayar.', en: 'Enter the amount that was paid.' },
  },
  MONTHS_PAST: {
    reason: {
      id: 'BPJS Ketenagakerjaan tidak menjamin bulan yang sudah lewat{named}.',
      en: 'The insurer insures no month that is over{named}.',
    },
    remedy: { id: '{remedy}', en: '{remedy}' },
  },
  REGULATION_UNKNOWN: {
    path: 'regulationIds',
    reason: {
      id: 'Salah satu peraturan tidak ada atau belum ditetapkan.',
      en: 'One of the regulations does not exist or is not enacted yet.',
    },
    remedy: { id: 'Pilih dari daftar.', en: 'Choose from the list.' },
  },
  AGREEMENT_UNKNOWN: {
    path: 'agreementIds',
    reason: {
      id: 'Instansi Anda bukan pihak dalam salah satu perjanjian.',
      en: 'Your organisation is no party to one of the agreements.',
    },
    remedy: { id: 'Pilih dari daftar.', en: 'Choose from the list.' },
  },
  QUOTA_BELOW_SIGNED: {
    reason: {
      id: 'Keputusan yang sudah ditandatangani memuat {least, number} orang di {area}.',
      en: 'Signed decrees name {least, plural, one {# person} other {# people}} in {area}.',
    },
    remedy: {
      id: 'Isi sedikitnya {least, number}, atau keluarkan orangnya lewat keputusan perubahan dahulu.',
      en: 'Enter at least {least, number}, or take people off by an amendment first.',
    },
  },
  QUOTA_BELOW_LOCKED: {
    reason: {
      id: 'Kohort yang sudah dikunci memuat {least, number} orang di {area}.',
      en: 'Locked cohorts hold {least, plural, one {# person} other {# people}} in {area}.',
    },
    remedy: { id: 'Isi sedikitnya {least, number}.', en: 'Enter at least {least, number}.' },
  },
  'QUOTA_BELOW_SIGNED/updateAs': {
    reason: {
      id: 'Baru saja ada kohort dikunci atau keputusan ditandatangani, sehingga kuota ini terlalu kecil.',
      en: 'A cohort was locked or a decree signed just now, so this quota is too small.',
    },
    remedy: { id: 'Muat ulang, lalu ulangi.', en: 'Reload and try again.' },
  },
  INSURANCE_MISSING: {
    path: 'insuranceProgrammes',
    remedy: { id: 'Pilih sedikitnya satu program jaminan.', en: 'Choose at least one insurance programme.' },
  },
  OCCUPATION_UNKNOWN: {
    path: 'occupationCodes',
    reason: { id: 'Salah satu pekerjaan tidak dikenal.', en: 'An occupation is unknown.' },
    remedy: { id: 'Pilih dari daftar.', en: 'Choose from the list.' },
  },
  PROGRAMME_NAME_INVALID: {
    path: 'name',
    remedy: {
      id: 'Beri nama {nameMin, number} sampai {nameMax, number} huruf.',
      en: 'Give it a name of {nameMin, number} to {nameMax, number} letters.',
    },
  },
  TEXT_TOO_LONG: {
    path: 'description',
    reason: { id: 'Paling banyak {descriptionMax, number} huruf.', en: 'At most {descriptionMax, number} letters.' },
    remedy: { id: 'Persingkat.', en: 'Make it shorter.' },
  },
  'TEXT_TOO_LONG/checkWords': {
    path: 'legalNote',
    reason: { id: 'Paling banyak {legalNoteMax, number} huruf.', en: 'At most {legalNoteMax, number} letters.' },
    remedy: { id: 'Persingkat.', en: 'Make it shorter.' },
  },
  OLD_AGE_ALONE: {
    path: 'insuranceProgrammes',
    reason: {
      id: 'JHT hanya dapat ditambahkan pada JKK dan JKM.',
      en: 'Old-age insurance only comes on top of work accident and death.',
    },
    remedy: { id: 'Pilih ketiganya, atau lepaskan JHT.', en: 'Choose all three, or leave it out.' },
  },
  GOVERNMENT_DOES_NOT_PAY: {
    path: 'fundingSource',
    reason: {
      id: 'Program pemerintah tidak dapat dibayar oleh pekerjanya sendiri.',
      en: 'A programme of a government cannot be paid by the workers themselves.',
    },
    remedy: { id: 'Pilih sumber dana yang menanggung iurannya.', en: 'Choose the money that pays the contributions.' },
  },
  BASIS_TOO_LONG: {
    path: 'regulationIds',
    reason: {
      id: 'Paling banyak {regulationsMax, number} peraturan.',
      en: 'At most {regulationsMax, number} regulations.',
    },
    remedy: { id: 'Hapus yang tidak perlu.', en: 'Remove what is not needed.' },
  },
  'BASIS_TOO_LONG/checkBasis': {
    path: 'agreementIds',
    reason: {
      id: 'Paling banyak {agreementsMax, number} perjanjian.',
      en: 'At most {agreementsMax, number} agreements.',
    },
    remedy: { id: 'Hapus yang tidak perlu.', en: 'Remove what is not needed.' },
  },
  MONTH_INVALID: {
    remedy: { id: 'Tulis bulannya, misalnya 01/2027.', en: 'Write the month, for example 01/2027.' },
  },
  PERIOD_INVALID: {
    path: 'untilMonth',
    reason: {
      id: 'Bulan terakhir harus sesudah bulan pertama, paling lama {monthsMax, number} bulan.',
      en: 'The last month comes after the first, within {monthsMax, number} months.',
    },
    remedy: { id: 'Periksa kedua bulannya.', en: 'Check both months.' },
  },
  QUOTAS_TOO_MANY: {
    path: 'quotas',
    reason: { id: 'Paling banyak {quotasMax, number} wilayah.', en: 'At most {quotasMax, number} areas.' },
    remedy: { id: 'Gunakan wilayah yang lebih besar.', en: 'Use larger ones.' },
  },
  QUOTA_AREA_UNKNOWN: {
    reason: { id: 'Wilayah ini di luar wilayah instansi Anda.', en: 'This area lies outside of yours.' },
    remedy: { id: 'Pilih yang lain.', en: 'Choose another.' },
  },
  QUOTA_AREA_NESTED: {
    reason: {
      id: 'Wilayah ini disebut dua kali atau berada di dalam wilayah lain pada daftar ini.',
      en: 'This area is named twice or lies in another one of this list.',
    },
    remedy: { id: 'Hapus salah satunya.', en: 'Remove one of them.' },
  },
  QUOTA_PEOPLE_INVALID: {
    remedy: { id: 'Isi jumlah orang, sedikitnya 1.', en: 'Enter a number of people, at least 1.' },
  },
  PROGRAMME_IS_DISCARDED: {
    reason: { id: 'Konsep program ini sudah dibuang.', en: 'This draft of a programme was discarded.' },
    remedy: { id: 'Buat program baru.', en: 'Make a new programme.' },
  },
  PROGRAMME_IS_CLOSED: {
    reason: {
      id: 'Program ini sudah ditutup dan tidak berubah lagi.',
      en: 'This programme is closed and changes no more.',
    },
    remedy: { id: 'Buat program baru untuk masa berikutnya.', en: 'Make a new one for the next period.' },
  },
  PROGRAMMES_TOO_MANY: {
    reason: {
      id: 'Anda sudah membuat 20 program dalam 24 jam.',
      en: 'You have planned 20 programmes within 24 hours.',
    },
    remedy: {
      id: 'Ubah program yang masih konsep, atau buat yang berikutnya besok.',
      en: 'Change a programme that is still a draft, or plan the next one tomorrow.',
    },
  },
  PROGRAMME_CHANGED: {
    reason: { id: 'Program ini baru saja diubah orang lain.', en: 'Somebody else has just changed this programme.' },
    remedy: { id: 'Muat ulang, lalu ulangi perubahan Anda.', en: 'Reload it, then make your change again.' },
  },
  PROGRAMME_IS_OPEN: {
    reason: {
      id: 'Program ini sudah dibuka: masa, program jaminan, dan sumber dananya tetap.',
      en: 'This programme is open: its months, insurance and funding stay.',
    },
    remedy: { id: 'Tutup program ini dan buat yang baru.', en: 'Close it and make a new one.' },
  },
  PROGRAMME_INCOMPLETE: {
    reason: { id: 'Program belum dapat dibuka.', en: 'The programme cannot be opened yet.' },
    remedy: {
      id: 'Simpan aturan kelayakan dan isi kuota sedikitnya satu wilayah.',
      en: 'Save an eligibility rule and a quota for at least one area.',
    },
  },
  PROGRAMME_HAS_WAITING: {
    reason: {
      id: 'Program ini belum dapat ditutup: {decrees, number} keputusannya belum ditandatangani, {lists, number} daftarnya sedang diumumkan.',
      en: 'This programme cannot be closed yet: {decrees, plural, one {# decree is} other {# decrees are}} not signed, {lists, plural, one {# list stands} other {# lists stand}} on the public page.',
    },
    remedy: {
      id: 'Tandatangani atau batalkan keputusannya, dan kunci atau tarik daftarnya, lalu tutup.',
      en: 'Sign or cancel the decrees, and lock or withdraw the lists, then close it.',
    },
  },
  AMOUNT_MISSING: {
    reason: {
      id: 'Tarif iuran belum ditetapkan untuk salah satu bulan yang sudah dibayar.',
      en: 'No contribution amount is set for one of the months that were paid.',
    },
    remedy: {
      id: 'Minta administrator provinsi melengkapi tarif iuran, lalu buka lagi.',
      en: 'Ask the administrator of the province to complete the tariff, then open it again.',
    },
  },
  PROGRAMME_STATE: {
    reason: {
      id: 'Langkah ini tidak dapat diambil pada keadaan program sekarang.',
      en: 'This step cannot be taken as the programme stands now.',
    },
    remedy: { id: 'Muat ulang halaman.', en: 'Reload the page.' },
  },
  'TEXT_TOO_LONG/invalidFrame': {
    path: 'note',
    reason: {
      id: 'Catatan paling banyak {noteLengthMax, number} huruf.',
      en: 'A note has at most {noteLengthMax, number} letters.',
    },
    remedy: { id: 'Persingkat.', en: 'Make it shorter.' },
  },
  PAYMENT_DIFFERS: {
    reason: {
      id: 'Tercatat dibayar Rp{paid, number}, sedangkan iuran bulan-bulan itu Rp{cost, number}.',
      en: 'Rp{paid, number} is recorded as paid, while those months cost Rp{cost, number}.',
    },
    remedy: {
      id: 'Perbaiki jumlahnya, atau tulis alasan selisihnya pada pembayaran itu.',
      en: 'Correct the amount, or write the reason for the difference with that payment.',
    },
  },
})
