// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { serverWithAnswers } from '../../ui/testing/render.tsx'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { TraceMonths } from './TraceMonths.tsx'
import { TraceSide } from './TraceSide.tsx'
import type { ProtectionTrace, TracePart } from './trace.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const part = (source: 'PROVINCIAL_BUDGET' | 'REGIONAL_BUDGET', amount: string, missing: TracePart['missing']) =>
  ({
    state: missing === null ? 'PROTECTED' : 'PLANNED',
    amount,
    missing,
    isUnrecorded: false,
    payer: { name: null, source, tenant: { id: source, name: source, shortName: source } },
    rules: [],
    list: null,
    commitments: [],
    posting: null,
  }) satisfies TracePart

const contribution = (programme: 'DEATH' | 'WORK_ACCIDENT', amount: string | null) => ({
  ...{ programme, amount, full: amount, discount: null, legalBasis: [], refusal: null },
})

const TRACE: ProtectionTrace = {
  month: '2027-01-01',
  state: 'PLANNED',
  amount: null,
  annexLine: 7,
  signedAgreementIds: null,
  decree: null,
  namedBy: null,
  contributions: [contribution('WORK_ACCIDENT', '10000'), contribution('DEATH', '6800')],
  parts: [part('PROVINCIAL_BUDGET', '8400', 'PAYMENT'), part('REGIONAL_BUDGET', '8400', 'LIST')],
}

async function showing(trace: Partial<ProtectionTrace>, decrees = 1) {
  const shown = <TraceSide trace={{ ...TRACE, ...trace }} decrees={decrees} />
  const page = await renderSignedIn(shown, [], serverWithAnswers().server)
  unmount = page.unmount
  return page.text()
}

test('the sum is that of the tariff before anybody lists it, and each payer says what it waits for', async () => {
  const text = await showing({})
  expect(text).toContain('Rp16.800')
  expect(text).toContain('APBD provinsi: tagihannya belum lunas')
  expect(text).toContain('belum masuk daftar iuran')
  expect(text).toMatch(/Bagian para pembayar genap\s*Cocok/)
  expect(text).toMatch(/Tagihan lunas\s*Belum dapat diperiksa/)
  expect(text).not.toContain('Tidak cocok')
})

test('parts that do not add up, and a month that two decrees pay, are said to be wrong', async () => {
  const text = await showing(
    { parts: [part('PROVINCIAL_BUDGET', '8401', null), part('REGIONAL_BUDGET', '8400', null)] },
    2,
  )
  expect(text).toMatch(/Bagian para pembayar genap\s*Tidak cocok/)
  expect(text).toMatch(/Tidak dibayar dua kali\s*Tidak cocok/)
})

test('a month after a death has no sum where nothing was billed, and nobody needs to pay it', async () => {
  const text = await showing({ state: 'AFTER_DEATH', parts: [{ ...part('REGIONAL_BUDGET', '0', null), amount: null }] })
  expect(text).toContain('Berakhir karena meninggal dunia')
  expect(text).toContain('Tidak ada yang perlu membayar bulan ini.')
  expect(text).not.toContain('Rp16.800')
  expect(text).not.toContain('Lunas')
})

test('a tariff that cannot be told leaves the sum open', async () => {
  const text = await showing({ contributions: [contribution('DEATH', null)] })
  expect(text).toContain('—')
  expect(text).toMatch(/Bagian para pembayar genap\s*Belum dapat diperiksa/)
})

test('each month of the year leads to its trace and says how it stands', async () => {
  const months = [{ month: '2027-01-01', state: 'PROTECTED' as const }]
  const page = await renderSignedIn(
    <TraceMonths workerId="W" month="2027-02-01" months={months} search={{ diketahui: '2027-01-31' }} />,
    [],
    serverWithAnswers().server,
  )
  unmount = page.unmount
  const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a')]
  expect(links).toHaveLength(14)
  expect(links[1]?.getAttribute('aria-label')).toBe('Jan 2027: Terlindungi')
  expect(links[2]?.getAttribute('aria-current')).toBe('page')
  expect(links[2]?.getAttribute('href')).toContain('/jejak/2027-02?diketahui=2027-01-31')
  expect(links.map((link) => link.getAttribute('aria-label')).filter((name) => name?.startsWith('Tahun'))).toEqual([
    'Tahun 2026',
    'Tahun 2028',
  ])
})
