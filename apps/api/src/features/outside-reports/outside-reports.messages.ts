import { defineMessages } from '@payung/domain/text/define-messages'

export const outsideReportMessages = defineMessages({
  OUTSIDE_REPORTS_OF_DAY: {
    reason: { id: 'Anda sudah mengirim 200 laporan hari ini.', en: 'You have sent 200 reports today.' },
    remedy: { id: 'Lanjutkan besok, atau minta rekan melaporkannya.', en: 'Go on tomorrow, or ask a colleague.' },
  },
  OUTSIDE_REPORT_STATE: {
    reason: { id: 'Laporan ini sudah diputuskan.', en: 'This report has been decided about already.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Reload the page.' },
  },
  OUTSIDE_REPORT_NAMES_DAY: {
    reason: { id: 'Laporan ini sudah menyebut harinya.', en: 'This report names its day already.' },
    remedy: {
      id: 'Pastikan seperti yang dilaporkan, lalu koreksi; atau kesampingkan.',
      en: 'Confirm it as it was reported and correct it afterwards, or set it aside.',
    },
  },
  DAY_NOT_AS_REPORTED: {
    path: 'eventDay',
    reason: {
      id: 'Hari itu di luar bulan atau tahun yang dilaporkan.',
      en: 'This day is outside the month or year that was reported.',
    },
    remedy: {
      id: 'Tulis hari dalam bulan atau tahun itu. Bila laporannya keliru, kesampingkan dan laporkan sendiri.',
      en: 'Write a day in that month or year. Where the report is wrong, set it aside and report it yourself.',
    },
  },
  DAY_AFTER_REPORT: {
    path: 'eventDay',
    reason: {
      id: 'Hari itu sesudah jawaban BPJS dilaporkan.',
      en: 'This day is after the answer of the insurer was reported.',
    },
    remedy: { id: 'Tulis hari laporan itu atau sebelumnya.', en: 'Write the day of that report or an earlier day.' },
  },
  OUTSIDE_REPORTER_IS_NOT_DECIDER: {
    reason: {
      id: 'Laporan ini dari Anda, atau lewat tautan yang Anda berikan; orang lain yang memastikannya.',
      en: 'This report is yours, or came by a link that you gave out; another person decides about it.',
    },
    remedy: { id: 'Minta rekan memastikannya.', en: 'Ask a colleague to decide about it.' },
  },
  FAMILY_LINK_OF_LIVING: {
    reason: {
      id: 'Kematian orang ini sudah tercatat, atau datanya sudah digabung.',
      en: 'The death of this person is recorded, or the record was merged into another.',
    },
    remedy: { id: 'Muat ulang halaman.', en: 'Reload the page.' },
  },
  FAMILY_LINKS_OF_PERSON: {
    reason: { id: 'Orang ini sudah punya 3 tautan yang berlaku.', en: 'This person has 3 open links already.' },
    remedy: { id: 'Tarik dahulu salah satunya.', en: 'Take one of them back first.' },
  },
  FAMILY_LINKS_OF_GIVER: {
    reason: { id: 'Anda sudah membuat 100 tautan hari ini.', en: 'You have made 100 links today.' },
    remedy: { id: 'Lanjutkan besok, atau minta rekan membuatnya.', en: 'Go on tomorrow, or ask a colleague.' },
  },
  FAMILY_LINK_STEP: {
    reason: { id: 'Tautan ini sudah dipakai atau ditarik.', en: 'This link was used or taken back already.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Reload the page.' },
  },
  REPORTER_NAME_INVALID: {
    reason: { id: 'Nama pelapor belum benar.', en: 'The name of the reporter is not right.' },
    remedy: { id: 'Tulis 2 sampai 120 huruf.', en: 'Write 2 to 120 letters.' },
  },
  REPORTER_PHONE_INVALID: {
    reason: { id: 'Nomor telepon pelapor belum benar.', en: 'The phone number of the reporter is not right.' },
    remedy: { id: 'Tulis nomornya, atau kosongkan.', en: 'Write the number, or leave it empty.' },
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
