import { defineMessages } from '@payung/domain/text/define-messages'

const RELOAD = { id: 'Muat ulang halaman.', en: 'Load the page again.' }

export const scholarshipMessages = defineMessages({
  CHILD_NAME_INVALID: {
    path: 'childName',
    remedy: { id: 'Tulis nama anak, 2 sampai 120 huruf.', en: 'Write the name of the child, 2 to 120 letters.' },
  },
  CHILD_BIRTH_INVALID: {
    path: 'birthDate',
    remedy: { id: 'Tulis tanggal lahir yang sudah lewat.', en: 'Write a birth day that has passed.' },
  },
  YEAR_OF_LEVEL_INVALID: {
    path: 'yearOfLevel',
    remedy: { id: 'Tulis tahun keberapa, 1 sampai 6.', en: 'Write which year of the level, 1 to 6.' },
  },
  SCHOOL_YEAR_INVALID: {
    path: 'year',
    remedy: {
      id: 'Pilih tahun ajaran sejak peristiwa sampai yang sedang berjalan.',
      en: 'Choose a school year from that of the event to the present one.',
    },
  },
  SCHOOL_NAME_INVALID: {
    path: 'school',
    remedy: { id: 'Tulis nama sekolah, 2 sampai 120 huruf.', en: 'Write the name of the school, 2 to 120 letters.' },
  },
  SCHOLARSHIP_DAY_INVALID: {
    remedy: {
      id: 'Tulis hari ini atau hari sebelumnya, sesudah peristiwa.',
      en: 'Write today or an earlier day, after the event.',
    },
  },
  SCHOLARSHIP_REFERENCE_INVALID: {
    path: 'reference',
    remedy: {
      id: 'Tulis nomor dari BPJS, 3 sampai 60 huruf.',
      en: 'Write the number that the insurer gave, 3 to 60 characters.',
    },
  },
  SCHOLARSHIP_AMOUNT_MISSING: {
    path: 'amount',
    remedy: { id: 'Tulis jumlah lebih dari Rp0.', en: 'Write an amount above Rp0.' },
  },
  SCHOLARSHIP_MORE_THAN_DUE: {
    path: 'amount',
    reason: {
      id: 'Jumlah ini lebih besar dari hak anak untuk tahun ajaran ini.',
      en: 'This is more than the child is owed for the school year.',
    },
    remedy: {
      id: 'Cocokkan surat BPJS dengan jenjang pada surat sekolah.',
      en: 'Compare the letter of the insurer with the level in the letter of the school.',
    },
  },
  SCHOLARSHIP_OF_CLAIM: {
    reason: {
      id: 'Klaim ini tidak memberi beasiswa: bukan kematian atau cacat total, atau sudah ditolak atau ditarik.',
      en: 'This claim gives no scholarship: it is no death or total disability, or it was rejected or taken back.',
    },
    remedy: { id: 'Buka klaimnya dan periksa tahapnya.', en: 'Open the claim and look at its stage.' },
  },
  SCHOLARSHIP_CHILD_KNOWN: {
    reason: { id: 'Anak ini sudah tercatat pada klaim ini.', en: 'This child is recorded under the claim already.' },
    remedy: RELOAD,
  },
  SCHOLARSHIP_FAMILY_CHECKED: {
    reason: {
      id: 'Pada klaim ini tercatat bahwa keluarga tidak punya anak yang bersekolah.',
      en: 'It is written down here that the family has no child at school.',
    },
    remedy: { id: 'Batalkan catatan itu dahulu.', en: 'Take that back first.' },
  },
  SCHOLARSHIP_HAS_CHILD: {
    reason: { id: 'Pada klaim ini sudah tercatat seorang anak.', en: 'A child is recorded under this claim already.' },
    remedy: RELOAD,
  },
  SCHOLARSHIP_YEAR_PROVEN: {
    reason: { id: 'Tahun ajaran ini sudah dibuktikan.', en: 'This school year is proven already.' },
    remedy: {
      id: 'Bila suratnya keliru, batalkan buktinya, lalu unggah yang benar.',
      en: 'Where the letter is wrong, take the proof back, then bring the right one.',
    },
  },
  SCHOLARSHIP_LETTER_USED: {
    reason: { id: 'Berkas ini sudah dipakai sebagai bukti.', en: 'This file is a proof already.' },
    remedy: { id: 'Unggah foto atau pindaian lain.', en: 'Upload another photo or scan.' },
  },
  SCHOLARSHIP_LEVEL_EARLIER: {
    reason: {
      id: 'Jenjang ini tidak cocok dengan surat sekolah pada tahun lain: anak tidak turun jenjang.',
      en: 'This level does not fit the letters of other years: a child does not go back to an earlier level.',
    },
    remedy: {
      id: 'Periksa jenjangnya. Bila surat tahun lain keliru, batalkan bukti itu dahulu.',
      en: 'Check the level. Where the letter of another year is wrong, take that proof back first.',
    },
  },
  SCHOLARSHIP_ENDED: {
    reason: {
      id: 'Beasiswa anak ini sudah berakhir sebelum tahun ajaran ini.',
      en: 'The scholarship of this child ended before this school year.',
    },
    remedy: { id: 'Periksa tahun ajaran dan umur anak.', en: 'Check the school year and the age of the child.' },
  },
  SCHOLARSHIP_NOT_PROVEN: {
    reason: { id: 'Tahun ajaran ini belum dibuktikan.', en: 'This school year is not proven.' },
    remedy: { id: 'Unggah surat sekolah dahulu.', en: 'Bring the letter of the school first.' },
  },
  SCHOLARSHIP_YEAR_PAID: {
    reason: { id: 'Pembayarannya sudah dicatat.', en: 'Its payment is recorded already.' },
    remedy: {
      id: 'Bila keliru, batalkan catatan pembayarannya dahulu.',
      en: 'Where it is wrong, take the payment back first.',
    },
  },
  SCHOLARSHIP_CLAIM_UNPAID: {
    reason: { id: 'Klaim ini belum dibayar BPJS.', en: 'The insurer has not paid the claim yet.' },
    remedy: {
      id: 'Catat pembayaran klaim dahulu, lalu beasiswanya.',
      en: 'Write the payment of the claim down first, then the scholarship.',
    },
  },
  SCHOLARSHIP_CONDITION: {
    reason: {
      id: 'Iuran peserta belum tiga tahun sampai bulan kematian, menurut catatan Payung.',
      en: 'By what Payung knows, contributions were paid for fewer than three years up to the month of the death.',
    },
    remedy: {
      id: 'Bila BPJS tetap membayar, minta BPJS membukukan bulan yang belum ada.',
      en: 'Where the insurer pays all the same, ask it to post the months that are missing.',
    },
  },
  SCHOLARSHIP_TOTAL: {
    reason: {
      id: 'Jumlahnya melampaui batas beasiswa untuk satu peristiwa.',
      en: 'This goes beyond the limit of scholarships for one event.',
    },
    remedy: { id: 'Periksa pembayaran yang sudah dicatat.', en: 'Check the payments that are recorded.' },
  },
  SCHOLARSHIP_CHILDREN: {
    reason: { id: 'Dua anak dari peristiwa ini sudah dibayar.', en: 'Two children of this event are paid already.' },
    remedy: {
      id: 'Bila pembayaran tercatat pada anak yang salah, batalkan dahulu.',
      en: 'Where a payment stands under the wrong child, take it back first.',
    },
  },
  SCHOLARSHIP_ENDED_ALREADY: {
    reason: { id: 'Akhir beasiswa ini sudah dicatat.', en: 'The end of this scholarship is recorded already.' },
    remedy: RELOAD,
  },
  SCHOLARSHIP_TAKEN_BACK: {
    reason: { id: 'Catatan ini sudah dibatalkan.', en: 'This entry was taken back already.' },
    remedy: RELOAD,
  },
  SCHOLARSHIP_ENTRIES: {
    reason: {
      id: 'Terlalu banyak catatan untuk anak atau klaim ini.',
      en: 'Too much is written down of this child or claim.',
    },
    remedy: { id: 'Hubungi administrator instansi Anda.', en: 'Ask the administrator.' },
  },
  PROVER_IS_NOT_PAYER: {
    reason: {
      id: 'Anda sendiri yang membawa bukti tahun ajaran ini.',
      en: 'You brought the proof of this school year yourself.',
    },
    remedy: { id: 'Rekan lain yang mencatat pembayarannya.', en: 'A colleague writes the payment down.' },
  },
})
