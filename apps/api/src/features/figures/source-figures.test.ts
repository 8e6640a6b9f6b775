import { expect } from 'vitest'
import { test as base, type Client } from '../../testing/test.ts'
import { loadsFigures } from './figures.builder.ts'
import { HANDBOOK_FIGURES, SEED_FIGURES, type SourceFigure } from './source-figures.builder.ts'

const test = base.extend<{ figures: undefined }>({
  figures: [
    async ({ admin }, use) => {
      await loadsFigures(admin)
      await use(undefined)
    },
    { auto: true },
  ],
})

const PUBLISHED = `key amount shareHundredths numerator denominator asOf precision source isAtLeast remarkId indicator { unit }`
const COVERAGE = `query ($area: String) { coverage(areaCode: $area) { eligiblePermille whole { figures { ${PUBLISHED} } } national { ${PUBLISHED} } } }`

interface Shown {
  readonly key: string
  readonly amount: string | null
  readonly shareHundredths: number | null
  readonly numerator: string | null
  readonly denominator: string | null
  readonly asOf: string | null
  readonly precision: 'DAY' | 'MONTH' | 'YEAR' | 'UNTOLD'
  readonly source: string
  readonly isAtLeast: boolean
  readonly remarkId: string | null
}

async function shownIn(client: Client, area: string | null): Promise<readonly Shown[]> {
  const { coverage } = await client.ask(COVERAGE, { area: area ?? '61' })
  return area === null ? coverage.national : coverage.whole.figures
}

const DIGITS = { DAY: 10, MONTH: 7, YEAR: 4, UNTOLD: 0 } as const

/** The figure as its source writes it, so that both can be compared. */
function asSource(shown: Shown, { area, source }: SourceFigure): SourceFigure {
  const { key, amount, shareHundredths, numerator, denominator, asOf, precision } = shown
  return {
    key,
    area,
    figure: shareHundredths === null ? (amount ?? '') : (shareHundredths / 100).toFixed(2),
    ...(numerator === null ? {} : { parts: [numerator, denominator] as const }),
    asOf: asOf?.slice(0, DIGITS[precision]) ?? null,
    source: shown.source.includes(source) ? source : shown.source,
  }
}

test('every figure of the attached texts and of the handbook stands as it is written there, with its day and source', async ({
  signIn,
}) => {
  const client = await signIn('provinsi')
  for (const [area, figures] of Map.groupBy([...SEED_FIGURES, ...HANDBOOK_FIGURES], (written) => written.area)) {
    const shown = await shownIn(client, area)
    const compared = figures.map((written) => {
      const match = shown.find(({ key }) => key === written.key)
      return match && asSource(match, written)
    })
    expect(compared).toEqual(figures)
  }
  expect(SEED_FIGURES).toHaveLength(13)
})

test('what the sources say besides stands with its figure', async ({ signIn }) => {
  const client = await signIn('provinsi')
  const [province, kubuRaya] = [await shownIn(client, '61'), await shownIn(client, '61.12')]
  const of = (figures: readonly Shown[], figureKey: string) => figures.find(({ key }) => key === figureKey)
  expect(of(kubuRaya, 'kubu_raya_claims_count')?.isAtLeast).toBe(true)
  for (const key of ['prov_coverage_2025_07', 'prov_eligible_2025'])
    expect(of(province, key)?.remarkId).toContain('154.008 pekerja jasa konstruksi')
  // 12,524 of 48,343, as one share.
  expect(of(await shownIn(client, '61.06'), 'kapuas_hulu_share')).toMatchObject({
    ...{ shareHundredths: 2591, numerator: '12524', denominator: '48343', asOf: '2024-06-04', precision: 'DAY' },
    source: expect.stringContaining('KH24'),
  })
  expect((await client.ask(COVERAGE, { area: '61.12' })).coverage.eligiblePermille).toBe(313)
})
