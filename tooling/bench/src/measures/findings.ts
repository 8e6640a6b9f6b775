import { finishListing, listFindings } from '@payung/api/features/reverification/list-findings.queries'
import { keepReferenceData } from '@payung/api/platform/reference-data'
import { openPrisma, Prisma } from '@payung/database/prisma'
import { openReader } from '@payung/database/read-as'
import { FOR_LONG_WORK, openTransactions } from '@payung/database/tenant-transaction'
import type { Rule } from '@payung/domain/eligibility/eligibility-rule'
import type pg from 'pg'
import type { BenchDatabase } from '../bench-database.ts'
import { type Line, line, median } from '../line.ts'

const ROUNDS = 5
const DAY = '2026-12-01'
const RULE: Rule = {
  op: 'ALL',
  of: [
    { fact: 'AGE', to: 64 },
    { fact: 'WELFARE_DECILE', to: 8, ifUnknown: 'MET' },
    { fact: 'RESIDENCE', among: ['61'] },
  ],
}

/** As somebody would write it who knows the tables, this one rule and which answers speak against whom: the weightiest finding of each, into a plain table. */
const BY_HAND = `
  insert into plain_item
  select h.line_no, h.worker_id, h.area_code, h.village_code, f.finding from decree_holding h
    left join worker_listing l on l.tenant_id = $1 and l.worker_id = h.worker_id and l.level = 'FULL'
    left join lateral (select r.answer from check_result r where r.worker_id = h.worker_id and r.tenant_id = $1 and r.question = 'POPULATION'
      and r.answer <> 'TAKEN_BACK' and r.recorded_at >= '2026-11-19' order by r.id desc limit 1) p on true
    cross join lateral (select case
      when l.status = 'DECEASED' or p.answer = 'DIED' then 'DECEASED'
      when l.worker_id is null or l.status = 'MOVED' or p.answer = 'MOVED' or not starts_with(l.village_code, h.area_code || '.') then 'MOVED'
      when l.membership_kind = 'WAGE_EARNER' then 'EMPLOYED'
      when extract(year from age('${DAY}', l.birth_date)) > 64 then 'OVER_AGE'
      when l.status = 'GRADUATED' or l.welfare_decile > 8 then 'NOT_POOR'
      when l.status = 'WITHDRAWN' then 'REFUSED'
      when l.status = 'INELIGIBLE' then 'INELIGIBLE' end as finding) f
  where h.decree_id = $2 and h.from_month <= '${DAY}' and '${DAY}' < h.until_month and f.finding is not null`

const COUNTS = (table: string) => `select finding, count(*)::int as people from ${table} group by 1 order by 1`

/**
 * The list of whom something speaks against in a decree: under the policies and guards, with all findings and what each rests on, against one statement
 * by an administrator that keeps the weightiest alone. Both must list the same people.
 */
export async function* measureFindings(
  database: BenchDatabase,
  decree: { readonly id: string; readonly tenant: string; readonly people: number },
): AsyncGenerator<Line> {
  const { admin, urls } = database
  const reader = openReader(urls.app, { connectionsMax: 1 })
  const prisma = openPrisma(urls.app, { connectionsMax: 1 })
  const transactions = openTransactions(prisma, FOR_LONG_WORK)
  await using _closing = {
    [Symbol.asyncDispose]: async () => void (await Promise.all([reader.close(), prisma.$disconnect()])),
  }
  const reference = await keepReferenceData(reader)()
  const { rows: officers } = await admin.query<{ id: string }>('select id from app_user limit 1')
  const entry = { tenantId: decree.tenant, userId: officers[0]?.id ?? null, areaScope: '', agencyId: null }
  await answer(admin, decree)
  await admin.query(
    'create table plain_item (line_no integer primary key, worker_id uuid, area_code text, village_code text, finding text)',
  )
  await admin.query('vacuum analyze')
  const { rows: programmes } = await admin.query<{ id: string }>(
    'select programme_id as id from decree where id = $1',
    [decree.id],
  )
  const programmeId = programmes[0]?.id ?? ''
  const judged = {
    programmeId,
    people: 'ELIGIBLE',
    rule: RULE,
    before: null,
    areaCodes: ['61'],
    day: DAY,
    fromMonth: '2026-01-01',
    untilMonth: '2027-01-01',
  } as const
  const listing = { id: decree.id, programme_id: programmeId, until_month: '2027-01-01', signed_on: '2026-11-20' }
  const taken = { ours: [] as number[], peer: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    let listed: unknown
    const undone = transactions.write(entry, async (tx) => {
      const begun = performance.now()
      const { id } = await tx.one<{ id: string }>(Prisma.sql`
        insert into reverification (tenant_id, decree_id, as_of, because)
        values (${decree.tenant}::uuid, ${decree.id}::uuid, ${DAY}::date, 'EVIDENCE') returning id`)
      const review = { reverification: id, tenant: decree.tenant, month: DAY, judged }
      await tx.run(listFindings(reference, { ...review, decree: listing }))
      await tx.run(finishListing(review.reverification, decree.id, DAY))
      taken.ours.push(performance.now() - begun)
      listed = await tx.rows(Prisma.raw(COUNTS('reverification_item')))
      throw new Undone()
    })
    await undone.catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
    await admin.query('begin')
    const begun = performance.now()
    await admin.query(BY_HAND, [decree.tenant, decree.id])
    taken.peer.push(performance.now() - begun)
    const { rows: byHand } = await admin.query(COUNTS('plain_item'))
    await admin.query('rollback')
    if (JSON.stringify(listed) !== JSON.stringify(byHand) || byHand.length < 3)
      throw new Error(`not the same people: ${JSON.stringify(listed)} and ${JSON.stringify(byHand)}`)
  }
  yield line({
    measure: `findings about ${decree.people.toLocaleString('en')} people of a decree, against the same joins written by hand`,
    ours: median(taken.ours),
    peer: median(taken.peer),
    unit: 'ms',
  })
}

/** So that each round begins alike. */
class Undone extends Error {}

/** What the population office says of every fiftieth. */
async function answer(admin: pg.Client, { id, tenant }: { readonly id: string; readonly tenant: string }) {
  const { rows } = await admin.query<{ id: string }>(
    `insert into check_request (tenant_id, question, reason) values ($1, 'POPULATION', 'Untuk pengukuran') returning id`,
    [tenant],
  )
  await admin.query(
    `with those as (select worker_id, line_no from decree_holding where decree_id = $1 and line_no % 50 = 0),
       asked as (insert into check_request_person (request_id, worker_id, tenant_id) select $3, worker_id, $2 from those)
     insert into check_result (tenant_id, worker_id, question, answer, request_id)
     select $2, worker_id, 'POPULATION', case line_no % 3 when 0 then 'DIED' when 1 then 'MOVED' else 'MATCHED' end, $3 from those`,
    [id, tenant, rows[0]?.id],
  )
}
