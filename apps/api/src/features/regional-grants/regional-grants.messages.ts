import { defineMessages } from '@payung/domain/text/define-messages'

export const grantMessages = defineMessages({
  GRANT_PROPOSER_IS_NOT_CONFIRMER: {
    reason: { id: 'Anda sendiri yang mengusulkan santunan ini.', en: 'You proposed this grant yourself.' },
    remedy: {
      id: 'Petugas atau verifikator lain yang mengonfirmasinya.',
      en: 'Another officer or verifier confirms it.',
    },
  },
  GRANT_DECIDED: {
    reason: { id: 'Usulan ini sudah diputuskan.', en: 'This proposal has been decided already.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  GRANT_WAITS: {
    reason: { id: 'Usulan santunan lain masih menunggu.', en: 'Another proposal of a grant still waits.' },
    remedy: { id: 'Konfirmasi atau tarik usulan itu dahulu.', en: 'Confirm or withdraw it first.' },
  },
  GRANTS_OF_DAY: {
    reason: {
      id: 'Anda sudah mengusulkan 20 santunan dalam 24 jam.',
      en: 'You have proposed 20 grants within 24 hours.',
    },
    remedy: { id: 'Usulkan lainnya besok.', en: 'Propose the others tomorrow.' },
  },
  GRANT_OVERLAPS: {
    reason: {
      id: 'Pada sebagian hari itu santunan lain sudah berlaku.',
      en: 'On some of these days another grant holds already.',
    },
    remedy: {
      id: 'Akhiri santunan itu dahulu, lalu mulai yang baru sehari sesudahnya.',
      en: 'End that grant first, then let the new one begin a day later.',
    },
  },
  GRANT_NOTHING_ENDS: {
    reason: {
      id: 'Santunan itu tidak berlaku sesudah hari tersebut, jadi tidak ada yang diakhiri.',
      en: 'That grant does not hold after this day, so nothing would end.',
    },
    remedy: { id: 'Periksa santunan dan hari terakhirnya.', en: 'Check the grant and its last day.' },
  },
  GRANT_AMOUNT_INVALID: {
    path: 'amount',
    remedy: { id: 'Isi jumlah dari Rp1 sampai Rp1.000.000.000.', en: 'Enter an amount from Rp1 to Rp1,000,000,000.' },
  },
  GRANT_ENDS_BEFORE_IT_BEGINS: {
    path: 'lastDay',
    reason: { id: 'Hari terakhir sebelum hari pertama.', en: 'The last day is before the first.' },
    remedy: { id: 'Kosongkan bila berlaku seterusnya.', en: 'Leave it empty if it has no end.' },
  },
  GRANT_NUMBER_MISSING: {
    path: 'basisNumber',
    remedy: { id: 'Tulis nomor dan tahunnya, misalnya 12/2025.', en: 'Write number and year, for example 12/2025.' },
  },
  GRANT_TITLE_MISSING: {
    path: 'basisTitle',
    remedy: {
      id: 'Tulis tentang apa peraturannya, 5 sampai 300 huruf.',
      en: 'Write what the regulation is about, 5 to 300 letters.',
    },
  },
  GRANT_BASIS_DAY: {
    path: 'basisDay',
    reason: { id: 'Peraturan itu belum ditetapkan.', en: 'That regulation is not enacted yet.' },
    remedy: { id: 'Tulis hari penetapannya.', en: 'Write the day on which it was enacted.' },
  },
  GRANT_DAY_OVER: {
    path: 'lastDay',
    reason: {
      id: 'Hari itu sudah lewat; keluarga yang berduka pada hari yang lewat tidak kehilangan haknya.',
      en: 'That day is over; families bereaved on a day that is over do not lose their right.',
    },
    remedy: { id: 'Pilih hari ini atau sesudahnya.', en: 'Choose today or a later day.' },
  },
  'GRANT_DAY_OVER/meanwhile': {
    reason: { id: 'Hari terakhir usulan ini sudah lewat.', en: 'The last day of this proposal is over.' },
    remedy: { id: 'Tarik usulan ini, lalu usulkan lagi.', en: 'Withdraw it and propose it again.' },
  },
})
