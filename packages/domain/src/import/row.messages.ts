import type { Definitions } from '../text/define-messages.ts'

/** Rows of a file, in the words of forms and imports alike. */
export const ROW_MESSAGES = {
  VILLAGE_AMBIGUOUS: {
    reason: { id: 'Ada lebih dari satu desa dengan nama ini.', en: 'More than one village has this name.' },
    remedy: {
      id: 'Isi kecamatannya, atau pilih desa yang dimaksud.',
      en: 'Add the district, or choose the village that is meant.',
    },
  },
  VILLAGE_OUTSIDE_TENANT: {
    reason: { id: 'Desa ini berada di luar wilayah Anda.', en: 'This village lies outside your area.' },
    remedy: {
      id: 'Keluarkan baris ini, atau kirimkan ke kabupaten/kota yang berwenang.',
      en: 'Take the row out, or send it to the regency or city in charge.',
    },
  },
  AREA_FORMER_NAME: {
    reason: {
      id: 'Ini nama lama; wilayahnya sudah berganti nama.',
      en: 'This is a former name; the area is called otherwise now.',
    },
    remedy: { id: 'Yang dicatat nama sekarang.', en: 'The present name is recorded.' },
  },
  AGE_PAST_FIRST_REGISTRATION: {
    reason: {
      id: 'Usianya sudah melewati batas pendaftaran pertama.',
      en: 'This person is too old to be registered for the first time.',
    },
    remedy: {
      id: 'Periksa tanggal lahirnya. Bila benar, hanya yang sudah menjadi peserta sebelumnya yang dapat dilanjutkan.',
      en: 'Check the birth date. If it is right, only somebody who was a member before can go on.',
    },
  },
  AGE_BEFORE_FIRST_REGISTRATION: {
    reason: { id: 'Usianya belum cukup untuk didaftarkan.', en: 'This person is too young to be registered.' },
    remedy: {
      id: 'Periksa tanggal lahirnya. Bila benar, orangnya dicatat dan belum dapat ditetapkan.',
      en: 'Check the birth date. If it is right, the person is kept and cannot be designated yet.',
    },
  },
  DUPLICATE_IN_FILE: {
    reason: {
      id: 'NIK ini sudah ada pada baris sebelumnya di berkas yang sama.',
      en: 'An earlier row of this file has the same NIK.',
    },
    remedy: {
      id: 'Hapus salah satu, atau betulkan NIK yang keliru.',
      en: 'Delete one of the two, or correct the NIK that is wrong.',
    },
  },
  ALREADY_REGISTERED: {
    reason: {
      id: 'Orang ini sudah terdaftar; baris ini akan memperbarui datanya.',
      en: 'This person is registered already; the row would update the record.',
    },
    remedy: { id: 'Bandingkan perubahan sebelum menyimpan.', en: 'Compare the changes before saving.' },
  },
  POSSIBLE_DUPLICATE: {
    reason: {
      id: 'Nama, tanggal lahir, dan desa mirip dengan orang yang sudah terdaftar.',
      en: 'Name, birth date and village resemble a person who is registered.',
    },
    remedy: {
      id: 'Bandingkan keduanya; simpan bila memang dua orang.',
      en: 'Compare the two; save if they are two people.',
    },
  },
  RECORD_UNOPENED: {
    reason: {
      id: 'Riwayat orang ini tidak dapat dibuka, sehingga datanya tidak diubah.',
      en: 'The history of this person does not open, so the record was left as it is.',
    },
    remedy: {
      id: 'Beri tahu pengelola sistem; setelah dipulihkan, unggah lagi berkas ini.',
      en: 'Tell the operator of the system; once it is restored, upload this file again.',
    },
  },
  COVERED_ELSEWHERE: {
    reason: {
      id: 'Orang ini sudah dilindungi oleh pembayar lain pada bulan yang sama.',
      en: 'Another payer already covers this person in the same months.',
    },
    remedy: {
      id: 'Jangan usulkan untuk bulan-bulan itu, atau tanyakan kepada kantor cabang BPJS.',
      en: 'Do not propose those months, or ask the insurer’s branch.',
    },
  },
} as const satisfies Definitions
