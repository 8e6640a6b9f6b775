import type { Definitions } from '../text/define-messages.ts'

/** A file as a whole, in the words of forms and imports alike. */
export const FILE_MESSAGES = {
  FILE_EMPTY: {
    reason: { id: 'Berkas tidak berisi data.', en: 'The file holds no data.' },
    remedy: {
      id: 'Pastikan lembar yang benar tersimpan, lalu unggah lagi.',
      en: 'Make sure that the right sheet was saved, then upload again.',
    },
  },
  FILE_TYPE: {
    reason: { id: 'Jenis berkas ini tidak dapat dibaca.', en: 'This kind of file cannot be read.' },
    remedy: { id: 'Simpan sebagai XLSX atau CSV, lalu unggah lagi.', en: 'Save it as XLSX or CSV, then upload again.' },
  },
  FILE_DAMAGED: {
    reason: { id: 'Berkas rusak atau terpotong.', en: 'The file is damaged or cut off.' },
    remedy: {
      id: 'Buka di Excel, simpan salinannya, lalu unggah salinan itu.',
      en: 'Open it in Excel, save a copy, and upload the copy.',
    },
  },
  FILE_ENCRYPTED: {
    reason: { id: 'Berkas dikunci dengan kata sandi.', en: 'The file is protected by a password.' },
    remedy: { id: 'Simpan tanpa kata sandi, lalu unggah lagi.', en: 'Save it without a password, then upload again.' },
  },
  FILE_TOO_LARGE: {
    reason: { id: 'Berkas terlalu besar.', en: 'The file is too large.' },
    remedy: {
      id: 'Bagi menjadi beberapa berkas, misalnya satu per kabupaten.',
      en: 'Split it into several files, for example one per regency.',
    },
  },
  HEADER_NOT_FOUND: {
    reason: { id: 'Baris judul kolom tidak ditemukan.', en: 'No row with column headings was found.' },
    remedy: {
      id: 'Beri satu baris judul yang memuat NIK, Nama, dan Desa.',
      en: 'Add one row of headings with NIK, Nama and Desa.',
    },
  },
} as const satisfies Definitions
