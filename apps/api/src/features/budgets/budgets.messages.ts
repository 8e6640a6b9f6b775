import { defineMessages } from '@payung/domain/text/define-messages'

export const budgetMessages = defineMessages({
  DRAFTER_IS_NOT_BUDGET_APPROVER: {
    reason: { id: 'Anda sendiri yang mengajukan pagu ini.', en: 'You proposed this ceiling yourself.' },
    remedy: { id: 'Penyetuju lain yang menyetujuinya.', en: 'Another approver approves it.' },
  },
  BUDGET_EXCEEDED: {
    reason: {
      id: 'Sisa pagu baris anggaran tidak cukup untuk jumlah ini.',
      en: 'What remains of the ceiling of a budget line is less than this amount.',
    },
    remedy: {
      id: 'Ajukan pergeseran atau perubahan anggaran dahulu, atau pilih baris lain.',
      en: 'Propose a shift or a change of the budget first, or choose another line.',
    },
  },
  BUDGET_BELOW_COMMITTED: {
    path: 'amount',
    reason: {
      id: 'Pagu ini lebih kecil dari yang sudah menjadi komitmen.',
      en: 'This ceiling is less than what is committed already.',
    },
    remedy: {
      id: 'Sisihkan dahulu daftar iuran yang belum dikirim, atau ajukan pagu yang cukup.',
      en: 'Set lists aside that were not sent yet, or propose a ceiling that is enough.',
    },
  },
  BUDGET_LINE_EXISTS: {
    path: 'accountCode',
    reason: { id: 'Baris anggaran ini sudah ada.', en: 'This budget line exists already.' },
    remedy: { id: 'Buka barisnya, lalu ajukan tahap berikutnya.', en: 'Open it and propose its next stage.' },
  },
  BUDGET_STAGE_WAITS: {
    reason: {
      id: 'Baris ini masih menunggu persetujuan tahap sebelumnya.',
      en: 'Another stage of this line still waits for its approval.',
    },
    remedy: { id: 'Selesaikan yang menunggu dahulu.', en: 'Have it approved or withdrawn first.' },
  },
  BUDGET_STAGE_DECIDED: {
    reason: { id: 'Tahap ini sudah diputuskan.', en: 'This stage is decided already.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  BUDGET_STAGES_TOO_MANY: {
    reason: {
      id: 'Anda sudah mengajukan 50 tahap untuk baris ini.',
      en: 'You have proposed 50 stages for this line.',
    },
    remedy: {
      id: 'Tahap berikutnya diajukan rekan bendahara.',
      en: 'Another treasurer proposes the next stage.',
    },
  },
  BUDGET_CHOICES_TOO_MANY: {
    reason: {
      id: 'Anda sudah terlalu sering memilih baris anggaran untuk daftar iuran ini.',
      en: 'You have chosen budget lines for this contribution list too often.',
    },
    remedy: {
      id: 'Minta petugas lain memilih barisnya, atau biarkan pilihan terakhir.',
      en: 'Ask another officer to choose the lines, or leave them as they were chosen last.',
    },
  },
  BUDGET_LINES_OF_DAY: {
    reason: {
      id: 'Anda sudah menyusun 200 baris anggaran dalam 24 jam.',
      en: 'You have drafted 200 budget lines within 24 hours.',
    },
    remedy: { id: 'Susun baris lainnya besok.', en: 'Draft the others tomorrow.' },
  },
  BUDGET_STAGE_ORDER: {
    path: 'stage',
    reason: { id: 'Tahap ini tidak dapat mengikuti tahap sebelumnya.', en: 'This stage cannot follow the one before.' },
    remedy: {
      id: 'Urutannya: RKA, murni, lalu pergeseran atau perubahan.',
      en: 'Their order: plan (RKA), first budget, then shifts or changes.',
    },
  },
  BUDGET_DAY_INVALID: {
    path: 'decidedOn',
    reason: {
      id: 'Hari dokumen tidak boleh sebelum tahap sebelumnya, lebih dari dua tahun sebelum tahun anggaran, atau sesudah hari ini.',
      en: 'The day of the document cannot be before the stage before it, over two years before the fiscal year, or after today.',
    },
    remedy: { id: 'Perbaiki harinya.', en: 'Correct the day.' },
  },
  BUDGET_AMOUNT_INVALID: {
    path: 'amount',
    remedy: { id: 'Isi pagu dari Rp0 sampai Rp100 triliun.', en: 'Enter a ceiling from Rp0 to Rp100 trillion.' },
  },
  BUDGET_YEAR_INVALID: {
    path: 'fiscalYear',
    remedy: {
      id: 'Pilih tahun anggaran dari dua tahun lalu sampai dua tahun ke depan.',
      en: 'Choose a fiscal year from two years ago to two years ahead.',
    },
  },
  BUDGET_DOCUMENT_INVALID: {
    path: 'documentNumber',
    remedy: {
      id: 'Tulis nomor dokumennya, 3 sampai 80 huruf.',
      en: 'Write the number of the document, 3 to 80 characters.',
    },
  },
  SUB_ACTIVITY_INVALID: {
    path: 'subActivity',
    remedy: { id: 'Tulis subkegiatannya, 3 sampai 200 huruf.', en: 'Write the sub-activity, 3 to 200 letters.' },
  },
  ACCOUNT_CODE_INVALID: {
    path: 'accountCode',
    remedy: {
      id: 'Tulis kode rekening seperti 5.1.02.02.02.0006.',
      en: 'Write an account code such as 5.1.02.02.02.0006.',
    },
  },
  BUDGET_AGENCY_UNKNOWN: {
    path: 'agencyId',
    remedy: { id: 'Pilih perangkat daerah instansi Anda.', en: 'Choose an agency of your government.' },
  },
})
