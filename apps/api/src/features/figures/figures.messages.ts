import { defineMessages } from '@payung/domain/text/define-messages'

export const figureMessages = defineMessages({
  FIGURE_ENTERER_IS_NOT_CONFIRMER: {
    reason: { id: 'Anda sendiri yang mencatat angka ini.', en: 'You recorded this figure yourself.' },
    remedy: { id: 'Petugas atau verifikator lain yang memutuskannya.', en: 'Another officer or verifier decides it.' },
  },
  FIGURE_DECIDED: {
    reason: { id: 'Angka ini sudah diputuskan.', en: 'This figure has been decided already.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  FIGURE_OF_LIST: {
    reason: { id: 'Angka ini bagian dari sebuah daftar.', en: 'This figure is part of a list.' },
    remedy: { id: 'Putuskan seluruh daftarnya.', en: 'Decide about the whole list.' },
  },
  FIGURE_WAITS: {
    reason: {
      id: 'Angka dari sumber dan periode ini sudah dicatat dan masih menunggu.',
      en: 'A figure of this source and period is recorded already and still waits.',
    },
    remedy: { id: 'Putuskan atau tarik angka itu dahulu.', en: 'Decide or withdraw that figure first.' },
  },
  FIGURE_STANDS: {
    reason: {
      id: 'Angka dari sumber dan periode ini sudah disahkan.',
      en: 'A figure of this source and period is confirmed already.',
    },
    remedy: {
      id: 'Bila angka itu salah, tolak yang ini dan betulkan angka itu.',
      en: 'If that figure is wrong, refuse this one and correct that figure.',
    },
  },
  FIGURE_REPLACED: {
    reason: {
      id: 'Angka ini sudah dibetulkan, atau pembetulannya masih menunggu.',
      en: 'This figure has been corrected already, or its correction still waits.',
    },
    remedy: {
      id: 'Muat ulang halaman dan lihat pembetulannya.',
      en: 'Load the page again and look at the correction.',
    },
  },
  FIGURE_NOTHING_TO_REPLACE: {
    reason: {
      id: 'Yang dibetulkan bukan angka yang berlaku.',
      en: 'What would be corrected is no figure that stands.',
    },
    remedy: { id: 'Pilih angka yang sudah disahkan.', en: 'Choose a figure that is confirmed.' },
  },
  FIGURES_OF_DAY: {
    reason: { id: 'Anda sudah mencatat 200 angka dalam 24 jam.', en: 'You have recorded 200 figures within 24 hours.' },
    remedy: { id: 'Catat lainnya besok.', en: 'Record the others tomorrow.' },
  },
  FIGURE_AREA_NOT_OWN: {
    path: 'areaCode',
    reason: { id: 'Wilayah itu bukan wilayah Anda.', en: 'That area is not yours.' },
    remedy: {
      id: 'Pilih wilayah Anda, atau kecamatan atau desa di dalamnya.',
      en: 'Choose your own area, or a district or a village in it.',
    },
  },
  FIGURE_INDICATOR_UNKNOWN: {
    path: 'indicator',
    remedy: { id: 'Pilih angka apa yang dicatat.', en: 'Choose what the figure is about.' },
  },
  FIGURE_PERIOD_INVALID: {
    path: 'period',
    remedy: {
      id: 'Tulis 2025, 07/2025, atau 31/07/2025. Kosongkan bila sumber tidak menyebutnya.',
      en: 'Write 2025, 07/2025 or 31/07/2025. Leave it empty where the source names none.',
    },
  },
  FIGURE_PERIOD_AHEAD: {
    path: 'period',
    reason: {
      id: 'Periode itu belum mulai pada hari sumbernya.',
      en: 'That period had not begun on the day of the source.',
    },
    remedy: {
      id: 'Periksa periode dan tanggal sumbernya. Target tidak dicatat di sini.',
      en: 'Check the period and the day of the source. Targets are not recorded here.',
    },
  },
  FIGURE_VALUE_MISSING: {
    path: 'value',
    remedy: {
      id: 'Tulis angkanya; bagi persentase cukup pembilang dan penyebutnya.',
      en: 'Write the figure; of a share its numerator and denominator will do.',
    },
  },
  FIGURE_VALUE_INVALID: {
    path: 'value',
    remedy: {
      id: 'Tulis persentase seperti 31,63 (paling banyak 1.000), jumlah seperti 48.343.',
      en: 'Write a share like 31.63 (1,000 at most), a number like 48,343.',
    },
  },
  FIGURE_HAS_NO_PARTS: {
    path: 'numerator',
    reason: {
      id: 'Angka ini tidak punya pembilang dan penyebut.',
      en: 'This figure has no numerator and denominator.',
    },
    remedy: { id: 'Kosongkan keduanya.', en: 'Leave both empty.' },
  },
  FIGURE_PART_INVALID: {
    path: 'numerator',
    remedy: { id: 'Tulis bilangan bulat seperti 575.504.', en: 'Write a whole number like 575,504.' },
  },
  'FIGURE_PART_INVALID/denominator': {
    path: 'denominator',
    remedy: { id: 'Tulis bilangan bulat di atas nol.', en: 'Write a whole number above zero.' },
  },
  FIGURE_PART_MISSING: {
    path: 'numerator',
    remedy: { id: 'Tulis juga pembilangnya.', en: 'Write the numerator, too.' },
  },
  'FIGURE_PART_MISSING/denominator': {
    path: 'denominator',
    remedy: {
      id: 'Tulis juga penyebutnya, atau tulis persentasenya.',
      en: 'Write the denominator, too, or write the share.',
    },
  },
  FIGURE_PART_TOO_LARGE: {
    path: 'numerator',
    reason: {
      id: 'Pembilang lebih dari sepuluh kali penyebutnya.',
      en: 'The numerator is more than ten times the denominator.',
    },
    remedy: { id: 'Periksa keduanya; mungkin tertukar.', en: 'Check both; they may be exchanged.' },
  },
  FIGURE_SOURCE_MISSING: {
    path: 'source',
    remedy: {
      id: 'Tulis judul surat, terbitan, atau berkasnya, 3 sampai 300 huruf.',
      en: 'Write the title of the letter, the publication or the file, 3 to 300 letters.',
    },
  },
  FIGURE_SOURCE_DAY: {
    path: 'sourceDay',
    reason: { id: 'Tanggal itu belum tiba.', en: 'That day has not come yet.' },
    remedy: { id: 'Tulis tanggal surat atau terbitannya.', en: 'Write the day of the letter or the publication.' },
  },
  FIGURE_EVIDENCE_MISSING: {
    path: 'evidence',
    remedy: {
      id: 'Tulis nomor surat atau alamat tempat angka itu dapat dibaca, 3 sampai 300 huruf.',
      en: 'Write the number of the letter or the address where the figure can be read, 3 to 300 letters.',
    },
  },
})
