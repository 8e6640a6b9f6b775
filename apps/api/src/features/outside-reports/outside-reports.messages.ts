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
  OUTSIDE_REPORTER_IS_NOT_DECIDER: {
    reason: {
      id: 'Laporan ini dari Anda; orang lain yang memastikannya.',
      en: 'This report is yours; another person decides about it.',
    },
    remedy: { id: 'Minta rekan memastikannya.', en: 'Ask a colleague to decide about it.' },
  },
  REASON_MISSING: {
    field: 'reason',
    reason: { id: 'Sebabnya belum diisi.', en: 'The reason is missing.' },
    remedy: { id: 'Tulis 10 sampai 300 huruf.', en: 'Write 10 to 300 letters.' },
  },
  REASON_HAS_NUMBER: {
    field: 'reason',
    reason: { id: 'Sebabnya memuat nomor seperti NIK.', en: 'The reason holds a number like a NIK.' },
    remedy: { id: 'Hapus nomornya.', en: 'Take the number out.' },
  },
})
