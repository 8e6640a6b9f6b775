import { defineMessages } from '@payung/domain/text/define-messages'

export const simulationMessages = defineMessages({
  SIMULATION_PEOPLE: {
    path: 'people',
    reason: { id: 'Jumlah orang bukan bilangan 1 sampai {most}.', en: 'The number of people is not 1 to {most}.' },
    remedy: { id: 'Tulis jumlah orang dengan angka.', en: 'Write the number of people in digits.' },
  },
  SIMULATION_MONTHS: {
    path: 'untilMonth',
    reason: {
      id: 'Masa rencana ini kosong atau lebih dari {most} bulan.',
      en: 'This plan has no months, or more than {most}.',
    },
    remedy: { id: 'Pilih bulan pertama dan bulan terakhir.', en: 'Choose the first and the last month.' },
  },
  SIMULATION_PAYERS: {
    path: 'payers',
    reason: { id: 'Rencana memuat 1 sampai {most} pembayar.', en: 'A plan has 1 to {most} payers.' },
    remedy: { id: 'Tambah atau hapus pembayar.', en: 'Add or remove payers.' },
  },
  SIMULATION_SHARE: {
    reason: {
      id: 'Persentase harus lebih dari 0 dan paling banyak 100.',
      en: 'The percentage must be above 0 and at most 100.',
    },
    remedy: { id: 'Tulis misalnya 50 atau 33,33.', en: 'Write, for example, 50 or 33.33.' },
  },
  SIMULATION_PAYER_MONTHS: {
    reason: {
      id: 'Bulan terakhir pembayar ini sebelum bulan pertamanya.',
      en: 'The last month of this payer is before its first.',
    },
    remedy: { id: 'Perbaiki bulan pembayar ini.', en: 'Correct the months of this payer.' },
  },
  SIMULATION_BUDGET: {
    reason: { id: 'Anggaran harus lebih dari Rp0.', en: 'The budget must be above Rp0.' },
    remedy: {
      id: 'Tulis rupiah utuh, atau kosongkan bila tanpa batas.',
      en: 'Write whole rupiah, or nothing for no limit.',
    },
  },
  SIMULATION_TARIFF: {
    reason: {
      id: 'Iuran pengandaian bukan Rp1 sampai Rp10.000.000 per orang.',
      en: 'The supposed contribution is not Rp1 to Rp10,000,000 for a person.',
    },
    remedy: { id: 'Tulis rupiah utuh per orang per bulan.', en: 'Write whole rupiah per person and month.' },
  },
  SIMULATION_TARIFFS: {
    path: 'tariffs',
    reason: { id: 'Lebih dari {most} iuran pengandaian.', en: 'More than {most} supposed contributions.' },
    remedy: { id: 'Hapus sebagian.', en: 'Remove some.' },
  },
})
