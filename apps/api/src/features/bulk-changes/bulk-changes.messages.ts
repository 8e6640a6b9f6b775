import { defineMessages } from '@payung/domain/text/define-messages'

export const bulkChangeMessages = defineMessages({
  CHANGE_MISSING: {
    path: 'change',
    remedy: { id: 'Pilih tepat satu perubahan.', en: 'Choose exactly one change.' },
  },
  WELFARE_DECILE_INVALID: {
    path: 'change.welfareDecile',
    remedy: {
      id: 'Isi desil 1 sampai 10 beserta sumber datanya.',
      en: 'Give a decile from 1 to 10 and where it was read.',
    },
  },
  OCCUPATION_UNKNOWN: {
    path: 'change.occupationCode',
    reason: { id: 'Pekerjaan ini tidak ada dalam katalog.', en: 'This occupation is not in the catalogue.' },
    remedy: { id: 'Pilih dari daftar.', en: 'Choose from the list.' },
  },
  PREVIEW_OUTDATED: {
    reason: {
      id: 'Pratinjau ini sudah tidak berlaku karena data berubah atau waktunya habis.',
      en: 'This preview no longer holds: the people have changed, or it is too old.',
    },
    remedy: { id: 'Buat pratinjau baru.', en: 'Make a new one.' },
  },
  COUNT_DIFFERS: {
    path: 'typedCount',
    remedy: {
      id: 'Ketik {eligible, number}, jumlah orang yang akan berubah.',
      en: 'Type {eligible, number}, the number of people who will change.',
    },
  },
})
