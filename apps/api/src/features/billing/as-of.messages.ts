import { defineMessages } from '@payung/domain/text/define-messages'

export const asOfMessages = defineMessages({
  AS_OF_IN_FUTURE: {
    reason: {
      id: 'Tanggal itu belum tiba: apa yang akan dicatat sampai hari itu belum ada.',
      en: 'That day has not come: what will be recorded by then is not there yet.',
    },
    remedy: { id: 'Pilih hari ini atau sebelumnya.', en: 'Choose today or an earlier day.' },
  },
})
