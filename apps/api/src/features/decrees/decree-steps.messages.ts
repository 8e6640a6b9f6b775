import { defineMessages } from '@payung/domain/text/define-messages'

export const decreeStepMessages = defineMessages({
  AMOUNT_MISSING: {
    reason: {
      id: 'Tarif iuran belum ditetapkan untuk salah satu bulan keputusan ini.',
      en: 'No tariff is set for one of the months of this decree.',
    },
    remedy: {
      id: 'Minta administrator provinsi melengkapi tarif iuran, lalu ajukan lagi.',
      en: 'Ask the administrator of the province to complete the tariff, then submit again.',
    },
  },
  DECREE_STATE: {
    reason: {
      id: 'Keputusan ini {standing}, sehingga langkah itu tidak dapat dilakukan.',
      en: 'This decree {standing}, so that step is not possible.',
    },
    remedy: { id: 'Muat ulang untuk melihat keadaannya sekarang.', en: 'Reload to see where it stands now.' },
  },
  DECREE_IS_AMENDMENT: {
    reason: {
      id: 'Keputusan perubahan atau pencabutan tidak diubah atau dicabut sendiri.',
      en: 'A decree that amends or revokes is not itself amended or revoked.',
    },
    remedy: { id: 'Ubah atau cabut keputusan penetapannya.', en: 'Amend or revoke the designation.' },
  },
  'DECREE_NOT_IN_FORCE/ended': {
    reason: {
      id: 'Keputusan asalnya sudah diakhiri atau dicabut, sehingga tidak ada lagi yang dapat diubah.',
      en: 'The decree that it amends was ended or revoked, so nothing is left to change.',
    },
    remedy: { id: 'Batalkan konsep ini.', en: 'Cancel this draft.' },
  },
  MAKER_IS_NOT_VOTER: {
    reason: { id: 'Anda ikut menyusun keputusan ini.', en: 'You had a hand in this decree.' },
    remedy: { id: 'Minta orang lain memeriksanya.', en: 'Ask somebody else to decide on it.' },
  },
  MAKER_IS_NOT_SIGNER: {
    reason: { id: 'Anda ikut menyusun keputusan ini.', en: 'You had a hand in this decree.' },
    remedy: { id: 'Minta orang lain mencatat penandatanganannya.', en: 'Ask somebody else to record its signing.' },
  },
  DECREE_FROZEN: {
    reason: {
      id: 'Keputusan ini sudah dibekukan: semua langkah selesai, sehingga suara tidak diterima lagi.',
      en: 'This decree is frozen: all steps are taken, so no vote counts any more.',
    },
    remedy: { id: 'Muat ulang untuk melihat hasilnya.', en: 'Reload to see the outcome.' },
  },
  DECREE_CHANGED: {
    reason: { id: 'Keputusan ini baru saja diubah orang lain.', en: 'Somebody else has just changed this decree.' },
    remedy: {
      id: 'Muat ulang, bandingkan dengan naskah Anda, lalu ulangi langkah Anda.',
      en: 'Reload it, compare it with your text, then take your step again.',
    },
  },
  'DECREE_NOT_IN_FORCE/notInForce': {
    reason: {
      id: 'Keputusan asalnya tidak berlaku pada bulan itu.',
      en: 'The decree that it amends is not in force in that month.',
    },
    remedy: { id: 'Batalkan konsep ini, atau pilih bulan lain.', en: 'Cancel this draft, or choose another month.' },
  },
  AREA_QUOTA_EXCEEDED: {
    reason: {
      id: 'Pada {month} wilayah {name} akan memuat {people, number} orang, kuotanya {quota, number}: keputusan lain masih berlaku pada bulan itu.',
      en: 'In {month} {name} would have {people, plural, one {# person} other {# people}}, its quota is {quota, number}: another decree is still in force in that month.',
    },
    remedy: {
      id: 'Mulailah pada bulan sesudah keputusan itu berakhir, atau kurangi orangnya.',
      en: 'Begin in the month after it ends, or designate fewer.',
    },
  },
  CHANGES_STALE: {
    reason: {
      id: '{count, number} perubahan tidak berlaku lagi, antara lain nomor {number} ({name}): {why}.',
      en: '{count, plural, one {# change no longer holds} other {# changes no longer hold}}, among them number {number} ({name}): {why}.',
    },
    remedy: { id: 'Keluarkan perubahan itu, lalu ajukan lagi.', en: 'Take them out, then submit again.' },
  },
  'AREA_QUOTA_EXCEEDED/areaQuotaExceeded': {
    reason: {
      id: 'Penambahan melebihi kuota {which}, termasuk orang di kohort lain yang sudah dikunci.',
      en: 'The additions exceed the quota of {which}, with the people of other locked cohorts.',
    },
    remedy: {
      id: 'Kurangi penambahan di wilayah itu, atau ganti orang lain.',
      en: 'Add fewer there, or replace others.',
    },
  },
  DECREE_OVERLAP: {
    reason: {
      id: '{total, number} orang sudah ditetapkan dengan jaminan yang sama untuk bulan yang sama, antara lain {name}: {listed}.',
      en: '{total, plural, one {# person is} other {# people are}} designated with the same insurance for the same months already, among them {name}: {listed}.',
    },
    remedy: {
      id: '{remedy}',
      en: '{remedy}',
    },
  },
  'DECREE_OVERLAP/overlapUnnamed': {
    reason: {
      id: 'Seseorang di lampiran ini sudah ditetapkan untuk bulan yang sama oleh keputusan lain.',
      en: 'Somebody in this annex is designated for the same months by another decree.',
    },
    remedy: { id: 'Muat ulang untuk melihat siapa.', en: 'Reload to see who.' },
  },
  PEOPLE_BARRED: {
    reason: {
      id: '{who} tercatat sebagai ASN, TNI, atau Polri, yang mempunyai jaminan sendiri, sebagai warga negara asing, atau di luar batas usia pendaftaran pertama pada hari pertama perlindungan, dan tidak dapat ditetapkan.',
      en: '{who} cannot be designated: noted as civil servant, army or police, who have their own insurance, as foreign citizen, or outside the ages of a first registration on the first day of the cover.',
    },
    remedy: {
      id: 'Cabut persetujuannya, lalu ajukan tanpa mereka; bila catatan itu salah, perbaiki data pekerjanya.',
      en: 'Withdraw the approval, then submit without them; where that note is wrong, correct the record.',
    },
  },
  ROUTE_BY_MAKER: {
    reason: {
      id: 'Jalur persetujuan disimpan oleh penyusun keputusan ini dan lebih pendek dari jalur sebelumnya.',
      en: 'The approval route was saved by who made this decree and is shorter than the one before.',
    },
    remedy: {
      id: 'Minta administrator lain menyimpan jalur itu, lalu ajukan lagi.',
      en: 'Ask another administrator to save that route, then submit again.',
    },
  },
  VOTER_GONE: {
    reason: {
      id: 'Langkah “{label}” hanya boleh diambil seseorang yang tidak lagi berwenang.',
      en: 'The step “{label}” belongs to somebody who may no longer take it.',
    },
    remedy: {
      id: 'Minta administrator menyimpan jalur baru, lalu ajukan lagi.',
      en: 'Ask an administrator to save another route, then submit again.',
    },
  },
  DECREE_EMPTY: {
    reason: { id: 'Lampiran keputusan ini masih kosong.', en: 'The annex of this decree is empty.' },
    remedy: { id: 'Masukkan orang atau perubahannya dahulu.', en: 'Put people or changes into it first.' },
  },
  COHORT_CHANGED_SINCE: {
    reason: {
      id: 'Lampiran tidak lagi sama dengan kohort yang dikunci.',
      en: 'The annex is no longer that of the locked cohort.',
    },
    remedy: {
      id: 'Jangan ditandatangani: hubungi administrator, lalu susun keputusan baru dari kohort itu.',
      en: 'Do not sign it: tell the administrator, then draft a new decree from that cohort.',
    },
  },
  QUOTA_EXCEEDED: {
    reason: {
      id: 'Keputusan ini menetapkan {people, number} orang, kuotanya {quota, number}.',
      en: 'This decree designates {people, plural, one {# person} other {# people}}, its quota is {quota, number}.',
    },
    remedy: { id: 'Kurangi penambahan, atau ganti orang lain.', en: 'Add fewer, or replace others.' },
  },
  PAGES_NOT_LOOKED_AT: {
    path: 'pagesLookedAt',
    reason: {
      id: 'Kode halaman tidak terbaca pada halaman {named}{more}.',
      en: 'No code could be read on these pages: {named}{more}.',
    },
    remedy: {
      id: 'Cocokkan kode di setiap halaman itu dengan yang tertulis di sini, lalu tandai satu per satu.',
      en: 'Compare the code on each of these pages with the one written here, then mark them one by one.',
    },
  },
  SCAN_NOT_COMPARED: {
    reason: {
      id: 'Berkas ini belum dibandingkan dengan naskah bersih.',
      en: 'This file was not compared with the clean paper.',
    },
    remedy: {
      id: 'Unggah pindaian naskah bersih yang ditandatangani dan tunggu perbandingannya selesai.',
      en: 'Upload the scan of the signed clean paper and wait until it was compared.',
    },
  },
  COST_CHANGED: {
    reason: {
      id: 'Jumlah orang atau besaran iuran berubah sejak keputusan ini diajukan.{sums}',
      en: 'The number of people or the amounts have changed since this decree was submitted.{sums}',
    },
    remedy: {
      id: 'Buka kembali konsepnya, lalu ajukan lagi supaya naskah dan biayanya benar.',
      en: 'Reopen the draft, then submit it again so that its text and cost are true.',
    },
  },
  NUMBER_LENGTH: {
    path: 'number',
    remedy: {
      id: 'Isi nomor keputusan, paling panjang 80 huruf.',
      en: 'Enter the number of the decree, at most 80 characters.',
    },
  },
  SIGNED_IN_FUTURE: {
    path: 'signedOn',
    remedy: { id: 'Catat penandatanganan setelah terlaksana.', en: 'Record the signing once it has taken place.' },
  },
  SIGNED_TOO_EARLY: {
    path: 'signedOn',
    reason: {
      id: 'Tanggal itu lebih awal daripada isi yang ditandatangani, yang baru ada sejak {earliest}.',
      en: 'On this day what was signed did not exist yet: it has existed since {earliest}.',
    },
    remedy: { id: 'Periksa tahunnya.', en: 'Look at the year.' },
  },
  SIGNATORY_NAME: {
    path: 'signatoryName',
    remedy: { id: 'Isi nama penanda tangan, 2 sampai 120 huruf.', en: 'Enter who signed, 2 to 120 letters.' },
  },
  SIGNATORY_TITLE: {
    path: 'signatoryTitle',
    remedy: {
      id: 'Isi jabatan penanda tangan, 2 sampai 160 huruf.',
      en: 'Enter the position of who signed, 2 to 160 letters.',
    },
  },
  FILE_NOT_PDF: {
    path: 'fileId',
    reason: { id: 'Berkas ini bukan PDF.', en: 'This file is no PDF.' },
    remedy: {
      id: 'Pindai keputusan yang ditandatangani menjadi PDF, lalu unggah lagi.',
      en: 'Scan the signed decree into a PDF, then upload it again.',
    },
  },
  'NOT_ELIGIBLE_NOW/signing': {
    reason: {
      id: 'Seseorang yang ditambahkan sudah meninggal, pindah, menjadi ASN, TNI, atau Polri, tercatat WNA, di luar batas usia pendaftaran pertama, atau tidak lagi berhak.',
      en: 'Somebody who is added has died or moved, serves the state, is noted as a foreigner, is outside the ages of a first registration or is no longer eligible.',
    },
    remedy: {
      id: 'Buka kembali konsepnya, ganti orang itu, lalu ajukan lagi.',
      en: 'Reopen the draft, choose somebody else, then submit again.',
    },
  },
  NUMBER_TAKEN: {
    reason: {
      id: 'Nomor ini sudah dipakai keputusan lain tahun yang sama.',
      en: 'Another decree of the same year has this number.',
    },
    remedy: { id: 'Periksa nomor di naskahnya.', en: 'Check the number on the paper.' },
  },
  'LINE_TAKEN/signing': {
    reason: {
      id: 'Sebagian baris yang diubah sudah diubah keputusan lain.',
      en: 'Some of the lines it changes were changed by another decree.',
    },
    remedy: {
      id: 'Buka kembali konsepnya, keluarkan perubahan itu, lalu ajukan lagi.',
      en: 'Reopen the draft, take those changes out, then submit again.',
    },
  },
  VOTE_TWICE: {
    reason: { id: 'Anda sudah memberikan suara pada pengajuan ini.', en: 'You have voted on this submission already.' },
    remedy: {
      id: 'Tunggu orang lain mengambil langkah berikutnya.',
      en: 'Wait until somebody else takes the next step.',
    },
  },
  STEP_OF_ANOTHER: {
    reason: { id: 'Langkah “{label}” bukan giliran Anda.', en: 'The step “{labelEn}” is not yours.' },
    remedy: {
      id: 'Tunggu giliran Anda, atau minta pelimpahan dari yang berhak.',
      en: 'Wait for your turn, or ask whoever may take it to let you stand in.',
    },
  },
  MEMBERSHIP_ENDED: {
    reason: {
      id: 'Keanggotaan atau peran Anda, atau peran rekan yang Anda wakili, baru saja berakhir, sehingga suara ini tidak diterima.',
      en: 'Your membership or role, or that of the colleague for whom you stand in, has just ended, so this vote was not taken.',
    },
    remedy: { id: 'Hubungi administrator instansi Anda.', en: 'Ask the administrator of your organisation.' },
  },
  FUNDING_PRICE_DIFFERS: {
    reason: {
      id: 'Iuran bulan {month} berbeda untuk {source}: potongan PP 50/2025 tidak berlaku bagi semua sumber dana dalam keputusan ini.',
      en: 'The contribution of {month} differs for {source}: the discount of PP 50/2025 does not hold for all sources of this decree.',
    },
    remedy: {
      id: 'Tetapkan orang atau bulannya dalam keputusan tersendiri untuk sumber dana itu.',
      en: 'Designate those people or months by a decree of their own for that source.',
    },
  },
  FUNDING_OUTDATED: {
    reason: {
      id: 'Orang, bulan, atau iuran keputusan ini berubah sejak pembagian pembiayaannya disimpan.',
      en: 'People, months or amounts of this decree have changed since its division of funding was saved.',
    },
    remedy: {
      id: 'Kembalikan menjadi konsep bila perlu, simpan ulang pembagiannya, lalu minta persetujuan pembayar lagi.',
      en: 'Take it back to a draft if it is not one, save the division of funding again, and have the payers agree again.',
    },
  },
  PAYERS_OUTDATED: {
    reason: {
      id: 'Pembayar pengganti tidak dapat lagi mengambil alih seperti yang disimpan: bulannya kini ada pada daftar iuran, atau sudah diambil alih keputusan perubahan lain.',
      en: 'Who takes over can no longer do so as it was saved: its months are on a contribution list now, or another amendment took them over.',
    },
    remedy: {
      id: 'Kembalikan menjadi konsep bila perlu, buka Ganti pembayar, lalu simpan lagi: di situ disebut sebabnya.',
      en: 'Take it back to a draft if it is not one, open Change payer, and save again: the reason is given there.',
    },
  },
  PLEDGE_UNFUNDED: {
    reason: {
      id: 'Kohort keputusan ini disusun dari janji {company} ({people, number} orang, {from} sampai {until}), tetapi pembagian pembiayaannya tidak memberi perusahaan itu bagian.',
      en: 'The cohort of this decree is drawn from a pledge of {company} ({people, plural, one {# person} other {# people}}, {from} until {until}), but its division of funding gives this company no share.',
    },
    remedy: {
      id: 'Buka pembagian pembiayaan, pakai usulannya, lalu simpan. Bila perusahaan itu memang tidak membayar, susun kohort baru tanpa janjinya.',
      en: 'Open the division of funding, take the proposal and save it. If this company is not to pay, make a new cohort without its pledge.',
    },
  },
  PLEDGE_PLACE_GONE: {
    reason: {
      id: 'Janji perusahaan yang membayar tempat ini sudah ditarik atau berakhir sejak konsepnya disusun, atau perubahan lain sudah mengisi tempat itu.',
      en: 'Since the draft the pledge of the company that pays for this place was withdrawn or has ended, or another amendment has filled the place.',
    },
    remedy: {
      id: 'Kembalikan menjadi konsep, keluarkan penggantiannya, lalu lihat tempat yang masih kosong dan siapa yang membayarnya.',
      en: 'Take it back to a draft, take the replacement out, then see which places are free and who pays for them.',
    },
  },
  FUNDING_UNCONSENTED: {
    reason: {
      id: 'Pembayar lain dalam keputusan ini belum menyetujui bagiannya.',
      en: 'Another payer of this decree has not agreed to its share.',
    },
    remedy: {
      id: 'Tunggu jawabannya, atau kembalikan menjadi konsep dan ubah pembagiannya.',
      en: 'Wait for its answer, or take the decree back to a draft and change who pays what.',
    },
  },
  FUNDING_BEYOND_CONSENT: {
    reason: {
      id: 'Dengan perubahan ini pembayar lain membayar lebih dari yang disetujuinya.',
      en: 'With this amendment another payer would pay more than it has agreed to.',
    },
    remedy: {
      id: 'Kurangi penambahan orangnya, atau tetapkan mereka dalam keputusan tersendiri.',
      en: 'Add fewer people, or designate them by a decree of their own.',
    },
  },
})
