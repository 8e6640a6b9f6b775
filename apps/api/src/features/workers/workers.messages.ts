import { defineMessages } from '@payung/domain/text/define-messages'

export const workerMessages = defineMessages({
  MAKER_IS_NOT_VERIFIER: {
    reason: {
      id: 'Anda sendiri yang mendaftarkan, mengimpor, atau mengunjungi orang ini.',
      en: 'You registered, imported or visited this person yourself.',
    },
    remedy: {
      id: 'Orang lain yang menyatakannya terverifikasi.',
      en: 'Another person must mark them as verified.',
    },
  },
  AGENCY_UNKNOWN: {
    path: 'agencyId',
    reason: { id: 'Perangkat daerah ini tidak ada.', en: 'There is no such agency.' },
    remedy: { id: 'Pilih dari daftar.', en: 'Choose one from the list.' },
  },
  REQUEST_KEY_USED: {
    reason: {
      id: 'Kiriman ini sudah pernah dikirim dengan isi yang lain.',
      en: 'This was sent before with other content.',
    },
    remedy: {
      id: 'Buka, periksa isinya, lalu daftarkan lagi.',
      en: 'Open it, check what it says, then register again.',
    },
  },
  NOT_ALLOWED: {
    reason: { id: 'Desa/kelurahan ini di luar wilayah Anda.', en: 'This village lies outside of your area.' },
    remedy: {
      id: 'Minta instansi wilayah itu mendaftarkannya.',
      en: 'Ask the office in charge of it to register the person.',
    },
  },
  REQUEST_KEY_INVALID: {
    reason: {
      id: 'Kunci kiriman harus 8 sampai 60 huruf, angka, atau tanda hubung.',
      en: 'A request key has 8 to 60 letters, digits or hyphens.',
    },
    remedy: { id: 'Kirim ulang, misalnya dengan UUID.', en: 'Send again, for instance with a UUID.' },
  },
  REGISTRATION_LIMIT: {
    reason: {
      id: 'Hari ini Anda sudah terlalu sering mendaftarkan orang yang ternyata sudah terdaftar.',
      en: 'Too many of the people you tried to register today were registered already.',
    },
    remedy: { id: 'Lanjutkan besok, atau gunakan impor.', en: 'Go on tomorrow, or use an import.' },
  },
  VERSION_CONFLICT: {
    reason: { id: 'Data ini baru saja diubah orang lain.', en: 'Somebody else has just changed this record.' },
    remedy: {
      id: 'Muat ulang, lalu periksa apakah perubahan Anda masih diperlukan.',
      en: 'Load it again and see whether your change is still needed.',
    },
  },
  NATIONAL_ID_AGREES: {
    reason: {
      id: 'Tidak ada yang perlu dicatat: NIK dan isian orang ini tidak berbeda, atau keadaannya sudah begitu.',
      en: 'There is nothing to note: the NIK and the record of this person do not differ, or it stands so already.',
    },
    remedy: { id: 'Muat ulang halamannya.', en: 'Load the page again.' },
  },
  FILTER_TOO_LARGE: {
    reason: {
      id: 'Saringan memuat lebih dari {valuesMax, number} nilai.',
      en: 'The filter has more than {valuesMax, number} values.',
    },
    remedy: { id: 'Kurangi pilihannya, atau pilih wilayah yang lebih besar.', en: 'Choose fewer, or a larger area.' },
  },
  SEARCH_TOO_LONG: {
    reason: {
      id: 'Pencarian paling panjang {textLengthMax, number} huruf.',
      en: 'A search is at most {textLengthMax, number} letters long.',
    },
    remedy: { id: 'Cari dengan sebagian nama saja.', en: 'Search for a part of the name.' },
  },
  CURSOR_INVALID: {
    reason: { id: 'Halaman ini tidak dapat dilanjutkan dari sini.', en: 'The list cannot be continued from here.' },
    remedy: { id: 'Buka daftar dari awal.', en: 'Open it from the beginning.' },
  },
  CUSTODY_TRANSFER_NEEDED: {
    path: 'villageCode',
    reason: {
      id: 'Desa/kelurahan ini dikelola kabupaten/kota lain.',
      en: 'This village is kept by another regency or city.',
    },
    remedy: {
      id: 'Ajukan serah terima; data berpindah setelah pihak itu menerima.',
      en: 'Propose handing the record over; it moves once they accept.',
    },
  },
  REVEAL_LIMIT: {
    reason: {
      id: 'Anda sudah membuka {revealsPerHourMax, number} NIK dalam satu jam terakhir.',
      en: 'You have opened {revealsPerHourMax, number} NIKs within the last hour.',
    },
    remedy: {
      id: 'Coba lagi nanti, atau gunakan ekspor bila berwenang.',
      en: 'Try again later, or use the export if you may.',
    },
  },
  DOCUMENT_TYPE: {
    path: 'fileId',
    remedy: {
      id: 'Unggah foto (JPG, PNG, WebP, HEIC) atau PDF.',
      en: 'Upload a photo (JPG, PNG, WebP, HEIC) or a PDF.',
    },
  },
  DOCUMENTS_TOO_MANY: {
    path: 'fileId',
    reason: {
      id: 'Satu orang paling banyak memiliki {documentsMax, number} dokumen.',
      en: 'A person has at most {documentsMax, number} documents.',
    },
    remedy: { id: 'Hapus yang tidak diperlukan.', en: 'Remove what is not needed.' },
  },
  WORKER_ALREADY_REGISTERED: {
    reason: { id: 'Orang dengan NIK ini sudah terdaftar.', en: 'A person with this NIK is registered already.' },
    remedy: {
      id: 'Hubungi administrator instansi Anda bila datanya perlu dibetulkan.',
      en: 'Ask your administrator if the record needs correcting.',
    },
  },
  'WORKER_ALREADY_REGISTERED/own': {
    reason: { id: 'Orang dengan NIK ini sudah terdaftar.', en: 'A person with this NIK is registered already.' },
    remedy: { id: 'Buka datanya dan perbarui di sana.', en: 'Open the record and correct it there.' },
  },
  HISTORY_ERASED: {
    reason: {
      id: 'Riwayat orang ini sudah dihapus untuk selamanya, jadi datanya tidak dapat diubah lagi.',
      en: 'The history of this person was erased for good, so the record does not change any more.',
    },
    remedy: { id: 'Biarkan data ini; tidak ada yang diubah.', en: 'Leave it as it is; nothing was changed.' },
  },
})
