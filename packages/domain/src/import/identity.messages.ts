import type { Definitions } from '../text/define-messages.ts'

/** Who a person is, in the words of forms and imports alike. */
export const IDENTITY_MESSAGES = {
  NATIONAL_ID_LOST_DIGITS: {
    reason: {
      id: 'Excel menyimpan NIK ini sebagai angka, sehingga digit terakhirnya hilang.',
      en: 'Excel kept this NIK as a number and lost its last digits.',
    },
    remedy: {
      id: 'Ketik ulang NIK dari KTP di sel berformat Teks.',
      en: 'Type the NIK again from the identity card, in a cell formatted as text.',
    },
  },
  NATIONAL_ID_LENGTH: {
    reason: { id: 'NIK tidak terdiri dari 16 angka.', en: 'The NIK does not have 16 digits.' },
    remedy: {
      id: 'Salin 16 angka NIK dari KTP atau kartu keluarga.',
      en: 'Copy the 16 digits from the identity card or the family card.',
    },
  },
  NATIONAL_ID_PROVINCE: {
    reason: {
      id: 'Dua angka pertama NIK bukan kode provinsi.',
      en: 'The first two digits of the NIK are not the code of a province.',
    },
    remedy: {
      id: 'Periksa angka-angka awal NIK pada KTP.',
      en: 'Check the first digits of the NIK on the identity card.',
    },
  },
  NATIONAL_ID_DATE: {
    reason: {
      id: 'Tanggal lahir di dalam NIK (angka ke-7 sampai ke-12) tidak ada di kalender.',
      en: 'The birth date inside the NIK (digits 7 to 12) is not in the calendar.',
    },
    remedy: {
      id: 'Periksa angka ke-7 sampai ke-12; untuk perempuan, tanggal ditambah 40.',
      en: 'Check digits 7 to 12; for women 40 is added to the day.',
    },
  },
  NATIONAL_ID_SERIAL: {
    reason: {
      id: 'Nomor urut NIK 0000 tidak pernah diterbitkan.',
      en: 'A NIK that ends in serial 0000 is never issued.',
    },
    remedy: {
      id: 'Salin empat angka terakhir NIK dari KTP.',
      en: 'Copy the last four digits of the NIK from the identity card.',
    },
  },
  NATIONAL_ID_BIRTH_DATE_MISMATCH: {
    reason: {
      id: 'Tanggal lahir berbeda dari yang terbaca dari NIK.',
      en: 'The birth date differs from the one that the NIK says.',
    },
    remedy: {
      id: 'Cocokkan dengan KTP. Bila tanggal lahir pernah dibetulkan, NIK memang tetap: biarkan.',
      en: 'Compare with the identity card. If the birth date was once corrected, the NIK rightly stays: leave it.',
    },
  },
  NATIONAL_ID_SEX_MISMATCH: {
    reason: {
      id: 'Jenis kelamin berbeda dari yang terbaca dari NIK.',
      en: 'The sex differs from the one that the NIK says.',
    },
    remedy: {
      id: 'Cocokkan dengan KTP; NIK perempuan memuat tanggal lahir ditambah 40.',
      en: 'Compare with the identity card; a woman’s NIK has 40 added to the day of birth.',
    },
  },
  NATIONAL_ID_OTHER_AREA: {
    reason: {
      id: 'NIK pertama kali diterbitkan di kabupaten/kota lain.',
      en: 'The NIK was first issued in another regency or city.',
    },
    remedy: { id: 'Tidak perlu tindakan bila orangnya memang pindah.', en: 'Nothing to do if the person has moved.' },
  },
  FAMILY_CARD_NUMBER_INVALID: {
    reason: {
      id: 'Nomor kartu keluarga tidak terdiri dari 16 angka yang sah.',
      en: 'The family card number is not 16 valid digits.',
    },
    remedy: {
      id: 'Salin nomor dari kartu keluarga, atau kosongkan.',
      en: 'Copy the number from the family card, or leave it empty.',
    },
  },
  NAME_MISSING: {
    reason: { id: 'Nama kosong.', en: 'The name is missing.' },
    remedy: { id: 'Isi nama seperti pada KTP.', en: 'Enter the name as on the identity card.' },
  },
  NAME_TOO_LONG: {
    reason: { id: 'Nama lebih dari 200 huruf.', en: 'The name has more than 200 characters.' },
    remedy: { id: 'Isi nama saja, tanpa keterangan lain.', en: 'Enter the name alone, without remarks.' },
  },
  NAME_CHARACTERS: {
    reason: {
      id: 'Nama memuat simbol, emoji, atau huruf yang bukan huruf Latin.',
      en: 'The name holds symbols, emoji or letters that are not Latin.',
    },
    remedy: {
      id: "Tulis seperti pada KTP: huruf, spasi, dan tanda ' . - , saja.",
      en: "Write it as on the identity card: letters, spaces and ' . - , only.",
    },
  },
  NAME_DIGITS: {
    reason: { id: 'Nama memuat angka.', en: 'The name holds digits.' },
    remedy: {
      id: 'Periksa apakah angkanya bagian dari nama pada KTP; bila bukan, hapus.',
      en: 'Check whether they are part of the name on the identity card; otherwise remove them.',
    },
  },
} as const satisfies Definitions
