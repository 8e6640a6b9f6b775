import type { BenefitTerms } from '@payung/domain/benefit/benefit-terms'
import { payableUntil } from '@payung/domain/benefit/claim-clock'
import { CLAIM_STATES, daysAllowedKey } from '@payung/domain/benefit/claim-state'
import type pg from 'pg'
import { expect } from 'vitest'
import { aReport, withoutGuards } from './testing/a-claim.ts'
import { setsDatabaseClock } from './testing/a-clock.ts'
import { aWorker, TENANTS, test, USERS } from './testing/test.ts'

const DAYS = {
  ACCIDENT_REPORT_WITHIN: 2n,
  CLAIM_REPORTED_WITHIN: 3n,
  CLAIM_DOCUMENTS_WITHIN: 30n,
  CLAIM_RETURNED_WITHIN: 14n,
  CLAIM_CONFIRMED_WITHIN: 15n,
  DEATH_PAYABLE_WITHIN: 3n,
  ACCIDENT_PAYABLE_WITHIN: 7n,
} as const
const HOLIDAYS = ['2026-12-25', '2027-01-01']
const PROGRAMMES = ['DEATH', 'WORK_ACCIDENT'] as const
const TENANT = TENANTS['kubu-raya'].id

/** How long each step of a case may take, and two holidays. */
async function theDays(admin: pg.Client): Promise<void> {
  await admin.query('delete from reference_amount where key = any($1)', [Object.keys(DAYS)])
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit, legal_basis)
     select key, '[2015-07-01,)', value::bigint, 'DAYS', 'PP 44/2015' from jsonb_each_text($1)`,
    [JSON.stringify(Object.fromEntries(Object.entries(DAYS).map(([key, days]) => [key, Number(days)])))],
  )
  await admin.query(
    `insert into national_holiday (day, name_id, legal_basis) select unnest($1::date[]), 'Libur', 'SKB' on conflict do nothing`,
    [HOLIDAYS],
  )
}

/** By the rules of the domain: the last day on which a case is not late. */
function dueOn(state: (typeof CLAIM_STATES)[number], programme: (typeof PROGRAMMES)[number], day: string) {
  const key = daysAllowedKey(state, programme)
  if (key !== null) {
    const allowed = DAYS[key as keyof typeof DAYS]
    return new Date(Date.parse(day) + Number(allowed) * 86_400_000).toISOString().slice(0, 10)
  }
  const terms: BenefitTerms = new Map(
    Object.entries(DAYS).map(([term, amount]) => [term, { key: term, amount, legalBasis: null }]),
  )
  const isWithInsurer = state === 'SUBMITTED' || state === 'IN_REVIEW' || state === 'APPROVED'
  return isWithInsurer ? payableUntil(programme, day, terms, new Set(HOLIDAYS)) : null
}

test('the last day of each state is the one that the domain reckons, over weekends and holidays', async ({ admin }) => {
  await theDays(admin)
  const days = Array.from({ length: 21 }, (_, at) => new Date(Date.UTC(2026, 11, 14 + at)).toISOString().slice(0, 10))
  const cases = CLAIM_STATES.flatMap((state) =>
    PROGRAMMES.flatMap((programme) => days.map((day) => ({ state, programme, day }))),
  )
  const { rows } = await admin.query(
    `select app.claim_due_on(k.state, k.programme, k.day, k.day)::text as due
     from jsonb_to_recordset($1) as k(state text, programme text, day date, place int) order by k.place`,
    [JSON.stringify(cases.map((wait, place) => ({ ...wait, place })))],
  )
  expect(rows.map(({ due }) => due)).toEqual(cases.map(({ state, programme, day }) => dueOn(state, programme, day)))
})

/** Reminds on a day. @returns who was told of how many cases */
async function remindsOn(admin: pg.Client, day: string): Promise<readonly (readonly [string, number])[]> {
  await setsDatabaseClock(admin, `${day}T05:00:00Z`)
  await admin.query('select app.remind_of_claims()')
  const { rows } = await admin.query(
    `with gone as (delete from notice where kind = 'CLAIMS_LATE' returning user_id, tenant_id, params) select * from gone order by user_id`,
  )
  for (const { tenant_id: tenant, params } of rows) {
    expect(tenant).toBe(TENANT)
    expect(params.firstClaimId, 'the first of those that it counts').toBe(await firstReminded(admin))
  }
  return rows.map(({ user_id: user, params }) => [user, params.claims])
}

/** Of the cases of the last reminder the one that was opened first. */
const firstReminded = async (admin: pg.Client) =>
  (
    await admin.query(
      'select claim_id as id from claim_reminder where at = (select max(at) from claim_reminder) order by 1 limit 1',
    )
  ).rows[0]?.id

/** Two cases of one village, with an officer of that village and of another. @returns the cases */
async function twoCases(admin: pg.Client): Promise<readonly string[]> {
  await theDays(admin)
  for (let n = 0; n < 2; n++) await aReport(admin, await aWorker(admin))
  await admin.query('delete from membership where tenant_id = $1 and user_id <> $2', [TENANT, USERS['kubu-raya']])
  await admin.query(
    `insert into membership (tenant_id, user_id, role, area_prefix, valid)
     select $1, $2, 'OFFICER', min(village_code), '[2020-01-01,)'::daterange from worker
     union all values ($1::uuid, $3::uuid, 'OFFICER', '61.12.99.2001', '[2020-01-01,)'::daterange)`,
    [TENANT, USERS.provinsi, USERS.pontianak],
  )
  const { rows } = await admin.query('select id from claim order by id')
  return rows.map(({ id }) => id)
}

const stands = (admin: pg.Client, id: string, state: string, since: string) =>
  withoutGuards(admin, () =>
    admin.query(
      `update claim set state = $2, state_since = $3, complete_on = $3, due_rupiah = 42000000,
         state_reason = case when $2 in ('RETURNED', 'REJECTED') then 'Kurang satu surat keterangan' end where id = $1`,
      [id, state, since],
    ),
  )

test('who handles cases is told once how many have just passed their days, the village too while papers are missing', async ({
  admin,
}) => {
  const [first = '', second = ''] = await twoCases(admin)
  await stands(admin, first, 'DOCUMENTS', '2026-10-01')
  await stands(admin, second, 'DOCUMENTS', '2026-10-02')
  expect(await remindsOn(admin, '2026-10-31')).toEqual([])
  const both = [USERS['kubu-raya'], USERS.provinsi].toSorted()
  expect(await remindsOn(admin, '2026-11-01')).toEqual(both.map((user) => [user, 1]))
  expect(await remindsOn(admin, '2026-11-02')).toEqual(both.map((user) => [user, 1]))
  expect(await remindsOn(admin, '2026-11-20')).toEqual([])
  // What was sent back and lies too long again is another wait.
  await stands(admin, first, 'RETURNED', '2026-11-20')
  expect(await remindsOn(admin, '2026-12-10')).toEqual(both.map((user) => [user, 1]))
})

test('of a case with the insurer the whole government alone is told, and of what is done nobody', async ({ admin }) => {
  const [first = '', second = ''] = await twoCases(admin)
  await stands(admin, first, 'SUBMITTED', '2026-10-01')
  await stands(admin, second, 'REJECTED', '2026-01-01')
  expect(await remindsOn(admin, '2026-10-06')).toEqual([])
  expect(await remindsOn(admin, '2026-10-07')).toEqual([[USERS['kubu-raya'], 1]])
  await stands(admin, first, 'REJECTED', '2026-10-08')
  expect(await remindsOn(admin, '2027-10-08')).toEqual([])
})
