import { defineMessages } from '@payung/domain/text/define-messages'

export const accessMessages = defineMessages({
  MAY_BE_ONE_PERSON: {
    reason: {
      id: 'Akun Anda dan akun pembuatnya dibuka oleh satu administrator tanpa konfirmasi orang kedua, sehingga dihitung sebagai satu orang.',
      en: 'One administrator opened your account and that of its maker, and no second person has confirmed either, so they count as one person.',
    },
    remedy: {
      id: 'Minta verifikator atau petugas yang jabatannya sudah dikonfirmasi memutuskannya. Atau minta administrator mengusulkan peran Anda dengan SK pengangkatan, lalu administrator kedua atau provinsi mengonfirmasinya.',
      en: 'Ask a verifier, or an officer whose appointment is confirmed, to decide it. Or ask an administrator to propose your role with its appointment, which a second administrator or the province then confirms.',
    },
  },
  DAY_IN_THE_PAST: {
    remedy: { id: 'Pilih hari ini atau hari yang akan datang.', en: 'Choose today or a day to come.' },
  },
  SCOPE_BEYOND_OWN: {
    reason: { id: 'Wilayah atau OPD itu di luar cakupan Anda.', en: 'That area or agency is beyond your own.' },
    remedy: {
      id: 'Pilih yang berada dalam wilayah kerja Anda.',
      en: 'Choose one within your part of the organisation.',
    },
  },
  AREA_UNKNOWN: {
    path: 'areaPrefix',
    reason: { id: 'Wilayah itu bukan bagian dari instansi ini.', en: 'That is no area of this organisation.' },
    remedy: { id: 'Pilih kecamatan atau desa dari daftar.', en: 'Choose a district or village from the list.' },
  },
  NOT_FOUND: {
    reason: { id: 'OPD itu tidak ditemukan.', en: 'No such agency.' },
    remedy: { id: 'Pilih dari daftar.', en: 'Choose one from the list.' },
  },
  ROLE_HELD_ALREADY: {
    reason: {
      id: 'Orang ini sudah memegang atau diusulkan untuk peran itu pada masa yang sama.',
      en: 'This person already holds that role at the same time, or is proposed for it.',
    },
    remedy: {
      id: 'Lihat perannya di daftar anggota; pilih peran atau masa lain bila perlu.',
      en: 'Look at the list of members; choose another role or time if need be.',
    },
  },
  ROLE_NOT_LENGTHENED: {
    reason: {
      id: 'Peran ini berlaku paling lama sampai hari yang dikonfirmasi.',
      en: 'This role holds no longer than was confirmed.',
    },
    remedy: { id: 'Usulkan lagi dengan SK yang baru.', en: 'Propose it again with the new appointment.' },
  },
  SECOND_SCOPE: {
    reason: {
      id: 'Orang ini sudah bekerja untuk wilayah atau OPD lain di instansi ini.',
      en: 'This person already works for another area or agency of this organisation.',
    },
    remedy: {
      id: 'Akhiri yang lama, atau beri peran dengan wilayah yang sama.',
      en: 'End that first, or grant the role for the same area.',
    },
  },
  'NOT_FOUND/asMembershipError': {
    reason: { id: 'Orang itu tidak ditemukan di instansi ini.', en: 'No such person here.' },
    remedy: { id: 'Pilih dari daftar anggota.', en: 'Choose somebody from the list of members.' },
  },
  NAME_INVALID: {
    remedy: {
      id: 'Isi nama pejabat seperti tertulis dalam SK, paling banyak 120 huruf.',
      en: 'Enter the name as the appointment has it, at most 120 letters.',
    },
  },
  POST_INVALID: {
    remedy: {
      id: 'Isi jabatannya, misalnya Kepala Bagian Hukum, paling banyak 160 huruf.',
      en: 'Enter the post, for example head of the legal bureau, at most 160 letters.',
    },
  },
  NUMBER_INVALID: {
    remedy: {
      id: 'Isi nomor SK pengangkatan, paling banyak 80 huruf.',
      en: 'Enter the number of the appointment, at most 80 characters.',
    },
  },
  APPOINTED_ON_INVALID: {
    remedy: {
      id: 'Isi tanggal SK pengangkatan; paling lama 50 tahun yang lalu.',
      en: 'Enter the day of the appointment; at most 50 years ago.',
    },
  },
  APPOINTED_IN_FUTURE: {
    reason: { id: 'Tanggal SK belum tiba.', en: 'That day has not come.' },
    remedy: {
      id: 'Usulkan perannya sesudah pejabat diangkat.',
      en: 'Propose the role once the official is appointed.',
    },
  },
  TEXT_HAS_NATIONAL_ID: {
    reason: {
      id: 'Jangan menulis NIK di sini: teks ini disimpan apa adanya dan tidak dapat dihapus.',
      en: 'Do not write a NIK here: this text is kept as it is and cannot be deleted.',
    },
    remedy: { id: 'Sebut namanya saja, lalu simpan lagi.', en: 'Give the name alone, then save again.' },
  },
  APPOINTMENT_MISSING: {
    path: 'official',
    reason: { id: 'Peran ini memeriksa, menandatangani, atau membayar.', en: 'This role checks, signs or pays.' },
    remedy: {
      id: 'Isi nama, jabatan, nomor dan tanggal SK pengangkatannya.',
      en: 'Enter name, post, number and day of the appointment.',
    },
  },
  EMAIL_INVALID: {
    path: 'email',
    remedy: { id: 'Isi surel lengkap, misalnya nama@kuburaya.go.id.', en: 'Enter a whole e-mail address.' },
  },
  'NAME_INVALID/readPerson': {
    path: 'name',
    remedy: { id: 'Isi nama, paling banyak 120 huruf.', en: 'Enter a name of at most 120 letters.' },
  },
  ROLES_MISSING: {
    path: 'roles',
    remedy: { id: 'Pilih sedikitnya satu peran.', en: 'Choose at least one role.' },
  },
  ALREADY_MEMBER: {
    reason: { id: 'Orang ini sudah bekerja di instansi Anda.', en: 'This person already works in your organisation.' },
    remedy: { id: 'Beri peran baru dari daftar anggota.', en: 'Grant a role in the list of members.' },
  },
  INVITATIONS_TOO_MANY: {
    reason: {
      id: 'Anda sudah mengirim 200 undangan dalam 24 jam.',
      en: 'You have sent 200 invitations within 24 hours.',
    },
    remedy: {
      id: 'Kirim undangan lainnya besok, atau minta administrator lain mengirimnya.',
      en: 'Send the others tomorrow, or ask another administrator to send them.',
    },
  },
  'INVITATIONS_TOO_MANY/ofTenant': {
    reason: {
      id: 'Instansi Anda sudah mengirim 1.000 undangan dalam 24 jam.',
      en: 'Your organisation has sent 1,000 invitations within 24 hours.',
    },
    remedy: { id: 'Kirim undangan lainnya besok.', en: 'Send the others tomorrow.' },
  },
  'INVITATIONS_TOO_MANY/ofMailbox': {
    reason: {
      id: 'Alamat surel ini sudah diundang 5 kali dalam 24 jam.',
      en: 'This e-mail address was invited 5 times within 24 hours.',
    },
    remedy: {
      id: 'Minta orangnya mencari undangan terakhir, juga di folder spam; undang lagi besok.',
      en: 'Ask them to look for the last invitation, among spam too; invite again tomorrow.',
    },
  },
  ADMINISTRATOR_EXISTS: {
    reason: {
      id: 'Instansi ini sudah punya administrator, dan dialah yang mengundang dari konsol.',
      en: 'This organisation has an administrator, who invites from the console.',
    },
    remedy: {
      id: 'Bila ia tidak dapat masuk lagi, ulangi dengan --force.',
      en: 'If they can no longer sign in, repeat with --force.',
    },
  },
  MEMBERSHIP_ENDED: {
    reason: { id: 'Peran ini sudah berakhir.', en: 'This role has ended already.' },
    remedy: {
      id: 'Muat ulang halaman untuk melihat peran yang masih berlaku.',
      en: 'Reload the page to see which roles still hold.',
    },
  },
  'DAY_IN_THE_PAST/readEnd': {
    path: 'lastDay',
    reason: {
      id: 'Hari terakhir tidak boleh sebelum kemarin: yang sudah dikerjakan tidak dapat dibuat tanpa peran.',
      en: 'The last day cannot lie before yesterday: what was done cannot lose its role afterwards.',
    },
    remedy: { id: 'Pilih kemarin atau sesudahnya.', en: 'Choose yesterday or a later day.' },
  },
  LAST_ADMINISTRATOR: {
    reason: {
      id: 'Ini administrator terakhir instansi Anda.',
      en: 'This is the last administrator of your organisation.',
    },
    remedy: { id: 'Beri peran itu kepada orang lain dahulu.', en: 'Give the role to somebody else first.' },
  },
  OWN_ADMINISTRATOR: {
    reason: {
      id: 'Anda tidak dapat mengakhiri peran administrator Anda sendiri.',
      en: 'You cannot end your own role as administrator.',
    },
    remedy: { id: 'Minta administrator lain.', en: 'Ask another administrator.' },
  },
  ROLE_NEEDS_CONFIRMATION: {
    reason: { id: 'Peran ini memeriksa, menandatangani, atau membayar.', en: 'This role checks, signs or pays.' },
    remedy: {
      id: 'Usulkan dengan SK pengangkatannya; administrator kedua mengonfirmasinya.',
      en: 'Propose it with its appointment; a second administrator confirms it.',
    },
  },
  SEAT_INVALID: {
    path: 'seat',
    remedy: {
      id: 'Tulis nama kota atau tempatnya saja, 2 sampai 80 huruf, tanpa angka.',
      en: 'Write the name of the town or place alone, 2 to 80 letters, without digits.',
    },
  },
  INVITATION_CLOSED: {
    reason: {
      id: 'Undangan ini sudah diterima atau dibatalkan.',
      en: 'This invitation was accepted or withdrawn already.',
    },
    remedy: { id: 'Muat ulang halaman; undang lagi bila perlu.', en: 'Reload the page; invite again if need be.' },
  },
  MAIL_NOT_SENT: {
    reason: {
      id: 'Undangan tidak dapat dikirim karena surel tidak berfungsi.',
      en: 'The invitation could not be sent because mail does not work.',
    },
    remedy: { id: 'Hubungi pengelola sistem, lalu coba lagi.', en: 'Tell the operator, then try again.' },
  },
  PROPOSER_IS_NOT_CONFIRMER: {
    reason: { id: 'Anda yang mengusulkan peran ini.', en: 'You proposed this role.' },
    remedy: {
      id: 'Minta administrator lain mengonfirmasinya; bila tidak ada, administrator provinsi.',
      en: 'Ask another administrator to confirm it; where there is none, an administrator of the province.',
    },
  },
  OWN_ROLE: {
    reason: { id: 'Peran ini untuk Anda sendiri.', en: 'This role is for yourself.' },
    remedy: { id: 'Minta administrator lain mengonfirmasinya.', en: 'Ask another administrator to confirm it.' },
  },
  CONFIRMER_MADE_BY_PROPOSER: {
    reason: {
      id: 'Anda dan pengusul menjadi administrator lewat satu akun tanpa konfirmasi orang kedua.',
      en: 'You and the proposer became administrators through one account that nobody else confirmed.',
    },
    remedy: {
      id: 'Minta administrator lain, administrator provinsi, atau, di provinsi, pengelola sistem.',
      en: 'Ask another administrator, one of the province, or, in the province, the operator.',
    },
  },
  NOT_ADMINISTRATOR: {
    reason: {
      id: 'Hanya administrator wilayah atau OPD itu yang dapat mengonfirmasi.',
      en: 'Only an administrator of that area or agency can confirm.',
    },
    remedy: { id: 'Mintalah kepada administrator itu.', en: 'Ask that administrator.' },
  },
  REASON_MISSING: {
    path: 'reason',
    remedy: { id: 'Tulis alasannya, 3 sampai 500 huruf.', en: 'Write the reason, 3 to 500 letters.' },
  },
  ALREADY_DECIDED: {
    reason: { id: 'Usulan ini sudah diputuskan orang lain.', en: 'Somebody else has decided this proposal.' },
    remedy: { id: 'Muat ulang halaman untuk melihat keputusannya.', en: 'Reload the page to see the decision.' },
  },
  ROLE_RUN_OUT: {
    reason: { id: 'Hari terakhir peran ini sudah lewat.', en: 'The last day of this role has passed.' },
    remedy: {
      id: 'Tolak usulan ini dan usulkan lagi dengan hari yang baru.',
      en: 'Refuse this proposal and propose it again with a new day.',
    },
  },
  ROLE_NEEDS_NO_CONFIRMATION: {
    reason: { id: 'Peran ini tidak perlu dikonfirmasi.', en: 'This role needs no confirmation.' },
    remedy: { id: 'Berikan langsung.', en: 'Grant it directly.' },
  },
  ROLES_INCOMPATIBLE: {
    reason: {
      id: 'Peran ini tidak dapat dipegang orang yang sama dengan perannya sekarang: pembuat tidak menyetujui, dan auditor tidak melakukan keduanya.',
      en: 'One person cannot hold this role beside their present one: who makes a thing does not approve it, and who audits does neither.',
    },
    remedy: {
      id: 'Pilih orang lain, atau akhiri dahulu peran yang sekarang.',
      en: 'Choose somebody else, or end the present role first.',
    },
  },
})
