import { defineMessages } from '@payung/domain/text/define-messages'

export const reverificationMessages = defineMessages({
  REVERIFICATION_STATE: {
    reason: {
      id: 'Verifikasi ulang ini {standing}, sehingga langkah itu tidak dapat dilakukan.',
      en: 'This re-verification {standing}, so that step is not possible.',
    },
    remedy: { id: 'Muat ulang untuk melihat keadaannya sekarang.', en: 'Reload to see where it stands now.' },
  },
  REVERIFICATION_AMENDED: {
    reason: {
      id: 'Dari verifikasi ulang ini sudah disusun keputusan perubahan.',
      en: 'An amendment was drafted from this re-verification already.',
    },
    remedy: {
      id: 'Buka keputusan itu, atau batalkan konsepnya dahulu.',
      en: 'Open that one, or cancel its draft first.',
    },
  },
  REVERIFICATION_CHANGED: {
    reason: {
      id: 'Verifikasi ulang ini baru saja diubah orang lain.',
      en: 'Somebody else has just changed this re-verification.',
    },
    remedy: { id: 'Muat ulang, lalu ulangi langkah Anda.', en: 'Reload it, then take your step again.' },
  },
  REVERIFICATION_NO_RULE: {
    reason: {
      id: 'Program ini belum punya aturan kelayakan yang berlaku, sehingga tidak diketahui siapa yang memenuhi syarat.',
      en: 'The programme has no rule in force, so nobody knows who is eligible.',
    },
    remedy: { id: 'Simpan aturan kelayakan program dahulu.', en: 'Save a rule of the programme first.' },
  },
  REVERIFICATION_COUNT: {
    reason: {
      id: 'Saringan ini sekarang menemukan {people, number} orang.',
      en: 'The filter now finds {people, plural, one {# person} other {# people}}.',
    },
    remedy: { id: 'Periksa lagi daftarnya, lalu ulangi.', en: 'Look at the list again, then repeat.' },
  },
  NOTE_MISSING: {
    path: 'note',
    remedy: { id: 'Jelaskan alasannya, 3 sampai 300 huruf.', en: 'Explain the reason in 3 to 300 letters.' },
  },
  KEEP_REASON_MISSING: {
    path: 'note',
    reason: {
      id: 'Orang yang tercatat meninggal hanya dapat dipertahankan dengan alasan.',
      en: 'Somebody who is said to have died is kept only with a reason.',
    },
    remedy: {
      id: 'Tulis alasannya, misalnya surat yang membantahnya.',
      en: 'Write it, for example the letter that says otherwise.',
    },
  },
  REVERIFICATION_UNDECIDED: {
    reason: { id: 'Masih ada orang yang belum diputuskan.', en: 'Somebody waits for a decision.' },
    remedy: {
      id: 'Putuskan semuanya, atau terima saran untuk sisanya, lalu tutup.',
      en: 'Decide about everybody, or take the suggestions for the rest, then close it.',
    },
  },
  REVERIFICATION_OPEN: {
    reason: { id: 'Keputusan ini sedang diverifikasi ulang.', en: 'This decree is being re-verified already.' },
    remedy: {
      id: 'Selesaikan atau batalkan yang sedang berjalan dahulu.',
      en: 'Finish that re-verification or call it off first.',
    },
  },
  REVERIFICATION_NOBODY_GOES: {
    reason: {
      id: 'Semua orang dipertahankan, atau barisnya sudah diubah keputusan lain. Tidak ada yang perlu diubah.',
      en: 'Everybody is kept, or their lines were changed by another decree. There is nothing to amend.',
    },
    remedy: { id: 'Tutup verifikasi ulang ini.', en: 'Close this re-verification.' },
  },
  DECREE_NOT_IN_FORCE: {
    reason: {
      id: 'Hanya keputusan penetapan yang sudah ditandatangani dan masih berlaku dapat diverifikasi ulang.',
      en: 'Only a signed designation that is in force can be re-verified.',
    },
    remedy: { id: 'Pilih keputusan penetapan yang berlaku.', en: 'Choose a designation that is in force.' },
  },
  AS_OF_OUTSIDE: {
    path: 'asOf',
    remedy: {
      id: 'Pilih hari ini atau hari setelahnya, sebelum keputusan berakhir.',
      en: 'Choose today or a later day, before the decree ends.',
    },
  },
  NOTE_TOO_LONG: {
    path: 'note',
    remedy: { id: 'Persingkat catatan, paling banyak 500 huruf.', en: 'Shorten the note to 500 letters.' },
  },
  MONTHS_OUTSIDE: {
    path: 'everyMonths',
    remedy: {
      id: 'Isi jarak {min, number} sampai {max, number} bulan.',
      en: 'Enter an interval of {min, number} to {max, number} months.',
    },
  },
  NEXT_ON_OUTSIDE: {
    path: 'nextOn',
    remedy: {
      id: 'Pilih hari ini atau hari setelahnya, sebelum keputusan berakhir.',
      en: 'Choose today or a later day, before the decree ends.',
    },
  },
})
