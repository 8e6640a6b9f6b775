import type pg from 'pg'
import { arrangeDecree } from './arrange-decree.ts'
import { arrangeImport } from './arrange-import.ts'
import { arrangeMatching } from './arrange-matching.ts'
import { arrangeContributionList, copyAsListOfPayer } from './arrange-money.ts'
import { arrangeReverification, arrangeRound } from './arrange-rounds.ts'
import { type BenchDatabase, tenantIdOf } from './bench-database.ts'
import { arrangeCohort } from './measures/cohort.ts'
import { arrangeAmended } from './measures/decree.ts'
import type { PricedRecords } from './priced-queries.ts'

/** As many as the first province designated at once. */
const LISTED = 75_489

const YEAR = 2026

/**
 * Two lists, a decree with the draft of its amendment, its bill, its review and its round, a draft, and a file, each of as many people as a province
 * designates, as global ids.
 */
export async function arrangeLists(
  database: BenchDatabase,
): Promise<Omit<PricedRecords, 'programme' | 'task' | 'worker'>> {
  const { admin } = database
  const tenant = await tenantIdOf(admin, '61')
  const { rows } = await admin.query<{ people: number }>(
    'select count(*)::int as people from worker_listing where tenant_id = $1',
    [tenant],
  )
  const workers = rows[0]?.people ?? 0
  const people = Math.min(workers, LISTED)
  const cohort = await arrangeCohort(admin, tenant, workers, people)
  const otherCohort = await copyCohort(admin, cohort)
  const { programme, decree, amendment } = await arrangeAmended(admin, tenant, { people, year: YEAR })
  const { decree: draft } = await arrangeDecree(admin, tenant, { people, year: 2027, isLeft: 'DRAFT' })
  await divideAmongPayers(admin, tenant, draft)
  const question = await arrangeMatching(admin, tenant, draft)
  const list = await arrangeContributionList(admin, tenant, { decree, year: YEAR })
  const listOfPayer = await copyAsListOfPayer(admin, list, await tenantIdOf(admin, '61.12'))
  const round = await arrangeRound(admin, tenant, { programme, decree })
  const reverification = await arrangeReverification(admin, tenant, decree)
  const file = await arrangeImport(database, people)
  await admin.query('vacuum analyze')
  const idOf = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64')
  return {
    cohort: idOf('Cohort', cohort),
    decree: idOf('Decree', decree),
    draft: idOf('Decree', draft),
    amendment: idOf('Decree', amendment),
    otherCohort: idOf('Cohort', otherCohort),
    question: idOf('CheckRequest', question),
    list: idOf('ContributionList', list),
    listOfPayer: idOf('ContributionList', listOfPayer),
    round: idOf('Round', round),
    reverification: idOf('Reverification', reverification),
    file,
  }
}

/** Two limits make the waterfall look at each person of the list; what they leave its own government pays. */
async function divideAmongPayers(admin: pg.Client, tenant: string, decree: string): Promise<void> {
  await admin.query(
    `insert into funding_rule (decree_id, rule_no, tenant_id, payer_tenant_id, payer_name, funding_source, share_basis_points, people_max, ceiling_rupiah)
     values ($1, 1, $2, null, 'Dana CSR', 'CSR', 5000, 40000, null), ($1, 2, $2, null, 'Sponsor', 'SPONSOR', null, null, 1000000000),
       ($1, 3, $2, $2, null, 'PROVINCIAL_BUDGET', null, null, null)`,
    [decree, tenant],
  )
}

/** The same programme computed once more: of ten people one is left out. */
async function copyCohort(admin: pg.Client, cohort: string): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into cohort (tenant_id, programme_id, name, seed) select tenant_id, programme_id, 'Pengukuran 2', 'pengukuran-2' from cohort where id = $1 returning id`,
    [cohort],
  )
  const id = rows[0]?.id ?? ''
  const { rowCount } = await admin.query(
    `insert into cohort_member (cohort_id, tenant_id, worker_id, area_code, village_code, place, points, met, draw, standing)
     select $2, m.tenant_id, m.worker_id, m.area_code, m.village_code, m.place, m.points, m.met, m.draw, m.standing
     from cohort_member m where m.cohort_id = $1 and m.place % 10 <> 0`,
    [cohort, id],
  )
  await admin.query(
    `update cohort c set rule_version = o.rule_version, priority_version = o.priority_version, judged_on = o.judged_on, computed_at = o.computed_at,
       members = $3 from cohort o where o.id = $1 and c.id = $2`,
    [cohort, id, rowCount],
  )
  return id
}
