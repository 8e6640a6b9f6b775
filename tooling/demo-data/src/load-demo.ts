import { createHash } from 'node:crypto'
import { type FileStore, openFileStore } from '@payung/database/file-store'
import { openVault, type Vault } from '@payung/database/vault'
import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { beginDatabase } from '@payung/reference-data/begin-database'
import { setLastDay } from '@payung/reference-data/calendar.queries'
import type { DemoMode } from '@payung/reference-data/demo-mode'
import { readAreas } from '@payung/reference-data/read-areas'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import pg from 'pg'
import { loadAccounts } from './accounts/load-accounts.ts'
import { loadAgreements } from './agreements/load-agreements.ts'
import { loadOwnLists, loadProvinceLists } from './billing/load-lists.ts'
import { loadBudgets } from './budgets/load-budgets.ts'
import { loadCashPlans } from './budgets/load-cash-plans.ts'
import { loadOwnProvisions, loadProvinceProvisions } from './budgets/load-provisions.ts'
import { loadClaims } from './claims/load-claims.ts'
import { loadCohorts } from './cohorts/load-cohorts.ts'
import { loadCompanyApplications } from './company-applications/load-company-applications.ts'
import { loadDecreeForms } from './decrees/load-decree-forms.ts'
import { loadOwnDecrees, loadProvinceDecrees } from './decrees/load-decrees.ts'
import { lastDayOf } from './demo-calendar.ts'
import { DEMO_AS_OF, DEMO_SEED } from './demo-checksum.ts'
import { loadEarlierBenefits } from './earlier-benefits/load-earlier-benefits.ts'
import { loadExchange } from './exchange/load-exchange.ts'
import { loadGrantHandovers } from './grant-handovers/load-grant-handovers.ts'
import { loadHandovers } from './handovers/load-handovers.ts'
import { withLanes } from './lanes.ts'
import { inventPopulation } from './people/invent-population.ts'
import { loadPeople } from './people/load-people.ts'
import { foldProtection } from './people/people.queries.ts'
import { loadPledges } from './pledges/load-pledges.ts'
import { loadProgrammes } from './programmes/load-programmes.ts'
import { loadRegionalGrants } from './regional-grants/load-regional-grants.ts'
import { loadReverification } from './reverification/load-reverification.ts'
import { loadRounds } from './rounds/load-rounds.ts'
import { loadScholarships } from './scholarships/load-scholarships.ts'
import { loadSharedDecree } from './shared-decree/load-shared-decree.ts'
import { loadChecks } from './verification/load-checks.ts'

export interface LoadDemoOptions {
  /** A superuser's: the demo writes for every tenant at once. */
  readonly adminUrl: string
  readonly mode: DemoMode
  /** Of every demo account. */
  readonly password: string
  /** PAYUNG_KEYS: what the NIKs are sealed with. */
  readonly keys: string
  /** PAYUNG_DATA_DIR: where files are kept under those keys, as signed papers are. */
  readonly dataDir: string
  /** The day on which the data looks current. */
  readonly asOf?: IsoDay
  readonly onProgress?: (progress: DemoProgress) => void
}

export interface DemoProgress {
  readonly step: 'REFERENCE' | 'ACCOUNTS' | 'PEOPLE'
  readonly done: number
  readonly total: number
  /** The area whose people came in last, else empty. */
  readonly detail: string
}

export interface DemoLoaded {
  /** As the first run decided it; another mode later changes nothing, lest invented people join real ones. */
  readonly mode: DemoMode
  readonly workersAdded: number
}

/**
 * Brings the demo province into a migrated database: once, whatever interrupts it.
 * Every part is finished together with its marker in one transaction, and a part that is there is passed over.
 */
export async function loadDemo(options: LoadDemoOptions): Promise<DemoLoaded> {
  const { adminUrl, password, keys, dataDir, asOf = DEMO_AS_OF, onProgress = () => {} } = options
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    onProgress({ step: 'REFERENCE', done: 0, total: 1, detail: '' })
    const mode = await beginDatabase(client, options.mode)
    if (mode === 'off' || options.mode === 'off') return { mode, workersAdded: 0 }
    // At each start, not once: a newer version of the function that says it would let the calendar run on.
    await setLastDay(client, mode === 'full' ? lastDayOf(asOf) : null)
    onProgress({ step: 'ACCOUNTS', done: 0, total: 1, detail: '' })
    await loadAccounts(client, password)
    if (mode === 'none') return { mode, workersAdded: 0 }
    const vault = openVault(keys)
    const files = openFileStore(dataDir, vault)
    await loadAgreements(client, files, asOf)
    const workersAdded =
      (await findStageDigest(client, 'PEOPLE')) === null
        ? await bringPeople(client, adminUrl, vault, asOf, onProgress)
        : 0
    await loadDecreeForms(client)
    await loadProgrammes(client)
    await loadBudgets(client)
    await loadCashPlans(client)
    // The province's decree takes as long as everything else together, and shares nothing with it.
    await withLanes(adminUrl, ([province = client, areas = client]) =>
      settleAll([loadProvince(province, files), loadRest(areas, files, asOf, vault)]),
    )
    // Who waits for a company and whose family is owed something depends on all decrees.
    await loadSharedDecree(client, files, asOf)
    await loadPledges(client, files, asOf)
    await loadCompanyApplications(client, vault)
    await loadClaims(client, files, vault)
    await loadEarlierBenefits(client, files)
    await loadRegionalGrants(client)
    await loadScholarships(client, files)
    await loadHandovers(client)
    await loadGrantHandovers(client, files)
    await foldProtection(client)
    return { mode, workersAdded }
  } finally {
    await client.end()
  }
}

async function loadProvince(client: pg.Client, files: FileStore): Promise<void> {
  await loadProvinceDecrees(client, files)
  await loadProvinceLists(client)
  await loadProvinceProvisions(client)
}

async function loadRest(client: pg.Client, files: FileStore, asOf: IsoDay, vault: Vault): Promise<void> {
  await loadRounds(client, asOf)
  await loadCohorts(client, asOf)
  await loadOwnDecrees(client, files)
  await loadOwnLists(client)
  await loadOwnProvisions(client)
  await loadExchange(client, vault)
  await loadChecks(client, asOf, vault)
  await loadReverification(client, asOf)
}

/** Both have come to rest before either's failure is thrown: a connection in the middle of a statement is not ended. */
async function settleAll(works: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find((work) => work.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

async function bringPeople(
  client: pg.Client,
  adminUrl: string,
  vault: Vault,
  asOf: IsoDay,
  onProgress: (progress: DemoProgress) => void,
): Promise<number> {
  const population = inventPopulation({ areas: await readAreas(), asOf, seed: DEMO_SEED })
  const workersAdded = await withLanes(adminUrl, (clients) =>
    loadPeople(clients, population, vault, ({ done, total, area }) =>
      onProgress({ step: 'PEOPLE', done, total, detail: area }),
    ),
  )
  await finishStage(client, 'PEOPLE', digestOfText(asOf))
  return workersAdded
}

function digestOfText(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
