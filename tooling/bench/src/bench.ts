import { loadavg } from 'node:os'
import { openBenchDatabase } from './bench-database.ts'
import type { Line } from './line.ts'
import { measureAnnex } from './measures/annex.ts'
import { measureAnswers } from './measures/answers.ts'
import { measureBilling } from './measures/billing.ts'
import { measureClaims } from './measures/claims.ts'
import { measureCohort } from './measures/cohort.ts'
import { measureCompanyHome } from './measures/company-home.ts'
import { measureCompanyReport } from './measures/company-report.ts'
import { measureCountTriggers } from './measures/count-triggers.ts'
import { measureCoverEnds } from './measures/cover-ends.ts'
import { measureDecree } from './measures/decree.ts'
import { measureDuplicates } from './measures/duplicates.ts'
import { measureEligibility } from './measures/eligibility.ts'
import { measureFacets } from './measures/facets.ts'
import { measureFairShares } from './measures/fair-shares.ts'
import { measureImport } from './measures/import.ts'
import { measureLifeEventList } from './measures/life-event-list.ts'
import { measureListDuringImport } from './measures/list-during-import.ts'
import { measureMatching } from './measures/matching.ts'
import { measureNameSearch } from './measures/name-search.ts'
import { measurePostingAnswer } from './measures/posting-answer.ts'
import { measurePrices } from './measures/prices.ts'
import { measurePublicPage } from './measures/public-page.ts'
import { measureRepairGrid } from './measures/repair-grid.ts'
import { measureRowLevelSecurity } from './measures/row-level-security.ts'
import { measureSecondStart } from './measures/second-start.ts'
import { measureShell } from './measures/shell.ts'
import { measureSizes } from './measures/sizes.ts'
import { measureWorkerList } from './measures/worker-list.ts'
import { writeMeasurements } from './write-measurements.ts'

/** How full the database is for lists and sums; the issue asks for 300,000. */
const WORKERS = numberFrom('PAYUNG_BENCH_WORKERS', 300_000)
const SEARCH_WORKERS = (process.env['PAYUNG_BENCH_SEARCH_WORKERS'] ?? '75489,2000000').split(',').map(Number)
/** As many as the province itself registered. */
const ELIGIBILITY_WORKERS = numberFrom('PAYUNG_BENCH_ELIGIBILITY_WORKERS', 75_489)
/** As many lines as the issue names for a file of the insurer. */
const POSTED_PEOPLE = numberFrom('PAYUNG_BENCH_POSTED_PEOPLE', 20_000)
/** Of the pledges of one company, as the issue names them: 200 of them, and beside it a company with two. */
const COMPANY_PEOPLE = numberFrom('PAYUNG_BENCH_COMPANY_PEOPLE', 100_000)
/** Of one list of the population register, as the issue names them. */
const LISTED_EVENTS = numberFrom('PAYUNG_BENCH_LISTED_EVENTS', 100_000)
const IMPORT_ROWS = numberFrom('PAYUNG_BENCH_IMPORT_ROWS', 75_489)

/** Among as many people as lists and searches are measured with, as the issue names them. */
const CLAIMS = [8_000, 200_000] as const

type Measure = () => AsyncGenerator<Line>

const MEASURES: Readonly<Record<string, Measure>> = {
  lists: async function* () {
    await using stack = new AsyncDisposableStack()
    const database = await openBenchDatabase(stack, WORKERS)
    yield* measureWorkerList(database, WORKERS)
    yield* measureRowLevelSecurity(database)
    yield* measureCountTriggers(database)
  },
  eligibility: async function* () {
    await using stack = new AsyncDisposableStack()
    yield* measureEligibility(await openBenchDatabase(stack, ELIGIBILITY_WORKERS), ELIGIBILITY_WORKERS)
  },
  'fair-shares': async function* () {
    await using stack = new AsyncDisposableStack()
    yield* measureFairShares(await openBenchDatabase(stack, ELIGIBILITY_WORKERS))
  },
  /** As the prices are written: for a province of 300,000. */
  prices: async function* () {
    await using stack = new AsyncDisposableStack()
    yield* measurePrices(await openBenchDatabase(stack, WORKERS))
  },
  cohort: async function* () {
    await using stack = new AsyncDisposableStack()
    yield* measureCohort(await openBenchDatabase(stack, ELIGIBILITY_WORKERS), ELIGIBILITY_WORKERS)
  },
  decree: async function* () {
    await using stack = new AsyncDisposableStack()
    yield* measureDecree(await openBenchDatabase(stack, ELIGIBILITY_WORKERS), ELIGIBILITY_WORKERS)
  },
  'life-event-list': async function* () {
    await using stack = new AsyncDisposableStack()
    yield* measureLifeEventList(await openBenchDatabase(stack, 5_000), LISTED_EVENTS)
  },
  claims: async function* () {
    await using stack = new AsyncDisposableStack()
    const [few = 0, many = 0] = SEARCH_WORKERS
    const among = async (workers: number, claims: number) => ({
      database: await openBenchDatabase(stack, workers),
      workers,
      claims,
    })
    yield* measureClaims(await among(few, CLAIMS[0]), await among(many, CLAIMS[1]))
  },
  'cover-ends': async function* () {
    await using stack = new AsyncDisposableStack()
    yield* measureCoverEnds(await openBenchDatabase(stack, ELIGIBILITY_WORKERS), ELIGIBILITY_WORKERS)
  },
  billing: async function* () {
    await using stack = new AsyncDisposableStack()
    yield* measureBilling(await openBenchDatabase(stack, ELIGIBILITY_WORKERS), ELIGIBILITY_WORKERS)
  },
  'posting-answer': async function* () {
    await using stack = new AsyncDisposableStack()
    yield* measurePostingAnswer(await openBenchDatabase(stack, ELIGIBILITY_WORKERS), POSTED_PEOPLE)
  },
  matching: async function* () {
    await using stack = new AsyncDisposableStack()
    yield* measureMatching(await openBenchDatabase(stack, WORKERS), {
      waiting: WORKERS,
      taken: Math.ceil(WORKERS / 30),
    })
  },
  'company-home': async function* () {
    await using stack = new AsyncDisposableStack()
    const home = async (pledges: number, people: number) => ({
      database: await openBenchDatabase(stack, people),
      pledges,
      people,
    })
    yield* measureCompanyHome(await home(200, COMPANY_PEOPLE), await home(2, 200))
  },
  'company-report': async function* () {
    await using stack = new AsyncDisposableStack()
    yield* measureCompanyReport(await openBenchDatabase(stack, COMPANY_PEOPLE), {
      pledges: 200,
      people: COMPANY_PEOPLE,
    })
  },
  'public-page': async function* () {
    await using stack = new AsyncDisposableStack()
    yield* measurePublicPage(await openBenchDatabase(stack, 0))
  },
  annex: () => measureAnnex(ELIGIBILITY_WORKERS),
  import: async function* () {
    yield* measureImport(IMPORT_ROWS)
    yield* measureListDuringImport(IMPORT_ROWS)
  },
  answers: () => measureAnswers(IMPORT_ROWS),
  duplicates: async function* () {
    await using stack = new AsyncDisposableStack()
    yield* measureDuplicates(await openBenchDatabase(stack, WORKERS), Math.min(IMPORT_ROWS, WORKERS), WORKERS)
  },
  grid: () => measureRepairGrid(IMPORT_ROWS),
  start: measureSecondStart,
  shell: measureShell,
  facets: async function* () {
    for (const workers of SEARCH_WORKERS) {
      await using stack = new AsyncDisposableStack()
      yield* measureFacets(await openBenchDatabase(stack, workers), workers)
    }
  },
  sizes: async function* () {
    await using stack = new AsyncDisposableStack()
    const databases = []
    for (const workers of SEARCH_WORKERS) {
      const began = performance.now()
      const database = await openBenchDatabase(stack, workers)
      databases.push({ database, workers, seconds: (performance.now() - began) / 1000 })
    }
    yield* measureSizes(databases)
  },
  search: async function* () {
    for (const workers of SEARCH_WORKERS) {
      await using stack = new AsyncDisposableStack()
      yield* measureNameSearch(await openBenchDatabase(stack, workers), workers)
    }
  },
}

const words = process.argv.slice(2)
const names = words.filter((word) => word !== '--write')
const unknown = names.filter((name) => !(name in MEASURES))
if (unknown.length > 0) {
  process.stderr.write(
    `Tidak dikenal / unknown: ${unknown.join(', ')}. Pilih / choose: ${Object.keys(MEASURES).join(', ')}\n`,
  )
  process.exit(2)
}
const loadBefore = (loadavg()[0] ?? 0).toFixed(1)
const results: Line[] = []
for (const [name, measure] of Object.entries(MEASURES)) {
  if (names.length > 0 && !names.includes(name)) continue
  for await (const result of measure()) {
    results.push(result)
    process.stdout.write(`${JSON.stringify(result)}\n`)
  }
}
if (words.includes('--write')) {
  const day = new Date().toISOString().slice(0, 10)
  await writeMeasurements(results, { load: loadBefore, day })
}

function numberFrom(name: string, otherwise: number): number {
  const value = Number(process.env[name] ?? otherwise)
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name} must be a whole number above 0`)
  return value
}
