import { DAY_PRECISIONS } from '@payung/domain/benefit/benefit-event'
import { creditReason, type LeavingEvent } from '@payung/domain/money/credit-months'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { applySchema } from './migrate.ts'
import { aDivided, rows, YEAR } from './shared-lists.builder.ts'
import { aReport, withdraws, withoutGuards } from './testing/a-claim.ts'
import { setsDatabaseClock } from './testing/a-clock.ts'
import { AMOUNTS, aContributionList } from './testing/a-contribution-list.ts'
import { aDraft, signs, within } from './testing/a-decree.ts'
import { paidBy } from './testing/a-funding.ts'

const NEXT_YEAR = '2028-02-10T03:00:00Z'

/** A signed decree of the year 2027 over three people, looked at after it. */
async function aYear(admin: pg.Client) {
  const { decree, members } = await aDraft(admin, 'kubu-raya', { members: 3, quota: 3 })
  await signs(admin, 'kubu-raya', decree)
  await setsDatabaseClock(admin, NEXT_YEAR)
  return { decree, members }
}

const monthsOf = (admin: pg.Client, list: string, worker: string | undefined) =>
  rows<{ month: string }>(
    admin,
    `select m.month::date::text as month from contribution_line l
       cross join lateral generate_series(lower(l.months), upper(l.months) - interval '1 month', interval '1 month') m(month)
     where l.list_id = $1 and l.worker_id = $2 order by 1`,
    [list, worker],
  ).then((months) => months.map(({ month }) => month))

const upTo = (last: string) => AMOUNTS.map(({ month }) => month).filter((month) => month <= last)

describe('somebody who is reported dead', () => {
  test('is listed up to the month of the death, and again for the months after it once the report is withdrawn', async ({
    admin,
    as,
  }) => {
    const { decree, members } = await aYear(admin)
    const [dead = '', alive] = members
    const event = await aReport(admin, dead, { day: '2027-04-30' })
    const list = await aContributionList(admin, 'kubu-raya', decree, YEAR)
    expect(await monthsOf(admin, list, dead)).toEqual(upTo('2027-04-01'))
    expect(await monthsOf(admin, list, alive)).toEqual(upTo('2027-12-01'))
    const [totals] = await rows(
      admin,
      'select people, person_months, total_rupiah::int as rupiah from contribution_list where id = $1',
      [list],
    )
    expect(totals).toEqual({ people: 3, person_months: 28, rupiah: 3 * 3 * 16_800 + (2 * 9 + 1) * 13_400 })
    await expect(aContributionList(admin, 'kubu-raya', decree, YEAR)).rejects.toThrow('contribution_list_nobody')
    const leftOut = async () =>
      (await as('kubu-raya', 'select people, months from app.left_out_after_death($1)', [[list]])).rows
    expect(await leftOut()).toEqual([{ people: 1, months: 8 }])
    // Whoever dies once the list is drawn up stands on it (`app.listed_after_death`).
    await aReport(admin, alive ?? '', { day: '2027-10-02' })
    expect(await leftOut()).toEqual([{ people: 1, months: 8 }])
    await withdraws(admin, event)
    expect(await leftOut()).toEqual([])
    const rest = await aContributionList(admin, 'kubu-raya', decree, YEAR)
    expect(await monthsOf(admin, rest, dead)).toEqual(
      AMOUNTS.map(({ month }) => month).filter((month) => month > '2027-04-01'),
    )
  })

  test('has no month that is both listed and a credit, and none that is neither, however well the day is known', async ({
    admin,
  }) => {
    const days = ['2026-11-30', '2027-01-01', '2027-05-31', '2027-12-01', '2028-01-15']
    const years: {
      readonly decree: string
      readonly lives: readonly (LeavingEvent & { readonly worker: string })[]
    }[] = []
    for (const precision of DAY_PRECISIONS) {
      const { decree, members } = await aDraft(admin, 'kubu-raya', { members: days.length, quota: days.length })
      await signs(admin, 'kubu-raya', decree)
      const lives = days.map((day, at) => {
        const first = { DAY: day, MONTH: `${day.slice(0, 7)}-01`, YEAR: `${day.slice(0, 4)}-01-01` }[precision]
        return { kind: 'DEATH' as const, day: first, precision, worker: members[at] ?? '' }
      })
      years.push({ decree, lives })
    }
    await setsDatabaseClock(admin, NEXT_YEAR)
    for (const { decree, lives } of years) {
      for (const { worker, day, precision } of lives) await aReport(admin, worker, { day, precision })
      const list = await aContributionList(admin, 'kubu-raya', decree, YEAR)
      for (const life of lives)
        expect(await monthsOf(admin, list, life.worker), JSON.stringify(life)).toEqual(
          AMOUNTS.map(({ month }) => month).filter((month) => creditReason(month, null, [life]) === null),
        )
    }
  })

  test('is listed as before where the keeper has refused the status, though nobody took the report back', async ({
    admin,
  }) => {
    const { decree, members } = await aYear(admin)
    const [alive = '', dead = ''] = members
    for (const worker of [alive, dead]) await aReport(admin, worker, { day: '2027-02-10' })
    await within(admin, 'kubu-raya', 'pertamina', () =>
      admin.query(
        `update worker_proposal set state = 'REFUSED', decided_by = app.user_id(), decided_at = now() where worker_id = $1`,
        [alive],
      ),
    )
    const list = await aContributionList(admin, 'kubu-raya', decree, YEAR)
    expect(await monthsOf(admin, list, alive)).toEqual(upTo('2027-12-01'))
    expect(await monthsOf(admin, list, dead)).toEqual(upTo('2027-02-01'))
  })

  test('is the person of every record that was merged, whichever of them the death was reported of', async ({
    admin,
  }) => {
    const { decree, members } = await aYear(admin)
    const [former = '', current = ''] = members
    await aReport(admin, current, { day: '2027-02-10' })
    await withoutGuards(admin, () =>
      admin.query('update worker set superseded_by = $2 where id = $1', [former, current]),
    )
    const list = await aContributionList(admin, 'kubu-raya', decree, YEAR)
    expect(await monthsOf(admin, list, former)).toEqual(upTo('2027-02-01'))
  })
})

test('the months of a person end with that of the death, nobody pays those after it, and with the report they come back', async ({
  admin,
  as,
}) => {
  const { decree, members } = await aYear(admin)
  const [dead = '', former = ''] = members
  const monthsOfPerson = async (worker: string) =>
    (await as('kubu-raya', 'select month::text, state, payers, rupiah from app.contribution_months($1)', [worker])).rows
  const before = await monthsOfPerson(dead)
  expect(before.map(({ month, state }) => [month, state])).toEqual(
    upTo('2027-12-01').map((month) => [month, 'PLANNED']),
  )
  const event = await aReport(admin, dead, { day: '2027-04-30' })
  const reported = await monthsOfPerson(dead)
  expect(reported.slice(0, 4)).toEqual(before.slice(0, 4))
  expect(reported.slice(4)).toEqual(
    before.slice(4).map(({ month }) => ({ month, state: 'AFTER_DEATH', payers: [], rupiah: null })),
  )
  const counts = `select state, sum(people)::int as people, sum(rupiah)::int as rupiah from app.protection_counts('2027-05-01', '2027-06-01', 13, null, $1)
     group by state order by state`
  const after = (await as('kubu-raya', counts, [decree])).rows
  expect(after.map(({ state, people }) => [state, people])).toEqual([
    ['AFTER_DEATH', 1],
    ['PLANNED', 2],
  ])
  expect(after[0]?.rupiah).toBe(0)
  await withoutGuards(admin, () => admin.query('update worker set superseded_by = $2 where id = $1', [former, dead]))
  expect((await monthsOfPerson(former)).filter(({ state }) => state === 'AFTER_DEATH')).toHaveLength(16)
  await withdraws(admin, event)
  expect((await monthsOfPerson(former)).filter(({ state }) => state === 'AFTER_DEATH')).toEqual([])
})

test('whoever was protected through the year is protected through the month of the death, and no longer after it', async ({
  admin,
  as,
}) => {
  const { decree, members } = await aDraft(admin, 'kubu-raya', { members: 2, quota: 2 })
  await signs(admin, 'kubu-raya', decree)
  await setsDatabaseClock(admin, '2027-04-20T03:00:00Z')
  const [dead = ''] = members
  await withoutGuards(admin, () =>
    admin.query(
      `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
       select w.person_id, 'DEATH', '[2027-01-01,2028-01-01)', w.tenant_id, uuidv7(), 1 from worker w where w.id = any ($1)`,
      [members],
    ),
  )
  const through = async () =>
    (
      await as('kubu-raya', 'select through_month::text as month from app.protected_through($1) where worker_id = $2', [
        members,
        dead,
      ])
    ).rows[0]?.month
  expect(await through()).toBe('2027-12-01')
  await aReport(admin, dead, { day: '2027-04-02' })
  expect(await through()).toBe('2027-04-01')
  await setsDatabaseClock(admin, '2027-05-01T03:00:00Z')
  expect(await through()).toBeUndefined()
  const left = await as('kubu-raya', 'select * from app.protected_through($1)', [members])
  expect(left.rows).toHaveLength(1)
})

test('whoever was reported dead before months ended with a death is counted anew by the upgrade', async ({
  admin,
  as,
  database,
}) => {
  const { decree, members } = await aYear(admin)
  const states = async () =>
    (
      await as(
        'kubu-raya',
        `select state, sum(people)::int as people from app.protection_counts('2027-05-01', '2027-06-01', 13, null, $1) group by 1 order by 1`,
        [decree],
      )
    ).rows.map(({ state, people }) => [state, people])
  await admin.query('select app.fold_protection(1000)')
  await aReport(admin, members[0] ?? '', { day: '2027-04-30' })
  // As such an installation had it: the report marked nobody.
  await admin.query('delete from protection_change')
  expect(await states()).toEqual([['PLANNED', 3]])
  const upgrade = '20261218800100_reported_deaths_counted_anew'
  await admin.query('delete from _prisma_migrations where migration_name = $1', [upgrade])
  expect(await applySchema(database.adminUrl)).toEqual([upgrade])
  expect(await states()).toEqual([
    ['AFTER_DEATH', 1],
    ['PLANNED', 2],
  ])
  const forced = `select from pg_class where relname in ('life_event', 'worker', 'protection_change') and relforcerowsecurity`
  expect((await admin.query(forced)).rowCount).toBe(3)
})

test('a payer of another’s decree hears that such months have ended, and not by what', async ({ admin, as }) => {
  const { decree, members } = await aDivided(admin, [paidBy('provinsi')])
  await setsDatabaseClock(admin, NEXT_YEAR)
  await aReport(admin, members[0] ?? '', { day: '2027-03-05' })
  const states = async (tenant: 'provinsi' | 'kubu-raya') =>
    (
      await as(
        tenant,
        `select distinct state from app.protection_counts('2027-04-01', '2027-05-01', 13, null, $1) order by 1`,
        [decree],
      )
    ).rows.map(({ state }) => state)
  expect(await states('kubu-raya')).toEqual(['AFTER_DEATH', 'PLANNED'])
  expect(await states('provinsi')).toEqual(['ENDED', 'PLANNED'])
})

test('a payer of a share, a party outside and the worker are not asked for months after a death', async ({
  admin,
  as,
}) => {
  const { decree, members } = await aDivided(admin, [
    paidBy('Yayasan Peduli', { source: 'CSR', untilMonth: '2027-07-01' }),
    paidBy('provinsi'),
  ])
  await setsDatabaseClock(admin, NEXT_YEAR)
  const [dead = ''] = members
  await aReport(admin, dead, { day: '2027-03-05' })
  const people = (months: readonly { readonly people: number }[]) => months.map((month) => month.people)
  const shares = await as('provinsi', 'select people from app.shares_to_list($1) order by month', [decree])
  expect(people(shares.rows)).toEqual(Array.from({ length: 6 }, () => 1))
  const outside = await as('kubu-raya', 'select people from app.outside_shares_to_list($1) order by month', [decree])
  expect(people(outside.rows)).toEqual([2, 2, 2, 1, 1, 1])
  const party = await aContributionList(admin, 'kubu-raya', decree, { ...YEAR, outside: 'Yayasan Peduli' })
  expect(await monthsOf(admin, party, dead)).toEqual(upTo('2027-03-01'))
  const leftOut = 'select people, months from app.left_out_after_death($1)'
  // The party pays until June: April, May and June of whoever died in March.
  expect((await as('kubu-raya', leftOut, [[party]])).rows).toEqual([{ people: 1, months: 3 }])
  const share = await aContributionList(admin, 'provinsi', decree, YEAR)
  for (const tenant of ['provinsi', 'kubu-raya'] as const)
    expect((await as(tenant, leftOut, [[share]])).rows, tenant).toEqual([])
  expect(await monthsOf(admin, share, dead)).toEqual([])
  // Who has died is not for the payer to know.
  await aReport(admin, members[1] ?? '', { day: '2027-09-05' })
  const listed = 'select people, months from app.listed_after_death($1)'
  expect((await as('provinsi', listed, [[party, share]])).rows).toEqual([])
  expect((await as('kubu-raya', listed, [[party, share]])).rows).toEqual([])
  const own = 'select line_no from app.own_months_after_death($1)'
  expect((await as('provinsi', own, [decree])).rows).toEqual([])
  expect((await as('kubu-raya', own, [decree])).rows).toHaveLength(2)
})
