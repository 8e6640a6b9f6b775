import { defineMessages } from '@payung/domain/text/define-messages'

export const platformMessages = defineMessages({
  VALIDATION: {
    remedy: { id: 'Periksa isian yang ditandai.', en: 'Check the marked fields.' },
  },
  REASON_MISSING: {
    remedy: {
      id: 'Tulis alasannya, {lengthMin, number} sampai {lengthMax, number} huruf.',
      en: 'Give the reason, {lengthMin, number} to {lengthMax, plural, one {# letter} other {# letters}}.',
    },
  },
  REASON_HAS_NUMBER: {
    remedy: {
      id: 'Jangan menulis NIK atau nomor panjang lain di alasan; alasan dicatat apa adanya.',
      en: 'Do not write a NIK or another long number into the reason; it is logged as it is.',
    },
  },
  TEXT_HAS_NATIONAL_ID: {
    reason: {
      id: 'Jangan menulis NIK di sini: teks ini disimpan apa adanya dan tidak dapat dihapus.',
      en: 'Do not write a NIK here: this text is kept as it is and cannot be deleted.',
    },
    remedy: { id: 'Sebut namanya saja, lalu simpan lagi.', en: 'Give the name alone, then save again.' },
  },
  SIGNED_OUT: {
    reason: { id: 'Sesi Anda berakhir.', en: 'Your session has ended.' },
    remedy: { id: 'Masuk lagi untuk melanjutkan.', en: 'Sign in again to go on.' },
  },
  MEMBERSHIP_CHANGED: {
    reason: {
      id: 'Keanggotaan atau wilayah peminta pekerjaan ini sudah berubah, sehingga pekerjaan tidak dilanjutkan.',
      en: 'The membership or area of who asked for this has changed, so it was not continued.',
    },
    remedy: { id: 'Mulai lagi dengan akun yang berwenang.', en: 'Start it again from an account in charge.' },
  },
  PAGE_ARGUMENTS_INVALID: {
    remedy: {
      id: 'Gunakan first dengan after, atau last dengan before.',
      en: 'Use first with after, or last with before.',
    },
  },
  PAGE_SIZE_INVALID: {
    reason: {
      id: 'Satu halaman memuat 1 sampai {rows, number} baris.',
      en: 'A page holds 1 to {rows, number} rows.',
    },
    remedy: { id: 'Pilih jumlah dalam rentang itu.', en: 'Choose a number within that range.' },
  },
  LIST_TOO_LONG: {
    reason: {
      id: 'Daftar terlalu panjang: paling banyak {listItems, number} isi.',
      en: 'A list is too long: at most {listItems, number} items.',
    },
    remedy: { id: 'Untuk lebih banyak, pakai saringan.', en: 'Use a filter for more.' },
  },
  TEXT_TOO_LONG: {
    reason: {
      id: 'Isian terlalu panjang: paling banyak 10.000 huruf.',
      en: 'A text is too long: at most 10,000 characters.',
    },
    remedy: { id: 'Persingkat.', en: 'Make it shorter.' },
  },
  TEXT_UNREADABLE: {
    reason: { id: 'Isian memuat tanda yang tidak dapat dibaca.', en: 'A text holds a character that cannot be read.' },
    remedy: { id: 'Ketik ulang isiannya.', en: 'Type it again.' },
  },
  INPUT_TOO_LARGE: {
    reason: { id: 'Isian terlalu banyak untuk satu permintaan.', en: 'Too much input for one request.' },
    remedy: { id: 'Bagi menjadi beberapa permintaan.', en: 'Divide it into several requests.' },
  },
  STORAGE_FULL: {
    reason: {
      id: 'Ruang penyimpanan server penuh, sehingga tidak ada yang disimpan.',
      en: 'The server has no storage left, so nothing was kept.',
    },
    remedy: {
      id: 'Beri tahu pengelola server, lalu coba lagi setelah ruang tersedia.',
      en: 'Tell whoever runs it, and try again once there is room.',
    },
  },
  TOO_MANY_AT_ONCE: {
    reason: { id: 'Terlalu banyak permintaan sekaligus.', en: 'Too many requests at once.' },
    remedy: {
      id: 'Coba lagi setelah {retryAfterSeconds, number} detik.',
      en: 'Try again after {retryAfterSeconds, plural, one {# second} other {# seconds}}.',
    },
  },
  KEYS_CHANGING: {
    reason: {
      id: 'Kunci penyegelan sedang diganti, jadi data orang belum dapat disimpan. Tidak ada yang berubah.',
      en: 'The keys of the seals are being changed, so records of people cannot be saved yet. Nothing was changed.',
    },
    remedy: { id: 'Coba lagi dalam beberapa menit.', en: 'Try again in a few minutes.' },
  },
  'KEYS_CHANGING/notRestarted': {
    reason: {
      id: 'Kunci penyegelan sudah diganti, tetapi layanan ini belum dimulai ulang. Tidak ada yang berubah.',
      en: 'The keys of the seals were changed, and this service was not restarted. Nothing was changed.',
    },
    remedy: { id: 'Beri tahu pengelola sistem.', en: 'Tell the operator of the system.' },
  },
  CONSENTER_IS_NOT_MAKER: {
    reason: {
      id: 'Anda sudah menyetujui bagian pembayar lain dalam keputusan ini, jadi Anda tidak ikut menyusunnya.',
      en: 'You have agreed for another payer to this decree, so you take no part in making it.',
    },
    remedy: { id: 'Petugas lain yang mengubah atau mengajukannya.', en: 'Another officer changes or submits it.' },
  },
  CHANGED_MEANWHILE: {
    reason: {
      id: 'Data ini baru saja berubah, jadi langkah Anda tidak dapat disimpan.',
      en: 'This has just changed, so your step could not be kept.',
    },
    remedy: { id: 'Muat ulang, lihat dahulu, lalu ulangi.', en: 'Reload, look at it, then try again.' },
  },
  NOT_ALLOWED: {
    reason: {
      id: 'Peran atau wilayah Anda tidak mencakup tindakan ini.',
      en: 'Your role or area does not cover this.',
    },
    remedy: { id: 'Hubungi administrator instansi Anda.', en: 'Ask the administrator of your organisation.' },
  },
  NOT_FOUND: {
    reason: { id: 'Data tidak ditemukan.', en: 'Nothing was found.' },
    remedy: {
      id: 'Kembali ke daftarnya, lalu buka lagi dari sana.',
      en: 'Go back to the list and open it again from there.',
    },
  },
  TOO_SLOW: {
    reason: {
      id: 'Permintaan ini memakan waktu terlalu lama dan dihentikan; tidak ada data yang berubah.',
      en: 'This took too long and was stopped; nothing was changed.',
    },
    remedy: {
      id: 'Persempit saringan atau wilayahnya, lalu coba lagi. Bila terulang, sebutkan kode rujukan {reference} kepada pengelola sistem.',
      en: 'Narrow the filters or the area, then try again. If it happens again, name the reference {reference} to the operator of the system.',
    },
  },
  VALUE_UNOPENED: {
    reason: {
      id: 'Sebuah data tersegel tidak dapat dibuka, sehingga tidak ada yang diubah.',
      en: 'A sealed value does not open, so nothing was changed.',
    },
    remedy: {
      id: 'Beri tahu pengelola sistem dan sebutkan kode rujukan {reference}.',
      en: 'Tell the operator of the system, and name the reference {reference}.',
    },
  },
})
