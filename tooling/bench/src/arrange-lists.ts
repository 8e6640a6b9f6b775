import { arrangeDecree } from './arrange-decree.ts'
import { type BenchDatabase, tenantIdOf } from './bench-database.ts'
import { arrangeCohort } from './measures/cohort.ts'
import { arrangeAmended } from './measures/decree.ts'
import type { PricedRecords } from './priced-queries.ts'

/** A list, a decree with the draft of its amendment, and a draft, each of everybody whom the province registered, as global ids. */
export async function arrangeLists(database: BenchDatabase): Promise<Omit<PricedRecords, 'programme'>> {
  const { admin } = database
  const tenant = await tenantIdOf(admin, '61')
  const { rows } = await admin.query<{ people: number }>(
    'select count(*)::int as people from worker_listing where tenant_id = $1',
    [tenant],
  )
  const people = rows[0]?.people ?? 0
  const cohort = await arrangeCohort(admin, tenant, people)
  const { decree, amendment } = await arrangeAmended(admin, tenant, { people, year: 2026 })
  const { decree: draft } = await arrangeDecree(admin, tenant, { people, year: 2027, isLeft: 'DRAFT' })
  await admin.query('vacuum analyze')
  const idOf = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64')
  return {
    cohort: idOf('Cohort', cohort),
    decree: idOf('Decree', decree),
    draft: idOf('Decree', draft),
    amendment: idOf('Decree', amendment),
  }
}
