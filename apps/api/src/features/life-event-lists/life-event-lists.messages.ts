import { defineMessages } from '@payung/domain/text/define-messages'

export const eventListMessages = defineMessages({
  EVENT_LIST_HEADER_MISSING: {
    reason: { id: 'Judul kolom tidak ditemukan di berkas ini.', en: 'This file has no header that can be read.' },
    remedy: {
      id: 'Berkas perlu kolom NIK, ID pekerja, atau KPJ, kolom nama, dan kolom tanggal. Tambahkan, lalu unggah lagi.',
      en: 'The file needs a column for NIK, worker ID or KPJ, one for the name and one for the date. Add them, then upload again.',
    },
  },
  EVENT_LIST_WITHOUT_ROWS: {
    reason: { id: 'Tidak ada orang di bawah judul kolom.', en: 'There is nobody below the header.' },
    remedy: {
      id: 'Periksa apakah berkas yang benar yang dipilih. Tidak ada yang disimpan.',
      en: 'Check that the right file was chosen. Nothing was saved.',
    },
  },
  EVENT_LIST_TOO_LONG: {
    reason: { id: 'Berkas lebih dari 100.000 baris.', en: 'The file has more than 100,000 rows.' },
    remedy: { id: 'Bagi menurut tahun, lalu unggah satu per satu.', en: 'Split it by year and upload each part.' },
  },
  EVENT_LISTS_OF_DAY: {
    reason: { id: 'Hari ini sudah 20 daftar yang Anda unggah.', en: 'You have uploaded 20 lists within a day.' },
    remedy: { id: 'Lanjutkan besok.', en: 'Go on tomorrow.' },
  },
  EVENT_LIST_STATE: {
    reason: { id: 'Daftar ini sudah diputuskan.', en: 'This list has been decided about already.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Reload the page.' },
  },
  EVENT_LIST_CHANGED: {
    reason: {
      id: 'Daftar ini berubah sejak halaman ini dibuka.',
      en: 'This list has changed since this page was opened.',
    },
    remedy: {
      id: 'Muat ulang halaman, lalu periksa lagi angkanya.',
      en: 'Reload the page and check its figures again.',
    },
  },
  EVENT_LIST_NOTHING_NEW: {
    reason: {
      id: 'Tidak ada baris daftar ini yang dapat dilaporkan.',
      en: 'No row of this list can be reported.',
    },
    remedy: { id: 'Tolak daftar ini dengan alasannya.', en: 'Reject this list with the reason.' },
  },
  EVENT_LIST_NONE_TO_WITHDRAW: {
    reason: {
      id: 'Tidak ada peristiwa daftar ini yang masih dapat ditarik.',
      en: 'No event of this list can be withdrawn any more.',
    },
    remedy: {
      id: 'Lihat sebabnya pada setiap baris, lalu selesaikan satu per satu di kasusnya.',
      en: 'See the reason in each row, then settle each in its case.',
    },
  },
  LIFE_EVENTS_UPLOADER_IS_NOT_CONFIRMER: {
    reason: {
      id: 'Anda mengunggah daftar ini; orang lain yang mengonfirmasinya.',
      en: 'You uploaded this list; another person confirms it.',
    },
    remedy: {
      id: 'Minta rekan yang menangani klaim untuk mengonfirmasinya.',
      en: 'Ask a colleague who handles claims to confirm it.',
    },
  },
  REASON_MISSING: {
    reason: { id: 'Sebabnya belum diisi.', en: 'The reason is missing.' },
    remedy: { id: 'Tulis 10 sampai 300 huruf.', en: 'Write 10 to 300 letters.' },
  },
  REASON_HAS_NUMBER: {
    reason: { id: 'Sebabnya memuat nomor seperti NIK.', en: 'The reason holds a number like a NIK.' },
    remedy: { id: 'Hapus nomornya.', en: 'Take the number out.' },
  },
})
