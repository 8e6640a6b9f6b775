import { defineMessages } from '@payung/domain/text/define-messages'

export const exportMessages = defineMessages({
  COLUMN_UNKNOWN: {
    path: 'columns',
    reason: { id: 'Salah satu kolom tidak dikenal.', en: 'A column is unknown.' },
    remedy: { id: 'Pilih dari daftar.', en: 'Choose from the list.' },
  },
})
