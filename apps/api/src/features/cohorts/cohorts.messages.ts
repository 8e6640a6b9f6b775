import { defineMessages } from '@payung/domain/text/define-messages'

export const cohortMessages = defineMessages({
  COHORT_STATE: {
    reason: {
      id: 'Kohort ini {standing}, sehingga langkah itu tidak dapat dilakukan.',
      en: 'This cohort {standing}, so that step is not possible.',
    },
    remedy: { id: 'Muat ulang untuk melihat keadaannya sekarang.', en: 'Reload to see where it stands now.' },
  },
  MAKER_IS_NOT_LOCKER: {
    reason: { id: 'Anda ikut menyusun kohort ini.', en: 'You had a hand in this cohort.' },
    remedy: { id: 'Minta orang lain menguncinya.', en: 'Ask somebody else to lock it.' },
  },
  MAKER_IS_NOT_DECIDER: {
    reason: {
      id: 'Anda ikut menyusun atau mengumumkan kohort ini.',
      en: 'You had a hand in making or publishing this cohort.',
    },
    remedy: {
      id: 'Minta petugas atau verifikator lain memutuskan keberatannya.',
      en: 'Ask another officer or verifier to decide its objections.',
    },
  },
  MONTHS_COVERED: {
    reason: {
      id: '{total, number} orang sudah mendapat jaminan yang sama dari keputusan pembayar lain, antara lain {listed}.',
      en: '{total, plural, one {# person has} other {# people have}} the same insurance already by the decree of another payer, among them {listed}.',
    },
    remedy: { id: '{remedy}', en: '{remedy}' },
  },
  'MONTHS_COVERED/monthsCoveredUnnamed': {
    reason: {
      id: 'Seseorang dalam daftar ini baru saja mendapat jaminan yang sama dari keputusan pembayar lain.',
      en: 'Somebody on this list has just been given the same insurance by the decree of another payer.',
    },
    remedy: {
      id: 'Muat ulang untuk melihat siapa, lalu keluarkan mereka, mulai belakangan, atau mintalah berbagi iuran.',
      en: 'Reload to see who, then take them out, begin later or ask to share the contribution.',
    },
  },
  INSURED_ALREADY: {
    reason: {
      id: '{total, number} orang sudah mendapat jaminan yang sama dari keputusan program lain instansi Anda, antara lain {listed}.',
      en: '{total, plural, one {# person has} other {# people have}} the same insurance already by the decree of another programme of your own, among them {listed}.',
    },
    remedy: { id: '{remedy}', en: '{remedy}' },
  },
  'INSURED_ALREADY/insuredUnnamed': {
    reason: {
      id: 'Seseorang dalam daftar ini baru saja mendapat jaminan yang sama dari keputusan program lain instansi Anda.',
      en: 'Somebody on this list has just been given the same insurance by the decree of another programme of your own.',
    },
    remedy: {
      id: 'Muat ulang untuk melihat siapa, lalu hitung ulang tanpa mereka atau ubah keputusan itu dahulu.',
      en: 'Reload to see who, then compute again without them or amend that decree first.',
    },
  },
  ANSWERS_OPEN: {
    reason: {
      id: '{total, number} orang dijawab meninggal atau pindah dan belum diputuskan, antara lain {listed}.',
      en: '{total, plural, one {# person was} other {# people were}} answered as dead or moved away and nobody has decided, among them {listed}.',
    },
    remedy: { id: '{remedy}', en: '{remedy}' },
  },
  'ANSWERS_OPEN/answersOpenUnnamed': {
    reason: {
      id: 'Seseorang dalam daftar ini baru saja dijawab meninggal atau pindah.',
      en: 'Somebody on this list was just answered as dead or moved away.',
    },
    remedy: {
      id: 'Muat ulang untuk melihat siapa, lalu putuskan jawabannya atau keluarkan orangnya.',
      en: 'Reload to see who, then decide about the answer or take the person out.',
    },
  },
  PEOPLE_GONE: {
    reason: {
      id: '{total, number} orang tidak dapat ditetapkan lagi ({listed}), antara lain {name}.',
      en: '{total, plural, one {# person} other {# people}} can no longer be designated ({listed}), among them {name}.',
    },
    remedy: { id: '{remedy}', en: '{remedy}' },
  },
  STATEMENT_LENGTH: {
    path: 'text',
    remedy: {
      id: 'Jelaskan dalam {textMin, number} sampai {textMax, number} huruf.',
      en: 'Explain in {textMin, number} to {textMax, number} letters.',
    },
  },
  TEXT_TOO_LONG: {
    path: 'name',
    reason: { id: 'Paling banyak {nameMax, number} huruf.', en: 'At most {nameMax, number} letters.' },
    remedy: { id: 'Persingkat.', en: 'Make it shorter.' },
  },
  'TEXT_TOO_LONG/readStatement': {
    path: 'contact',
    reason: { id: 'Paling banyak {contactMax, number} huruf.', en: 'At most {contactMax, number} letters.' },
    remedy: { id: 'Persingkat.', en: 'Make it shorter.' },
  },
  VILLAGE_UNKNOWN: {
    path: 'villageCode',
    remedy: { id: 'Pilih desa atau kelurahan dari daftar.', en: 'Choose a village from the list.' },
  },
  WORKER_MISSING: {
    path: 'workerId',
    remedy: { id: 'Pilih orang yang dimaksud dari daftar.', en: 'Choose the person from the list.' },
  },
  OBJECTIONS_OVER: {
    reason: { id: 'Masa keberatan sudah berakhir.', en: 'The days for objections are over.' },
    remedy: { id: 'Sampaikan perubahan data pada pembaruan berikutnya.', en: 'Report changes for the next renewal.' },
  },
  COHORT_CHANGED: {
    reason: { id: 'Kohort ini baru saja diubah orang lain.', en: 'Somebody else has just changed this cohort.' },
    remedy: { id: 'Muat ulang, lalu ulangi langkah Anda.', en: 'Reload it, then take your step again.' },
  },
  PROGRAMME_NOT_OPEN: {
    reason: {
      id: 'Program ini tidak dibuka, atau belum ada aturan yang berlaku hari ini.',
      en: 'This programme is not open, or no rule is in force today.',
    },
    remedy: { id: 'Periksa programnya.', en: 'Look at the programme.' },
  },
  'PROGRAMME_NOT_OPEN/programmeClosed': {
    reason: {
      id: 'Programnya sudah ditutup, sehingga daftar ini tidak dapat diumumkan atau dikunci lagi.',
      en: 'Its programme is closed, so this list can no longer be published or locked.',
    },
    remedy: { id: 'Susun kohort dari program yang dibuka.', en: 'Make a cohort of an open programme.' },
  },
  COHORT_STALE: {
    reason: {
      id: 'Sejak konsep ini dihitung, {refused, number} orang tidak lagi memenuhi aturan menurut keadaan hari ini{who}, dan {moved, number} orang mendapat nilai lain.',
      en: 'Since this draft was computed, {refused, plural, one {# person is} other {# people are}} no longer admitted as things are today{who}, and {moved, plural, one {# has} other {# have}} other points.',
    },
    remedy: { id: '{remedy}', en: '{remedy}' },
  },
  COHORT_PLEDGES: {
    path: 'pledgeIds',
    reason: {
      id: 'Salah satu janji ini belum disetujui, sudah ditarik atau berakhir, atau bulan atau jaminannya lain dari programnya.',
      en: 'One of these pledges is not approved, was withdrawn or has ended, or is for other months or another insurance than the programme.',
    },
    remedy: {
      id: 'Pilih janji yang angkanya sudah disetujui perusahaan dan sesuai dengan programnya.',
      en: 'Choose pledges whose numbers their company has approved and that fit the programme.',
    },
  },
  COHORT_PLEDGES_TOO_MANY: {
    path: 'pledgeIds',
    remedy: {
      id: 'Pilih paling banyak {most} janji; untuk lainnya susun daftar kedua.',
      en: 'Choose at most {most} pledges; draft a second list for others.',
    },
  },
  COHORT_PLEDGES_CHANGED: {
    reason: {
      id: 'Sejak konsep ini dihitung, salah satu janjinya ditarik atau berakhir, atau tidak lagi memegang seseorang dari daftar ini.',
      en: 'Since this draft was computed, one of its pledges was withdrawn or has ended, or no longer holds somebody on this list.',
    },
    remedy: {
      id: 'Keluarkan janji itu dari konsepnya, hitung ulang, lalu kunci; dari daftar yang diumumkan, tarik dahulu.',
      en: 'Take that pledge out of the draft, compute it again, then lock it; withdraw a published list first.',
    },
  },
  LOCK_REASON_MISSING: {
    path: 'reason',
    reason: { id: 'Kohort ini belum pernah diumumkan.', en: 'This cohort was never published.' },
    remedy: {
      id: 'Sebutkan alasannya, 10 sampai 500 huruf, atau umumkan dahulu.',
      en: 'Say why in 10 to 500 letters, or publish it first.',
    },
  },
  COHORT_NOT_COMPUTED: {
    reason: {
      id: 'Kohort ini belum dihitung, atau tidak memuat seorang pun.',
      en: 'This cohort has not been computed, or holds nobody.',
    },
    remedy: { id: 'Hitung dahulu.', en: 'Compute it first.' },
  },
  RULE_CHANGED: {
    reason: {
      id: 'Aturan kelayakan berubah sejak konsep ini dihitung.',
      en: 'The eligibility rule has changed since this draft was computed.',
    },
    remedy: { id: 'Hitung ulang konsepnya.', en: 'Compute the draft again.' },
  },
  PRIORITY_CHANGED: {
    reason: {
      id: 'Urutan prioritas berubah sejak konsep ini dihitung.',
      en: 'The order of priority has changed since this draft was computed.',
    },
    remedy: { id: 'Hitung ulang konsepnya.', en: 'Compute the draft again.' },
  },
  QUOTA_EXCEEDED: {
    reason: {
      id: 'Kuota salah satu wilayah terlampaui: kuotanya berkurang, atau kohort lain sudah memakainya.',
      en: 'The quota of an area is exceeded: it was made smaller, or another cohort has taken it.',
    },
    remedy: { id: 'Hitung ulang konsepnya.', en: 'Compute the draft again.' },
  },
  MEMBER_LOCKED_ELSEWHERE: {
    reason: {
      id: 'Seseorang di kohort ini sudah mendapat tempat lewat kohort lain dari program yang sama yang telah dikunci, atau lewat perubahan keputusannya.',
      en: 'Somebody in this cohort has a place by another locked cohort of the same programme, or by an amendment of its decree.',
    },
    remedy: { id: 'Hitung ulang konsepnya.', en: 'Compute the draft again.' },
  },
  'COHORT_STALE/lockCohort': {
    reason: {
      id: 'Seseorang di kohort ini sudah digabung dengan data lain, ditarik, atau tidak lagi dapat Anda lihat.',
      en: 'Somebody in this cohort was merged with another record, withdrawn, or is no longer yours to see.',
    },
    remedy: { id: 'Hitung ulang konsepnya.', en: 'Compute the draft again.' },
  },
  OBJECTIONS_OPEN: {
    reason: {
      id: 'Masa keberatan belum berakhir, atau masih ada keberatan yang dikonfirmasi atau dicatat petugas dan belum diputuskan.',
      en: 'The days for objections are not over, or an objection that was confirmed or recorded by an officer is not decided yet.',
    },
    remedy: {
      id: 'Putuskan keberatannya, dan tunggu sampai masanya berakhir.',
      en: 'Decide the objections, and wait until the days are over.',
    },
  },
  'PEOPLE_GONE/lockCohort': {
    reason: {
      id: 'Seseorang di kohort ini baru saja tercatat meninggal, pindah, ditarik, atau sebagai ASN, TNI, Polri, atau WNA.',
      en: 'Somebody in this cohort was just noted as dead, moved, withdrawn, in the service of the state, or as a foreigner.',
    },
    remedy: {
      id: 'Muat ulang untuk melihat siapa, lalu hitung ulang konsepnya.',
      en: 'Reload to see who, then compute the draft again.',
    },
  },
  MEMBER_TAKEN_OUT: {
    reason: {
      id: 'Seseorang di kohort ini sudah dikeluarkan dari daftar program ini karena keberatan terhadapnya terbukti.',
      en: 'Somebody in this cohort was taken out of a list of this programme, as an objection to them was upheld.',
    },
    remedy: {
      id: 'Hitung ulang konsepnya; dari daftar yang diumumkan, tarik dahulu.',
      en: 'Compute the draft again; withdraw a published list first.',
    },
  },
  'PROGRAMME_NOT_OPEN/createCohort': {
    reason: { id: 'Kohort disusun dari program yang dibuka.', en: 'A cohort is made of an open programme.' },
    remedy: { id: 'Buka programnya dahulu, atau pilih program lain.', en: 'Open it first, or choose another.' },
  },
  COHORT_NAME_INVALID: {
    path: 'name',
    remedy: { id: 'Beri nama 3 sampai 160 huruf.', en: 'Give it a name of 3 to 160 letters.' },
  },
  SEED_INVALID: {
    path: 'seed',
    remedy: {
      id: 'Isi bilangan undian dengan 4 sampai 40 huruf, angka, atau tanda hubung.',
      en: 'Give a seed of 4 to 40 letters, digits or hyphens.',
    },
  },
  RESERVE_INVALID: {
    path: 'reservePercent',
    remedy: { id: 'Isi 0 sampai 100 persen.', en: 'Enter 0 to 100 per cent.' },
  },
  'TEXT_TOO_LONG/savePriority': {
    path: 'note',
    reason: { id: 'Paling banyak {noteLengthMax, number} huruf.', en: 'At most {noteLengthMax, number} letters.' },
    remedy: { id: 'Persingkat.', en: 'Make it shorter.' },
  },
  DAY_INVALID: {
    path: 'effectiveFrom',
    remedy: { id: 'Tulis tanggalnya, misalnya 01/12/2026.', en: 'Write the day, for example 01/12/2026.' },
  },
  PROGRAMME_IS_CLOSED: {
    reason: {
      id: 'Program ini sudah ditutup dan tidak berubah lagi.',
      en: 'This programme is closed and changes no more.',
    },
    remedy: { id: 'Buat program baru untuk masa berikutnya.', en: 'Make a new one for the next period.' },
  },
  OBJECTION_NOT_OPEN: {
    reason: {
      id: 'Keberatan ini sudah dikonfirmasi, sudah diputuskan, atau diterima langsung oleh petugas.',
      en: 'This objection is confirmed or decided already, or an officer received it directly.',
    },
    remedy: { id: 'Muat ulang.', en: 'Reload.' },
  },
  OBJECTION_WITHOUT_NUMBER: {
    path: 'means',
    reason: {
      id: 'Pengirim tidak meninggalkan nomor telepon.',
      en: 'The sender left no phone number.',
    },
    remedy: { id: 'Konfirmasi di kantor.', en: 'Confirm it at the office.' },
  },
  OBJECTIONS_ENOUGH: {
    reason: {
      id: 'Keberatan yang menunggu putusan sudah sebanyak yang dapat dibaca satu orang.',
      en: 'As many objections wait for a decision as a person can read.',
    },
    remedy: {
      id: 'Putuskan dahulu sebagian, lalu konfirmasi yang berikutnya.',
      en: 'Decide some of them, then confirm the next.',
    },
  },
  ALREADY_LISTED: {
    reason: {
      id: 'Orang ini sudah ada di daftar: nomor {place}, {standing}.',
      en: 'This person is on the list already: number {place}, {standing}.',
    },
    remedy: {
      id: 'Tolak keberatannya dengan alasan itu, atau pilih orang lain.',
      en: 'Reject the objection for that reason, or choose somebody else.',
    },
  },
  'MEMBER_LOCKED_ELSEWHERE/lockedElsewhere': {
    reason: {
      id: 'Orang ini sudah menjadi anggota kohort “{name}” dari program yang sama.',
      en: 'This person is a member of the cohort “{name}” of the same programme already.',
    },
    remedy: { id: 'Tolak keberatannya dengan alasan itu.', en: 'Reject the objection for that reason.' },
  },
  NOT_ELIGIBLE: {
    reason: {
      id: 'Orang ini tidak memenuhi aturan kohort: {listed}.',
      en: 'The rule of this cohort does not admit this person: {listed}.',
    },
    remedy: {
      id: 'Perbaiki datanya bila keliru, atau tolak keberatannya.',
      en: 'Correct the record if it is wrong, or reject the objection.',
    },
  },
  'WORKER_MISSING/namedIn': {
    path: 'workerId',
    remedy: {
      id: 'Cari orangnya di data pekerja dan pilih, atau daftarkan dahulu.',
      en: 'Find the person in the registry and choose them, or register them first.',
    },
  },
  ADDITION_NEEDS_SECOND: {
    reason: {
      id: 'Penambahan ke daftar memerlukan dua petugas: satu mengusulkan orangnya, petugas lain yang bukan penyusun kohort mengesahkannya.',
      en: 'An addition to the list needs two officers: one proposes the person, another who did not make the cohort confirms it.',
    },
    remedy: {
      id: 'Usulkan orangnya, lalu minta petugas lain mengesahkan.',
      en: 'Propose the person, then ask another officer to confirm.',
    },
  },
  RECEIVER_IS_NOT_DECIDER: {
    reason: {
      id: 'Anda yang menerima atau mengonfirmasi keberatan ini.',
      en: 'You received or confirmed this objection.',
    },
    remedy: { id: 'Minta petugas lain memutuskannya.', en: 'Ask another officer to decide it.' },
  },
  OBJECTION_DECIDED: {
    reason: { id: 'Keberatan ini sudah diputuskan orang lain.', en: 'Somebody else has decided this objection.' },
    remedy: { id: 'Muat ulang untuk melihat putusannya.', en: 'Reload to see the decision.' },
  },
  NOBODY_MISSING: {
    reason: {
      id: 'Keberatan ini tidak tentang orang yang belum tercantum.',
      en: 'This objection is not about somebody who is missing.',
    },
    remedy: { id: 'Putuskan tanpa usulan penambahan.', en: 'Decide it without proposing anybody.' },
  },
  ADDITION_PROPOSED: {
    reason: {
      id: 'Orang ini sudah diusulkan masuk lewat keberatan ini.',
      en: 'This person has been proposed by this objection already.',
    },
    remedy: { id: 'Minta petugas lain mengesahkannya.', en: 'Ask another officer to confirm it.' },
  },
  OBJECTION_DAY_INVALID: {
    path: 'objectionsUntil',
    remedy: {
      id: 'Pilih hari terakhir keberatan paling cepat besok, paling lambat {daysMax, number} hari lagi.',
      en: 'Choose a last day for objections that is tomorrow at the earliest, in {daysMax, number} days at the latest.',
    },
  },
  OBJECTIONS_NONE: {
    reason: {
      id: 'Tidak ada lagi keberatan tanpa konfirmasi yang belum diputuskan.',
      en: 'No unconfirmed objection is left undecided.',
    },
    remedy: { id: 'Muat ulang untuk melihat daftarnya.', en: 'Reload to see the list.' },
  },
})
