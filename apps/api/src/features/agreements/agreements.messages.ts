import { defineMessages } from '@payung/domain/text/define-messages'

export const agreementMessages = defineMessages({
  TITLE_LENGTH: {
    path: 'title',
    remedy: { id: 'Isi judul, 5 sampai 300 huruf.', en: 'Give a title of 5 to 300 letters.' },
  },
  PURPOSE_LENGTH: {
    path: 'purpose',
    remedy: { id: 'Isi maksud dan tujuan, 5 sampai 4.000 huruf.', en: 'Give the purpose in 5 to 4,000 letters.' },
  },
  NUMBER_LENGTH: {
    path: 'number',
    reason: { id: 'Nomor paling panjang 80 huruf.', en: 'A number has at most 80 characters.' },
    remedy: { id: 'Persingkat.', en: 'Make it shorter.' },
  },
  ENDS_BEFORE_IT_BEGINS: {
    path: 'lastDay',
    reason: { id: 'Hari terakhir mendahului hari pertama.', en: 'The last day lies before the first.' },
    remedy: { id: 'Periksa kedua tanggal.', en: 'Check both.' },
  },
  QUOTA_PEOPLE: {
    path: 'quotaPeople',
    reason: { id: 'Kuota paling sedikit 1 orang.', en: 'A quota is at least 1 person.' },
    remedy: { id: 'Kosongkan bila tidak dibatasi.', en: 'Leave it empty for no limit.' },
  },
  QUOTA_RUPIAH: {
    path: 'quotaRupiah',
    reason: { id: 'Kuota dana paling sedikit Rp1.', en: 'A quota of money is at least Rp1.' },
    remedy: { id: 'Kosongkan bila tidak dibatasi.', en: 'Leave it empty for no limit.' },
  },
  REMAINDER_WITHOUT_COMPANY: {
    path: 'pledgeRemainder',
    reason: {
      id: 'Sisa janji hanya berlanjut bila sebuah perusahaan menjadi pihak.',
      en: 'What a pledge leaves rolls over only where a company is a party.',
    },
    remedy: {
      id: 'Tambahkan perusahaannya, atau pilih sisanya kembali ke perjanjian.',
      en: 'Add the company, or let it return to the agreement.',
    },
  },
  TERMS_WITHOUT_COMPANY: {
    path: 'pledgeAreaCodes',
    reason: {
      id: 'Wilayah dan kelompok membatasi janji perusahaan, dan belum ada perusahaan yang menjadi pihak.',
      en: 'Areas and groups limit what companies pledge, and no company is a party.',
    },
    remedy: { id: 'Tambahkan perusahaannya, atau kosongkan keduanya.', en: 'Add the company, or leave both empty.' },
  },
  TERMS_AREAS: {
    path: 'pledgeAreaCodes',
    reason: {
      id: 'Salah satu wilayah itu tidak terletak di daerah yang menjadi pihak.',
      en: 'One of these areas lies in no government that is a party.',
    },
    remedy: {
      id: 'Pilih desa, kecamatan, atau daerah dari pemerintah yang menjadi pihak.',
      en: 'Choose villages, districts or the whole of a government that is a party.',
    },
  },
  TERMS_OCCUPATIONS: {
    path: 'pledgeOccupationCodes',
    remedy: { id: 'Pilih pekerjaan dari daftar.', en: 'Choose occupations from the list.' },
  },
  TERMS_TOO_MANY: {
    reason: { id: 'Paling banyak {most, number} pilihan.', en: 'At most {most, number} of them.' },
    remedy: {
      id: 'Pilih kecamatan atau daerahnya daripada desanya satu per satu.',
      en: 'Choose a district or the whole region instead of its villages one by one.',
    },
  },
  PARTIES_TOO_MANY: {
    path: 'parties',
    reason: { id: 'Paling banyak {partiesMax, number} pihak.', en: 'At most {partiesMax, number} parties.' },
    remedy: { id: 'Hapus sebagian.', en: 'Remove some.' },
  },
  OBLIGATIONS_TOO_MANY: {
    path: 'obligations',
    reason: {
      id: 'Paling banyak {obligationsMax, number} kewajiban.',
      en: 'At most {obligationsMax, number} obligations.',
    },
    remedy: { id: 'Gabungkan atau hapus sebagian.', en: 'Join or remove some.' },
  },
  PARTY_WHO: {
    remedy: {
      id: 'Pilih instansi dari daftar, atau tulis nama pihak di luar Payung.',
      en: 'Choose an organisation from the list, or write the name of one outside Payung.',
    },
  },
  PARTY_TWICE: {
    reason: { id: 'Instansi ini sudah menjadi pihak.', en: 'This organisation is a party already.' },
    remedy: { id: 'Hapus salah satunya.', en: 'Remove one of them.' },
  },
  PARTY_NAME: {
    remedy: { id: 'Isi nama pihak, 2 sampai 200 huruf.', en: 'Enter a name of 2 to 200 letters.' },
  },
  SIGNATORY_NAME: {
    remedy: { id: 'Isi nama penanda tangan, 2 sampai 120 huruf.', en: 'Enter a signatory’s name of 2 to 120 letters.' },
  },
  SIGNATORY_TITLE: {
    remedy: { id: 'Isi jabatan, 2 sampai 160 huruf.', en: 'Enter a position of 2 to 160 letters.' },
  },
  OBLIGATION_TEXT: {
    remedy: { id: 'Isi kewajiban, 3 sampai 1.000 huruf.', en: 'Describe the obligation in 3 to 1,000 letters.' },
  },
  OBLIGATION_PARTY: {
    remedy: { id: 'Pilih pihak yang berkewajiban.', en: 'Choose the party that is obliged.' },
  },
  AGREEMENT_STATE: {
    reason: {
      id: 'Perjanjian ini {standing}, sehingga langkah itu tidak dapat dilakukan.',
      en: 'This agreement {standing}, so that step is not possible.',
    },
    remedy: { id: 'Muat ulang untuk melihat keadaannya sekarang.', en: 'Reload to see where it stands now.' },
  },
  MAKER_IS_NOT_APPROVER: {
    reason: { id: 'Anda ikut menyusun naskah ini.', en: 'You had a hand in this text.' },
    remedy: { id: 'Minta orang lain menyetujuinya.', en: 'Ask somebody else to approve it.' },
  },
  VERSION_CHANGED: {
    reason: { id: 'Perjanjian ini sudah diubah orang lain.', en: 'Somebody else has changed this agreement.' },
    remedy: { id: 'Muat ulang, lalu ulangi perubahan Anda.', en: 'Reload it, then make your change again.' },
  },
  PARTIES_TOO_FEW: {
    path: 'parties',
    reason: { id: 'Perjanjian memerlukan sedikitnya dua pihak.', en: 'An agreement needs at least two parties.' },
    remedy: { id: 'Tambahkan pihak lain.', en: 'Add another.' },
  },
  KEEPER_IS_NO_PARTY: {
    path: 'parties',
    reason: { id: 'Instansi Anda belum menjadi pihak.', en: 'Your own organisation is no party yet.' },
    remedy: { id: 'Tambahkan instansi Anda.', en: 'Add it.' },
  },
  REASON_MISSING: {
    path: 'reason',
    remedy: { id: 'Sebutkan alasannya, 3 sampai 500 huruf.', en: 'Give the reason in 3 to 500 letters.' },
  },
  'AGREEMENT_STATE/terminateAgreement': {
    reason: { id: 'Perjanjian ini sudah berakhir dengan sendirinya.', en: 'This agreement has expired already.' },
    remedy: { id: 'Muat ulang halaman untuk melihat keadaannya.', en: 'Reload to see where it stands now.' },
  },
  TERMINATED_OUTSIDE: {
    path: 'terminatedOn',
    reason: {
      id: 'Hari pengakhiran harus dalam masa berlakunya.',
      en: 'The day on which it ends must lie within the time for which it holds.',
    },
    remedy: { id: 'Pilih hari di dalamnya.', en: 'Choose a day within it.' },
  },
  OBLIGATION_IN_USE: {
    reason: {
      id: 'Pihak atau kewajiban yang Anda hapus sudah dibahas di forum.',
      en: 'A party or obligation that you remove has been discussed in the forum.',
    },
    remedy: { id: 'Ubah bunyinya, jangan menghapusnya.', en: 'Change its text instead.' },
  },
  SIGNED_BY_SIGNING: {
    path: 'kind',
    reason: {
      id: 'Naskah bertanda tangan diunggah instansi penyimpan lewat “Catat penandatanganan”, dan bukti lewat “Nyatakan dengan bukti”.',
      en: 'The keeper uploads the signed paper with “Record the signing”, and a proof with “State it with a proof”.',
    },
    remedy: { id: 'Untuk berkas lain, pilih jenis yang lain.', en: 'Choose another kind for any other paper.' },
  },
  DOCUMENTS_TOO_MANY: {
    path: 'fileId',
    reason: {
      id: 'Satu perjanjian paling banyak memiliki {documentsMax, number} berkas.',
      en: 'An agreement has at most {documentsMax, number} papers.',
    },
    remedy: { id: 'Gabungkan beberapa halaman menjadi satu berkas.', en: 'Put several pages into one file.' },
  },
  'AGREEMENT_STATE/removeAgreementDocument': {
    reason: {
      id: 'Berkas perjanjian yang sudah disetujui tetap tersimpan.',
      en: 'Papers of an approved agreement stay.',
    },
    remedy: { id: 'Tambahkan berkas baru bila perlu.', en: 'Add another one if needed.' },
  },
  SIGNED_IN_FUTURE: {
    path: 'signedOn',
    remedy: { id: 'Catat penandatanganan setelah terlaksana.', en: 'Record the signing once it has taken place.' },
  },
  'REASON_MISSING/stateAgreementParty': {
    path: 'reason',
    remedy: {
      id: 'Sebutkan bukti dan alasannya, 10 sampai 500 huruf.',
      en: 'Say what proves it and why, in 10 to 500 letters.',
    },
  },
  NOTHING_TO_CONFIRM: {
    reason: {
      id: 'Naskah ini tidak menunggu konfirmasi itu lagi: sudah dikonfirmasi, diganti, atau dicabut.',
      en: 'This paper no longer waits for that confirmation: it was confirmed, replaced or withdrawn.',
    },
    remedy: { id: 'Muat ulang untuk melihat keadaannya sekarang.', en: 'Reload to see where it stands now.' },
  },
  DRAFTER_IS_NOT_CONFIRMER: {
    reason: {
      id: 'Anda ikut menyusun naskah atau mencatat penandatanganannya.',
      en: 'You had a hand in the text or recorded its signing.',
    },
    remedy: { id: 'Minta orang lain mengonfirmasinya.', en: 'Ask somebody else to confirm it.' },
  },
  OWN_PARTY: {
    reason: {
      id: 'Instansi Anda mengonfirmasi sendiri; pernyataan hanya untuk pihak lain.',
      en: 'Your own organisation confirms for itself; a statement is for other parties.',
    },
    remedy: { id: 'Konfirmasikan atas nama instansi Anda.', en: 'Confirm it for your own organisation.' },
  },
  PARTY_MAY_ANSWER: {
    reason: {
      id: 'Pihak ini memakai Payung dan masih dapat mengonfirmasi sendiri.',
      en: 'This party works with Payung and may still confirm by itself.',
    },
    remedy: { id: '{next}', en: '{next}' },
  },
  ASSIGNED_TOO_MANY: {
    path: 'areaCodes',
    reason: { id: 'Paling banyak {assignedMax, number} penerima.', en: 'At most {assignedMax, number} at once.' },
    remedy: { id: 'Pilih kecamatan, bukan desa satu per satu.', en: 'Choose districts instead of single villages.' },
  },
  AREA_OUTSIDE: {
    path: 'areaCodes',
    remedy: {
      id: 'Pilih kecamatan atau desa dalam wilayah Anda.',
      en: 'Choose districts or villages of your own area.',
    },
  },
  COMMENTS_TOO_MANY: {
    path: 'text',
    reason: {
      id: 'Anda sudah menulis 50 tanggapan dalam 24 jam.',
      en: 'You have written 50 comments within 24 hours.',
    },
    remedy: { id: 'Tulis tanggapan berikutnya besok.', en: 'Write the next comment tomorrow.' },
  },
  'COMMENTS_TOO_MANY/ofParty': {
    path: 'text',
    reason: {
      id: 'Instansi Anda sudah menulis 5.000 tanggapan pada perjanjian ini.',
      en: 'Your organisation has written 5,000 comments on this agreement already.',
    },
    remedy: {
      id: 'Laporkan hasilnya pada kewajibannya.',
      en: 'Report what came of it on the obligation.',
    },
  },
  COMMENT_TEXT: {
    path: 'text',
    remedy: { id: 'Tulis tanggapan, paling panjang 2.000 huruf.', en: 'Write a comment of at most 2,000 letters.' },
  },
  'AGREEMENT_STATE/reportObligation': {
    reason: {
      id: 'Perjanjian ini belum ditandatangani, jadi belum ada kewajiban yang dapat dilaporkan.',
      en: 'This agreement is not signed yet, so there is nothing to report on.',
    },
    remedy: { id: 'Catat penandatanganannya dahulu.', en: 'Record its signing first.' },
  },
  REPORT_TEXT: {
    path: 'text',
    remedy: { id: 'Tulis laporannya, 3 sampai 2.000 huruf.', en: 'Write the report in 3 to 2,000 letters.' },
  },
  HAPPENED_IN_FUTURE: {
    path: 'happenedOn',
    remedy: { id: 'Laporkan setelah terlaksana.', en: 'Report it once it has happened.' },
  },
  FILES_TOO_MANY: {
    path: 'fileIds',
    reason: {
      id: 'Paling banyak {filesMax, number} bukti dalam satu laporan.',
      en: 'At most {filesMax, number} pieces of evidence in one report.',
    },
    remedy: {
      id: 'Pilih yang paling jelas, atau buat laporan lain.',
      en: 'Choose the clearest, or make another report.',
    },
  },
})
