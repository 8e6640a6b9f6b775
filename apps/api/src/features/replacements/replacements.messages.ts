import { defineMessages } from '@payung/domain/text/define-messages'

export const replacementMessages = defineMessages({
  NO_FREE_PLACE: {
    reason: {
      id: 'Tidak ada lagi tempat kosong pada keputusan ini yang belum digarap.',
      en: 'Every free place in this decree is being worked on already.',
    },
    remedy: {
      id: 'Muat ulang halaman; mungkin konsep perubahannya sudah ada, atau tempatnya baru kosong sesudah bulan yang dipilih.',
      en: 'Load the page again; an amendment may have been drafted, or the place is free only after the chosen month.',
    },
  },
})
