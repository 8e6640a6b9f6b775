import { defineMessages } from '@payung/domain/text/define-messages'

export const cashPlanMessages = defineMessages({
  DRAFTER_IS_NOT_PLAN_APPROVER: {
    reason: { id: 'Anda sendiri yang mengajukan anggaran kas ini.', en: 'You proposed this cash plan yourself.' },
    remedy: { id: 'Penyetuju lain yang menyetujuinya.', en: 'Another approver approves it.' },
  },
  CASH_PLAN_DECIDED: {
    reason: { id: 'Anggaran kas ini sudah diputuskan.', en: 'This cash plan is decided already.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  CASH_PLAN_WAITS: {
    reason: {
      id: 'Anggaran kas lain dari baris ini masih menunggu persetujuan.',
      en: 'Another cash plan of this line still waits for its approval.',
    },
    remedy: { id: 'Selesaikan yang menunggu dahulu.', en: 'Have it approved or withdrawn first.' },
  },
  CASH_PLAN_STAGE_PASSED: {
    reason: {
      id: 'Pagu baris ini sudah diganti tahap anggaran berikutnya.',
      en: 'A later stage of the budget has replaced the ceiling of this line.',
    },
    remedy: {
      id: 'Tarik anggaran kas ini, lalu ajukan menurut pagu yang berlaku.',
      en: 'Withdraw this cash plan and propose it by the ceiling in force.',
    },
  },
  CASH_PLAN_NEEDS_CEILING: {
    reason: { id: 'Baris ini belum mempunyai pagu yang disetujui.', en: 'This line has no approved ceiling yet.' },
    remedy: { id: 'Setujui pagunya dahulu.', en: 'Have its ceiling approved first.' },
  },
  CASH_PLANS_TOO_MANY: {
    reason: {
      id: 'Anda sudah mengajukan 50 anggaran kas untuk baris ini.',
      en: 'You have proposed 50 cash plans for this line.',
    },
    remedy: { id: 'Minta bendahara lain mengajukannya.', en: 'Have another treasurer propose it.' },
  },
  CASH_PLAN_MONTHS_INVALID: {
    path: 'months',
    remedy: {
      id: 'Isi dua belas bulan dalam rupiah utuh, sekurangnya satu di antaranya lebih dari nol.',
      en: 'Enter twelve months in whole rupiah, at least one of them more than zero.',
    },
  },
  CASH_PLAN_BEYOND_CEILING: {
    path: 'months',
    reason: {
      id: 'Jumlah dua belas bulan melebihi pagu baris ini.',
      en: 'The twelve months together go beyond the ceiling of this line.',
    },
    remedy: { id: 'Kurangi sampai sama dengan pagu atau kurang.', en: 'Reduce them to the ceiling or less.' },
  },
  PROVISION_BEYOND_CASH_PLAN: {
    reason: {
      id: 'Bersama SPD yang sudah disetujui, jumlah ini melebihi anggaran kas bulan-bulannya: {lines}.',
      en: 'Together with the letters (SPD) approved before, this goes beyond the cash plan of its months: {lines}.',
    },
    remedy: {
      id: 'Tarik SPD ini dan catat jumlah yang benar, atau setujui dahulu anggaran kas yang diubah.',
      en: 'Take this letter back and record the right amount, or have a changed cash plan approved first.',
    },
  },
})
