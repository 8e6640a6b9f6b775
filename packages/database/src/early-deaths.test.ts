import type pg from 'pg'
import { expect } from 'vitest'
import { aReport, withoutGuards } from './testing/a-claim.ts'
import { aWorker } from './testing/a-worker.ts'
import { TENANTS, type TestTenant, test, USERS } from './testing/test.ts'

const [HOME, SMALL, QUIET] = ['61.12.05.2003', '61.12.01.2001', '61.12.01.2002']
const QUESTION =
  'select dimension, key, enrolled, died, cardinality(claim_ids) as cases from app.early_deaths($1, $2, 90, 10)'
const MONTHS = ['2025-12-01', '2026-02-01']

/** The insurer has posted months of a person, from a first day on. */
function isProtected(admin: pg.Client, worker: string, from = '2026-01-01', by: TestTenant = 'kubu-raya') {
  return withoutGuards(admin, () =>
    admin.query(
      `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
       select person_id, 'DEATH', daterange($2, ($2::date + interval '1 month')::date), $3, gen_random_uuid(), 1 from worker where id = $1`,
      [worker, from, TENANTS[by].id],
    ),
  )
}

async function enrolled(admin: pg.Client, village: string, count: number): Promise<readonly string[]> {
  const people: string[] = []
  for (let at = 0; at < count; at++) {
    const worker = await aWorker(admin, { in: village })
    await isProtected(admin, worker)
    people.push(worker)
  }
  return people
}

test('deaths within ninety days of the first protected month are counted by village and registrar, and small groups together', async ({
  admin,
  sends,
  entryOf,
}) => {
  const home = await enrolled(admin, HOME, 12)
  const die = (at: number, day: string, precision: 'DAY' | 'MONTH' | 'YEAR' = 'DAY') =>
    aReport(admin, home[at] ?? '', { day, precision })
  await die(0, '2026-03-31')
  await die(1, '2026-04-01')
  // The ninety-first day.
  await die(2, '2026-04-02')
  // Known by its month: it may have been its last day.
  await die(3, '2026-03-01', 'MONTH')
  await die(4, '2026-04-01', 'MONTH')
  await die(5, '2026-01-01', 'YEAR')
  // Before protection began.
  await die(6, '2025-12-31')
  const mistaken = await die(7, '2026-02-01')
  await withoutGuards(admin, () =>
    admin.query(
      `update life_event set state = 'WITHDRAWN', withdrawn_by = $2, withdrawn_at = now(), withdrawal_reason = 'Salah orang, sudah diperiksa' where id = $1`,
      [mistaken, USERS['kubu-raya']],
    ),
  )
  // Another government has paid for years: nobody new, and in no count.
  const paidElsewhere = await aWorker(admin, { in: HOME })
  await isProtected(admin, paidElsewhere, '2023-01-01', 'pontianak')
  await isProtected(admin, paidElsewhere)
  await aReport(admin, paidElsewhere, { day: '2026-01-20' })
  const [few = ''] = await enrolled(admin, SMALL, 3)
  await aReport(admin, few, { day: '2026-01-10' })

  const asks = async (months = MONTHS) => (await sends(entryOf('kubu-raya'), QUESTION, months)).rows
  const kuburaya = TENANTS['kubu-raya'].id
  expect(await asks()).toEqual([
    { dimension: 'REGISTRAR', key: kuburaya, enrolled: 15, died: 4, cases: 4 },
    { dimension: 'VILLAGE', key: HOME, enrolled: 12, died: 3, cases: 3 },
  ])
  const who = await sends(
    entryOf('kubu-raya'),
    `select c.worker_id as worker from app.early_deaths($1, $2, 90, 10) g join claim c on c.id = any(g.claim_ids) where g.key = $3 order by 1`,
    [...MONTHS, HOME],
  )
  expect(who.rows.map(({ worker }) => worker)).toEqual([home[0], home[1], home[3]].toSorted())
  // Eight more in another small village: together they are enough to be spoken of, without a name.
  await enrolled(admin, QUIET, 8)
  expect(await asks()).toEqual([
    { dimension: 'REGISTRAR', key: kuburaya, enrolled: 23, died: 4, cases: 4 },
    { dimension: 'VILLAGE', key: HOME, enrolled: 12, died: 3, cases: 3 },
    { dimension: 'VILLAGE', key: null, enrolled: 11, died: 1, cases: 1 },
  ])
  expect(await asks(['2026-02-01', '2026-12-01'])).toEqual([])
})

test('merged records are one person, whose protection began with the first of them', async ({
  admin,
  sends,
  entryOf,
}) => {
  const home = await enrolled(admin, HOME, 12)
  const earlier = await aWorker(admin, { in: HOME })
  await isProtected(admin, earlier, '2024-01-01')
  await aReport(admin, home[0] ?? '', { day: '2026-01-20' })
  await aReport(admin, home[1] ?? '', { day: '2026-01-20' })
  await withoutGuards(admin, () =>
    admin.query(
      `update worker set superseded_by = case id when $1::uuid then $2::uuid else $4::uuid end where id in ($1::uuid, $3::uuid)`,
      [earlier, home[0], home[11], home[2]],
    ),
  )
  const { rows } = await sends(entryOf('kubu-raya'), QUESTION, MONTHS)
  expect(rows).toContainEqual({ dimension: 'VILLAGE', key: HOME, enrolled: 10, died: 1, cases: 1 })
})

test('another government, a company and who works for a part see nothing of it', async ({ admin, sends, entryOf }) => {
  const [first = ''] = await enrolled(admin, HOME, 10)
  await aReport(admin, first, { day: '2026-01-20' })
  expect((await sends(entryOf('kubu-raya'), QUESTION, MONTHS)).rows).toHaveLength(2)
  for (const tenant of ['pontianak', 'provinsi', 'pertamina'] as const)
    expect((await sends(entryOf(tenant), QUESTION, MONTHS)).rows, tenant).toEqual([])
  expect((await sends({ ...entryOf('kubu-raya'), areaScope: HOME }, QUESTION, MONTHS)).rows).toEqual([])
})
