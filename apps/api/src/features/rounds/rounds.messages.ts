import { defineMessages } from '@payung/domain/text/define-messages'

export const roundMessages = defineMessages({
  ROUND_STATE: {
    reason: {
      id: 'Langkah ini tidak dapat diambil pada keadaan putaran sekarang.',
      en: 'This step cannot be taken as the round stands now.',
    },
    remedy: { id: 'Muat ulang halaman.', en: 'Reload the page.' },
  },
  ROUND_CHANGED: {
    reason: { id: 'Putaran ini baru saja diubah orang lain.', en: 'Somebody else has just changed this round.' },
    remedy: { id: 'Muat ulang, lalu ulangi perubahan Anda.', en: 'Reload it, then make your change again.' },
  },
  ROUND_NOT_OPEN: {
    reason: { id: 'Putaran ini sudah ditutup atau belum dibuka.', en: 'This round is closed, or not open yet.' },
    remedy: { id: 'Hubungi penyelenggaranya.', en: 'Ask whoever runs it.' },
  },
  ROUND_QUOTA: {
    reason: {
      id: 'Kuota {quota, number} orang: masih muat {room, number}.',
      en: 'The quota is {quota, plural, one {# person} other {# people}}; {room, plural, one {# more fits} other {# more fit}}.',
    },
    remedy: {
      id: 'Batalkan usulan yang kurang mendesak, atau beri alasan “di luar kuota”.',
      en: 'Take back what is less pressing, or answer “beyond the quota”.',
    },
  },
  ROUND_OWN_SENDING: {
    reason: {
      id: 'Yang mengirim usulan tidak menerimanya sendiri.',
      en: 'Whoever sent the proposals does not accept them.',
    },
    remedy: { id: 'Minta rekan lain memeriksanya.', en: 'Ask a colleague to look at it.' },
  },
  ROUND_NAME_INVALID: {
    path: 'name',
    remedy: { id: 'Beri nama 3 sampai 160 huruf.', en: 'Give it a name of 3 to 160 letters.' },
  },
  TEXT_TOO_LONG: {
    path: 'note',
    reason: { id: 'Paling banyak 2.000 huruf.', en: 'At most 2,000 letters.' },
    remedy: { id: 'Persingkat.', en: 'Make it shorter.' },
  },
  DUE_IN_PAST: {
    path: 'dueOn',
    remedy: { id: 'Pilih hari ini atau sesudahnya.', en: 'Choose today or a later day.' },
  },
  ROUND_PROGRAMME: {
    path: 'programmeId',
    remedy: {
      id: 'Pilih program instansi Anda yang belum ditutup.',
      en: 'Choose a programme of yours that is not closed.',
    },
  },
  PROPOSERS_TOO_MANY: {
    path: 'villages',
    reason: {
      id: 'Satu putaran paling banyak menanyai {proposersMax, number} pengusul.',
      en: 'A round asks at most {proposersMax, number} proposers.',
    },
    remedy: { id: 'Bagi menjadi beberapa putaran.', en: 'Divide it into several.' },
  },
  ROUND_AREA_UNKNOWN: {
    reason: { id: 'Tidak ada desa program ini pada wilayah itu.', en: 'No village of this programme lies there.' },
    remedy: { id: 'Pilih wilayah yang punya kuota program.', en: 'Choose an area that the programme has a quota in.' },
  },
  ROUND_PROPOSER: {
    reason: { id: 'Desa dipilih menurut wilayah.', en: 'Villages are chosen by area.' },
    remedy: { id: 'Pilih wilayahnya.', en: 'Choose their area.' },
  },
  PROPOSER_NAME: {
    remedy: { id: 'Tulis namanya, 2 sampai 160 huruf.', en: 'Write its name, 2 to 160 letters.' },
  },
  AGENCY_UNKNOWN: {
    remedy: { id: 'Pilih perangkat daerah dari daftar.', en: 'Choose an agency from the list.' },
  },
  PROPOSER_TENANT: {
    remedy: { id: 'Pilih instansi dari daftar.', en: 'Choose an organisation from the list.' },
  },
  PROPOSER_TWICE: {
    reason: { id: 'Pengusul ini sudah disebut.', en: 'This proposer is named already.' },
    remedy: { id: 'Hapus salah satunya.', en: 'Remove one.' },
  },
  QUOTA_PEOPLE_INVALID: {
    remedy: { id: 'Isi jumlah orang, sedikitnya 1.', en: 'Enter a number of people, at least 1.' },
  },
  REASON_MISSING: {
    remedy: { id: 'Pilih alasannya.', en: 'Choose the reason.' },
  },
  REASON_UNFIT: {
    reason: { id: 'Alasan ini tidak cocok dengan jawabannya.', en: 'This reason does not go with the answer.' },
    remedy: { id: 'Pilih yang lain.', en: 'Choose another.' },
  },
  REASON_WORDS_MISSING: {
    remedy: { id: 'Tulis alasan lainnya.', en: 'Write the other reason.' },
  },
  REASON_TOO_LONG: {
    reason: { id: 'Paling banyak 300 huruf.', en: 'At most 300 letters.' },
    remedy: { id: 'Persingkat.', en: 'Make it shorter.' },
  },
  ROUND_PERSON_ELSEWHERE: {
    path: 'workerId',
    reason: {
      id: 'Orang ini tidak tinggal di desa yang ditanyai.',
      en: 'This person does not live in the village that was asked.',
    },
    remedy: {
      id: 'Perbaiki alamatnya dahulu, atau biarkan desanya yang mengusulkan.',
      en: 'Correct the address first, or leave it to their village.',
    },
  },
  'ROUND_PERSON_ELSEWHERE/assertOfTask': {
    path: 'workerId',
    reason: {
      id: 'Orang ini tidak tinggal di wilayah putaran ini.',
      en: 'This person does not live in the area of this round.',
    },
    remedy: { id: 'Usulkan pada putaran daerahnya sendiri.', en: 'Propose them in a round of their own government.' },
  },
  ROUND_SERVES_STATE: {
    path: 'workerId',
    reason: {
      id: 'Orang ini ASN, anggota TNI, atau Polri. Mereka mempunyai jaminan sendiri dan tidak dapat diusulkan sebagai pekerja rentan.',
      en: 'This person is a civil servant, soldier or police officer. They have their own insurance and cannot be proposed as vulnerable workers.',
    },
    remedy: {
      id: 'Jawab “tidak diusulkan”, atau perbaiki data orangnya bila keliru.',
      en: 'Answer “not proposed”, or correct the record if it is wrong.',
    },
  },
  ROUND_FOREIGN_CITIZEN: {
    path: 'workerId',
    reason: {
      id: 'Orang ini warga negara asing. Hanya warga negara Indonesia yang dapat diusulkan sebagai pekerja rentan.',
      en: 'This person is a foreign citizen. Only Indonesians can be proposed as vulnerable workers.',
    },
    remedy: {
      id: 'Jawab “tidak diusulkan”, atau perbaiki data orangnya bila keliru.',
      en: 'Answer “not proposed”, or correct the record if it is wrong.',
    },
  },
  ROUND_ANSWER_CHANGED: {
    reason: {
      id: 'Jawaban tentang orang ini sudah berubah: sekarang {words}.',
      en: 'The answer about this person has changed: now {words}.',
    },
    remedy: { id: 'Lihat dahulu, lalu putuskan lagi.', en: 'Look at it, then decide again.' },
  },
  ROUND_NOBODY_FOUND: {
    reason: {
      id: 'Saringan ini tidak menemukan orang yang memenuhi syarat dan belum dijawab.',
      en: 'The filter finds nobody who is eligible and not answered yet.',
    },
    remedy: { id: 'Ubah saringannya.', en: 'Change it.' },
  },
  ROUND_INCOMPLETE: {
    reason: { id: 'Putaran belum dapat dibuka.', en: 'The round cannot be opened yet.' },
    remedy: {
      id: 'Buka dahulu programnya, dan pilih sedikitnya satu desa atau perangkat daerah yang ditanyai.',
      en: 'Open its programme first, and choose at least one village or agency to ask.',
    },
  },
  ROUND_NOBODY_TO_REMIND: {
    reason: {
      id: 'Tidak ada yang perlu diingatkan: semua sudah mengirim, atau sudah diingatkan hari ini.',
      en: 'There is nobody to remind: everybody has sent, or was reminded today.',
    },
    remedy: {
      id: 'Ulangi besok bila masih ada yang belum mengirim.',
      en: 'Try again tomorrow if some still have not sent.',
    },
  },
  ROUND_VILLAGES_TWICE: {
    path: 'villages',
    remedy: {
      id: 'Sebut semua desanya, atau yang ditambah dan dihapus saja, jangan keduanya.',
      en: 'Name all villages, or only those to add and to remove, and not both.',
    },
  },
  ROUND_QUOTA_USED: {
    reason: {
      id: 'Kuota tidak dapat lebih kecil dari yang sudah diusulkan.',
      en: 'A quota cannot be smaller than what is proposed already.',
    },
    remedy: { id: 'Naikkan kuota pengusul itu.', en: 'Raise the quota of that proposer.' },
  },
  ROUND_ASKS_NOBODY: {
    reason: {
      id: 'Putaran yang berjalan harus menanyai sedikitnya satu pengusul.',
      en: 'A round that is open must ask at least one proposer.',
    },
    remedy: {
      id: 'Tambahkan pengusul lain dahulu, atau tutup putarannya.',
      en: 'Add another proposer first, or close the round.',
    },
  },
  ROUND_TASK_BEGUN: {
    reason: {
      id: 'Ada pengusul yang sudah mulai bekerja dan tidak dapat dihapus dari putaran.',
      en: 'Somebody who has begun cannot be taken out of the round.',
    },
    remedy: { id: 'Biarkan mereka pada daftar.', en: 'Leave them on the list.' },
  },
  ROUND_VILLAGES_NOT_OF_PROGRAMME: {
    path: 'programmeId',
    reason: {
      id: 'Program ini tidak punya kuota di sebagian desa yang ditanyai, antara lain {village}.',
      en: 'This programme has no quota in some of the villages that are asked, among them {village}.',
    },
    remedy: {
      id: 'Sebut ulang desanya, atau pilih program lain.',
      en: 'Name the villages anew, or choose another programme.',
    },
  },
  ROUND_VILLAGE_NOT_ASKED: {
    reason: { id: 'Putaran ini tidak menanyai desa di wilayah itu.', en: 'This round asks no village there.' },
    remedy: { id: 'Pilih wilayah yang ditanyai.', en: 'Choose an area that is asked.' },
  },
  DELIBERATION_MISSING: {
    remedy: {
      id: 'Catat dahulu musyawarah desanya: tanggal, yang hadir, dan urutan orangnya.',
      en: 'Record the village deliberation first: its day, who was there and the order of the people.',
    },
  },
  REMARKS_INVALID: {
    path: 'remarks',
    remedy: { id: 'Tulis catatannya, 3 sampai 1.000 huruf.', en: 'Write the remark in 3 to 1,000 letters.' },
  },
  HAPPENED_IN_FUTURE: {
    path: 'heldOn',
    remedy: { id: 'Catat setelah musyawarah berlangsung.', en: 'Record it once it has been held.' },
  },
  ATTENDEES_INVALID: {
    path: 'attendees',
    remedy: {
      id: 'Tulis siapa yang hadir, satu nama sebaris, paling banyak {most, number}.',
      en: 'Write who was there, one name a line, at most {most, number}.',
    },
  },
  'TEXT_TOO_LONG/check': {
    path: 'note',
    reason: {
      id: 'Tempat paling banyak 160 huruf, catatan 2.000.',
      en: 'A place has at most 160 letters, a note 2,000.',
    },
    remedy: { id: 'Persingkat.', en: 'Make it shorter.' },
  },
  RANKING_INVALID: {
    path: 'ranking',
    reason: {
      id: 'Urutan memuat orang yang tidak lagi diusulkan.',
      en: 'The ranking names somebody who is no longer proposed.',
    },
    remedy: { id: 'Muat ulang, lalu urutkan lagi.', en: 'Reload, then rank again.' },
  },
  DELIBERATION_CHANGED: {
    reason: {
      id: 'Catatan musyawarah ini baru saja diubah orang lain.',
      en: 'Somebody else has just changed this record of the deliberation.',
    },
    remedy: { id: 'Muat ulang, lalu ulangi perubahan Anda.', en: 'Reload it, then make your change again.' },
  },
  'ROUND_TASK_STATE/notBegun': {
    reason: {
      id: 'Belum ada satu pun jawaban, jadi belum ada yang dapat dikirim.',
      en: 'Nothing has been answered yet, so there is nothing to send.',
    },
    remedy: { id: 'Jawab dahulu untuk orang-orang pada daftar.', en: 'Answer for the people of the list first.' },
  },
  'ROUND_TASK_STATE/atWork': {
    reason: {
      id: 'Usulan ini masih dikerjakan pengusulnya, belum dikirim.',
      en: 'The proposer is still at work on it and has not sent it.',
    },
    remedy: { id: 'Tunggu sampai dikirim.', en: 'Wait until it is sent.' },
  },
  'ROUND_TASK_STATE/returned': {
    reason: { id: 'Usulan ini sudah dikembalikan kepada pengusulnya.', en: 'This has been returned to its proposer.' },
    remedy: { id: 'Tunggu sampai dikirim lagi.', en: 'Wait until it is sent again.' },
  },
  'ROUND_TASK_SENT/sent': {
    reason: {
      id: 'Usulan ini sudah dikirim dan sedang diperiksa, jadi tidak berubah lagi.',
      en: 'This has been sent and is being looked at, so it changes no more.',
    },
    remedy: {
      id: 'Minta pengembalian bila ada yang perlu diperbaiki.',
      en: 'Ask for its return if something needs mending.',
    },
  },
  'ROUND_TASK_SENT/accepted': {
    reason: {
      id: 'Usulan ini sudah diterima dan tidak berubah lagi.',
      en: 'This has been accepted and changes no more.',
    },
    remedy: { id: 'Muat ulang halaman untuk melihat keadaannya.', en: 'Reload the page to see where it stands.' },
  },
  ROUND_PROPOSER_NOT_OF_PROGRAMME: {
    path: 'programmeId',
    reason: {
      id: 'Program ini tidak mengizinkan pengusul jenis itu.',
      en: 'This programme does not let that kind of proposer propose.',
    },
    remedy: {
      id: 'Ubah pengusul pada programnya, atau jangan tanyai mereka.',
      en: 'Change its proposers, or do not ask them.',
    },
  },
})
