import { expect, test } from 'vitest'
import { type BudgetPlace, budgetName, isBudgetNamed } from './budget-name.ts'

const SAMBAS: BudgetPlace = {
  government: 'Kabupaten Sambas',
  province: 'Provinsi Kalimantan Barat',
  isProvince: false,
  years: [2026],
  agency: 'Dinas Tenaga Kerja Kabupaten Sambas',
  accounts: ['5.1.02.02.02.0006', '5.1.02.02.02.0007'],
}

test('a budget is named by region, year, agency and account', () => {
  expect(budgetName('REGIONAL_BUDGET', SAMBAS)).toBe(
    'Anggaran Pendapatan dan Belanja Daerah Kabupaten Sambas Tahun Anggaran 2026, pada Dokumen Pelaksanaan Anggaran Dinas Tenaga Kerja Kabupaten Sambas, kode rekening 5.1.02.02.02.0006 dan 5.1.02.02.02.0007',
  )
})

test('a share that runs through the budget says so, and every year is named', () => {
  expect(budgetName('PALM_REVENUE_SHARE', { ...SAMBAS, years: [2026, 2027] })).toContain(
    'Kabupaten Sambas Tahun Anggaran 2026 dan 2027 yang bersumber dari Dana Bagi Hasil Perkebunan Sawit,',
  )
})

test('what nobody has said is a gap, and a budget with one is not named', () => {
  const gaps = budgetName('REGIONAL_BUDGET', { ...SAMBAS, agency: null, accounts: [] })
  expect(gaps).toMatch(/Anggaran …+, kode rekening …+$/)
  expect(isBudgetNamed(gaps)).toBe(false)
  expect(isBudgetNamed(budgetName('REGIONAL_BUDGET', { ...SAMBAS, accounts: [] }))).toBe(false)
  expect(isBudgetNamed(budgetName('REGIONAL_BUDGET', SAMBAS))).toBe(true)
  expect(isBudgetNamed(budgetName('CSR', { ...SAMBAS, agency: null, accounts: [] }))).toBe(true)
})

test('the province’s budget is named as whose it is, by the province and by a regency', () => {
  expect(budgetName('PROVINCIAL_BUDGET', SAMBAS)).toBe(
    'Anggaran Pendapatan dan Belanja Daerah Provinsi Kalimantan Barat Tahun Anggaran 2026',
  )
  const province = { ...SAMBAS, government: 'Provinsi Kalimantan Barat', isProvince: true }
  expect(budgetName('PROVINCIAL_BUDGET', province)).toMatch(
    /^Anggaran Pendapatan dan Belanja Daerah Provinsi Kalimantan Barat Tahun Anggaran 2026, pada/,
  )
})

test.each(['NATIONAL_BUDGET', 'VILLAGE_BUDGET', 'CSR', 'SPONSOR', 'SELF'] as const)(
  'what is no region’s budget names no agency and no account: %s',
  (source) => expect(budgetName(source, SAMBAS)).not.toMatch(/rekening|Dokumen|…/),
)
