import { describe, expect } from 'vitest'
import { aDesignation } from '../../testing/decree.builder.ts'
import { test as base, type Client } from '../../testing/test.ts'
import { loadsFigures } from './figures.builder.ts'

const test = base.extend<{ figures: undefined }>({
  figures: [
    async ({ admin }, use) => {
      await loadsFigures(admin)
      await use(undefined)
    },
    { auto: true },
  ],
})

const COVERAGE = `query ($area: String, $month: CalendarDate) { coverage(areaCode: $area, month: $month) { month eligiblePermille isRounded
  whole { area { code } estimatedEligible eligible eligibleIsEstimate designated protected designatedPerTenThousand
    figures { key amount shareHundredths numerator denominator asOf precision source isVerified isAtLeast exceedsWhole otherSources isAhead indicator { code unit } }
    latest { key shareHundredths } }
  parts { area { code } designated protected latest { key } }
  payers { fundingSource designated protected }
  differences { figure { key } hundredths reasons }
  targets { figure { key shareHundredths } missingHundredths peopleMissing monthsLeft falls split(by: GAP) { area { code } people } forecastLow forecastHigh }
  national { key shareHundredths source } } }`
const coverageOf = async (client: Client, variables: Record<string, unknown> = {}) =>
  (await client.ask(COVERAGE, variables)).coverage

describe('published figures', () => {
  test('stand side by side with source and day, from their parts where the source gives them', async ({ signIn }) => {
    const coverage = await coverageOf(await signIn('provinsi'), { area: '61' })
    const of = (key: string) => coverage.whole.figures.find((figure: { key: string }) => figure.key === key)
    expect(of('prov_registered')).toMatchObject({ amount: '75489', asOf: '2023-01-17', indicator: { unit: 'PEOPLE' } })
    expect(of('prov_coverage_2022')).toMatchObject({
      ...{ shareHundredths: 3312, numerator: '586403', denominator: '1770630', asOf: '2022-12-31', precision: 'MONTH' },
      source: expect.stringContaining('Sumber terbuka'),
    })
    expect(coverage.whole.latest).toEqual({ key: 'prov_coverage_2026_02', shareHundredths: 2700 })
    expect(coverage.differences).toContainEqual({
      ...{ figure: { key: 'prov_coverage_2025_07' }, hundredths: 2700 - 3163 },
      reasons: ['OTHER_DAY', 'DENOMINATOR_UNKNOWN'],
    })
    expect(coverage.national).toEqual([
      { key: 'rural_share', shareHundredths: 6500, source: expect.stringContaining('KB23') },
    ])
    expect(coverage.targets.map(({ figure }: { figure: { key: string } }) => figure.key)).toEqual([
      'prov_target_2025',
      'prov_target_2026',
      'prov_target_2030',
    ])
    expect(coverage.targets[0]).toMatchObject({ missingHundredths: 5956 - 2700, falls: false, monthsLeft: 0 })
    for (const { peopleMissing, split } of coverage.targets) {
      expect(split).toHaveLength(14)
      expect(split.reduce((sum: number, { people }: { people: number }) => sum + people, 0)).toBe(peopleMissing)
    }
    expect(coverage.targets[2].forecastLow).toBeLessThanOrEqual(coverage.targets[2].forecastHigh)
  })

  test('of a regency are read by everybody who is signed in, and what more than everybody are is flagged', async ({
    admin,
    signIn,
  }) => {
    await admin.query(
      `insert into published_figure (key, kind, indicator, area_code, as_of, as_of_precision, numerator, denominator, source, verified)
       values ('over', 'VALUE', 'COVERAGE', '61.12', '2026-01-31', 'MONTH', 130, 100, 'Surat', true)`,
    )
    const { whole } = await coverageOf(await signIn('pertamina'), { area: '61.12' })
    expect(whole.figures).toContainEqual(
      expect.objectContaining({ key: 'over', shareHundredths: 13_000, exceedsWhole: true }),
    )
    expect(whole.figures).toContainEqual(expect.objectContaining({ key: 'kubu_raya_claims_count', isAtLeast: true }))
    expect(whole.figures).toContainEqual(
      expect.objectContaining({ key: 'kubu_raya_coverage_before', asOf: null, precision: 'UNTOLD', isVerified: false }),
    )
    expect(whole).toMatchObject({ designated: null, protected: null, eligible: 100, eligibleIsEstimate: false })
    await expect(admin.query(`update published_figure set amount = 1`)).rejects.toThrow('append-only')
    await expect(admin.query(`delete from published_figure`)).rejects.toThrow('append-only')
  })

  test('of one period by two sources name each other, and one of a period to come is never the latest', async ({
    admin,
    anonymous,
    signIn,
  }) => {
    await admin.query(
      `insert into published_figure (key, kind, indicator, area_code, as_of, as_of_precision, amount, source, verified)
       values ('by_insurer', 'VALUE', 'COVERAGE', '61.12', '2026-01-31', 'MONTH', 4000, 'BPJS Ketenagakerjaan', true),
         ('by_statistics', 'VALUE', 'COVERAGE', '61.12', '2026-01-31', 'MONTH', 4100, 'BPS', true),
         ('ahead', 'VALUE', 'COVERAGE', '61.12', '2199-12-31', 'YEAR', 9900, 'Pers', false)`,
    )
    const { whole } = await coverageOf(await signIn('provinsi'), { area: '61.12' })
    expect(whole.latest.key).toBe('by_insurer')
    const of = (key: string) => whole.figures.find((figure: { key: string }) => figure.key === key)
    expect(of('by_insurer')).toMatchObject({ otherSources: ['BPS'], isAhead: false })
    expect(of('by_statistics')).toMatchObject({ otherSources: ['BPJS Ketenagakerjaan'], isAhead: false })
    expect(of('ahead')).toMatchObject({ otherSources: [], isAhead: true })
    expect(of('kubu_raya_coverage_2023')).toMatchObject({ otherSources: [] })
    const html = await (await anonymous.fetch('/publik/cakupan')).text()
    expect(html).toContain('Sumber lain untuk periode yang sama: BPS')
    expect(html).toContain('2199 (periodenya belum mulai)')
  })

  test('of an area that there is not are none', async ({ signIn }) => {
    expect(await coverageOf(await signIn('provinsi'), { area: '99.99' })).toBeNull()
  })
})

describe('counted coverage', () => {
  test('counts people of signed decrees in the month, by place and purse, and sums to the whole', async ({
    admin,
    signIn,
  }) => {
    const { officer, decree } = await aDesignation(admin, signIn)
    await admin.query(`update tenant set area_code = code where code like '61%'`)
    const month = decree.untilMonth.replace(/^(\d+)-.*/, (_: string, year: string) => `${Number(year) - 1}-12-01`)
    const coverage = await coverageOf(officer, { area: '61.12', month })
    expect(coverage.whole).toMatchObject({ designated: 3, protected: 0, eligibleIsEstimate: true })
    expect(coverage.payers).toEqual([{ fundingSource: 'REGIONAL_BUDGET', designated: 3, protected: 0 }])
    const sum = coverage.parts.reduce((total: number, { designated }: { designated: number }) => total + designated, 0)
    expect(sum).toBe(3)
    expect((await coverageOf(officer, { area: '61.12', month: decree.untilMonth })).whole.designated).toBe(0)
    expect(coverage.isRounded).toBe(false)
    // A province opens none of these people, so it hears no exact number of few of them, at any level, and no purses of a village.
    const province = await signIn('provinsi')
    for (const area of ['61', '61.12', '61.12.05', '61.12.05.2003']) {
      const { isRounded, whole, parts, payers } = await coverageOf(province, { area, month })
      expect([area, isRounded, whole.designated]).toEqual([area, true, 5])
      for (const part of parts) expect([0, 5]).toContain(part.designated)
      expect(payers).toEqual(area.length > 5 ? [] : [{ fundingSource: 'REGIONAL_BUDGET', designated: 5, protected: 0 }])
    }
    expect((await coverageOf(province, { area: '61.12.05.2003', month })).parts).toEqual([])
  })
})

describe('the public page of coverage', () => {
  test('is HTML without script in both languages, small, and kept by a proxy', async ({ anonymous }) => {
    const page = await anonymous.fetch('/publik/cakupan')
    expect(page.status).toBe(200)
    expect(page.headers.get('cache-control')).toBe('public, max-age=300')
    const html = await page.text()
    expect(Buffer.byteLength(html)).toBeLessThan(60_000)
    expect(html).not.toContain('<script')
    for (const text of ['33,12%', '586.403 / 1.770.630', '75.489', 'Rp59.570.000.000', 'lebih dari 5.839', '65,77%'])
      expect(html).toContain(text)
    expect(html).toContain('<td data-of="Per">tahun tidak disebut sumbernya</td>')
    expect(html).toContain('belum dicocokkan')
    expect(html).not.toContain('dengan sumbernya (belum dicocokkan)')
    expect(html).toContain('/publik/cakupan?bahasa=en')
    expect(await (await anonymous.fetch('/publik/cakupan?bahasa=en')).text()).toContain('more than 5,839')
    const again = await anonymous.fetch('/publik/cakupan', {
      headers: { 'if-none-match': page.headers.get('etag') ?? '' },
    })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const throughProxy = await anonymous.fetch('/publik/cakupan', {
      headers: { 'if-none-match': `"abc", W/${page.headers.get('etag')}` },
    })
    expect(throughProxy.status).toBe(304)
    expect(html).not.toContain('noindex')
    expect(html).toContain('<meta name="description" content="Angka terbitan')
    expect(page.headers.get('x-robots-tag')).toBeNull()
  })

  test('gives every figure as CSV and JSON, with definitions, licence and the hash of its data', async ({
    anonymous,
  }) => {
    const csv = await (await anonymous.fetch('/publik/cakupan.csv')).text()
    expect(csv).toContain('kapuas_hulu_potential,VALUE,SELF_EMPLOYED_POTENTIAL,1,PEOPLE,61.06,2024-06-04,DAY,48343')
    const json = JSON.parse(await (await anonymous.fetch('/publik/cakupan.json')).text())
    expect(json).toMatchObject({ licence: 'CC-BY-4.0', version: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(json.data.figures).toHaveLength(csv.trim().split('\r\n').length - 1)
    for (const line of csv.trim().split('\r\n').slice(1)) expect(line).toContain(`,CC-BY-4.0,3,${json.sha256}`)
    expect(json.metadata).toMatchObject({
      ...{ standard: expect.stringContaining('Satu Data'), publisher: expect.any(String), licence: 'CC-BY-4.0' },
      ...{ contact: expect.any(String), frequency: { counted: 'QUARTERLY' }, keywords: expect.any(Array) },
      coverage: { spatial: 'Kalimantan Barat', from: '2022-09-15' },
    })
    expect(json.indicators[0]).toMatchObject({ code: 'COVERAGE', definition: { en: expect.any(String) } })
    for (const { scope, basis } of json.indicators)
      expect([scope.id, scope.en, basis.id, basis.en]).toEqual(Array(4).fill(expect.stringMatching(/.{10}/)))
  })
})
