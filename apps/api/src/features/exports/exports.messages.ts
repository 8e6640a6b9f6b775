import { defineMessages } from '@payung/domain/text/define-messages'

export const exportMessages = defineMessages({
  LIST_NOT_NAMED: {
    path: 'list',
    reason: {
      id: 'Daftar ini tidak dapat dicatat dalam catatan audit.',
      en: 'This list cannot be recorded in the audit log.',
    },
    remedy: { id: 'Muat ulang halaman lalu coba lagi.', en: 'Reload the page and try again.' },
  },
  LIST_TOO_LONG: {
    path: 'rows',
    reason: { id: 'Daftar ini terlalu panjang untuk satu berkas.', en: 'This list is too long for one file.' },
    remedy: {
      id: 'Persempit dengan filter sampai {rowsMax, number} baris.',
      en: 'Narrow it by filters to {rowsMax, number} rows.',
    },
  },
  COLUMN_UNKNOWN: {
    path: 'columns',
    reason: { id: 'Salah satu kolom tidak dikenal.', en: 'A column is unknown.' },
    remedy: { id: 'Pilih dari daftar.', en: 'Choose from the list.' },
  },
})
