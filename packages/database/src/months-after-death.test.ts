import { DAY_PRECISIONS } from '@payung/domain/benefit/benefit-event'
import { creditReason, type LeavingEvent } from '@payung/domain/money/credit-months'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
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
    await withdraws(admin, event)
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
  const share = await aContributionList(admin, 'provinsi', decree, YEAR)
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
