import { defineMessages } from '@payung/domain/text/define-messages'

export const earlierMessages = defineMessages({
  EARLIER_HEADER_MISSING: {
    reason: { id: 'Judul kolom tidak ditemukan di berkas ini.', en: 'This file has no header that can be read.' },
    remedy: {
      id: 'Berkas perlu kolom NIK atau KPJ, nama, program, tanggal bayar, jumlah, dan nomor klaim. Tambahkan, lalu unggah lagi.',
      en: 'The file needs columns for NIK or KPJ, name, programme, day of payment, amount and claim number. Add them, then upload again.',
    },
  },
  EARLIER_EMPTY: {
    reason: {
      id: 'Tidak ada baris yang terbaca di berkas ini. Baris {row, number}, kolom {column}: “{cell}”.',
      en: 'No row of this file can be read. Row {row, number}, column {column}: “{cell}”.',
    },
    remedy: {
      id: 'Perbaiki berkasnya, lalu unggah lagi. Tidak ada yang disimpan.',
      en: 'Correct the file and upload it again. Nothing was saved.',
    },
  },
  EARLIER_WITHOUT_ROWS: {
    reason: { id: 'Tidak ada klaim di bawah judul kolom.', en: 'There is no claim below the header.' },
    remedy: {
      id: 'Periksa apakah berkas yang benar yang dipilih. Tidak ada yang disimpan.',
      en: 'Check that the right file was chosen. Nothing was saved.',
    },
  },
  EARLIER_TOO_LONG: {
    reason: { id: 'Berkas lebih dari 20.000 baris.', en: 'The file has more than 20,000 rows.' },
    remedy: { id: 'Bagi menurut tahun, lalu unggah satu per satu.', en: 'Split it by year and upload each part.' },
  },
  EARLIER_UPLOADS_OF_DAY: {
    reason: {
      id: 'Hari ini sudah 20 daftar yang Anda unggah.',
      en: 'You have uploaded 20 lists within a day.',
    },
    remedy: { id: 'Lanjutkan besok.', en: 'Go on tomorrow.' },
  },
  EARLIER_STATE: {
    reason: {
      id: 'Daftar ini sudah diputuskan orang lain.',
      en: 'Somebody else has decided about this list.',
    },
    remedy: { id: 'Muat ulang halaman.', en: 'Reload the page.' },
  },
  EARLIER_CHANGED: {
    reason: {
      id: 'Daftar lain dikonfirmasi sejak halaman ini dibuka, jadi angka daftar ini berubah.',
      en: 'Another list was confirmed since this page was opened, so the figures of this one have changed.',
    },
    remedy: {
      id: 'Muat ulang halaman, lalu periksa lagi angkanya.',
      en: 'Reload the page and check its figures again.',
    },
  },
  EARLIER_NOTHING_NEW: {
    reason: {
      id: 'Semua baris daftar ini sudah ada di daftar yang lain, atau berbeda jumlahnya.',
      en: 'Every row of this list stands in another list already, or has another amount there.',
    },
    remedy: { id: 'Tolak daftar ini dengan alasannya.', en: 'Reject this list with the reason.' },
  },
  EARLIER_UPLOADER_IS_NOT_CONFIRMER: {
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
