import { defineMessages } from '@payung/domain/text/define-messages'

export const answerMessages = defineMessages({
  ANSWER_HEADER_MISSING: {
    reason: { id: 'Judul kolom tidak ditemukan di berkas ini.', en: 'This file has no header that can be read.' },
    remedy: {
      id: 'Berkas perlu kolom Nomor Kasus, Hasil, dan Tanggal Hasil. Pakai berkas pengajuan dari Payung, isi, lalu unggah lagi.',
      en: 'The file needs the columns Nomor Kasus, Hasil and Tanggal Hasil. Fill in the submission file of Payung and upload it again.',
    },
  },
  ANSWER_WITHOUT_ROWS: {
    reason: { id: 'Belum ada jawaban di bawah judul kolom.', en: 'There is no answer below the header yet.' },
    remedy: {
      id: 'Periksa apakah berkas yang benar yang dipilih. Tidak ada yang disimpan.',
      en: 'Check that the right file was chosen. Nothing was saved.',
    },
  },
  ANSWER_TOO_LONG: {
    reason: { id: 'Berkas lebih dari 5.000 jawaban.', en: 'The file has more than 5,000 answers.' },
    remedy: { id: 'Bagi berkasnya, lalu unggah satu per satu.', en: 'Split it and upload each part.' },
  },
  ANSWER_FILES_OF_DAY: {
    reason: {
      id: 'Hari ini Anda sudah mengunggah 20 berkas jawaban.',
      en: 'You have uploaded 20 files of answers within a day.',
    },
    remedy: { id: 'Lanjutkan besok.', en: 'Go on tomorrow.' },
  },
  ANSWERS_NOTHING_TO_APPLY: {
    reason: {
      id: 'Tidak ada baris yang dapat diterapkan di berkas ini.',
      en: 'No row of this file can be applied.',
    },
    remedy: {
      id: 'Muat ulang halaman. Baris lain menyebut apa yang perlu dilakukan.',
      en: 'Reload the page. Each other row says what to do.',
    },
  },
  SUBMISSION_EMPTY: {
    reason: {
      id: 'Tidak ada klaim yang sudah diajukan dan belum diserahkan ke BPJS.',
      en: 'No claim is submitted and not yet handed over to the insurer.',
    },
    remedy: {
      id: 'Ajukan klaim dari halamannya, atau pilih klaim yang pernah diserahkan. Klaim tanpa KPJ hanya ada di berkas dengan NIK lengkap.',
      en: 'Submit a claim on its page, or choose claims that were handed over before. Claims without a KPJ are only in a file with whole NIKs.',
    },
  },
  SUBMISSION_TOO_LONG: {
    reason: { id: 'Lebih dari 2.000 klaim sekaligus.', en: 'More than 2,000 claims at once.' },
    remedy: { id: 'Pilih sebagian klaimnya.', en: 'Choose a part of the claims.' },
  },
})
