import { defineMessages } from '@payung/domain/text/define-messages'

export const duplicateMessages = defineMessages({
  DUPLICATE_DECIDED: {
    reason: {
      id: 'Pasangan ini baru saja diputuskan oleh {who}; keputusan Anda tidak disimpan.',
      en: 'This pair has just been decided by {who}; your decision was not saved.',
    },
    remedy: {
      id: 'Lihat keputusannya, lalu lanjutkan ke pasangan berikutnya.',
      en: 'Look at theirs, then go on to the next pair.',
    },
  },
  DUPLICATE_CHANGED: {
    reason: {
      id: 'Salah satu data baru saja berubah sehingga perbandingan ini sudah lain.',
      en: 'One of the records has just changed, so this comparison no longer holds.',
    },
    remedy: { id: 'Muat ulang pasangan ini, lalu putuskan lagi.', en: 'Load the pair again and decide anew.' },
  },
  FIELDS_UNKNOWN: {
    path: 'takenFields',
    remedy: {
      id: 'Pilih data yang dipertahankan dari pasangan ini, dan hanya isian yang dapat digabung.',
      en: 'Choose the record to keep among these two, and only fields that can be merged.',
    },
  },
  MERGE_HAS_OPEN_QUESTIONS: {
    reason: {
      id: 'Salah satu data masih punya usulan perbaikan atau serah terima yang belum dijawab.',
      en: 'One of the records has a proposal or a handover that waits for an answer.',
    },
    remedy: { id: 'Putuskan itu dahulu, lalu gabungkan.', en: 'Decide that first, then merge.' },
  },
  PREVIEW_OUTDATED: {
    reason: {
      id: 'Daftar pasangannya sudah lain daripada yang Anda lihat.',
      en: 'The pairs are no longer those that you were shown.',
    },
    remedy: { id: 'Muat ulang, periksa, lalu mulai lagi.', en: 'Load them again, look, and start anew.' },
  },
  DECISION_SUPERSEDED: {
    reason: { id: 'Keputusan ini sudah dibatalkan atau diganti.', en: 'This decision was undone or replaced already.' },
    remedy: { id: 'Muat ulang pasangan ini.', en: 'Load the pair again.' },
  },
  MERGE_HAS_SUCCESSORS: {
    reason: {
      id: 'Data gabungan sudah diubah atau digabung lagi setelah penggabungan ini, jadi tidak dapat dipisahkan begitu saja.',
      en: 'The merged record was changed or merged again since, so it cannot simply be taken apart.',
    },
    remedy: { id: 'Batalkan dahulu yang terakhir.', en: 'Undo the later change first.' },
  },
  BATCH_UNDER_WAY: {
    reason: { id: 'Keputusan massal ini masih dikerjakan.', en: 'These decisions are still being made.' },
    remedy: {
      id: 'Tunggu sampai selesai atau hentikan dahulu, lalu batalkan.',
      en: 'Wait until they are done, or stop them, then take them back.',
    },
  },
  BATCH_UNDONE: {
    reason: {
      id: 'Semua keputusan massal ini sudah dibatalkan; tidak ada lagi yang dapat dibatalkan.',
      en: 'All of these decisions were taken back already; nothing is left to take back.',
    },
    remedy: { id: 'Muat ulang halaman untuk melihat keadaannya.', en: 'Reload the page to see where they stand.' },
  },
  THRESHOLD_OUT_OF_RANGE: {
    remedy: {
      id: 'Isi bilangan bulat dari {thresholdMin, number} sampai {thresholdMax, number}.',
      en: 'Give a whole number from {thresholdMin, number} to {thresholdMax, number}.',
    },
  },
  THRESHOLDS_NOT_IN_ORDER: {
    reason: {
      id: 'Ambang jelas harus lebih tinggi daripada ambang mungkin.',
      en: 'The obvious threshold must lie above the possible one.',
    },
    remedy: { id: 'Ubah salah satunya.', en: 'Change one of them.' },
  },
  THRESHOLDS_CHANGED: {
    reason: { id: 'Ambang baru saja diubah rekan Anda.', en: 'A colleague has just changed the thresholds.' },
    remedy: {
      id: 'Muat ulang halaman ini, lalu periksa apakah perubahan Anda masih diperlukan.',
      en: 'Load this page again and see whether your change is still needed.',
    },
  },
  MERGE_NOT_KEEPER: {
    reason: {
      id: 'Hanya instansi yang mengelola kedua data yang dapat menggabungkannya.',
      en: 'Only the office that keeps both records can merge them.',
    },
    remedy: {
      id: 'Bila pengelolanya berbeda, serah terimakan dahulu salah satunya.',
      en: 'Where two offices keep them, hand one over first.',
    },
  },
  DUPLICATES_REMINDED: {
    reason: {
      id: 'Instansi itu sudah Anda ingatkan pada {day}.',
      en: 'You reminded that organisation on {day}.',
    },
    remedy: {
      id: 'Ingatkan lagi setelah tujuh hari, atau hubungi petugasnya.',
      en: 'Remind it again after seven days, or call its officers.',
    },
  },
  DUPLICATES_NOBODY_TO_REMIND: {
    reason: {
      id: 'Tidak ada lagi pasangan yang menunggu pada instansi itu, atau belum ada petugasnya yang punya akun.',
      en: 'No pair waits with that organisation any more, or none of its officers has an account.',
    },
    remedy: { id: 'Muat ulang antrean ini, atau hubungi kantornya.', en: 'Load this queue again, or call the office.' },
  },
  THRESHOLD_DAY: {
    path: 'validFrom',
    reason: { id: 'Yang sudah berlalu tidak berubah.', en: 'What is past does not change.' },
    remedy: {
      id: 'Pilih hari ini atau nanti, paling lama setahun ke depan.',
      en: 'Choose today or a later day, at most a year ahead.',
    },
  },
})
