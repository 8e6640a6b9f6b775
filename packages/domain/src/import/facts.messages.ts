import type { Definitions } from '../text/define-messages.ts'

/** What is known of a person, in the words of forms and imports alike. */
export const FACTS_MESSAGES = {
  BIRTH_PLACE_TOO_LONG: {
    reason: { id: 'Tempat lahir lebih dari 100 huruf.', en: 'The birth place has more than 100 characters.' },
    remedy: { id: 'Isi nama kabupaten, kota, atau desanya saja.', en: 'Enter only the regency, city or village.' },
  },
  BIRTH_DATE_INVALID: {
    reason: {
      id: 'Tanggal lahir kosong, tidak terbaca, atau tidak mungkin.',
      en: 'The birth date is missing, unreadable or impossible.',
    },
    remedy: { id: 'Tulis hari/bulan/tahun, misalnya 31/12/1980.', en: 'Write day/month/year, for example 31/12/1980.' },
  },
  SEX_UNKNOWN: {
    reason: { id: 'Jenis kelamin kosong atau tidak dikenali.', en: 'The sex is missing or not understood.' },
    remedy: { id: 'Isi L atau P.', en: 'Enter L (male) or P (female).' },
  },
  ADDRESS_TOO_LONG: {
    reason: { id: 'Alamat lebih dari 300 huruf.', en: 'The address has more than 300 characters.' },
    remedy: {
      id: 'Singkat alamat; desa dan kecamatan tidak perlu diulang.',
      en: 'Shorten it; village and district need not be repeated.',
    },
  },
  NEIGHBOURHOOD_INVALID: {
    reason: {
      id: 'RT atau RW bukan angka satu sampai tiga digit.',
      en: 'RT or RW is not a number of one to three digits.',
    },
    remedy: { id: 'Tulis seperti 009, atau kosongkan.', en: 'Write it like 009, or leave it empty.' },
  },
  VILLAGE_UNKNOWN: {
    reason: { id: 'Desa atau kelurahan tidak ditemukan di kecamatan itu.', en: 'No such village in that district.' },
    remedy: {
      id: 'Periksa ejaan desa dan kecamatannya, atau pilih dari usulan.',
      en: 'Check the spelling of village and district, or choose one of the proposals.',
    },
  },
  PHONE_INVALID: {
    reason: { id: 'Nomor telepon tidak sah.', en: 'This is not a telephone number.' },
    remedy: {
      id: 'Tulis seperti 0812 3456 7890; nomor luar negeri diawali tanda +.',
      en: 'Write it like 0812 3456 7890; numbers of other countries begin with +.',
    },
  },
  OCCUPATION_UNKNOWN: {
    reason: { id: 'Pekerjaan tidak ada dalam daftar.', en: 'The occupation is not in the catalogue.' },
    remedy: { id: 'Pilih pekerjaan yang paling dekat dari daftar.', en: 'Choose the nearest one from the catalogue.' },
  },
  INCOME_BRACKET_UNKNOWN: {
    reason: { id: 'Golongan penghasilan tidak dikenal.', en: 'The income bracket is not known.' },
    remedy: { id: 'Pilih golongan dari daftar.', en: 'Choose one from the list.' },
  },
  WELFARE_DECILE_INVALID: {
    reason: {
      id: 'Desil kesejahteraan bukan angka 1 sampai 10.',
      en: 'The welfare decile is not a number from 1 to 10.',
    },
    remedy: { id: 'Isi 1 (termiskin) sampai 10, atau kosongkan.', en: 'Enter 1 (poorest) to 10, or leave it empty.' },
  },
  WELFARE_SOURCE_MISSING: {
    reason: { id: 'Sumber desil kesejahteraan tidak disebut.', en: 'The source of the welfare decile is not given.' },
    remedy: { id: 'Pilih DTKS, P3KE, DTSEN, atau lainnya.', en: 'Choose DTKS, P3KE, DTSEN or other.' },
  },
  MEMBERSHIP_KIND_UNKNOWN: {
    reason: { id: 'Jenis kepesertaan tidak dikenal.', en: 'The kind of membership is not known.' },
    remedy: {
      id: 'Pilih bukan penerima upah, penerima upah, jasa konstruksi, atau bukan peserta.',
      en: 'Choose self-employed, wage earner, construction or none.',
    },
  },
  MEMBERSHIP_NUMBER_INVALID: {
    reason: {
      id: 'Nomor KPJ tidak terdiri dari 11 angka.',
      en: 'The membership number (KPJ) does not have 11 digits.',
    },
    remedy: {
      id: 'Salin nomor dari kartu peserta, atau kosongkan.',
      en: 'Copy it from the member’s card, or leave it empty.',
    },
  },
  PUBLIC_SERVICE_UNKNOWN: {
    reason: {
      id: 'Keterangan ASN, TNI, atau Polri tidak dikenal.',
      en: 'The word for service to the state is unknown.',
    },
    remedy: {
      id: 'Pilih bukan, ASN, TNI, atau Polri, atau kosongkan.',
      en: 'Choose none, civil servant, army or police, or leave it empty.',
    },
  },
  CITIZENSHIP_UNKNOWN: {
    reason: { id: 'Kewarganegaraan tidak dikenal.', en: 'The citizenship is not known.' },
    remedy: {
      id: 'Tulis WNI atau WNA, atau kosongkan.',
      en: 'Write WNI (Indonesian) or WNA (foreign), or leave it empty.',
    },
  },
  UNCOVERED_REASON_UNKNOWN: {
    reason: { id: 'Alasan belum terlindungi tidak dikenal.', en: 'The reason for having no protection is not known.' },
    remedy: {
      id: 'Pilih belum mengenal programnya atau tidak mampu membayar.',
      en: 'Choose unaware or unable to pay.',
    },
  },
  COVERAGE_PROGRAMME_MISSING: {
    reason: {
      id: 'Program perlindungan tidak disebut atau tidak dikenal.',
      en: 'The programme is missing or not known.',
    },
    remedy: {
      id: 'Pilih paling sedikit satu: JKK, JKM, JHT, atau JP.',
      en: 'Choose at least one of JKK, JKM, JHT and JP.',
    },
  },
  COVERAGE_PERIOD_INVALID: {
    reason: { id: 'Masa perlindungan bukan bulan yang berurutan.', en: 'The months of protection are not in order.' },
    remedy: {
      id: 'Isi bulan mulai, dan bulan berakhir sesudahnya atau kosong.',
      en: 'Enter a first month, and an end after it or none.',
    },
  },
  COVERAGE_PAYER_UNKNOWN: {
    reason: { id: 'Pembayar iuran tidak dikenal.', en: 'The payer is not known.' },
    remedy: { id: 'Pilih sumber dana dari daftar.', en: 'Choose a funding source from the list.' },
  },
  STATUS_UNKNOWN: {
    reason: { id: 'Status tidak dikenal.', en: 'The status is not known.' },
    remedy: { id: 'Pilih status dari daftar.', en: 'Choose a status from the list.' },
  },
  STATUS_TRANSITION_NOT_ALLOWED: {
    reason: {
      id: 'Status tidak dapat langsung berubah ke status ini.',
      en: 'The status cannot change to this one directly.',
    },
    remedy: {
      id: 'Kembalikan dahulu menjadi calon, lalu verifikasi lagi.',
      en: 'Make the person a candidate first, then verify again.',
    },
  },
  NOTES_TOO_LONG: {
    reason: { id: 'Catatan lebih dari 2.000 huruf.', en: 'The notes have more than 2,000 characters.' },
    remedy: { id: 'Singkat catatan, atau lampirkan sebagai dokumen.', en: 'Shorten them, or attach a document.' },
  },
  PUBLIC_SERVICE_UNCLEAR: {
    reason: {
      id: 'Baris ini menyebut ASN, TNI, atau Polri, tetapi tidak jelas yang mana, atau kolom lain berkata sebaliknya.',
      en: 'This row names civil servants, army or police, but not which of them, or another column says the opposite.',
    },
    remedy: {
      id: 'Tulis satu saja: bukan, ASN, TNI, atau Polri; samakan dengan pekerjaannya.',
      en: 'Write just one: none (bukan), ASN, TNI or Polri; let the occupation say the same.',
    },
  },
  SERVES_STATE: {
    reason: {
      id: 'ASN, TNI, dan Polri mempunyai jaminan sendiri: orang ini dicatat, tetapi tidak dapat ditetapkan sebagai pekerja rentan.',
      en: 'Civil servants, army and police have their own insurance: this person is recorded, but cannot be designated as a vulnerable worker.',
    },
    remedy: {
      id: 'Bila keliru, perbaiki keterangannya sebelum disimpan.',
      en: 'If that is wrong, correct it before saving.',
    },
  },
  FOREIGN_CITIZEN: {
    reason: {
      id: 'Hanya warga negara Indonesia yang dapat ditetapkan sebagai pekerja rentan: orang ini dicatat, tetapi tidak dapat ditetapkan.',
      en: 'Only Indonesian citizens can be designated as vulnerable workers: this person is recorded, but cannot be designated.',
    },
    remedy: {
      id: 'Bila keliru, perbaiki kewarganegaraannya sebelum disimpan.',
      en: 'If that is wrong, correct the citizenship before saving.',
    },
  },
  BIRTH_PLACE_UNPRINTABLE: {
    reason: {
      id: 'Tempat lahir memuat tanda atau huruf yang tidak dapat dicetak; di lampiran keputusan tampak sebagai “?”.',
      en: 'The birth place has signs or letters that cannot be printed; annexes of decrees show “?” instead.',
    },
    remedy: { id: 'Tulis dengan huruf Latin, tanpa emoji.', en: 'Write it in Latin letters, without emoji.' },
  },
  ADDRESS_UNPRINTABLE: {
    reason: {
      id: 'Alamat memuat tanda atau huruf yang tidak dapat dicetak; di lampiran keputusan tampak sebagai “?”.',
      en: 'The address has signs or letters that cannot be printed; annexes of decrees show “?” instead.',
    },
    remedy: { id: 'Tulis dengan huruf Latin, tanpa emoji.', en: 'Write it in Latin letters, without emoji.' },
  },
} as const satisfies Definitions
