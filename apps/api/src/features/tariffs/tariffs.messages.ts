import { defineMessages } from '@payung/domain/text/define-messages'

export const tariffMessages = defineMessages({
  TARIFF_PROPOSER_IS_NOT_CONFIRMER: {
    reason: {
      id: 'Anda sendiri yang mengusulkan perubahan tarif ini.',
      en: 'You proposed this change of the tariff yourself.',
    },
    remedy: {
      id: 'Administrator provinsi lain yang mengonfirmasinya.',
      en: 'Another administrator of the province confirms it.',
    },
  },
  TARIFF_CHANGE_DECIDED: {
    reason: { id: 'Usulan ini sudah diputuskan.', en: 'This change has been decided already.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  TARIFF_CHANGE_WAITS: {
    reason: {
      id: 'Usulan lain untuk baris tarif ini masih menunggu.',
      en: 'Another change of this line of the tariff still waits.',
    },
    remedy: { id: 'Konfirmasi atau tarik usulan itu dahulu.', en: 'Confirm or withdraw it first.' },
  },
  TARIFF_CHANGES_OF_DAY: {
    reason: {
      id: 'Anda sudah mengusulkan 100 perubahan tarif dalam 24 jam.',
      en: 'You have proposed 100 changes of the tariff within 24 hours.',
    },
    remedy: { id: 'Usulkan lainnya besok.', en: 'Propose the others tomorrow.' },
  },
  MONTH_OVER: {
    path: 'fromMonth',
    reason: { id: 'Bulan yang sudah lewat tidak berubah lagi.', en: 'Months that are over change no more.' },
    remedy: { id: 'Pilih bulan ini atau sesudahnya.', en: 'Choose this month or a later one.' },
  },
  'MONTH_OVER/meanwhile': {
    reason: {
      id: 'Bulan pertama usulan ini sudah lewat, dan bulan yang lewat tidak berubah lagi.',
      en: 'The first month of this change is over, and months that are over change no more.',
    },
    remedy: {
      id: 'Tarik usulan ini, lalu usulkan mulai bulan ini.',
      en: 'Withdraw it and propose it from this month on.',
    },
  },
  MONTH_INVALID: {
    path: 'fromMonth',
    remedy: { id: 'Tulis bulannya, misalnya 01/2027.', en: 'Write the month, for example 01/2027.' },
  },
  UNTIL_NOT_AFTER_FROM: {
    path: 'untilMonth',
    reason: { id: 'Akhir berlaku harus sesudah bulan pertama.', en: 'The end comes after the first month.' },
    remedy: { id: 'Kosongkan bila berlaku seterusnya.', en: 'Leave it empty if it has no end.' },
  },
  TARIFF_FIELD_MISSING: { remedy: { id: 'Isi bagian ini.', en: 'Fill this in.' } },
  RATE_INVALID: {
    path: 'rateMillionths',
    remedy: { id: 'Isi persentase dari 0 sampai 100.', en: 'Enter a percentage from 0 to 100.' },
  },
  TARIFF_AMOUNT_INVALID: {
    remedy: { id: 'Isi jumlah dari Rp0 sampai Rp1.000.000.000.', en: 'Enter an amount from Rp0 to Rp1,000,000,000.' },
  },
  LIMITS_CROSSED: {
    path: 'maxRupiah',
    reason: {
      id: 'Batas atas tidak boleh di bawah batas bawah.',
      en: 'The highest amount cannot be below the lowest.',
    },
    remedy: { id: 'Perbaiki salah satunya.', en: 'Correct one of the two.' },
  },
  LEGAL_BASIS_MISSING: {
    path: 'legalBasis',
    remedy: {
      id: 'Tulis dasar hukumnya, {min, number} sampai {max, number} huruf, misalnya PP 50/2025.',
      en: 'Write the legal basis, {min, number} to {max, number} letters, for example PP 50/2025.',
    },
  },
  NOTHING_ENDS: {
    path: 'ends',
    reason: {
      id: 'Tarif ini tidak berlaku pada bulan itu, jadi tidak ada yang diakhiri.',
      en: 'This tariff does not hold in those months, so nothing would end.',
    },
    remedy: { id: 'Periksa baris dan bulannya.', en: 'Check the line and the months.' },
  },
})
