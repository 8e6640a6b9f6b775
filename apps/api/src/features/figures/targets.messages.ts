import { defineMessages } from '@payung/domain/text/define-messages'

export const targetMessages = defineMessages({
  TARGET_PROPOSER_IS_NOT_CONFIRMER: {
    reason: { id: 'Anda sendiri yang mengusulkan target ini.', en: 'You proposed this target yourself.' },
    remedy: { id: 'Petugas atau verifikator lain yang memutuskannya.', en: 'Another officer or verifier decides it.' },
  },
  TARGET_DECIDED: {
    reason: { id: 'Target ini sudah diputuskan.', en: 'This target has been decided already.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  TARGET_WAITS: {
    reason: {
      id: 'Untuk wilayah dan angka ini sudah ada target yang menunggu.',
      en: 'A target of this area and figure waits already.',
    },
    remedy: { id: 'Putuskan atau tarik target itu dahulu.', en: 'Decide or withdraw that target first.' },
  },
  TARGETS_OF_DAY: {
    reason: {
      id: 'Anda sudah mengusulkan 100 target dalam 24 jam.',
      en: 'You have proposed 100 targets within 24 hours.',
    },
    remedy: { id: 'Usulkan lainnya besok.', en: 'Propose the others tomorrow.' },
  },
  TARGET_AREA_NOT_OWN: {
    path: 'areaCode',
    reason: { id: 'Wilayah itu bukan wilayah Anda.', en: 'That area is not yours.' },
    remedy: {
      id: 'Pilih wilayah Anda, atau tempat di dalamnya.',
      en: 'Choose your own area, or a place in it.',
    },
  },
  TARGET_INDICATOR_UNKNOWN: {
    path: 'indicator',
    remedy: { id: 'Pilih angka apa yang ditargetkan.', en: 'Choose what is aimed at.' },
  },
  TARGET_STEPS_MISSING: {
    path: 'steps',
    remedy: { id: 'Tulis paling sedikit satu tahun dengan targetnya.', en: 'Write at least one year with its target.' },
  },
  TARGET_STEPS_TOO_MANY: {
    path: 'steps',
    remedy: { id: 'Tulis paling banyak {stepsMax} tahun.', en: 'Write {stepsMax} years at most.' },
  },
  TARGET_YEAR_INVALID: {
    remedy: { id: 'Tulis tahun dengan empat angka.', en: 'Write a year of four digits.' },
  },
  TARGET_YEAR_PAST: {
    reason: { id: 'Tahun itu sudah lewat.', en: 'That year is past.' },
    remedy: { id: 'Tulis tahun {thisYear} atau sesudahnya.', en: 'Write {thisYear} or a later year.' },
  },
  TARGET_YEAR_TOO_FAR: {
    reason: { id: 'Tahun itu terlalu jauh.', en: 'That year is too far away.' },
    remedy: { id: 'Tulis tahun sampai {lastYear}.', en: 'Write a year up to {lastYear}.' },
  },
  TARGET_YEAR_TWICE: {
    reason: { id: 'Tahun itu sudah ada di atas.', en: 'That year stands above already.' },
    remedy: { id: 'Tulis tiap tahun sekali saja.', en: 'Write each year once.' },
  },
  TARGET_AMOUNT_INVALID: {
    remedy: { id: 'Tulis persentase seperti 60,80.', en: 'Write a share like 60.80.' },
  },
  'TARGET_AMOUNT_INVALID/people': {
    remedy: {
      id: 'Tulis jumlah orang seperti 48.343, paling banyak 999.999.999.',
      en: 'Write a number of people like 48,343, up to 999,999,999.',
    },
  },
  TARGET_AMOUNT_NOTHING: {
    reason: { id: 'Target nol bukan target.', en: 'Nothing is no target.' },
    remedy: { id: 'Tulis angka di atas nol, atau hapus tahunnya.', en: 'Write more than nothing, or remove the year.' },
  },
  TARGET_OVER_WHOLE: {
    reason: { id: 'Target di atas 100% tidak dapat dicapai.', en: 'Nobody reaches a target above 100%.' },
    remedy: { id: 'Tulis paling banyak 100.', en: 'Write 100 at most.' },
  },
  TARGET_FALLS: {
    path: 'acceptsFall',
    reason: {
      id: 'Target turun dari satu tahun ke tahun berikutnya.',
      en: 'The target falls from one year to the next.',
    },
    remedy: { id: 'Periksa angkanya, atau nyatakan bahwa memang turun.', en: 'Check it, or say that it is meant to.' },
  },
  TARGET_DOCUMENT_KIND: {
    path: 'documentKind',
    remedy: { id: 'Pilih jenis dokumen dasarnya.', en: 'Choose the kind of document on which it rests.' },
  },
  TARGET_DOCUMENT_NUMBER: {
    path: 'documentNumber',
    remedy: { id: 'Tulis nomor dokumennya, paling banyak 100 huruf.', en: 'Write its number, 100 letters at most.' },
  },
  TARGET_DOCUMENT_DAY: {
    path: 'documentDay',
    remedy: {
      id: 'Tulis tanggal dokumennya; tanggal itu tidak boleh sesudah hari ini.',
      en: 'Write the day of the document; it is not after today.',
    },
  },
  TARGET_DOCUMENT_NAME: {
    path: 'documentName',
    remedy: { id: 'Tulis nama dokumennya, 3 sampai 300 huruf.', en: 'Write its name, 3 to 300 letters.' },
  },
})
