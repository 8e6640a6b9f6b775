import { createHash } from 'node:crypto'
import { eligibilitySql } from '@payung/database/eligibility-sql'
import { livesIn } from '@payung/database/lives-in'
import { lotSql, placedSql, prioritySql } from '@payung/database/priority-sql'
import { Prisma } from '@payung/database/prisma'
import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { reserveOf } from '@payung/domain/cohort/cohort-places'
import { readRule } from '@payung/domain/eligibility/read-rule'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { ClientBase } from 'pg'
import { DEMO_COHORTS, type DemoCohort } from './demo-cohorts.ts'

const STAGE = 'COHORTS'
const LEAVES = `select app.enter('00000000-0000-0000-0000-000000000000', null, '', null)`

/** Brings the demo's cohorts, once: whatever people make of them afterwards stays. */
export async function loadCohorts(client: ClientBase, asOf: IsoDay): Promise<void> {
  if ((await findStageDigest(client, STAGE)) !== null) return
  await client.query('begin')
  try {
    for (const cohort of DEMO_COHORTS) await insertCohort(client, cohort, asOf)
    await finishStage(client, STAGE, createHash('sha256').update(JSON.stringify(DEMO_COHORTS)).digest())
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

interface Programme {
  readonly id: string
  readonly tenant_id: string
  readonly area_code: string
  readonly people: number
  readonly from_month: string
  readonly until_month: string
  readonly rule_version: number
  readonly rule: unknown
}

/**
 * @param pledgeIds whose people it is drawn from, as the application draws them; from whoever has no month of these yet, where there are none
 */
export async function insertCohort(
  client: ClientBase,
  demo: DemoCohort,
  asOf: IsoDay,
  pledgeIds: readonly string[] = [],
): Promise<void> {
  const { rows } = await client.query<Programme>(
    `select p.id, p.tenant_id, q.area_code, q.people, lower(p.period)::text as from_month, upper(p.period)::text as until_month, v.version as rule_version, v.rule
     from programme p join tenant t on t.id = p.tenant_id join programme_quota q on q.programme_id = p.id
       join lateral (select version, rule from rule_version v where v.programme_id = p.id and v.effective_from <= $3 order by effective_from desc, version desc limit 1) v on true
     where t.code = $1 and p.name = $2`,
    [demo.ownerCode, demo.programme, asOf],
  )
  const programme = rows[0]
  if (programme === undefined) throw new Error(`no programme ${demo.programme}`)
  await client.query(
    `insert into priority_version (programme_id, version, tenant_id, criteria, effective_from) values ($1, 1, $2, $3, '2025-12-01')`,
    [programme.id, programme.tenant_id, JSON.stringify(demo.order)],
  )
  const { rows: made } = await client.query<{ id: string }>(
    `insert into cohort (tenant_id, programme_id, name, seed, reserve_percent, pledge_ids, synthetic) values ($1, $2, $3, $4, $5, $6, true) returning id`,
    [programme.tenant_id, programme.id, demo.name, demo.seed, demo.reservePercent, [...pledgeIds]],
  )
  const id = made[0]?.id ?? ''
  // A locked list was made before its months began: whoever came of age since is not in it.
  const judgedOn = demo.state === 'LOCKED' && programme.from_month < asOf ? programme.from_month : asOf
  const placed = placing(id, demo, programme, judgedOn, pledgeIds)
  // Whom a pledge holds is told to its own government alone.
  if (pledgeIds.length > 0) await client.query(`select app.enter($1, null, '', null)`, [programme.tenant_id])
  await client.query(placed.text, [...placed.values])
  if (pledgeIds.length > 0) await client.query(LEAVES)
  await client.query(
    `update cohort c set rule_version = $2, priority_version = 1, judged_on = $3, computed_at = now(), version = 2,
       eligible = (select sum(eligible) from cohort_area a where a.cohort_id = c.id),
       members = (select count(*) from cohort_member m where m.cohort_id = c.id and m.standing = 'MEMBER'),
       reserves = (select count(*) from cohort_member m where m.cohort_id = c.id and m.standing = 'RESERVE') where id = $1`,
    [id, programme.rule_version, judgedOn],
  )
  if (demo.state === 'LOCKED') await lock(client, id, programme.tenant_id)
}

/** As the application places people: judged, ordered and cut at the quota in one statement. */
function placing(
  cohortId: string,
  demo: DemoCohort,
  programme: Programme,
  day: IsoDay,
  pledgeIds: readonly string[],
): Prisma.Sql {
  const read = readRule(programme.rule)
  if ('fault' in read) throw new Error(`the rule of ${demo.programme} cannot be read`)
  const frame = {
    programmeId: programme.id,
    day,
    fromMonth: programme.from_month,
    untilMonth: programme.until_month,
    occupationsOf: () => [],
  }
  const { points, met } = prioritySql(demo.order, frame)
  const reserve = reserveOf(programme.people, demo.reservePercent)
  const [tenant, area] = [Prisma.sql`${programme.tenant_id}::uuid`, Prisma.sql`${programme.area_code}::text`]
  return Prisma.sql`
    with judged as materialized (
      select l.worker_id, l.village_code, ${area} as area_code, ${points} as points, ${met} as met, ${lotSql(demo.seed)} as draw
      from worker_listing l where l.tenant_id = ${tenant} and l.level = 'FULL' and ${livesIn(programme.area_code)} and ${eligibilitySql(read.rule, frame)}
        and ${pledgeIds.length === 0 ? free(programme) : heldBy(pledgeIds)}
    ), counted as (
      insert into cohort_area (cohort_id, tenant_id, area_code, quota, taken, eligible)
      select ${cohortId}::uuid, ${tenant}, ${area}, ${programme.people}::int, 0, count(*) from judged
    )
    insert into cohort_member (cohort_id, tenant_id, worker_id, area_code, village_code, place, points, met, draw, standing)
    select ${cohortId}::uuid, ${tenant}, p.worker_id, p.area_code, p.village_code, p.place, p.points, p.met, p.draw, p.standing
    from (${placedSql({
      judged: Prisma.sql`select * from judged`,
      rooms: Prisma.sql`select ${area} as area_code, ${programme.people}::int as room, ${reserve}::int as reserve`,
    })}) p`
}

function heldBy(pledgeIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`l.worker_id in (select p.worker_id from app.pledged_people(${[...pledgeIds]}::uuid[]) p)`
}

/** Nobody's month is given away twice: not whom the province's decree of 2026 names, nor whom an earlier list of the same owner has. */
function free(programme: Programme): Prisma.Sql {
  return Prisma.sql`l.worker_id not in (
    select unnest(array_remove(array[o.id, o.superseded_by], null)) from worker w join tenant t on t.id = w.registered_by_tenant_id
      join worker o on o.person_id = w.person_id where t.kind = 'PROVINCE' and ${programme.from_month}::date < '2027-01-01'
    union all select e.worker_id from cohort_entry e join cohort c on c.id = e.cohort_id join programme p on p.id = c.programme_id
      where c.tenant_id = ${programme.tenant_id}::uuid and c.state = 'LOCKED' and p.period && daterange(${programme.from_month}::date, ${programme.until_month}::date))`
}

/** By the area's approver, as it would be. */
async function lock(client: ClientBase, cohortId: string, tenantId: string): Promise<void> {
  const { rows } = await client.query<{ user_id: string }>(
    `select user_id from membership where tenant_id = $1 and role = 'APPROVER' limit 1`,
    [tenantId],
  )
  await client.query(`select app.enter($1, $2, '', null)`, [tenantId, rows[0]?.user_id])
  await client.query(`select app.lock_cohort($1, 'Data contoh: tidak diumumkan')`, [cohortId])
  await client.query(LEAVES)
}
