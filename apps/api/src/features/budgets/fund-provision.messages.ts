import { defineMessages } from '@payung/domain/text/define-messages'

export const fundProvisionMessages = defineMessages({
  DRAFTER_IS_NOT_PROVISION_APPROVER: {
    reason: { id: 'Anda sendiri yang mencatat SPD ini.', en: 'You recorded this provision letter (SPD) yourself.' },
    remedy: { id: 'Penyetuju lain yang menyetujuinya.', en: 'Another approver approves it.' },
  },
  PROVISION_DECIDED: {
    reason: { id: 'SPD ini sudah diputuskan.', en: 'This provision letter (SPD) is decided already.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  PROVISION_BEYOND_CEILING: {
    reason: {
      id: 'Bersama SPD yang sudah disetujui, jumlah ini melebihi pagu sebuah baris anggaran.',
      en: 'Together with the letters (SPD) approved before, this goes beyond the ceiling of a budget line.',
    },
    remedy: {
      id: 'Tarik SPD ini dan catat jumlah yang benar, atau setujui dahulu pergeseran atau perubahan anggarannya.',
      en: 'Take this letter back and record the right amount, or have a shift or change of the budget approved first.',
    },
  },
  BUDGET_BELOW_PROVIDED: {
    path: 'amount',
    reason: {
      id: 'Pagu ini lebih kecil dari yang sudah disediakan dengan SPD.',
      en: 'This ceiling is less than provision letters (SPD) provide already.',
    },
    remedy: {
      id: 'Ajukan pagu yang sekurangnya sama dengan SPD yang disetujui.',
      en: 'Propose a ceiling of at least what approved letters provide.',
    },
  },
  PROVISIONS_OF_DAY: {
    reason: {
      id: 'Anda sudah mencatat 50 SPD dalam 24 jam.',
      en: 'You have recorded 50 provision letters (SPD) within 24 hours.',
    },
    remedy: { id: 'Catat SPD lainnya besok.', en: 'Record the others tomorrow.' },
  },
  PROVISION_NUMBER_INVALID: {
    path: 'number',
    remedy: {
      id: 'Tulis nomor SPD, 3 sampai 80 huruf.',
      en: 'Write the number of the letter (SPD), 3 to 80 characters.',
    },
  },
  PROVISION_NUMBER_TAKEN: {
    path: 'number',
    reason: {
      id: 'Nomor SPD ini sudah dipakai pada tahun yang sama.',
      en: 'This number of a letter (SPD) is taken already in the same year.',
    },
    remedy: { id: 'Periksa nomornya.', en: 'Check the number.' },
  },
  PROVISION_DAY_INVALID: {
    path: 'decidedOn',
    reason: {
      id: 'Hari SPD tidak boleh sesudah hari ini atau sebelum tahun yang mendahului tahun anggarannya.',
      en: 'The day of the letter (SPD) cannot be after today or before the year that precedes its fiscal year.',
    },
    remedy: { id: 'Perbaiki harinya.', en: 'Correct the day.' },
  },
  PROVISION_MONTHS_INVALID: {
    path: 'lastMonth',
    remedy: {
      id: 'Pilih bulan 1 sampai 12, yang terakhir tidak sebelum yang pertama.',
      en: 'Choose months from 1 to 12, the last of them not before the first.',
    },
  },
  PROVISION_AMOUNT_INVALID: {
    path: 'lines',
    remedy: { id: 'Isi jumlah dari Rp0 sampai Rp100 triliun.', en: 'Enter an amount from Rp0 to Rp100 trillion.' },
  },
  PROVISION_LINES_INVALID: {
    path: 'lines',
    remedy: {
      id: 'Isi jumlah sekurangnya satu baris anggaran tahun itu, setiap baris sekali, paling banyak 200 baris.',
      en: 'Enter an amount for at least one budget line of that year, each line once, 200 lines at most.',
    },
  },
})
