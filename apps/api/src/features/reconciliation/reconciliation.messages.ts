import { defineMessages } from '@payung/domain/text/define-messages'

export const reconciliationMessages = defineMessages({
  STATEMENT_HEADER_MISSING: {
    reason: {
      id: 'Judul kolom tidak ditemukan di berkas ini.',
      en: 'This file has no header that can be read.',
    },
    remedy: {
      id: 'Berkas perlu kolom tanggal, nilai (atau debit), dan uraian, nomor SP2D, atau kode billing. Tambahkan, lalu unggah lagi.',
      en: 'The file needs columns for the day, the amount (or debit), and the description, SP2D number or billing code. Add them, then upload again.',
    },
  },
  STATEMENT_EMPTY: {
    reason: { id: 'Tidak ada uang keluar di berkas ini.', en: 'This file shows no money that went out.' },
    remedy: {
      id: 'Periksa apakah berkas yang benar yang dipilih. Tidak ada yang disimpan.',
      en: 'Check that the right file was chosen. Nothing was saved.',
    },
  },
  STATEMENT_TOO_LONG: {
    reason: { id: 'Berkas lebih dari 20.000 baris.', en: 'The file has more than 20,000 rows.' },
    remedy: { id: 'Bagi menurut bulan, lalu unggah satu per satu.', en: 'Split it by month and upload each part.' },
  },
  STATEMENT_DAY_UNREADABLE: {
    reason: {
      id: 'Baris {row, number}, kolom tanggal: “{cell}” bukan tanggal. {faults, number} baris berkas ini tidak terbaca.',
      en: 'Row {row, number}, day: “{cell}” is no day. {faults, plural, one {# row of this file cannot be read} other {# rows of this file cannot be read}}.',
    },
    remedy: {
      id: 'Perbaiki di berkas, misalnya 31/10/2026, lalu unggah lagi. Tidak ada yang disimpan.',
      en: 'Correct it in the file, such as 31/10/2026, and upload again. Nothing was saved.',
    },
  },
  STATEMENT_DAY_IN_FUTURE: {
    reason: {
      id: 'Baris {row, number}, kolom tanggal: “{cell}” sesudah hari ini. {faults, number} baris berkas ini tidak terbaca.',
      en: 'Row {row, number}, day: “{cell}” is after today. {faults, plural, one {# row of this file cannot be read} other {# rows of this file cannot be read}}.',
    },
    remedy: {
      id: 'Perbaiki tanggalnya di berkas, lalu unggah lagi. Tidak ada yang disimpan.',
      en: 'Correct the day in the file and upload again. Nothing was saved.',
    },
  },
  STATEMENT_AMOUNT_UNREADABLE: {
    reason: {
      id: 'Baris {row, number}, kolom nilai: “{cell}” bukan jumlah uang. {faults, number} baris berkas ini tidak terbaca.',
      en: 'Row {row, number}, amount: “{cell}” is no amount. {faults, plural, one {# row of this file cannot be read} other {# rows of this file cannot be read}}.',
    },
    remedy: {
      id: 'Isi rupiah utuh di berkas, misalnya 1.250.000, lalu unggah lagi. Tidak ada yang disimpan.',
      en: 'Write whole rupiah into the file, such as 1.250.000, and upload again. Nothing was saved.',
    },
  },
  STATEMENT_AMOUNT_FRACTIONAL: {
    reason: {
      id: 'Baris {row, number}, kolom nilai: “{cell}” berisi sen. {faults, number} baris berkas ini tidak terbaca.',
      en: 'Row {row, number}, amount: “{cell}” has a fraction. {faults, plural, one {# row of this file cannot be read} other {# rows of this file cannot be read}}.',
    },
    remedy: {
      id: 'Iuran selalu rupiah utuh. Periksa nilainya di bank, perbaiki berkas, lalu unggah lagi. Tidak ada yang disimpan.',
      en: 'Contributions are whole rupiah. Check the amount at the bank, correct the file and upload again. Nothing was saved.',
    },
  },
  STATEMENT_AMOUNT_NEGATIVE: {
    reason: {
      id: 'Baris {row, number}, kolom nilai: “{cell}” di bawah nol. {faults, number} baris berkas ini tidak terbaca.',
      en: 'Row {row, number}, amount: “{cell}” is below zero. {faults, plural, one {# row of this file cannot be read} other {# rows of this file cannot be read}}.',
    },
    remedy: {
      id: 'Pindahkan uang masuk ke kolom kredit, atau hapus tanda minusnya, lalu unggah lagi. Tidak ada yang disimpan.',
      en: 'Move money that came in to a credit column, or remove the sign, and upload again. Nothing was saved.',
    },
  },
  STATEMENT_AMOUNT_TOO_LARGE: {
    reason: {
      id: 'Baris {row, number}, kolom nilai: “{cell}” lebih dari Rp100 triliun. {faults, number} baris berkas ini tidak terbaca.',
      en: 'Row {row, number}, amount: “{cell}” is more than Rp100 trillion. {faults, plural, one {# row of this file cannot be read} other {# rows of this file cannot be read}}.',
    },
    remedy: {
      id: 'Perbaiki nilainya di berkas, lalu unggah lagi. Tidak ada yang disimpan.',
      en: 'Correct the amount in the file and upload again. Nothing was saved.',
    },
  },
  STATEMENT_ROWS_DIFFER: {
    reason: {
      id: 'Berkas menyebut {declared, number} baris, tetapi berisi {rows, number}.',
      en: 'The file declares {declared, plural, one {# row} other {# rows}}, but holds {rows, number}.',
    },
    remedy: {
      id: 'Unduh lagi berkas yang lengkap dari bank atau SIPD. Tidak ada yang disimpan.',
      en: 'Download the whole file from the bank or SIPD again. Nothing was saved.',
    },
  },
  STATEMENT_TOTAL_DIFFERS: {
    reason: {
      id: 'Berkas menyebut jumlah Rp{declared, number}, tetapi barisnya berjumlah Rp{total, number}.',
      en: 'The file declares Rp{declared, number} in all, but its rows add up to Rp{total, number}.',
    },
    remedy: {
      id: 'Unduh lagi berkas yang lengkap dari bank atau SIPD. Tidak ada yang disimpan.',
      en: 'Download the whole file from the bank or SIPD again. Nothing was saved.',
    },
  },
  STATEMENTS_OF_DAY: {
    reason: {
      id: 'Hari ini Anda sudah mengunggah 20 berkas rekonsiliasi.',
      en: 'You have uploaded 20 statements today.',
    },
    remedy: { id: 'Gabungkan berkasnya, atau lanjutkan besok.', en: 'Join the files, or go on tomorrow.' },
  },
  BRINGER_IS_NOT_RECONCILER: {
    reason: { id: 'Anda sendiri yang mengunggah berkas ini.', en: 'You uploaded this file yourself.' },
    remedy: {
      id: 'Bendahara lain yang menegaskan baris-barisnya.',
      en: 'Another treasurer confirms its rows.',
    },
  },
  PAYER_IS_NOT_RECONCILER: {
    reason: { id: 'Anda sendiri yang mencatat pembayaran ini.', en: 'You recorded this payment yourself.' },
    remedy: {
      id: 'Bendahara lain yang menegaskan bahwa pembayaran ini tampak di bank.',
      en: 'Another treasurer confirms that the bank shows it.',
    },
  },
  STATEMENT_ROW_DECIDED: {
    reason: {
      id: 'Baris ini sudah diputuskan, atau mengulang baris berkas terdahulu.',
      en: 'This row is decided already, or repeats a row of an earlier file.',
    },
    remedy: { id: 'Muat ulang halaman.', en: 'Reload the page.' },
  },
  PAYMENT_SEEN_ALREADY: {
    reason: {
      id: 'Pembayaran ini sudah ditegaskan dengan baris lain.',
      en: 'Another row was confirmed for this payment already.',
    },
    remedy: { id: 'Muat ulang halaman.', en: 'Reload the page.' },
  },
  PAYMENT_NOT_AT_BANK: {
    reason: {
      id: 'Pembayaran ini tercatat salah, atau dibayar pihak luar.',
      en: 'This payment was recorded wrongly, or a party outside pays it.',
    },
    remedy: { id: 'Pilih pembayaran lain.', en: 'Choose another payment.' },
  },
  STATEMENT_AMOUNT_DIFFERS: {
    reason: {
      id: 'Nilai baris ini berbeda dari nilai pembayaran.',
      en: 'The amount of this row is not that of the payment.',
    },
    remedy: {
      id: 'Pilih pembayaran dengan nilai yang sama, atau catat pengembalian pembayaran yang salah.',
      en: 'Choose a payment of the same amount, or record that a wrong one came back.',
    },
  },
  NOTHING_MATCHED: {
    reason: {
      id: 'Tidak ada baris cocok yang dapat Anda tegaskan.',
      en: 'No matching row is left that you may confirm.',
    },
    remedy: {
      id: 'Pembayaran yang Anda catat sendiri ditegaskan bendahara lain.',
      en: 'Payments that you recorded yourself are confirmed by another treasurer.',
    },
  },
  RECONCILIATION_ROWS_COUNT: {
    path: 'rowNumbers',
    remedy: { id: 'Pilih 1 sampai {max, number} baris.', en: 'Choose 1 to {max, number} rows.' },
  },
})
