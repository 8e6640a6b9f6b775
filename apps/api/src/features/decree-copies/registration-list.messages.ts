import { defineMessages } from '@payung/domain/text/define-messages'

export const registrationListMessages = defineMessages({
  REGISTRATIONS_NONE: {
    reason: {
      id: 'Tidak ada pendaftaran dari keputusan ini yang terkirim ke cabang BPJS: semua orangnya sudah bernomor, masa mereka sudah lewat, atau belum ada cabang yang menerima tembusannya.',
      en: 'No registration of this decree was sent to a branch of the insurer: all of its people have a number, their months are over, or no branch has got its copy.',
    },
    remedy: {
      id: 'Bila keputusan baru saja ditandatangani, tunggu beberapa menit lalu coba lagi.',
      en: 'If the decree has just been signed, wait some minutes and try again.',
    },
  },
})
