import type { Meter, Reader } from '@payung/database/read-as'
import { expect, expectTypeOf, onTestFinished, test, vi } from 'vitest'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { Coverage } from './coverage.ts'
import { openPublicCoverage } from './public-coverage.ts'
import type { CountedQuarter } from './public-figures.ts'

const COUNTED = ['public_coverage', 'public_money', 'public_decrees']
const TABLES = ['published_figure', 'public_freeze', ...COUNTED]

test('what is published is read once a minute, what is counted once a day, and shown in tens', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T03:00:00Z') })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const read: string[] = []
  const counts = [{ area_code: '61.12', funding_source: 'REGIONAL_BUDGET', designated: 14, protected: 4 }]
  const readAs = async (_entry: unknown, { sql }: { sql: string }) => {
    const table = TABLES.find((name) => sql.includes(name)) ?? ''
    read.push(table)
    return table === 'public_coverage' ? counts : []
  }
  const reference = async () => ({ areas: new Map() }) as unknown as ReferenceData
  const page = openPublicCoverage({ reader: { readAs } as unknown as Reader, reference })
  const counted = async () =>
    JSON.parse((await page.make('json', 'id', {} as Meter)).content as string).data.counted.rows
  const shown = [{ areaCode: '61.12', fundingSource: 'REGIONAL_BUDGET', designated: 10, protected: 0 }]
  expect(await counted()).toEqual(shown)
  await counted()
  const ofMinute = ['published_figure', 'public_freeze']
  expect(read).toEqual([...ofMinute, ...COUNTED])
  vi.setSystemTime(new Date('2026-11-24T03:02:00Z'))
  expect(await counted()).toEqual(shown)
  expect(read).toEqual([...ofMinute, ...COUNTED, ...ofMinute])
  // Midnight of the province, UTC+7.
  vi.setSystemTime(new Date('2026-11-24T17:00:00Z'))
  await counted()
  expect(read).toEqual([...ofMinute, ...COUNTED, ...ofMinute, ...ofMinute, ...COUNTED])
})

test('a page is written once and kept until what it shows has changed', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T03:00:00Z') })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  let amount = 3_700n
  const figure = {
    ...{ key: 'a', kind: 'VALUE', indicator: 'COVERAGE', area_code: '61', as_of: '2025-12-31', source: 'Surat' },
    ...{ other_sources: [], remark_id: null, remark_en: null },
  }
  const readAs = async (_entry: unknown, { sql }: { sql: string }) =>
    !sql.includes('published_figure')
      ? []
      : [{ ...figure, as_of_precision: 'DAY', amount, numerator: null, denominator: null }]
  const areas = { areas: new Map() } as unknown as ReferenceData
  const page = openPublicCoverage({ reader: { readAs } as unknown as Reader, reference: async () => areas })
  expect(page.kept('html', 'id')).toBeNull()
  const first = await page.make('html', 'id', {} as Meter)
  expect(page.kept('html', 'id')).toBe(first)
  expect(page.kept('html', 'en')).toBeNull()
  expect(await page.make('csv', 'en', {} as Meter)).toBe(await page.make('csv', 'id', {} as Meter))
  vi.setSystemTime(new Date('2026-11-24T03:02:00Z'))
  expect(page.kept('html', 'id')).toBeNull()
  expect(await page.make('html', 'id', {} as Meter)).toBe(first)
  amount = 3_800n
  vi.setSystemTime(new Date('2026-11-24T03:04:00Z'))
  const next = await page.make('html', 'id', {} as Meter)
  expect(next.content).toContain('38,00%')
  expect(next.hash).not.toBe(first.hash)
})

test('money of a large purse and decrees by number stand on the page and in both files, and a small purse in none', async () => {
  const purse = { rupiah: 20_000_000n, paid_rupiah: 15_200_000n, person_months: 1_190n, most_rupiah: 16_800n }
  const rows: Readonly<Record<string, readonly object[]>> = {
    public_money: [
      { funding_source: 'REGIONAL_BUDGET', ...purse },
      { funding_source: 'CSR', ...purse, person_months: 899n },
    ],
    public_decrees: [
      {
        ...{ area_code: '61.12', owner_name: 'Kabupaten Kubu Raya', number: '415/Disnaker/2026' },
        ...{ from_month: '2026-01-01', until_month: '2027-01-01' },
      },
    ],
  }
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T03:00:00Z') })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const readAs = async (_entry: unknown, { sql }: { sql: string }) =>
    rows[TABLES.find((name) => sql.includes(name)) ?? ''] ?? []
  const areas = { areas: new Map() } as unknown as ReferenceData
  const page = openPublicCoverage({ reader: { readAs } as unknown as Reader, reference: async () => areas })
  const of = async (format: 'html' | 'csv' | 'json') => (await page.make(format, 'id', {} as Meter)).content
  // Ten people cost 1,512,000 in nine months.
  const [due, paid] = [1_512_000 * 13, 1_512_000 * 10]
  const { money, decrees } = JSON.parse(await of('json')).data
  expect(money).toEqual({
    ...{ fromMonth: '2026-01-01', lastMonth: '2026-09-01' },
    rows: [{ fundingSource: 'REGIONAL_BUDGET', rupiah: String(due), paidRupiah: String(paid) }],
  })
  expect(decrees.rows).toMatchObject([{ number: '415/Disnaker/2026', owner: 'Kabupaten Kubu Raya' }])
  const html = await of('html')
  for (const text of ['Iuran menurut pembayar, Januari 2026 sampai September 2026', '<td>415/Disnaker/2026</td>'])
    expect(html).toContain(text)
  expect(html).toContain(`Rp${new Intl.NumberFormat('id-ID').format(paid)}`)
  expect(html).not.toContain('<th scope="row">Perusahaan (CSR)</th>')
  const csv = await of('csv')
  expect(csv).toContain(`rupiah_REGIONAL_BUDGET,COUNTED,CONTRIBUTIONS_OF_YEAR,1,RUPIAH,,2026-09-30,MONTH,${due}`)
  expect(csv).toContain('415/Disnaker/2026,COUNTED,DECREE_IN_FORCE,1,PAPERS,61.12,2026-09-30,MONTH,1')
  expect(csv).not.toContain('CSR')
})

test('a count that nothing has rounded is no count of the page', () => {
  expectTypeOf<number>().not.toExtend<CountedQuarter['people'][number]['designated']>()
  expectTypeOf<number>().not.toExtend<CountedQuarter['people'][number]['protected']>()
  expectTypeOf<number>().not.toExtend<Coverage['payers'][number]['designated']>()
  expectTypeOf<number>().not.toExtend<NonNullable<Coverage['people']>['designated']>()
})
