import { createHash } from 'node:crypto'
import { type FileStore, openFileStore } from '@payung/database/file-store'
import { openVault, type Vault } from '@payung/database/vault'
import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { readAreas } from '@payung/reference-data/read-areas'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type pg from 'pg'
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
import { DEMO_SEED } from './demo-checksum.ts'
import type { LoadDemoOptions } from './demo-options.ts'
import { loadEarlierBenefits } from './earlier-benefits/load-earlier-benefits.ts'
import { loadExchange } from './exchange/load-exchange.ts'
import { loadGrantHandovers } from './grant-handovers/load-grant-handovers.ts'
import { loadHandovers } from './handovers/load-handovers.ts'
import { withLanes } from './lanes.ts'
import { inventPopulation } from './people/invent-population.ts'
import { loadPeople } from './people/load-people.ts'
import { foldFacets, foldProtection } from './people/people.queries.ts'
import { loadPledges } from './pledges/load-pledges.ts'
import { loadProgrammes } from './programmes/load-programmes.ts'
import { loadRegionalGrants } from './regional-grants/load-regional-grants.ts'
import { loadReverification } from './reverification/load-reverification.ts'
import { loadRounds } from './rounds/load-rounds.ts'
import { loadScholarships } from './scholarships/load-scholarships.ts'
import { loadSharedDecree } from './shared-decree/load-shared-decree.ts'
import { loadChecks } from './verification/load-checks.ts'

type Demo = Required<Pick<LoadDemoOptions, 'adminUrl' | 'keys' | 'dataDir' | 'asOf' | 'onProgress'>>

/** Everything that hangs on people, in the order in which it came about; what is there already is passed over. @returns how many people came in now */
export async function loadProvinceOfPeople(
  client: pg.Client,
  { adminUrl, keys, dataDir, asOf, onProgress }: Demo,
): Promise<number> {
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
  // Who was signed or posted since stands in other facets.
  await foldFacets(client)
  return workersAdded
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
  onProgress: Demo['onProgress'],
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
