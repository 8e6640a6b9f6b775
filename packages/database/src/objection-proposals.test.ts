import type pg from 'pg'
import { expect } from 'vitest'
import { aCohort, publishes } from './testing/a-cohort.ts'
import { aLink, aWorker } from './testing/a-worker.ts'
import { test as base, TENANTS, type TestTenant, USERS } from './testing/test.ts'

interface Entered {
  /** As the application, in a transaction of its own, for somebody of a tenant or of a part of it. */
  as: (user: TestTenant, tenant: TestTenant, text: string, values?: unknown[], area?: string) => Promise<pg.QueryResult>
}

const test = base.extend<Entered>({
  as: async ({ sends, entryOf }, use) =>
    use((user, tenant, text, values, areaScope = '') =>
      sends(entryOf(tenant, { userId: USERS[user], areaScope }), text, values),
    ),
})

const VILLAGE = '61.12.05.2003'
const REASON = 'Akta sudah diperiksa'
const DECIDES = `insert into cohort_objection_decision (objection_id, cohort_id, tenant_id, upheld, reason, decided_by)
  select id, cohort_id, tenant_id, $2, '${REASON}', app.user_id() from cohort_objection where id = $1`
const REFUSES = `update worker_proposal set state = 'REFUSED', decided_by = app.user_id(), decided_at = now() where state = 'OPEN'`

/** A public list with these people. */
async function aList(admin: pg.Client, tenant: TestTenant, workers: readonly string[]): Promise<string> {
  const { cohort } = await aCohort(admin, tenant, { workers, quota: workers.length })
  await publishes(admin, cohort)
  return cohort
}

/** What came in public against somebody on the list. */
async function anObjection(admin: pg.Client, cohort: string, worker: string | undefined, kind = 'DECEASED') {
  const { rows } = await admin.query<{ id: string }>(
    `insert into cohort_objection (cohort_id, tenant_id, worker_id, village_code, kind, statement_cipher, sender_digest)
     select id, tenant_id, $2, $4, $3, convert_to(repeat('x', 60), 'UTF8'), decode(repeat('ab', 16), 'hex') from cohort where id = $1 returning id`,
    [cohort, worker, kind, VILLAGE],
  )
  return rows[0]?.id
}

const openProposals = async (admin: pg.Client) =>
  (
    await admin.query(
      `select worker_id, tenant_id, proposed_status from worker_proposal where state = 'OPEN' order by id`,
    )
  ).rows

test('an upheld objection that somebody died or moved is proposed to whoever keeps the record, and no other is', async ({
  admin,
  as,
}) => {
  const cases = [
    { kind: 'DECEASED', proposed: true },
    { kind: 'MOVED', keptBy: 'pontianak', status: 'VERIFIED', proposed: true },
    { kind: 'DECEASED', status: 'MOVED', proposed: true },
    { kind: 'DECEASED', upheld: false, proposed: false },
    { kind: 'EMPLOYED', proposed: false },
    { kind: 'DECEASED', status: 'DECEASED', proposed: false },
    { kind: 'MOVED', status: 'DECEASED', proposed: false },
  ] as const
  const people: string[] = []
  for (const each of cases) people.push(await aWorker(admin, 'keptBy' in each ? { keptBy: each.keptBy } : {}))
  const list = await aList(admin, 'provinsi', people)
  const expected: unknown[] = []
  for (const [at, each] of cases.entries()) {
    const status = 'status' in each ? each.status : 'CANDIDATE'
    await admin.query('update worker set status = $2 where id = $1', [people[at], status])
    const objection = await anObjection(admin, list, people[at], each.kind)
    await as('pontianak', 'provinsi', DECIDES, [objection, !('upheld' in each)])
    if (each.proposed)
      expected.push({
        tenant_id: TENANTS['keptBy' in each ? each.keptBy : 'kubu-raya'].id,
        proposer_tenant_id: TENANTS.provinsi.id,
        worker_id: people[at],
        objection_id: objection,
        proposed_status: each.kind,
        reason: REASON,
        proposed_by: USERS.pontianak,
      })
  }
  const { rows } = await admin.query(
    'select tenant_id, proposer_tenant_id, worker_id, objection_id, proposed_status, reason, proposed_by from worker_proposal order by id',
  )
  expect(rows).toEqual(expected)
  const { rows: log } = await admin.query(
    `select tenant_id, actor_id, subject_id from audit_event where action = 'PROPOSAL_RECEIVED' order by id`,
  )
  expect(log).toEqual(
    rows.map((row) => ({ tenant_id: row.tenant_id, actor_id: USERS.pontianak, subject_id: row.worker_id })),
  )
  for (const [at, values] of [
    `null, 'DECEASED', '${REASON}', '{status}'`,
    `'x', null, '${REASON}', '{name}'`,
    `null, null, null, '{name}'`,
  ].entries())
    await expect(
      admin.query(
        `insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, changes_cipher, proposed_status, reason, fields)
         select tenant_id, tenant_id, id, ${values} from worker where id = $1`,
        [people[3]],
      ),
      String(at),
    ).rejects.toThrow('proposal_of_facts_or_status')
})

test('lists that say the same of one person make one proposal, which nobody decides who upheld any of them', async ({
  admin,
  as,
}) => {
  const [former, person] = [await aWorker(admin), await aWorker(admin)]
  const ownList = await aList(admin, 'kubu-raya', [former, person])
  const provincial = await aList(admin, 'provinsi', [person])
  const objection = await anObjection(admin, ownList, former)
  await admin.query('update worker set superseded_by = $2 where id = $1', [former, person])
  await as('pontianak', 'kubu-raya', DECIDES, [objection, true])
  await as('pertamina', 'provinsi', DECIDES, [await anObjection(admin, provincial, person), true])
  const proposal = { worker_id: person, tenant_id: TENANTS['kubu-raya'].id, proposed_status: 'DECEASED' }
  expect(await openProposals(admin)).toEqual([proposal])
  for (const decider of ['pontianak', 'pertamina'] as const)
    await expect(as(decider, 'kubu-raya', REFUSES), decider).rejects.toThrow('proposer_is_not_decider')
  await as('kubu-raya', 'kubu-raya', REFUSES)
  await as('pontianak', 'kubu-raya', DECIDES, [await anObjection(admin, ownList, person), true])
  expect(await openProposals(admin)).toEqual([proposal])
})

test('keeper and proposer see it, a district of the keeper too; a village, another government and a branch do not', async ({
  admin,
  as,
}) => {
  const person = await aWorker(admin)
  await aLink(admin, person, 'provinsi', 'FULL')
  const list = await aList(admin, 'provinsi', [person])
  await as('pontianak', 'provinsi', DECIDES, [await anObjection(admin, list, person), true])
  await admin.query(`update tenant set kind = 'INSURER_BRANCH' where id = $1`, [TENANTS.pertamina.id])
  await aLink(admin, person, 'pertamina', 'FULL')
  const count = async (tenant: TestTenant, area = '') =>
    (await as('kubu-raya', tenant, 'select from worker_proposal', [], area)).rowCount
  expect(await count('kubu-raya')).toBe(1)
  expect(await count('kubu-raya', '61.12.05')).toBe(1)
  expect(await count('provinsi')).toBe(1)
  expect(await count('provinsi', '61.12.05')).toBe(1)
  expect(await count('kubu-raya', VILLAGE)).toBe(0)
  expect(await count('provinsi', VILLAGE)).toBe(0)
  expect((await as('kubu-raya', 'kubu-raya', REFUSES, [], VILLAGE)).rowCount).toBe(0)
  expect((await as('kubu-raya', 'provinsi', REFUSES)).rowCount).toBe(0)
  expect(await count('pontianak')).toBe(0)
  expect(await count('pertamina')).toBe(0)
})

test('that somebody died goes along with a record that is handed over, and that they moved ends with it', async ({
  admin,
  as,
}) => {
  const person = await aWorker(admin)
  const list = await aList(admin, 'provinsi', [person])
  for (const kind of ['DECEASED', 'MOVED'])
    await as('pontianak', 'provinsi', DECIDES, [await anObjection(admin, list, person, kind), true])
  expect(await openProposals(admin)).toHaveLength(2)
  const { rows } = await admin.query(
    `insert into custody_transfer (tenant_id, worker_id, from_tenant_id, to_tenant_id, to_village_code, reason, proposed_by)
     values ($1, $2, $1, $3, '61.71.01.1001', 'Pindah domisili', $4) returning id`,
    [TENANTS['kubu-raya'].id, person, TENANTS.pontianak.id, USERS['kubu-raya']],
  )
  await as('pertamina', 'pontianak', 'select app.decide_custody_transfer($1, true, null)', [rows[0].id])
  expect(await openProposals(admin)).toEqual([
    { worker_id: person, tenant_id: TENANTS.pontianak.id, proposed_status: 'DECEASED' },
  ])
})
