import { defineMessages } from '@payung/domain/text/define-messages'

export const verificationMessages = defineMessages({
  CHECK_TASK_SETTLED: {
    reason: { id: 'Tugas ini sudah selesai atau dibatalkan.', en: 'This task is done or was called off.' },
    remedy: { id: 'Muat ulang halaman untuk melihat hasilnya.', en: 'Reload the page to see what came of it.' },
  },
  CHECK_TASK_CHANGED: {
    reason: { id: 'Tugas ini baru saja diubah orang lain.', en: 'Somebody else has just changed this task.' },
    remedy: { id: 'Muat ulang, lalu putuskan lagi.', en: 'Reload it, then decide again.' },
  },
  CHECK_ASSIGNEE: {
    reason: {
      id: 'Orang ini bukan (lagi) anggota instansi Anda yang dapat memeriksa.',
      en: 'This person is not, or no longer, a member of your organisation who can check people.',
    },
    remedy: { id: 'Pilih petugas lain.', en: 'Choose somebody else.' },
  },
  CHECK_ASSIGNEE_OUTSIDE: {
    reason: {
      id: 'Sebagian orang tinggal di luar wilayah petugas ini.',
      en: 'Some of the people live outside of this officer’s area.',
    },
    remedy: { id: 'Pilih petugas lain, atau persempit daftarnya.', en: 'Choose somebody else, or narrow the list.' },
  },
  CHECK_NOBODY: {
    reason: {
      id: 'Tidak ada orang yang dapat diperiksa pada pilihan ini: datanya tidak dapat Anda buka, sudah meninggal, atau sudah punya tugas.',
      en: 'There is nobody to check in this selection: their records are not yours to open, they have died, or they have a task already.',
    },
    remedy: { id: 'Ubah pilihannya.', en: 'Change it.' },
  },
  CHECK_DECIDED: {
    reason: { id: 'Hasil ini sudah diputuskan.', en: 'This result has been decided already.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  CHECK_SUPERSEDED: {
    reason: {
      id: 'Ada hasil yang lebih baru tentang orang ini, atau berkasnya sudah dibatalkan.',
      en: 'There is a newer result about this person, or its file was taken back.',
    },
    remedy: { id: 'Putuskan hasil yang terbaru.', en: 'Decide the newest one.' },
  },
  CHECK_STATUS_OF_OTHERS: {
    reason: {
      id: 'Data orang ini dikelola pihak lain; hanya pengelolanya yang menetapkan statusnya.',
      en: 'Somebody else keeps this person’s record, and only they decide the status.',
    },
    remedy: { id: 'Beri tahu mereka.', en: 'Tell them.' },
  },
  VISITOR_IS_NOT_DECIDER: {
    reason: { id: 'Anda sendiri yang mencatat kunjungan ini.', en: 'You recorded this visit yourself.' },
    remedy: {
      id: 'Minta petugas atau verifikator lain memutuskan hasilnya.',
      en: 'Ask another officer or verifier to decide what becomes of it.',
    },
  },
  BRINGER_IS_NOT_DECIDER: {
    reason: {
      id: 'Anda sendiri yang membawa berkas jawaban ini; yang padan tanpa perbedaan dapat Anda catat.',
      en: 'You brought this file of answers yourself; what matches without a difference you may note.',
    },
    remedy: {
      id: 'Minta petugas atau administrator lain di instansi Anda memutuskannya.',
      en: 'Ask another officer or administrator of your organisation to decide it.',
    },
  },
  DUE_IN_PAST: {
    path: 'dueOn',
    remedy: { id: 'Pilih hari ini atau sesudahnya.', en: 'Choose today or a later day.' },
  },
  DUE_TOO_FAR: {
    path: 'dueOn',
    remedy: { id: 'Pilih hari dalam dua tahun ke depan.', en: 'Choose a day within two years.' },
  },
  NOTE_TOO_LONG: {
    path: 'note',
    reason: { id: 'Paling banyak 500 huruf.', en: 'At most 500 letters.' },
    remedy: { id: 'Persingkat.', en: 'Make it shorter.' },
  },
  TOO_MANY_PEOPLE: {
    path: 'filter',
    reason: {
      id: 'Sekali jalan paling banyak {peopleMax, number} orang.',
      en: 'At most {peopleMax, number} people at once.',
    },
    remedy: { id: 'Persempit dengan wilayah.', en: 'Narrow it by area.' },
  },
  FIELDS_MISSING: {
    path: 'fields',
    remedy: {
      id: 'Pilih sekurangnya satu isian yang berbeda, atau pertahankan data kita.',
      en: 'Choose at least one field that differs, or keep what our record says.',
    },
  },
  VALUE_UNOPENED: {
    reason: { id: 'Sebuah data tersegel tidak dapat dibuka.', en: 'A sealed value does not open.' },
    remedy: { id: 'Beri tahu pengelola sistem.', en: 'Tell the operator of the system.' },
  },
  REASON_MISSING: {
    remedy: { id: 'Pilih alasannya.', en: 'Choose the reason.' },
  },
  REASON_UNFIT: {
    reason: { id: 'Alasan ini tidak cocok dengan jawabannya.', en: 'This reason does not go with the answer.' },
    remedy: { id: 'Pilih yang lain.', en: 'Choose another.' },
  },
  EVIDENCE_MISSING: {
    remedy: {
      id: 'Tulis buktinya: siapa yang ditemui, surat apa yang dilihat.',
      en: 'Write the evidence: who was met, which paper was seen.',
    },
  },
  EVIDENCE_TOO_LONG: {
    reason: { id: 'Paling banyak 500 huruf.', en: 'At most 500 letters.' },
    remedy: { id: 'Persingkat.', en: 'Make it shorter.' },
  },
  VISIT_DAY: {
    path: 'foundOn',
    remedy: {
      id: 'Isi hari kunjungan: hari ini atau paling lama setahun yang lalu.',
      en: 'Give the day of the visit: today, or at most a year ago.',
    },
  },
  TOO_MANY_PHOTOS: {
    path: 'photoFileIds',
    reason: { id: 'Paling banyak {photosMax, number} foto.', en: 'At most {photosMax, number} photos.' },
    remedy: { id: 'Pilih yang paling jelas.', en: 'Choose the clearest.' },
  },
})
