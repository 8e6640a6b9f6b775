import { defineMessages } from '@payung/domain/text/define-messages'

const RELOAD = { id: 'Muat ulang halaman.', en: 'Load the page again.' }
const BY_ANOTHER = {
  id: 'Minta rekan yang tidak menangani kasus ini.',
  en: 'Ask a colleague who has not handled the case.',
}

export const heirMessages = defineMessages({
  HEIR_NAME_INVALID: {
    path: 'name',
    remedy: {
      id: 'Tulis namanya seperti pada KTP, 2 sampai 120 huruf.',
      en: 'Write the name as on the identity card, 2 to 120 letters.',
    },
  },
  HEIR_BIRTH_INVALID: {
    path: 'birthDate',
    remedy: {
      id: 'Tulis tanggal lahir yang tidak di masa depan.',
      en: 'Write a day of birth that is not in the future.',
    },
  },
  HEIR_BIRTH_IMPOSSIBLE: {
    path: 'birthDate',
    reason: {
      id: 'Orang dengan tanggal lahir ini tidak mungkin keluarga seperti itu.',
      en: 'Nobody born on this day can be such a relative.',
    },
    remedy: {
      id: 'Periksa tanggal lahir dan hubungannya pada Kartu Keluarga.',
      en: 'Check the day of birth and the relation on the family card.',
    },
  },
  HEIR_IS_DECEASED: {
    path: 'name',
    reason: { id: 'Orang ini pesertanya sendiri, yang meninggal.', en: 'This is the person who has died.' },
    remedy: { id: 'Tulis keluarganya.', en: 'Write a relative.' },
  },
  HEIR_NATIONAL_ID_INVALID: {
    path: 'nationalId',
    remedy: { id: 'Tulis 16 angka NIK-nya, atau kosongkan.', en: 'Write the 16 digits of the NIK, or leave it empty.' },
  },
  GUARDIAN_NAME_INVALID: {
    path: 'guardianName',
    remedy: { id: 'Tulis nama wali, 2 sampai 120 huruf.', en: 'Write the guardian’s name, 2 to 120 letters.' },
  },
  HEIR_ATTORNEY_INVALID: {
    path: 'attorneyId',
    reason: {
      id: 'Penerima kuasa harus ahli waris lain dari kasus ini.',
      en: 'Who receives for others is another heir of this case.',
    },
    remedy: { id: 'Pilih ahli waris lain.', en: 'Choose another heir.' },
  },
  HEIRS_OF_CLAIM: {
    reason: { id: 'Kasus ini sudah memuat 40 anggota keluarga.', en: 'The case names 40 relatives already.' },
    remedy: { id: 'Periksa apakah ada yang tercatat dua kali.', en: 'Check whether somebody stands there twice.' },
  },
  CLAIM_HEIRS_SETTLED: {
    reason: {
      id: 'Ahli waris dicatat pada kasus kematian, selama santunannya belum dibayar.',
      en: 'Heirs are named in the case of a death until the money is paid.',
    },
    remedy: RELOAD,
  },
  BANK_INVALID: {
    path: 'bank',
    remedy: { id: 'Tulis nama banknya, 2 sampai 60 huruf.', en: 'Write the bank, 2 to 60 letters.' },
  },
  ACCOUNT_HOLDER_INVALID: {
    path: 'holder',
    remedy: { id: 'Tulis nama pemilik seperti pada buku tabungan.', en: 'Write the holder as in the account book.' },
  },
  ACCOUNT_NUMBER_INVALID: {
    path: 'number',
    remedy: { id: 'Tulis 6 sampai 20 angka nomor rekening.', en: 'Write the number, 6 to 20 digits.' },
  },
  HEIR_ACCOUNT_OF_OTHER: {
    path: 'holder',
    reason: {
      id: 'Rekening ini bukan atas nama ahli waris, atau walinya bila masih anak.',
      en: 'This account is in the name of neither the heir nor, for a child, the guardian.',
    },
    remedy: {
      id: 'Minta buku tabungan atas namanya sendiri. Uang tidak dikirim ke rekening orang lain.',
      en: 'Ask for an account of their own. Money goes to nobody else’s.',
    },
  },
  HEIR_ACCOUNT_OF_OFFICER: {
    reason: {
      id: 'Rekening ini atas nama Anda sendiri, atau atas nama petugas yang menangani kasus ini bersama Anda.',
      en: 'This account is in your own name, or in that of an officer who has handled this case with you.',
    },
    remedy: {
      id: 'Serahkan kepada rekan dengan nama lain yang tidak menangani kasus ini.',
      en: 'Leave it to colleagues of another name who have not handled this case.',
    },
  },
  ACCOUNTS_OF_HEIR: {
    reason: {
      id: 'Rekening ahli waris ini sudah diganti 20 kali.',
      en: 'The account of this heir was replaced 20 times.',
    },
    remedy: { id: 'Minta auditor memeriksa kasusnya.', en: 'Ask an auditor to look at the case.' },
  },
  ACCOUNT_NUMBER_DIFFERS: {
    path: 'number',
    reason: {
      id: 'Nomor ini tidak sama dengan yang dicatat.',
      en: 'This is not the number that was entered.',
    },
    remedy: {
      id: 'Baca lagi dari buku tabungan. Bila catatannya keliru, catat rekeningnya kembali.',
      en: 'Read the account book again. Where the entry is wrong, enter the account anew.',
    },
  },
  ENTERER_IS_NOT_CONFIRMER: {
    reason: { id: 'Anda yang mencatat rekening ini.', en: 'You have entered this account.' },
    remedy: { id: 'Minta rekan lain memastikannya.', en: 'Ask a colleague to confirm it.' },
  },
  HEIR_ACCOUNT_STEP: {
    reason: { id: 'Langkah ini tidak dapat diambil sekarang.', en: 'This step cannot be taken now.' },
    remedy: RELOAD,
  },
  HANDLER_MAKES_NO_LINK: {
    reason: {
      id: 'Anda menangani kasus ini, jadi tidak dapat membuat tautan untuk ahli warisnya.',
      en: 'You have handled this case, so you make no link for its heir.',
    },
    remedy: BY_ANOTHER,
  },
  HANDLER_RECORDS_NO_CALL: {
    reason: {
      id: 'Anda menangani kasus ini, jadi tidak dapat mencatat jawaban ahli warisnya.',
      en: 'You have handled this case, so you do not write down what its heir says.',
    },
    remedy: BY_ANOTHER,
  },
  HANDLER_DECIDES_NO_SHORTFALL: {
    reason: {
      id: 'Anda menangani kasus ini, jadi tidak dapat memutuskan kekurangannya.',
      en: 'You have handled this case, so you do not decide about its shortfall.',
    },
    remedy: BY_ANOTHER,
  },
  RECORDER_DECIDES_NO_SHORTFALL: {
    reason: { id: 'Anda yang mencatat jawaban ahli waris ini.', en: 'You wrote down what this heir said.' },
    remedy: BY_ANOTHER,
  },
  LINKS_OF_HEIR: {
    reason: { id: 'Sudah 20 tautan dibuat untuk ahli waris ini.', en: 'Twenty links were made for this heir.' },
    remedy: { id: 'Telepon ahli warisnya dan catat jawabannya.', en: 'Call the heir and write down the answer.' },
  },
  RECEIVED_INVALID: {
    path: 'received',
    remedy: { id: 'Tulis jumlah yang diterima dalam rupiah bulat.', en: 'Write what arrived, in whole rupiah.' },
  },
  RECEIVED_MORE: {
    path: 'received',
    reason: { id: 'Jumlah ini lebih besar daripada yang dibayar BPJS.', en: 'This is more than the insurer paid.' },
    remedy: {
      id: 'Periksa angka nolnya, lalu tulis yang diterima ahli waris.',
      en: 'Look at the zeros, then write what the heir received.',
    },
  },
  CLAIM_HEIR_GUARDIAN: {
    reason: { id: 'Ada ahli waris anak tanpa wali.', en: 'A child among the heirs has no guardian.' },
    remedy: { id: 'Tulis walinya, lalu catat pembayarannya.', en: 'Write the guardian, then record the payment.' },
  },
  CLAIM_HEIR_ATTORNEY_PAPER: {
    reason: { id: 'Surat kuasa antarahli waris belum ada.', en: 'The power of attorney among the heirs is missing.' },
    remedy: { id: 'Tambahkan suratnya di Daftar dokumen.', en: 'Add the paper to the case.' },
  },
  CLAIM_HEIR_ACCOUNT_UNCONFIRMED: {
    reason: {
      id: 'Rekening salah satu ahli waris belum dicatat atau belum dipastikan orang kedua.',
      en: 'The account of an heir is missing, or no second person has confirmed it.',
    },
    remedy: {
      id: 'Catat rekeningnya dan minta rekan memastikannya, lalu catat pembayarannya.',
      en: 'Enter it and have a colleague confirm it, then record the payment.',
    },
  },
  CLAIM_HEIRS_UNNAMED: {
    reason: {
      id: 'Belum ada ahli waris yang masih hidup pada kasus ini.',
      en: 'No heir who is alive is named in this case.',
    },
    remedy: {
      id: 'Catat ahli warisnya. Bila tidak ada yang diketahui, catat alasannya, minta orang lain menyetujuinya, dan catat yang mengurus pemakaman.',
      en: 'Name the heir. Where none is known, write down why, have another person approve, and name who sees to the funeral.',
    },
  },
  CLAIM_PAID_WITHOUT_HEIR: {
    reason: {
      id: 'Tidak ada ahli waris yang diketahui, sehingga hanya biaya pemakaman yang dibayar kepada seseorang.',
      en: 'No heir is known, so that the funeral money alone is paid to a person.',
    },
    remedy: {
      id: 'Catat sebesar biaya pemakaman yang dibayar. Selebihnya diserahkan BPJS ke dana jaminan sosial.',
      en: 'Record the funeral money that was paid. The insurer hands the rest to the social security fund.',
    },
  },
  FUNERAL_CARER_BESIDE_HEIRS: {
    reason: {
      id: 'Yang mengurus pemakaman dicatat hanya bila tidak ada ahli waris yang diketahui.',
      en: 'Whoever sees to the funeral is named only where no heir is known.',
    },
    remedy: {
      id: 'Catat dahulu bahwa tidak ada ahli waris, dengan alasannya.',
      en: 'First write down that no heir is known, and why.',
    },
  },
  CLAIM_HEIRS_DISPUTED: {
    reason: { id: 'Ahli warisnya masih bersengketa.', en: 'The heirs do not agree yet.' },
    remedy: {
      id: 'Usulkan penyelesaian, dan minta orang lain menyetujuinya.',
      en: 'Propose how it is settled, and have another person approve.',
    },
  },
  CLAIM_HEIRS_UNHEARD: {
    reason: {
      id: 'Belum semua ahli waris memastikan jumlah yang diterimanya.',
      en: 'Not every heir has confirmed what arrived.',
    },
    remedy: {
      id: 'Minta rekan membuat tautan atau menelepon ahli warisnya.',
      en: 'Ask a colleague to make a link or to call the heir.',
    },
  },
  CLAIM_SHORTFALL_OPEN: {
    reason: { id: 'Seorang ahli waris menerima kurang dari yang dibayar.', en: 'An heir received less than was paid.' },
    remedy: {
      id: 'Selesaikan kekurangannya dan minta rekan memutuskannya.',
      en: 'Clear the shortfall up and have a colleague decide.',
    },
  },
  HEIR_CERTIFICATE_NUMBER_INVALID: {
    path: 'number',
    remedy: {
      id: 'Tulis nomor suratnya, 3 sampai 80 huruf.',
      en: 'Write the number of the letter, 3 to 80 characters.',
    },
  },
  HEIR_CERTIFICATE_DAY_INVALID: {
    path: 'issuedOn',
    remedy: { id: 'Tulis hari terbitnya, paling lambat hari ini.', en: 'Write the day of issue, today at the latest.' },
  },
  HEIR_CERTIFICATE_ISSUER_INVALID: {
    path: 'issuer',
    remedy: { id: 'Tulis penerbitnya, 2 sampai 120 huruf.', en: 'Write the issuer, 2 to 120 letters.' },
  },
  HEIRS_DISPUTED_ALREADY: {
    reason: { id: 'Sengketa pada kasus ini sudah dicatat.', en: 'A dispute stands in this case already.' },
    remedy: RELOAD,
  },
  NO_HEIR_RECORDED_ALREADY: {
    reason: {
      id: 'Pada kasus ini sudah dicatat bahwa tidak ada ahli waris.',
      en: 'It stands in this case already that no heir is known.',
    },
    remedy: RELOAD,
  },
  HEIR_IS_NAMED: {
    reason: {
      id: 'Kasus ini menyebut ahli waris yang masih hidup.',
      en: 'An heir who is alive is named in this case.',
    },
    remedy: {
      id: 'Periksa keluarganya. Keluarkan dahulu yang bukan ahli waris, dengan alasannya.',
      en: 'Look at the family. First take out whoever is no heir, with the reason.',
    },
  },
  DISPUTES_OF_CLAIM: {
    reason: { id: 'Kasus ini sudah memuat 20 sengketa.', en: 'The case has 20 disputes already.' },
    remedy: { id: 'Minta auditor memeriksa kasusnya.', en: 'Ask an auditor to look at the case.' },
  },
  HEIR_DISPUTE_STEP: {
    reason: {
      id: 'Usulan ini sudah disetujui, baru saja diganti, atau gugur karena ahli waris dicatat.',
      en: 'This proposal is approved, was just replaced, or ended with an heir who was named.',
    },
    remedy: RELOAD,
  },
  PROPOSER_APPROVES_NO_SETTLEMENT: {
    reason: { id: 'Anda yang menulis usulan ini.', en: 'You have written this proposal.' },
    remedy: { id: 'Minta orang lain menyetujuinya.', en: 'Ask another person to approve it.' },
  },
})
