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
import type { DemoProgress, LoadDemoOptions } from './demo-options.ts'
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
  const saysOf = (step: DemoProgress['step']) => (done: number, total: number) =>
    onProgress({ step, done, total, detail: '' })
  await inTurn(
    [
      () => loadDecreeForms(client),
      () => loadProgrammes(client),
      () => loadBudgets(client),
      () => loadCashPlans(client),
    ],
    saysOf('PROGRAMMES'),
  )
  // The province's decree takes as long as everything else together, and shares nothing with it.
  await withLanes(adminUrl, ([province = client, areas = client]) => {
    const [ofProvince, ofRest] = [provinceWorks(province, files), restWorks(areas, files, asOf, vault)]
    const total = ofProvince.length + ofRest.length
    const done = { province: 0, rest: 0 }
    const says = () => saysOf('DECREES')(done.province + done.rest, total)
    return settleAll([
      inTurn(ofProvince, (province) => {
        done.province = province
        says()
      }),
      inTurn(ofRest, (rest) => {
        done.rest = rest
        says()
      }),
    ])
  })
  // Who waits for a company and whose family is owed something depends on all decrees.
  await inTurn(
    [
      () => loadSharedDecree(client, files, asOf),
      () => loadPledges(client, files, asOf),
      () => loadCompanyApplications(client, vault),
      () => loadClaims(client, files, vault),
      () => loadEarlierBenefits(client, files),
      () => loadRegionalGrants(client),
      () => loadScholarships(client, files),
      () => loadHandovers(client),
      () => loadGrantHandovers(client, files),
      () => foldProtection(client),
      // Who was signed or posted since stands in other facets.
      () => foldFacets(client),
    ],
    saysOf('CASES'),
  )
  return workersAdded
}

type Work = () => Promise<unknown>

const provinceWorks = (client: pg.Client, files: FileStore): readonly Work[] => [
  () => loadProvinceDecrees(client, files),
  () => loadProvinceLists(client),
  () => loadProvinceProvisions(client),
]

const restWorks = (client: pg.Client, files: FileStore, asOf: IsoDay, vault: Vault): readonly Work[] => [
  () => loadRounds(client, asOf),
  () => loadCohorts(client, asOf),
  () => loadOwnDecrees(client, files),
  () => loadOwnLists(client),
  () => loadOwnProvisions(client),
  () => loadExchange(client, vault),
  () => loadChecks(client, asOf, vault),
  () => loadReverification(client, asOf),
]

/** One after the other, and says how many are done: before the first, too, so that nothing stands at what came before. */
async function inTurn(works: readonly Work[], says: (done: number, total: number) => void): Promise<void> {
  says(0, works.length)
  for (const [at, work] of works.entries()) {
    await work()
    says(at + 1, works.length)
  }
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
