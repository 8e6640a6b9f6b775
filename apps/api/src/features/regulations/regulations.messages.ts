import { defineMessages } from '@payung/domain/text/define-messages'

export const regulationMessages = defineMessages({
  REGULATION_STATE: {
    reason: {
      id: 'Peraturan ini {standing}, sehingga langkah itu tidak dapat dilakukan.',
      en: 'This regulation {standing}, so that step is not possible.',
    },
    remedy: { id: 'Muat ulang untuk melihat keadaannya sekarang.', en: 'Reload to see where it stands now.' },
  },
  VERSION_CHANGED: {
    reason: { id: 'Peraturan ini sudah diubah orang lain.', en: 'Somebody else has changed this regulation.' },
    remedy: { id: 'Muat ulang, lalu ulangi perubahan Anda.', en: 'Reload it, then make your change again.' },
  },
  TITLE_STANDS: {
    path: 'title',
    reason: {
      id: 'Judul peraturan ini sudah dicocokkan dengan naskahnya.',
      en: 'The title of this regulation has been compared with its text already.',
    },
    remedy: { id: 'Catat nomor lembarannya saja.', en: 'Record only its number in the gazette.' },
  },
  NUMBER_MISSING: {
    path: 'number',
    remedy: { id: 'Isi nomor peraturan seperti dalam berita daerah.', en: 'Give the number as in the gazette.' },
  },
  YEAR_DIFFERS: {
    path: 'year',
    reason: { id: 'Tahun berbeda dari tanggal penetapan.', en: 'The year differs from the day of enactment.' },
    remedy: { id: 'Samakan keduanya.', en: 'Make them agree.' },
  },
  IN_FORCE_BEFORE_ENACTED: {
    path: 'inForceOn',
    reason: {
      id: 'Peraturan berlaku paling cepat pada hari penetapannya.',
      en: 'A regulation is in force at the earliest on the day of its enactment.',
    },
    remedy: { id: 'Periksa kedua tanggalnya.', en: 'Check both days.' },
  },
  REGULATION_NUMBER_TAKEN: {
    reason: {
      id: 'Nomor dan tahun ini sudah dipakai peraturan lain.',
      en: 'Another regulation has this number and year.',
    },
    remedy: { id: 'Periksa nomornya.', en: 'Check the number.' },
  },
  SUCCESSOR_INVALID: {
    path: 'replacedById',
    reason: {
      id: 'Pengganti harus peraturan lain dari pemerintah yang sama yang sudah ditetapkan.',
      en: 'The successor must be another regulation of the same government that is enacted.',
    },
    remedy: { id: 'Pilih dari daftar.', en: 'Choose one from the list.' },
  },
  REPLACED_BEFORE_ENACTED: {
    path: 'replacedOn',
    reason: {
      id: 'Hari penggantian harus sesudah hari penetapannya.',
      en: 'It can be replaced only after the day of its enactment.',
    },
    remedy: { id: 'Periksa tanggalnya.', en: 'Check the day.' },
  },
  REGULATION_KIND: {
    path: 'kind',
    reason: {
      id: 'Pemerintah Anda tidak menetapkan jenis peraturan ini.',
      en: 'Your government does not enact this kind of regulation.',
    },
    remedy: { id: 'Pilih jenis lain.', en: 'Choose another.' },
  },
  TITLE_LENGTH: {
    path: 'title',
    remedy: { id: 'Isi judul, 5 sampai 400 huruf.', en: 'Give a title of 5 to 400 letters.' },
  },
  NUMBER_LENGTH: {
    path: 'number',
    reason: { id: 'Nomor paling panjang 40 huruf.', en: 'A number has at most 40 characters.' },
    remedy: { id: 'Persingkat.', en: 'Make it shorter.' },
  },
  YEAR_RANGE: {
    path: 'year',
    remedy: { id: 'Isi tahun antara 1945 dan 2100.', en: 'Enter a year between 1945 and 2100.' },
  },
  ARTICLES_TOO_MANY: {
    path: 'articles',
    reason: { id: 'Paling banyak {articlesMax, number} pasal.', en: 'At most {articlesMax, number} articles.' },
    remedy: {
      id: 'Catat yang menyebut sumber dana dan kelompok saja.',
      en: 'Note only those that name funding sources and groups.',
    },
  },
  ARTICLE_LABEL: {
    remedy: { id: 'Isi pasalnya, misalnya Pasal 6 ayat (2).', en: 'Say which article, such as Pasal 6 ayat (2).' },
  },
  ARTICLE_TEXT: {
    remedy: { id: 'Isi bunyinya, paling panjang 1.000 huruf.', en: 'Give its text, at most 1,000 letters.' },
  },
  FUNDING_SOURCE_UNKNOWN: {
    remedy: { id: 'Pilih sumber dananya.', en: 'Choose the funding source.' },
  },
  OCCUPATION_UNKNOWN: {
    remedy: { id: 'Pilih kelompok dari daftar.', en: 'Choose the group from the list.' },
  },
})
