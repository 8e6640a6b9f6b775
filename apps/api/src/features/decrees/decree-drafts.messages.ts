import { defineMessages } from '@payung/domain/text/define-messages'

export const decreeDraftMessages = defineMessages({
  EMBLEM_SIZE: {
    reason: { id: 'Gambar lambang lebih dari 256 KB.', en: 'The picture of the emblem is larger than 256 KB.' },
    remedy: { id: 'Perkecil gambarnya, lalu pilih lagi.', en: 'Make it smaller, then choose it again.' },
  },
  EMBLEM_TYPE: {
    reason: { id: 'Berkas ini bukan gambar PNG atau JPEG.', en: 'This file is no PNG or JPEG picture.' },
    remedy: { id: 'Simpan lambang sebagai PNG, lalu pilih lagi.', en: 'Save the emblem as PNG, then choose it again.' },
  },
  EMBLEM_SIDES: {
    reason: {
      id: 'Sisi gambar lambang harus 64 sampai 2.000 piksel, dan berkasnya harus utuh, tanpa interlace.',
      en: 'The sides of the picture must be 64 to 2,000 pixels, and the file must be whole and not interlaced.',
    },
    remedy: { id: 'Ubah ukurannya, lalu pilih lagi.', en: 'Change its size, then choose it again.' },
  },
  TITLE_LENGTH: {
    path: 'title',
    remedy: { id: 'Isi judul 5 sampai 400 huruf.', en: 'Give it a title of 5 to 400 letters.' },
  },
  LINES_COUNT: {
    remedy: { id: 'Isi 1 sampai {linesMax, number} butir.', en: 'Write 1 to {linesMax, number} items.' },
  },
  LINE_LENGTH: {
    reason: { id: 'Satu butir paling panjang 2.000 huruf.', en: 'An item has at most 2,000 letters.' },
    remedy: { id: 'Persingkat.', en: 'Make it shorter.' },
  },
  FIELD_UNKNOWN: {
    reason: { id: 'Isian {field} tidak dikenal.', en: 'There is no field {field}.' },
    remedy: {
      id: 'Pilih isian dari daftar, atau tulis tanpa kurung kurawal.',
      en: 'Choose one from the list, or write it without braces.',
    },
  },
  TEXT_HAS_NATIONAL_ID: {
    remedy: {
      id: 'Jangan menulis NIK di naskah; orang disebut di lampiran.',
      en: 'Do not write a NIK into the text; people are named in the annex.',
    },
  },
  MATCHING_UNCOUNTED: {
    reason: {
      id: 'Naskahnya menyebut pemadanan tanpa jumlah dan hari.',
      en: 'The text speaks of matching without number and day.',
    },
    remedy: {
      id: 'Pada setiap butir yang menyebutnya, sebutkan {count} orang dan {day}, atau hapus pernyataan itu.',
      en: 'Name {count} and {day} of the people matched in each point that says so, or take that statement out.',
    },
  },
  MATCHING_OF_NOBODY: {
    reason: {
      id: 'Naskahnya menyatakan orang telah dipadankan, padahal seorang pun di lampiran belum dijawab padan oleh data kependudukan.',
      en: 'The text says that people were matched, but the population register has matched nobody of the annex.',
    },
    remedy: { id: 'Padankan dahulu, atau hapus pernyataan itu.', en: 'Match them first, or take that statement out.' },
  },
  REVIEW_UNCOUNTED: {
    reason: {
      id: 'Naskahnya menyebut verifikasi ulang tanpa jumlah dan hari.',
      en: 'The text speaks of re-verification without number and day.',
    },
    remedy: {
      id: 'Pada setiap butir yang menyebutnya, sebutkan {count} orang dan {day}, atau hapus pernyataan itu.',
      en: 'Name {count} and {day} in each point that says so, or take that statement out.',
    },
  },
  REVIEW_OF_NOBODY: {
    reason: {
      id: 'Naskahnya menyatakan orang telah diverifikasi ulang, padahal keputusan yang diubah atau dicabut belum pernah selesai diverifikasi ulang.',
      en: 'The text says that people were re-verified, but no re-verification of the decree that is amended or revoked was closed.',
    },
    remedy: {
      id: 'Selesaikan verifikasi ulangnya dahulu, atau hapus pernyataan itu.',
      en: 'Close a re-verification first, or take that statement out.',
    },
  },
  COHORT_NOT_LOCKED: {
    reason: {
      id: 'Keputusan disusun dari kohort yang sudah dikunci.',
      en: 'A decree is drafted from a locked cohort.',
    },
    remedy: { id: 'Minta penyetuju menguncinya dahulu.', en: 'Ask an approver to lock it first.' },
  },
  COHORT_HAS_DECREE: {
    reason: { id: 'Kohort ini sudah dituangkan dalam keputusan lain.', en: 'This cohort already has a decree.' },
    remedy: {
      id: 'Buka keputusan itu, atau batalkan konsepnya dahulu.',
      en: 'Open that one, or cancel its draft first.',
    },
  },
  COHORT_ROOM_TAKEN: {
    reason: {
      id: 'Sejak keputusan sebelumnya dibatalkan, kuota kohort ini sudah dipakai kohort lain.',
      en: 'Since its former decree was cancelled, other cohorts have taken the quota of this one.',
    },
    remedy: {
      id: 'Tambah kuota programnya, atau susun keputusan dari kohort lain itu.',
      en: 'Raise the programme’s quota, or draft a decree from those cohorts.',
    },
  },
  PROGRAMME_NOT_OPEN: {
    reason: {
      id: 'Programnya sudah ditutup, sehingga keputusan baru tidak dapat disusun.',
      en: 'The programme is closed, so no new decree can be drafted.',
    },
    remedy: { id: 'Susun program untuk bulan-bulan berikutnya.', en: 'Plan a programme for the months to come.' },
  },
  DECREE_NOT_IN_FORCE: {
    reason: {
      id: 'Hanya keputusan penetapan yang sudah ditandatangani dan masih berlaku dapat diubah.',
      en: 'Only a signed designation that is in force can be amended.',
    },
    remedy: { id: 'Pilih keputusan penetapan yang berlaku.', en: 'Choose a designation that is in force.' },
  },
  OUT_OF_TURN: {
    reason: {
      id: '{who} ({area} nomor {place}) masih menunggu giliran; seluruhnya {people} orang dilewati.',
      en: '{who} ({area}, number {place}) is still waiting; {people} in all would be passed over.',
    },
    remedy: {
      id: 'Pilih yang berikutnya menurut urutan, atau tulis alasan mendahulukan orang ini: alasan itu tercetak di lampiran.',
      en: 'Choose the next in order, or write why this person comes first: the annex prints that reason.',
    },
  },
  MONTH_OUTSIDE: {
    path: 'fromMonth',
    reason: {
      id: 'Perubahan mulai berlaku pada awal salah satu bulan keputusan yang diubah.',
      en: 'An amendment takes effect at the beginning of one of the months of the decree that it amends.',
    },
    remedy: { id: 'Pilih salah satunya.', en: 'Choose one of them.' },
  },
  DECREE_IS_DESIGNATION: {
    reason: {
      id: 'Lampiran penetapan berasal dari kohort yang dikunci.',
      en: 'The annex of a designation comes from its locked cohort.',
    },
    remedy: {
      id: 'Setelah ditandatangani, ubah lewat keputusan perubahan.',
      en: 'Once it is signed, change it by an amendment.',
    },
  },
  'DECREE_CHANGED/chosen': {
    reason: {
      id: 'Seseorang yang Anda pilih baru saja digabung, dipindah, atau ditetapkan.',
      en: 'Somebody whom you chose was just merged, moved or designated.',
    },
    remedy: { id: 'Muat ulang, lalu pilih lagi.', en: 'Reload, then choose again.' },
  },
  CHANGES_TOO_MANY: {
    path: 'added',
    remedy: {
      id: 'Masukkan paling banyak {changesMax, number} perubahan sekaligus.',
      en: 'Put in at most {changesMax, plural, one {# change} other {# changes}} at once.',
    },
  },
  LINE_MISSING: {
    path: 'line',
    remedy: { id: 'Pilih baris lampiran yang diubah.', en: 'Choose the line of the annex that changes.' },
  },
  WORKER_MISSING: {
    path: 'workerId',
    remedy: { id: 'Pilih orang dari daftar cadangan.', en: 'Choose somebody from the reserve.' },
  },
  NOTE_MISSING: {
    path: 'note',
    remedy: { id: 'Jelaskan alasannya, 3 sampai 300 huruf.', en: 'Explain the reason in 3 to 300 letters.' },
  },
  NOTE_HAS_NATIONAL_ID: {
    path: 'note',
    remedy: {
      id: 'Jangan menulis NIK; orangnya sudah ada di baris itu.',
      en: 'Do not write a NIK; the person stands on that line already.',
    },
  },
  ORDER_REASON_LENGTH: {
    path: 'orderReason',
    remedy: {
      id: 'Jelaskan mengapa orang ini didahulukan, 3 sampai {orderReasonMax, number} huruf.',
      en: 'Explain in 3 to {orderReasonMax, number} letters why this person comes first.',
    },
  },
  'NOTE_HAS_NATIONAL_ID/readChanges': {
    path: 'orderReason',
    remedy: {
      id: 'Jangan menulis NIK; alasan ini tercetak di lampiran.',
      en: 'Do not write a NIK; the annex prints this reason.',
    },
  },
  REVOCATION_BEGUN: {
    reason: { id: 'Pencabutan keputusan ini sudah disusun.', en: 'A revocation of this decree is on its way already.' },
    remedy: { id: 'Buka konsep itu, atau batalkan dahulu.', en: 'Open that draft, or cancel it first.' },
  },
  'MONTH_OUTSIDE/assertMonth': {
    path: 'fromMonth',
    remedy: {
      id: 'Pilih awal salah satu bulan keputusan ini.',
      en: 'Choose the beginning of one of the months of this decree.',
    },
  },
  TEXT_INCOMPLETE: {
    reason: {
      id: 'Naskah ini belum lengkap. Yang belum ada: {named}.',
      en: 'This text is not complete. Still missing: {named}.',
    },
    remedy: { id: 'Ubah naskahnya, lalu ajukan lagi.', en: 'Edit the text, then submit again.' },
  },
  PAYERS_UNNAMED: {
    reason: {
      id: 'Perubahan ini mengganti pembayar, tetapi diktumnya tidak menyebut siapa yang membayar selanjutnya.',
      en: 'This amendment changes who pays, but its dictums do not say who pays from then on.',
    },
    remedy: {
      id: 'Tulis isian {field} pada salah satu diktum, atau simpan lagi pembagian pembiayaannya: diktumnya ditambahkan.',
      en: 'Write the field {field} into one of its dictums, or save who pays once more: the dictum is added.',
    },
  },
  BUDGET_UNNAMED: {
    reason: {
      id: 'Keputusan ini membebani anggaran daerah, tetapi perangkat daerah atau kode rekeningnya belum dicatat, sehingga naskahnya masih bertitik-titik.',
      en: 'This decree charges a region’s budget, but the agency or the account of it is not written down, so the text still has dots.',
    },
    remedy: {
      id: 'Administrator atau bagian hukum mengisinya di Keputusan › Jalur dan naskah baku › Bentuk naskah. Lalu ajukan lagi.',
      en: 'An administrator or the legal bureau fills it in under Decrees › Routes and templates › Form of decrees. Then submit again.',
    },
  },
  MONTHS_OUTSIDE: {
    path: 'fromMonth',
    reason: {
      id: 'Masa berlaku terdiri atas bulan penuh di dalam masa program, atau masa keputusan yang diubah.',
      en: 'It covers whole months within those of the programme, or of the decree that it amends.',
    },
    remedy: { id: 'Pilih bulan pertama dan terakhir di dalamnya.', en: 'Choose the first and last among them.' },
  },
  QUOTA_BELOW_PEOPLE: {
    path: 'quotaPeople',
    reason: {
      id: 'Kuota kurang dari {people, number} orang di lampiran.',
      en: 'The quota is below the {people, plural, one {# person} other {# people}} of the annex.',
    },
    remedy: { id: 'Isi kuota yang cukup.', en: 'Enter one that suffices.' },
  },
  QUOTA_ABOVE_PROGRAMME: {
    path: 'quotaPeople',
    reason: {
      id: 'Kuota program ini {quotaMax, number} orang.',
      en: 'The quota of this programme is {quotaMax, plural, one {# person} other {# people}}.',
    },
    remedy: {
      id: 'Isi paling banyak sebesar itu, atau naikkan kuota programnya dahulu.',
      en: 'Enter at most as many, or raise that quota first.',
    },
  },
  GOVERNMENT_DOES_NOT_PAY: {
    path: 'fundingSource',
    reason: {
      id: 'Keputusan pemerintah tidak dapat dibayar oleh pekerjanya sendiri.',
      en: 'A decree of a government cannot be paid by the workers themselves.',
    },
    remedy: { id: 'Pilih sumber dana yang menanggung iurannya.', en: 'Choose the money that pays the contributions.' },
  },
  BASIS_COUNT: {
    remedy: { id: 'Pilih paling banyak {most, number}.', en: 'Choose at most {most, number}.' },
  },
  REFERENCES_COUNT: {
    path: 'legalReferences',
    remedy: {
      id: 'Tulis paling banyak 60 dasar hukum, masing-masing paling panjang 2.000 huruf.',
      en: 'Write at most 60 legal references of at most 2,000 letters each.',
    },
  },
  DEPUTY_IS_SELF: {
    path: 'deputyId',
    remedy: { id: 'Pilih rekan, bukan diri sendiri.', en: 'Choose a colleague, not yourself.' },
  },
  DELEGATION_DAYS: {
    path: 'lastDay',
    reason: {
      id: 'Pelimpahan berakhir paling cepat hari ini dan berlangsung paling lama setahun.',
      en: 'It ends today at the earliest and lasts a year at most.',
    },
    remedy: { id: 'Ubah hari terakhirnya.', en: 'Change its last day.' },
  },
  DEPUTY_IS_MAKER: {
    path: 'deputyId',
    reason: { id: 'Rekan ini menyusun atau mengaudit keputusan.', en: 'This colleague makes or audits decrees.' },
    remedy: { id: 'Pilih rekan yang memeriksa atau menyetujui.', en: 'Choose one who reviews or approves.' },
  },
  NOTE_LENGTH: {
    path: 'note',
    reason: { id: 'Catatan paling panjang 500 huruf.', en: 'A note has at most 500 letters.' },
    remedy: { id: 'Persingkat.', en: 'Make it shorter.' },
  },
  VOTER_WITHOUT_DUTY: {
    reason: { id: 'Orang ini tidak berwenang atas langkah itu.', en: 'This person may not take that step.' },
    remedy: {
      id: 'Pilih rekan dengan peran yang sesuai, atau kosongkan.',
      en: 'Choose a colleague in the right role, or leave it open.',
    },
  },
  ROUTE_CHANGED: {
    reason: { id: 'Jalur ini baru saja disimpan orang lain.', en: 'Somebody else has just saved this route.' },
    remedy: {
      id: 'Muat ulang, bandingkan dengan jalur Anda, lalu simpan lagi.',
      en: 'Reload it, compare it with yours, then save again.',
    },
  },
  TEMPLATE_CHANGED: {
    reason: { id: 'Naskah baku ini baru saja disimpan orang lain.', en: 'Somebody else has just saved this template.' },
    remedy: {
      id: 'Muat ulang, bandingkan dengan naskah Anda, lalu simpan lagi.',
      en: 'Reload it, compare it with yours, then save again.',
    },
  },
  'LINE_LENGTH/readForm': {
    remedy: {
      id: 'Isi 2 sampai {lengths, number} huruf, atau kosongkan.',
      en: 'Write 2 to {lengths, number} letters, or leave it empty.',
    },
  },
  ACCOUNT_FORM: {
    remedy: {
      id: 'Tulis kode rekening dengan angka dan titik, misalnya 5.1.02.02.02.0006.',
      en: 'Write the account code with digits and dots, such as 5.1.02.02.02.0006.',
    },
  },
  COPIES_COUNT: {
    path: 'copiesTo',
    remedy: {
      id: 'Tulis paling banyak {copiesMax, number} penerima tembusan.',
      en: 'Name at most {copiesMax, number} receivers of copies.',
    },
  },
  'LINE_LENGTH/readForm2': {
    reason: {
      id: 'Satu penerima paling panjang {copyLengthMax, number} huruf.',
      en: 'A receiver has at most {copyLengthMax, number} letters.',
    },
    remedy: { id: 'Persingkat.', en: 'Make it shorter.' },
  },
  FORM_CHANGED: {
    reason: { id: 'Bentuk naskah ini baru saja disimpan orang lain.', en: 'Somebody else has just saved this form.' },
    remedy: {
      id: 'Muat ulang, bandingkan dengan isian Anda, lalu simpan lagi.',
      en: 'Reload it, compare it with yours, then save again.',
    },
  },
  ROUTE_EMPTY: {
    path: 'steps',
    remedy: { id: 'Tambahkan sedikitnya satu langkah.', en: 'Add at least one step.' },
  },
  ROUTE_TOO_LONG: {
    path: 'steps',
    reason: { id: 'Jalur paling panjang sepuluh langkah.', en: 'A route has at most ten steps.' },
    remedy: { id: 'Hapus sebagian langkahnya.', en: 'Remove some of the steps.' },
  },
  ROUTE_WITHOUT_APPROVAL: {
    path: 'steps',
    remedy: { id: 'Tambahkan sedikitnya satu langkah persetujuan.', en: 'Add at least one step of approval.' },
  },
  ROUTE_ALL_BANDED: {
    path: 'steps',
    reason: {
      id: 'Sedikitnya satu langkah persetujuan harus selalu diambil, tanpa batas jumlah orang atau nilai.',
      en: 'At least one step of approval is always taken, whatever the number of people or the amount.',
    },
    remedy: {
      id: 'Hapus batas dari salah satu langkah persetujuan.',
      en: 'Remove the bounds of one of the steps of approval.',
    },
  },
  STEP_LABEL: {
    path: 'label',
    remedy: { id: 'Beri nama langkah 2 sampai 80 huruf.', en: 'Name the step in 2 to 80 letters.' },
  },
  STEP_LABEL_EN: {
    path: 'labelEn',
    remedy: {
      id: 'Tulis nama Inggrisnya 2 sampai 80 huruf, atau kosongkan.',
      en: 'Write its English name in 2 to 80 letters, or leave it empty.',
    },
  },
  STEP_DAYS: {
    path: 'days',
    remedy: { id: 'Isi 1 sampai 60 hari.', en: 'Enter 1 to 60 days.' },
  },
  STEP_BAND: {
    path: 'fromPeople',
    reason: { id: 'Batas harus lebih dari nol.', en: 'A bound is above zero.' },
    remedy: { id: 'Isi angka lebih dari nol, atau kosongkan.', en: 'Enter a number above zero, or leave it empty.' },
  },
})
