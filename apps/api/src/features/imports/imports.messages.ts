import { defineMessages } from '@payung/domain/text/define-messages'

export const importMessages = defineMessages({
  CARD_DAY_INVALID: {
    path: 'handedOn',
    reason: { id: 'Hari penyerahannya belum tiba.', en: 'The day of the handover has not come.' },
    remedy: { id: 'Tulis hari ini atau hari sebelumnya.', en: 'Write today or an earlier day.' },
  },
  CARD_NOTE_INVALID: {
    path: 'note',
    reason: { id: 'Catatan ini terlalu pendek atau terlalu panjang.', en: 'The note is too short or too long.' },
    remedy: { id: 'Tulis 3 sampai 200 huruf, atau kosongkan.', en: 'Write 3 to 200 letters, or nothing.' },
  },
  CARDS_AT_ONCE: {
    reason: {
      id: 'Sekali catat paling sedikit satu dan paling banyak {peopleMax, number} orang.',
      en: 'Cards are handed over to one person at least and {peopleMax, number} at most.',
    },
    remedy: { id: 'Bagi daftarnya.', en: 'Divide the list.' },
  },
  CARD_OF_NOBODY: {
    reason: {
      id: 'Seseorang di daftar ini belum mendapat KPJ dari jawaban BPJS.',
      en: 'The insurer has given no KPJ to somebody on this list.',
    },
    remedy: {
      id: 'Keluarkan orang itu, atau simpan dahulu jawaban BPJS tentang dirinya.',
      en: 'Leave the person out, or save the answer of the insurer about them first.',
    },
  },
  CARD_IS_VOID: {
    reason: {
      id: 'Seorang di daftar ini dilaporkan meninggal sebelum hari penyerahan, jadi kartunya tidak berlaku.',
      en: 'Somebody on this list is reported dead before the day of the handover, so that their card is void.',
    },
    remedy: {
      id: 'Keluarkan orang itu. Bila laporannya keliru, tarik dahulu laporan itu.',
      en: 'Leave the person out. Where the report is wrong, take it back first.',
    },
  },
  IMPORT_STATE: {
    reason: { id: 'Langkah ini tidak berlaku lagi untuk impor ini.', en: 'This step no longer applies to the import.' },
    remedy: {
      id: 'Muat ulang halaman untuk melihat keadaannya sekarang.',
      en: 'Reload the page to see where it is now.',
    },
  },
  IMPORTS_PER_DAY: {
    reason: {
      id: 'Anda sudah mengunggah {perDay, number} impor hari ini.',
      en: 'You have uploaded {perDay, plural, one {# import} other {# imports}} today.',
    },
    remedy: { id: 'Gabungkan berkas, atau lanjutkan besok.', en: 'Join the files, or go on tomorrow.' },
  },
  NOTHING_TO_IMPORT: {
    reason: { id: 'Tidak ada baris yang dapat disimpan.', en: 'No row of this file can be saved.' },
    remedy: {
      id: 'Perbaiki berkas menurut catatannya, lalu unggah lagi.',
      en: 'Mend the file as its notes say, then upload again.',
    },
  },
  NOTHING_REMEMBERED: {
    reason: {
      id: 'Susunan kolom berkas ini tidak diambil dari ingatan, jadi tidak ada yang dilupakan.',
      en: 'The columns of this file do not come from memory, so there is nothing to forget.',
    },
    remedy: { id: 'Ubah kolomnya di langkah pemetaan.', en: 'Change them in the mapping step.' },
  },
  ROUND_QUOTA: {
    reason: {
      id: 'Usulan dalam berkas ini melebihi sisa kuota, jadi tidak satu pun disimpan.',
      en: 'The file proposes more people than the quota still has room for, so nobody was proposed.',
    },
    remedy: { id: 'Kurangi berkasnya, atau batalkan usulan lain.', en: 'Shorten it, or take other proposals back.' },
  },
  ROUND_TASK_SENT: {
    reason: {
      id: 'Usulan putaran ini sudah dikirim atau putarannya ditutup, jadi berkas ini tidak disimpan lagi.',
      en: 'The proposals of this round have been sent, or the round is closed, so this file is not saved any more.',
    },
    remedy: {
      id: 'Minta pengelola putaran mengembalikannya bila masih ada yang perlu diusulkan.',
      en: 'Ask whoever runs the round to return it if more people are to be proposed.',
    },
  },
  IMPORT_REMARKS_UNCONFIRMED: {
    reason: { id: 'NIK di berkas ini tampaknya rusak.', en: 'The NIKs of this file seem to be spoilt.' },
    remedy: {
      id: 'Minta berkas dengan kolom NIK berformat teks, atau nyatakan dahulu bahwa NIK-nya sudah dicocokkan dengan KTP.',
      en: 'Ask for a file whose NIK column is text, or say first that they were compared with the identity cards.',
    },
  },
  IMPORT_CONTENDED: {
    reason: {
      id: 'Data orang-orang yang sama terus diubah pada saat ini, sehingga impor belum disimpan.',
      en: 'The records of the same people are being changed right now, so the import was not saved.',
    },
    remedy: { id: 'Tunggu sebentar, lalu simpan lagi.', en: 'Wait a moment, then save again.' },
  },
  HEADER_NOT_FOUND: {
    reason: {
      id: 'Berkas ini bukan jawaban KPJ: kolom NIK, hasil (diterima/ditolak), dan KPJ atau alasan tidak ditemukan.',
      en: 'This is no KPJ answer: columns for NIK, verdict (diterima/ditolak) and KPJ or reason were not found.',
    },
    remedy: {
      id: 'Minta berkas jawaban kepada BPJS Ketenagakerjaan, atau impor sebagai daftar orang.',
      en: 'Ask the insurer for the answer file, or import it as a list of people.',
    },
  },
  'HEADER_NOT_FOUND/stageImport': {
    reason: {
      id: 'Berkas ini bukan jawaban pemadanan: kolom NIK dan kolom jawaban tidak ditemukan.',
      en: 'This is no answer of a register: columns for NIK and answer were not found.',
    },
    remedy: {
      id: 'Minta jawaban pada berkas pertanyaan yang Anda kirim.',
      en: 'Ask for the answer in the file that you sent.',
    },
  },
  'HEADER_NOT_FOUND/stageImport2': {
    reason: {
      id: 'Kolom NIK tidak ditemukan, jadi tidak terbaca siapa yang diusulkan.',
      en: 'No column with NIKs was found, so nobody knows who is proposed.',
    },
    remedy: { id: 'Beri judul NIK pada kolomnya, lalu unggah lagi.', en: 'Name the column NIK, then upload again.' },
  },
  VILLAGE_OUTSIDE_TENANT: {
    reason: { id: 'Desa yang dipilih di luar wilayah Anda.', en: 'The chosen village is outside your area.' },
    remedy: { id: 'Pilih desa di wilayah Anda.', en: 'Choose one within it.' },
  },
  VILLAGE_NOT_ASKED: {
    reason: {
      id: 'Tempat ini tidak ditanyakan untuk berkas ini.',
      en: 'This place was not asked about for this file.',
    },
    remedy: { id: 'Muat ulang halaman.', en: 'Reload the page.' },
  },
  SHEET_NOT_FOUND: {
    path: 'sheet',
    reason: { id: 'Lembar ini tidak ada di berkas.', en: 'The file has no such sheet.' },
    remedy: { id: 'Pilih lembar yang ada.', en: 'Choose one that it has.' },
  },
  HEADER_ROW_INVALID: {
    path: 'headerRow',
    remedy: {
      id: 'Isi nomor baris judul kolom, mulai dari 1.',
      en: 'Enter the number of the row that names the columns, from 1.',
    },
  },
  COLUMN_INVALID: {
    path: 'mapping',
    reason: { id: 'Kolom yang dipilih tidak ada di berkas.', en: 'A chosen column is not in the file.' },
    remedy: { id: 'Pilih kolom yang ada.', en: 'Choose a column that it has.' },
  },
  FIELD_TWICE: {
    path: 'mapping',
    reason: { id: 'Satu isian hanya boleh diambil dari satu kolom.', en: 'A field can come from one column only.' },
    remedy: { id: 'Pilih satu kolom saja.', en: 'Choose one of the columns.' },
  },
  FIELD_UNKNOWN: {
    path: 'mapping',
    reason: { id: 'Isian tujuan tidak dikenal.', en: 'A target field is not known.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Reload the page.' },
  },
  IMPORT_HISTORY_ERASED: {
    reason: {
      id: 'Riwayat salah satu orang dari impor ini sudah dihapus menurut hukum, sehingga keadaan lamanya tidak dapat dikembalikan.',
      en: 'The history of somebody in this import was erased by law, so what their record said before cannot be brought back.',
    },
    remedy: { id: 'Betulkan datanya satu per satu.', en: 'Correct the records one by one.' },
  },
  VALUE_UNOPENED: {
    reason: {
      id: 'Data tersegel dari {people, number} orang dalam impor ini{at} tidak dapat dibuka, sehingga tidak ada yang dibatalkan.',
      en: 'Sealed values of {people, number} of the people in this import{at} do not open, so nothing was taken back.',
    },
    remedy: {
      id: 'Beri tahu pengelola sistem; setelah dipulihkan, batalkan lagi.',
      en: 'Tell the operator of the system; once they are restored, take the import back again.',
    },
  },
  IMPORT_DEPENDED_ON: {
    reason: {
      id: 'Impor ini tidak dapat dibatalkan lagi: sebagian datanya sudah dipakai.',
      en: 'This import can no longer be taken back: some of its records are in use.',
    },
    remedy: {
      id: 'Buka halaman impor untuk melihat siapa dan sebabnya.',
      en: 'Open the import to see whose, and why.',
    },
  },
  PEOPLE_DIFFER: {
    path: 'people',
    reason: {
      id: 'Jumlah yang diketik tidak sama dengan jumlah orang dalam impor ini.',
      en: 'The number typed is not that of the people in this import.',
    },
    remedy: { id: 'Ketik angka yang tertulis di atas.', en: 'Type the number that stands above.' },
  },
  SENDER_UNKNOWN: {
    path: 'sender',
    reason: {
      id: 'Pengirim ini bukan desa di wilayah Anda atau OPD instansi Anda.',
      en: 'This sender is no village of your area and no agency of yours.',
    },
    remedy: { id: 'Pilih dari daftar, atau tulis namanya.', en: 'Choose from the list, or write the name.' },
  },
  ROW_UNKNOWN: {
    reason: { id: 'Baris ini tidak ada dalam impor.', en: 'The import has no such row.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Reload the page.' },
  },
  REPAIR_CONFLICT: {
    reason: { id: 'Baris {named} baru saja diubah oleh {who}.', en: 'Row {named} has just been changed by {who}.' },
    remedy: {
      id: 'Lihat isinya sekarang, lalu ulangi bila masih perlu.',
      en: 'Look at what it says now, then repeat if it is still needed.',
    },
  },
  NOTHING_TO_UNDO: {
    reason: {
      id: 'Tidak ada perbaikan Anda yang dapat diurungkan atau diulangi di impor ini.',
      en: 'There is no repair of yours to undo or redo in this import.',
    },
    remedy: {
      id: 'Muat ulang halaman untuk melihat perbaikan terakhir.',
      en: 'Reload the page to see the last repairs.',
    },
  },
  ISSUE_NOT_IGNORABLE: {
    reason: { id: 'Hanya peringatan yang dapat dibiarkan.', en: 'Only a warning can be left as it is.' },
    remedy: {
      id: 'Perbaiki kesalahan ini, atau keluarkan barisnya dengan alasan.',
      en: 'Mend this error, or leave the row out with a reason.',
    },
  },
  COLUMN_UNKNOWN: {
    path: 'column',
    reason: { id: 'Kolom ini tidak ada di berkas.', en: 'The file has no such column.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Reload the page.' },
  },
  CELL_TOO_LONG: {
    path: 'text',
    reason: {
      id: 'Isi sel paling banyak {textLengthMax, number} huruf.',
      en: 'A cell holds at most {textLengthMax, plural, one {# character} other {# characters}}.',
    },
    remedy: { id: 'Singkatkan.', en: 'Shorten it.' },
  },
  REASON_LENGTH: {
    path: 'reason',
    remedy: {
      id: 'Tulis alasannya, {least, number} sampai {most, number} huruf.',
      en: 'Write the reason, {least, number} to {most, plural, one {# character} other {# characters}}.',
    },
  },
  TOO_MANY_ROWS: {
    path: 'rows',
    reason: {
      id: 'Sekali ubah paling banyak {rows, number} baris dan {cells, number} sel.',
      en: 'At most {rows, number} rows and {cells, number} cells at once.',
    },
    remedy: {
      id: 'Bagi perubahan, atau terapkan ke semua yang sama.',
      en: 'Divide the change, or apply it to all alike.',
    },
  },
  TOO_MANY_CELLS: {
    path: 'rows',
    reason: {
      id: 'Sekali ubah paling banyak {rows, number} baris dan {cells, number} sel.',
      en: 'At most {rows, number} rows and {cells, number} cells at once.',
    },
    remedy: {
      id: 'Bagi perubahan, atau terapkan ke semua yang sama.',
      en: 'Divide the change, or apply it to all alike.',
    },
  },
})
