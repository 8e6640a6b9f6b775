import { defineMessages } from '@payung/domain/text/define-messages'

export const jobMessages = defineMessages({
  JOB_HAS_ENDED: {
    reason: {
      id: 'Pekerjaan ini sudah selesai, sehingga tidak ada yang perlu dihentikan.',
      en: 'This work has ended already, so there is nothing to stop.',
    },
    remedy: { id: 'Muat ulang halaman untuk melihat hasilnya.', en: 'Reload the page to see the outcome.' },
  },
  JOB_NOT_FAILED: {
    reason: {
      id: 'Hanya pekerjaan yang gagal atau dibatalkan yang dapat diulang.',
      en: 'Only work that failed or was cancelled can be repeated.',
    },
    remedy: { id: 'Muat ulang halaman untuk melihat keadaannya.', en: 'Reload the page to see where it stands.' },
  },
})
