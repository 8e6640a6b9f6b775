import { expect, test } from 'vitest'
import { type BudgetPlace, budgetName, chargedBudget, chargedParts, isBudgetNamed, otherMoney } from './budget-name.ts'

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

test('a decree that several pay charges each of them, and the last with the rest', () => {
  const company = otherMoney({ source: 'CSR', payer: 'PT Contoh' }, [2027])
  expect(chargedParts([company, company, budgetName('REGIONAL_BUDGET', SAMBAS)])).toMatch(
    /^dana tanggung jawab sosial dan lingkungan PT Contoh tahun 2027; dan selebihnya pada Anggaran Pendapatan dan Belanja Daerah Kabupaten Sambas/,
  )
  expect(chargedParts(['A', 'B', 'C'])).toBe('A; B; dan selebihnya pada C')
  expect(chargedParts(['B', 'A', 'B'])).toBe('A; dan selebihnya pada B')
  expect(chargedParts(['A', 'A'])).toBe('A')
})

test.each([
  ['PROVINCIAL_BUDGET', 'Anggaran Pendapatan dan Belanja Daerah Provinsi Contoh Tahun Anggaran 2026 dan 2027'],
  ['NATIONAL_BUDGET', 'Anggaran Pendapatan dan Belanja Negara Tahun Anggaran 2026 dan 2027'],
  ['VILLAGE_BUDGET', 'Anggaran Pendapatan dan Belanja Desa Provinsi Contoh Tahun Anggaran 2026 dan 2027'],
  ['SPONSOR', 'sumbangan Provinsi Contoh yang tidak mengikat'],
  ['SELF', 'iuran pekerja sendiri'],
] as const)('what another pays is named as whose money it is: %s', (source, words) =>
  expect(otherMoney({ source, payer: 'Provinsi Contoh' }, [2026, 2027])).toBe(words),
)

test('a decree without rules charges its own budget, and one with rules each payer in their order, itself among them', () => {
  const own = budgetName('REGIONAL_BUDGET', SAMBAS)
  expect(chargedBudget('REGIONAL_BUDGET', SAMBAS, [])).toBe(own)
  const company = { source: 'CSR', payer: 'PT Contoh' } as const
  const itself = { source: 'REGIONAL_BUDGET', payer: null } as const
  const byCompany = 'dana tanggung jawab sosial dan lingkungan PT Contoh tahun 2026'
  expect(chargedBudget('SPONSOR', SAMBAS, [company, itself])).toBe(`${byCompany}; dan selebihnya pada ${own}`)
  expect(chargedBudget('SPONSOR', SAMBAS, [itself, company])).toBe(`${own}; dan selebihnya pada ${byCompany}`)
})
