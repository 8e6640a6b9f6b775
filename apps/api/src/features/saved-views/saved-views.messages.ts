import { defineMessages } from '@payung/domain/text/define-messages'

export const savedViewMessages = defineMessages({
  VIEW_NAME_INVALID: {
    path: 'name',
    remedy: {
      id: 'Beri nama 1 sampai {nameLengthMax, number} huruf.',
      en: 'Give it a name of 1 to {nameLengthMax, number} letters.',
    },
  },
  VIEWS_TOO_MANY: {
    path: 'name',
    reason: { id: 'Anda sudah menyimpan 100 tampilan.', en: 'You have saved 100 views already.' },
    remedy: {
      id: 'Hapus tampilan yang tidak dipakai lagi, lalu simpan lagi.',
      en: 'Delete views that you no longer use, then save again.',
    },
  },
  VIEW_STATE_INVALID: {
    path: 'state',
    reason: { id: 'Tampilan ini tidak dapat disimpan.', en: 'This view cannot be saved.' },
    remedy: { id: 'Muat ulang halaman lalu coba lagi.', en: 'Reload the page and try again.' },
  },
})
