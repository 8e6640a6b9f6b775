import type { Definitions } from '../text/define-messages.ts'

/** Rows of answers and proposals, in the words of forms and imports alike. */
export const ANSWER_MESSAGES = {
  UNKNOWN_PERSON: {
    reason: {
      id: 'Tidak ada orang dengan NIK ini di daftar Anda.',
      en: 'Nobody with this NIK is among the people that you keep.',
    },
    remedy: {
      id: 'Periksa NIK-nya, atau daftarkan orangnya lebih dahulu.',
      en: 'Check the NIK, or register the person first.',
    },
  },
  ANSWER_UNKNOWN: {
    reason: {
      id: 'Hasilnya tidak terbaca sebagai diterima atau ditolak.',
      en: 'The answer reads neither as accepted nor as rejected.',
    },
    remedy: { id: 'Tulis “diterima” atau “ditolak”.', en: 'Write “diterima” or “ditolak”.' },
  },
  NOT_ASKED: {
    reason: {
      id: 'NIK ini tidak ada di antara orang yang Anda tanyakan.',
      en: 'This NIK is not among the people that you asked about.',
    },
    remedy: {
      id: 'Pastikan berkas ini jawaban atas pertanyaan Anda; tanyakan dahulu orangnya bila perlu.',
      en: 'Make sure that the file answers your question; ask about the person first if need be.',
    },
  },
  NOT_REGISTERED: {
    reason: { id: 'Orang ini belum ada di daftar Anda.', en: 'This person is not in your list yet.' },
    remedy: {
      id: 'Periksa NIK-nya, atau impor dahulu sebagai daftar orang, lalu unggah lagi sebagai usulan.',
      en: 'Check the NIK, or import them as a list of people first, then send the proposals again.',
    },
  },
  ROUND_ANSWERED_OTHERWISE: {
    reason: {
      id: 'Orang ini sudah dijawab tidak diusulkan atau tidak diketahui.',
      en: 'This person has been answered as not proposed or unknown.',
    },
    remedy: {
      id: 'Ubah jawabannya di daftar putaran bila memang diusulkan.',
      en: 'Change the answer in the list of the round if they are proposed after all.',
    },
  },
  ROUND_PERSON_ELSEWHERE: {
    reason: {
      id: 'Orang ini tidak tinggal di desa yang ditanyai.',
      en: 'This person does not live in the village that was asked.',
    },
    remedy: {
      id: 'Perbaiki alamatnya dahulu, atau biarkan desanya yang mengusulkan.',
      en: 'Correct the address first, or leave it to their village.',
    },
  },
  ROUND_NAME_DIFFERS: {
    reason: {
      id: 'Nama di berkas tidak cocok dengan nama orang yang ber-NIK ini; NIK-nya mungkin milik orang lain.',
      en: 'The name in the file does not fit the person who has this NIK; it may be somebody else’s number.',
    },
    remedy: {
      id: 'Perbaiki NIK atau namanya di berkas, lalu unggah lagi. Bila memang orang ini, usulkan dia dari daftar putaran.',
      en: 'Correct the NIK or the name in the file and send it again. If it is this person, propose them in the list of the round.',
    },
  },
  ROUND_NOT_ELIGIBLE: {
    reason: {
      id: 'Menurut aturan program, orang ini tidak memenuhi syarat.',
      en: 'By the rule of the programme this person is not eligible.',
    },
    remedy: {
      id: 'Lihat sebabnya di halaman orangnya; perbaiki datanya bila keliru.',
      en: 'See why on the person’s page; correct the record if it is wrong.',
    },
  },
  ROUND_ELIGIBILITY_UNKNOWN: {
    reason: {
      id: 'Datanya belum cukup untuk menilai syaratnya; tetap diusulkan.',
      en: 'The record does not say enough to judge; proposed all the same.',
    },
    remedy: {
      id: 'Lengkapi data orangnya sebelum kohort disusun.',
      en: 'Complete the record before a cohort is drawn up.',
    },
  },
  CHECK_ANSWER_UNKNOWN: {
    reason: { id: 'Jawabannya tidak terbaca.', en: 'The answer cannot be read.' },
    remedy: {
      id: 'Tulis seperti padan, nama berbeda, meninggal, pindah, tidak ditemukan; untuk kepesertaan: aktif PU, aktif BPU, tidak aktif.',
      en: 'Write it like padan, nama berbeda, meninggal, pindah, tidak ditemukan; for memberships: aktif PU, aktif BPU, tidak aktif.',
    },
  },
  MEMBERSHIP_NUMBER_MISSING: {
    reason: { id: 'Diterima, tetapi nomor KPJ-nya kosong.', en: 'Accepted, but without a KPJ.' },
    remedy: { id: 'Minta nomor KPJ kepada BPJS Ketenagakerjaan.', en: 'Ask the insurer for the KPJ.' },
  },
  REJECTION_REASON_MISSING: {
    reason: { id: 'Ditolak tanpa alasan.', en: 'Rejected without a reason.' },
    remedy: {
      id: 'Tanyakan alasannya kepada BPJS Ketenagakerjaan; penolakannya tetap dicatat.',
      en: 'Ask the insurer why; the rejection is recorded all the same.',
    },
  },
  ROUND_SERVES_STATE: {
    reason: {
      id: 'Orang ini ASN, anggota TNI, atau Polri. Mereka mempunyai jaminan sendiri dan tidak dapat diusulkan sebagai pekerja rentan.',
      en: 'This person is a civil servant, soldier or police officer. They have their own insurance and cannot be proposed as vulnerable workers.',
    },
    remedy: {
      id: 'Keluarkan orangnya dari usulan. Bila keterangannya keliru, perbaiki di berkas ini atau di data orangnya, lalu unggah lagi.',
      en: 'Take the person out of the proposals. If that is wrong, correct it in this file or in the record, then send it again.',
    },
  },
  ROUND_FOREIGN_CITIZEN: {
    reason: {
      id: 'Orang ini warga negara asing. Hanya warga negara Indonesia yang dapat diusulkan sebagai pekerja rentan.',
      en: 'This person is a foreign citizen. Only Indonesians can be proposed as vulnerable workers.',
    },
    remedy: {
      id: 'Keluarkan orangnya dari usulan. Bila keterangannya keliru, perbaiki di berkas ini atau di data orangnya, lalu unggah lagi.',
      en: 'Take the person out of the proposals. If that is wrong, correct it in this file or in the record, then send it again.',
    },
  },
} as const satisfies Definitions
