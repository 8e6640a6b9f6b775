import { defineMessages } from '@payung/domain/text/define-messages'

export const catalogueMessages = defineMessages({
  AREA_UNKNOWN: {
    path: 'areaCode',
    remedy: { id: 'Pilih wilayah dari daftar.', en: 'Choose an area from the list.' },
  },
  NAME_LENGTH: {
    path: 'name',
    remedy: {
      id: 'Isi nama lama, {min, number} sampai {max, number} huruf.',
      en: 'Give the former name, {min, number} to {max, plural, one {# letter} other {# letters}}.',
    },
  },
  NAME_IS_PRESENT: {
    path: 'name',
    reason: { id: 'Itu nama wilayah ini sekarang.', en: 'That is what the area is called now.' },
    remedy: { id: 'Isi namanya yang lama.', en: 'Give its former name.' },
  },
  BASIS_MISSING: {
    path: 'legalBasis',
    remedy: {
      id: 'Isi dasar hukum, atau sumber tempat nama ini dibaca.',
      en: 'Give a legal basis, or the source in which this name was read.',
    },
  },
  BASIS_LENGTH: {
    remedy: {
      id: 'Isi {min, number} sampai {max, number} huruf.',
      en: 'Give {min, number} to {max, plural, one {# letter} other {# letters}}.',
    },
  },
  FORMER_NAME_KNOWN: {
    reason: {
      id: 'Nama lama ini sudah tercatat untuk wilayah itu.',
      en: 'This former name is already known of that area.',
    },
    remedy: { id: 'Cari di daftar di bawah.', en: 'Look for it in the list below.' },
  },
})
