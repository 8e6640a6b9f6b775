import { eligibilitySql, type SqlFrame } from '@payung/database/eligibility-sql'
import { lotSql, placedSql, prioritySql } from '@payung/database/priority-sql'
import { Prisma } from '@payung/database/prisma'
import type { Rule } from '@payung/domain/eligibility/eligibility-rule'
import type { PriorityOrder } from '@payung/domain/eligibility/priority-order'
import pg from 'pg'
import { type BenchDatabase, lettingEverybodyLive, tenantIdOf } from '../bench-database.ts'
import { type Line, line, median } from '../line.ts'

const ROUNDS = 5
const FRAME: SqlFrame = {
  programmeId: '00000000-0000-7000-8000-000000000000',
  day: '2026-11-20',
  fromMonth: '2027-01-01',
  untilMonth: '2028-01-01',
  occupationsOf: () => [],
}
const RULE: Rule = { fact: 'RESIDENCE', among: ['61'] }
const ORDER: PriorityOrder = [
  { label: 'Desil 1–2', points: 50, when: { fact: 'WELFARE_DECILE', to: 2 } },
  { label: 'Nelayan dan buruh tani', points: 20, when: { fact: 'OCCUPATION', among: ['FISHER', 'FARM_LABOURER'] } },
  { label: 'Perempuan', points: 10, when: { fact: 'SEX', among: ['FEMALE'] } },
]

/** The columns of an entry, from where the lock takes them. */
const ENTRIES = `select $1::uuid, row_number() over (order by w.village_code collate "C", l.name_order, w.id), $2::uuid, w.id, w.person_id, w.version, w.national_id_cipher,
  w.national_id_prefix, w.name, w.birth_place, w.birth_date, w.sex, w.address, w.rt, w.rw, w.village_code, left(w.village_code, 5), w.occupation_code, w.income_bracket,
  w.welfare_decile, w.welfare_source, w.membership_kind, w.membership_number, w.public_service, w.status, lower(w.declared_period), upper(w.declared_period),
  w.declared_payer_kind, m.area_code, m.place, m.points, m.met
  from cohort_member m join worker w on w.id = m.worker_id join worker_listing l on l.tenant_id = $2 and l.worker_id = m.worker_id
  where m.cohort_id = $1 and m.standing = 'MEMBER'`

/**
 * A lock under the policies, as the application takes it: quotas asked, everybody's facts kept, the hash taken over them, and the rule and the order
 * asked once more of exactly these. Against the same rows written as administrator, by one INSERT … SELECT into a table with the same columns and key.
 */
export async function* measureCohort(database: BenchDatabase, workers: number): AsyncGenerator<Line> {
  const tenantId = await tenantIdOf(database.admin, '61')
  const cohort = await arrangeCohort(database.admin, tenantId, workers)
  const { rows: users } = await database.admin.query<{ id: string }>('select id from app_user limit 1')
  const locker = users[0]?.id
  await using app = await connected(database.urls.app)
  await database.admin.query(
    'create table plain_entry (like cohort_entry including defaults including constraints, primary key (cohort_id, entry_no))',
  )
  await database.admin.query('vacuum analyze')
  const ours: number[] = []
  const peer: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(
      await rolledBack(app.client, async () => {
        await app.client.query(`select app.enter($1, $2, '', null)`, [tenantId, locker])
        const { rows } = await app.client.query(`select * from app.lock_cohort($1, 'Untuk pengukuran')`, [cohort])
        if (rows[0].entries !== workers) throw new Error(`${rows[0].entries} of ${workers} people were locked`)
        const query = Prisma.sql`select count(*) filter (where ${eligibilitySql(RULE, FRAME)} is not true or l.points <> ${prioritySql(ORDER, FRAME).points})::int as stale
          from cohort_entry l where l.cohort_id = ${cohort}::uuid`
        const { rows: judged } = await app.client.query(query.text, [...query.values])
        if (judged[0].stale !== 0) throw new Error(`${judged[0].stale} people stand elsewhere`)
      }),
    )
    peer.push(
      await rolledBack(database.admin, async () => {
        const { rowCount } = await database.admin.query(`insert into plain_entry ${ENTRIES}`, [cohort, tenantId])
        if (rowCount !== workers) throw new Error(`${rowCount} of ${workers} rows were written`)
      }),
    )
  }
  yield line({
    measure: `lock of a cohort of ${workers.toLocaleString('en')} people, against a plain INSERT … SELECT of the same rows`,
    ours: median(ours),
    peer: median(peer),
    unit: 'ms',
    toReach: 2.5,
  })
}

/**
 * A computed draft of whom the province registered.
 *
 * @param workers how many are registered
 * @param people how many of them are placed: everybody, or the same part of each regency
 */
export async function arrangeCohort(
  admin: pg.Client,
  tenantId: string,
  workers: number,
  people = workers,
): Promise<string> {
  await lettingEverybodyLive(admin)
  const idOf = async (text: string, values: unknown[]) =>
    (await admin.query<{ id: string }>(text, values)).rows[0]?.id ?? ''
  const programme = await idOf(
    `insert into programme (tenant_id, name, insurance_programmes, period, funding_source)
     values ($1, 'Pengukuran', '{WORK_ACCIDENT,DEATH}', '[2027-01-01,2028-01-01)', 'PROVINCIAL_BUDGET') returning id`,
    [tenantId],
  )
  await admin.query(
    `insert into programme_quota (programme_id, tenant_id, area_code, area_tenant_id, people)
     select $1, $2, a.code, a.custodian_tenant_id, count(*) * $3::bigint / $4 from worker_listing l join area a on a.code = l.regency_code where l.tenant_id = $2 group by a.code`,
    [programme, tenantId, people, workers],
  )
  await admin.query(
    `with rule as (insert into rule_version (programme_id, version, tenant_id, rule, effective_from) values ($1, 1, $2, $3, '2026-01-01'))
     insert into priority_version (programme_id, version, tenant_id, criteria, effective_from) values ($1, 1, $2, $4, '2026-01-01')`,
    [programme, tenantId, JSON.stringify(RULE), JSON.stringify(ORDER)],
  )
  await admin.query(`update programme set state = 'OPEN' where id = $1`, [programme])
  const cohort = await idOf(
    `insert into cohort (tenant_id, programme_id, name, seed) values ($1, $2, 'Pengukuran', 'pengukuran-1') returning id`,
    [tenantId, programme],
  )
  const { points, met } = prioritySql(ORDER, FRAME)
  const placed = Prisma.sql`
    insert into cohort_member (cohort_id, tenant_id, worker_id, area_code, village_code, place, points, met, draw, standing)
    select ${cohort}::uuid, ${tenantId}::uuid, p.worker_id, p.area_code, p.village_code, p.place, p.points, p.met, p.draw, p.standing from (${placedSql(
      {
        judged: Prisma.sql`select l.worker_id, l.village_code, l.regency_code as area_code, ${points} as points, ${met} as met, ${lotSql('pengukuran-1')} as draw
        from worker_listing l where l.tenant_id = ${tenantId}::uuid and ${eligibilitySql(RULE, FRAME)}`,
        rooms: Prisma.sql`select q.area_code, q.people as room, 0 as reserve from programme_quota q where q.programme_id = ${programme}::uuid`,
      },
    )}) p`
  const { rowCount } = await admin.query(placed.text, [...placed.values])
  // Each regency's part is rounded down.
  if (rowCount === null || rowCount > people || people - rowCount > 14)
    throw new Error(`${rowCount} of ${people} people were placed`)
  await admin.query(
    `update cohort set rule_version = 1, priority_version = 1, judged_on = '2026-11-20', computed_at = now(), members = $2 where id = $1`,
    [cohort, rowCount],
  )
  return cohort
}

/** How long it takes up to the commit that it is denied, so that each round begins alike. */
async function rolledBack(client: pg.Client, act: () => Promise<void>): Promise<number> {
  await client.query('begin')
  const begun = performance.now()
  await act()
  const took = performance.now() - begun
  await client.query('rollback')
  return took
}

async function connected(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return { client, [Symbol.asyncDispose]: () => client.end() }
}
