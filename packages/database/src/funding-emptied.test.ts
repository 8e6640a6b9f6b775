import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { aContributionList } from './testing/a-contribution-list.ts'
import { aDraft, anAmendment, votes, within } from './testing/a-decree.ts'
import { answersConsent, paidBy, savesRules, signsApproved, signsFunded, submitsFunded } from './testing/a-funding.ts'
import { aReserve } from './testing/a-reserve.ts'
import { holdsFor, standingPledge } from './testing/a-standing-pledge.ts'
import { aWorker } from './testing/test.ts'

const rows = (admin: pg.Client, text: string, values: unknown[]) =>
  admin.query(text, values).then((answer) => answer.rows)

/** A signed designation of two people, with room for a third: pledges, in turn, pay for the first of them, and the government for what is left. */
async function signedFromPledges(admin: pg.Client, months: readonly (readonly [from: string, until: string])[]) {
  const workers = [await aWorker(admin), await aWorker(admin)].toSorted()
  const [leaves] = workers as [string, string]
  const { decree } = await aDraft(admin, 'kubu-raya', { workers, quota: 3 })
  const pledges: string[] = []
  for (const [from] of months) {
    const pledge = await standingPledge(admin)
    await admin.query('set session_replication_role = replica')
    await admin.query('update pledge set from_month = $2, until_month = $3 where id = $1', [
      pledge,
      from,
      months.find(([begins]) => begins === from)?.[1],
    ])
    await admin.query('set session_replication_role = origin')
    await holdsFor(admin, pledge, leaves)
    pledges.push(pledge)
  }
  await admin.query('set session_replication_role = replica')
  await admin.query('update cohort set pledge_ids = $2 where id = (select cohort_id from decree where id = $1)', [
    decree,
    pledges,
  ])
  await admin.query('set session_replication_role = origin')
  const rules = pledges.map((pledgeId, at) =>
    paidBy('pertamina', {
      source: 'CSR',
      fromMonth: months[at]?.[0] ?? null,
      untilMonth: months[at]?.[1] ?? null,
      group: { ...paidBy('').group, pledgeId },
    }),
  )
  await savesRules(admin, 'kubu-raya', decree, [...rules, paidBy('kubu-raya')])
  await answersConsent(admin, 'pertamina', decree)
  await signsFunded(admin, 'kubu-raya', decree)
  const [held] = await rows(admin, 'select line_no from decree_holding where decree_id = $1 and worker_id = $2', [
    decree,
    leaves,
  ])
  const line: number = held.line_no
  const amends = async (from: string, changes: readonly object[]) => {
    // What the pledges have come to is counted before: the amendment is to say that it has moved.
    await admin.query('select app.fold_pledge_sums(9)')
    return anAmendment(admin, 'kubu-raya', decree, from, changes)
  }
  return {
    ...{ decree, pledges, leaves, line, amends },
    signs: async (from: string, changes: readonly object[]) =>
      signsFunded(admin, 'kubu-raya', await amends(from, changes)),
    removes: { change: 'REMOVE', line, reason: 'DECEASED' },
    /** Whom the pledges hold, with their months. */
    places: () =>
      rows(
        admin,
        `select array_position($1::uuid[], pledge_id) as pledge, worker_id, months::text, came_for from pledge_place
         where pledge_id = any ($1) and released_at is null order by 1, months`,
        [pledges],
      ),
    freePlaces: () =>
      within(admin, 'kubu-raya', 'kubu-raya', () =>
        rows(admin, 'select line_no, reason from app.free_places($1)', [decree]),
      ),
    counted: () =>
      within(admin, 'kubu-raya', 'kubu-raya', () =>
        rows(admin, 'select people, pledged from app.pledge_months($1)', [pledges]),
      ),
  }
}

/** What the company pays of a decree for somebody, month by month together. */
const monthsPaidFor = async (admin: pg.Client, decree: string, worker: string) => {
  const [shares] = await rows(
    admin,
    `select range_agg(s.months)::text as months from funding_member m
       join funding_share s on s.decree_id = m.decree_id and s.class_no = m.class_no
       join funding_rule r on r.decree_id = s.decree_id and r.rule_no = s.rule_no and r.pledge_id is not null
       join decree_holding h on h.decree_id = m.decree_id and h.line_no = m.line_no and h.worker_id = $2 where m.decree_id = $1`,
    [decree, worker],
  )
  return shares?.months
}

describe('a line of a pledge that is taken away', () => {
  test('gives up the months behind it, and a later amendment brings in the next of the order for them', async ({
    admin,
  }) => {
    const { decree, pledges, leaves, line, ...at } = await signedFromPledges(admin, [['2027-01-01', '2027-07-01']])
    const [pledge] = pledges
    await at.signs('2027-03-01', [at.removes])
    expect(await at.places()).toEqual([
      { pledge: 1, worker_id: leaves, months: '[2027-01-01,2027-03-01)', came_for: null },
    ])
    expect(await at.freePlaces()).toEqual([{ line_no: line, reason: 'TAKEN_OUT' }])
    const [next, second] = [await aWorker(admin), await aWorker(admin)] as const
    // Who left stands in the order still, and does not come back by it.
    await aReserve(admin, [leaves, next, second])
    const fills = (worker: string, more: object = {}) =>
      at.amends('2027-04-01', [{ change: 'ADD', line, worker, reason: 'QUOTA_LEFT', pledge, ...more }])
    await expect(fills(second), 'somebody waits before').rejects.toThrow('decree_reserve_order')
    for (const [worker, more] of [
      [await aWorker(admin), {}],
      [next, { pledge: null }],
      [next, { line: null }],
      [next, { line: line + 1 }],
    ] as const)
      await expect(fills(worker, more)).rejects.toThrow('decree_change_names_somebody')
    const twice = [next, second].map((worker) => ({ change: 'ADD', line, worker, reason: 'QUOTA_LEFT', pledge }))
    await expect(at.amends('2027-04-01', twice), 'one line, two people').rejects.toThrow('decree_entry_filled')
    const late = await fills(next)
    expect(await at.freePlaces()).toEqual([])
    const rival = await fills(second)
    await submitsFunded(admin, 'kubu-raya', rival)
    await votes(admin, 'kubu-raya', rival)
    await signsFunded(admin, 'kubu-raya', late)
    await expect(signsApproved(admin, 'kubu-raya', rival), 'another amendment came first').rejects.toThrow(
      'decree_pledge_place',
    )
    await within(admin, 'kubu-raya', 'provinsi', () =>
      admin.query(`update decree set state = 'CANCELLED', state_reason = 'Didahului' where id = $1`, [rival]),
    )
    expect(await at.places()).toEqual([
      { pledge: 1, worker_id: leaves, months: '[2027-01-01,2027-03-01)', came_for: null },
      { pledge: 1, worker_id: next, months: '[2027-04-01,2027-07-01)', came_for: leaves },
    ])
    expect(await at.counted()).toEqual([{ people: 1, pledged: 5 }])
    expect(await monthsPaidFor(admin, decree, next)).toBe('{[2027-01-01,2027-07-01)}')
    await expect(fills(second), 'the line is filled').rejects.toThrow('decree_change_names_somebody')
    expect(await at.freePlaces()).toEqual([])
    // As it was known before, who left has all months; before the newcomer, those up to the amendment.
    const asOf = (instant: string) =>
      rows(
        admin,
        `select k.months::text as months, k.months = app.place_months_known(x, p, ${instant}) as alike
         from app.pledge_places_known(array[$1::uuid], ${instant}) k join pledge p on p.id = k.pledge_id
           join pledge_place x on x.pledge_id = k.pledge_id and x.worker_id = k.worker_id order by x.months`,
        [pledge],
      )
    expect(await asOf('(select min(emptied_at) from pledge_place)')).toEqual([
      { months: '[2027-01-01,2027-07-01)', alike: true },
    ])
    expect(await asOf('(select max(matched_at) from pledge_place where came_for is not null)')).toEqual([
      { months: '[2027-01-01,2027-03-01)', alike: true },
    ])
    expect(await asOf('clock_timestamp()')).toEqual([
      { months: '[2027-01-01,2027-03-01)', alike: true },
      { months: '[2027-04-01,2027-07-01)', alike: true },
    ])
    // Whoever came may be taken away as well: their own line is free then, and the first is not free again.
    const [own] = await rows(admin, 'select line_no from decree_holding where decree_id = $1 and worker_id = $2', [
      decree,
      next,
    ])
    await at.signs('2027-04-01', [{ change: 'REMOVE', line: own.line_no, reason: 'DECEASED' }])
    const lines = await within(admin, 'kubu-raya', 'kubu-raya', () =>
      rows(admin, `select line_no, is_held from app.pledged_lines($1, '2027-05-01') where not is_held`, [decree]),
    )
    expect(lines).toEqual([{ line_no: own.line_no, is_held: false }])
  })

  test('keeps the months that stand on lists of its company', async ({ admin }) => {
    const { decree, leaves, ...at } = await signedFromPledges(admin, [['2027-01-01', '2027-07-01']])
    await aContributionList(admin, 'pertamina', decree, { from: '2027-01-01', until: '2027-05-01' })
    await at.signs('2027-03-01', [at.removes])
    expect(await at.places()).toEqual([
      { pledge: 1, worker_id: leaves, months: '[2027-01-01,2027-05-01)', came_for: null },
    ])
  })
})

test('an amendment takes one line away and brings somebody in for another at once, of merged and corrected records too', async ({
  admin,
}) => {
  const { decree, pledges, leaves, line, ...at } = await signedFromPledges(admin, [['2027-01-01', '2027-07-01']])
  const [pledge] = pledges
  const [other] = await rows(
    admin,
    'select line_no, worker_id from decree_holding where decree_id = $1 and line_no <> $2',
    [decree, line],
  )
  await holdsFor(admin, pledge ?? '', other.worker_id)
  await at.signs('2027-02-01', [at.removes])
  // The record of who stays was merged meanwhile, and the line corrected to the one that stands.
  const twin = await aWorker(admin)
  await admin.query('set session_replication_role = replica')
  await admin.query('update worker set superseded_by = $2 where id = $1', [other.worker_id, twin])
  await admin.query('set session_replication_role = origin')
  await at.signs('2027-03-01', [{ change: 'CORRECT', line: other.line_no, reason: 'IDENTITY_WRONG' }])
  const next = await aWorker(admin)
  await aReserve(admin, [next])
  await at.signs('2027-04-01', [
    { change: 'ADD', line, worker: next, reason: 'QUOTA_LEFT', pledge },
    { change: 'REMOVE', line: other.line_no, reason: 'DECEASED' },
  ])
  expect(await at.places()).toEqual([
    { pledge: 1, worker_id: leaves, months: '[2027-01-01,2027-02-01)', came_for: null },
    { pledge: 1, worker_id: other.worker_id, months: '[2027-01-01,2027-04-01)', came_for: null },
    { pledge: 1, worker_id: next, months: '[2027-04-01,2027-07-01)', came_for: leaves },
  ])
  expect(await at.freePlaces()).toEqual([{ line_no: other.line_no, reason: 'TAKEN_OUT' }])
  expect(await at.counted()).toEqual([{ people: 2, pledged: 7 }])
})

test('of two pledges in turn whoever comes has the months of both, and waits for both', async ({ admin }) => {
  const { decree, pledges, leaves, line, ...at } = await signedFromPledges(admin, [
    ['2027-01-01', '2027-07-01'],
    ['2027-07-01', '2028-01-01'],
  ])
  const [first, then] = pledges
  const [next, second] = [await aWorker(admin), await aWorker(admin)] as const
  await aReserve(admin, [next, second])
  const replaces = (worker: string, pledge = first) =>
    at.amends('2027-04-01', [{ change: 'REPLACE', line, worker, reason: 'DECEASED', pledge }])
  await expect(replaces(next, then), 'the first pledge decides').rejects.toThrow('decree_change_names_somebody')
  // The pledge that follows is for other work: who waits for the first alone does not come.
  await admin.query('set session_replication_role = replica')
  await admin.query(`update pledge set occupation_codes = '{NELAYAN}' where id = $1`, [then])
  await admin.query(`update worker set occupation_code = 'NELAYAN' where id = $1`, [second])
  await admin.query('set session_replication_role = origin')
  await expect(replaces(next)).rejects.toThrow('decree_change_names_somebody')
  await signsFunded(admin, 'kubu-raya', await replaces(second))
  expect(await at.places()).toEqual([
    { pledge: 1, worker_id: leaves, months: '[2027-01-01,2027-04-01)', came_for: null },
    { pledge: 1, worker_id: second, months: '[2027-04-01,2027-07-01)', came_for: leaves },
    { pledge: 2, worker_id: second, months: '[2027-07-01,2028-01-01)', came_for: leaves },
  ])
  expect(await monthsPaidFor(admin, decree, second)).toBe('{[2027-01-01,2028-01-01)}')
})

test('a line may not be filled in months in which somebody holds it still', async ({ admin }) => {
  const { pledges, line, ...at } = await signedFromPledges(admin, [['2027-01-01', '2027-07-01']])
  await at.signs('2027-05-01', [at.removes])
  const next = await aWorker(admin)
  await aReserve(admin, [next])
  const fills = (from: string) =>
    at.amends(from, [{ change: 'ADD', line, worker: next, reason: 'QUOTA_LEFT', pledge: pledges[0] }])
  await expect(fills('2027-03-01'), 'held until May').rejects.toThrow('decree_change_names_somebody')
  await signsFunded(admin, 'kubu-raya', await fills('2027-05-01'))
  expect(await at.counted()).toEqual([{ people: 1, pledged: 6 }])
})

test('of somebody who stood twice the line that is taken away empties its own place alone', async ({ admin }) => {
  const { decree, pledges, leaves, line, ...at } = await signedFromPledges(admin, [['2027-01-01', '2027-07-01']])
  const [other] = await rows(
    admin,
    'select line_no, worker_id from decree_holding where decree_id = $1 and line_no <> $2',
    [decree, line],
  )
  await holdsFor(admin, pledges[0] ?? '', other.worker_id)
  await admin.query('set session_replication_role = replica')
  await admin.query('update worker set superseded_by = $2 where id = $1', [leaves, other.worker_id])
  await admin.query('set session_replication_role = origin')
  await at.signs('2027-03-01', [{ change: 'REMOVE', line, reason: 'DUPLICATE' }])
  expect(await at.places()).toEqual([
    { pledge: 1, worker_id: leaves, months: '[2027-01-01,2027-03-01)', came_for: null },
    { pledge: 1, worker_id: other.worker_id, months: '[2027-01-01,2027-07-01)', came_for: null },
  ])
})

const UPGRADES = ['20261214000400_emptied_places', '20261214000900_emptied_places_of_before'].map(
  (name) => new URL(`../prisma/migrations/${name}/migration.sql`, import.meta.url),
)

test('an upgrade empties what was taken away before as a signature does, and changes no report of an earlier day', async ({
  admin,
}) => {
  const { decree, pledges, leaves, line, ...at } = await signedFromPledges(admin, [
    ['2027-01-01', '2027-07-01'],
    ['2027-07-01', '2028-01-01'],
  ])
  const [other] = await rows(
    admin,
    'select line_no, worker_id from decree_holding where decree_id = $1 and line_no <> $2',
    [decree, line],
  )
  await holdsFor(admin, pledges[0] ?? '', other.worker_id)
  await aContributionList(admin, 'kubu-raya', decree, { from: '2027-01-01', until: '2028-01-01' })
  const emptied = () =>
    rows(
      admin,
      `select pledge_id, worker_id, months::text, released_at is null as stands, emptied_from::text, emptied_decree_id, emptied_line from pledge_place
       where pledge_id = any ($1) order by 1, 2`,
      [pledges],
    )
  const before = await emptied()
  await at.signs('2027-01-01', [{ change: 'REMOVE', line: other.line_no, reason: 'DECEASED' }])
  await at.signs('2027-03-01', [at.removes])
  const signed = await emptied()
  expect(signed).not.toEqual(before)
  // As an installation had it that did not empty places yet.
  await admin.query('set session_replication_role = replica')
  await admin.query(
    `update pledge_place x set months = daterange(p.from_month, p.until_month), released_at = null, emptied_from = null, emptied_at = null, emptied_decree_id = null,
       emptied_line = null, cohort_id = (select d.cohort_id from decree d where d.id = $1) from pledge p where p.id = x.pledge_id`,
    [decree],
  )
  await admin.query('update worker set superseded_by = $2 where id = $1', [leaves, await aWorker(admin)])
  await admin.query('set session_replication_role = origin')
  expect(await emptied()).toEqual(before)
  const [now] = await rows(admin, 'select clock_timestamp()::text as instant', [])
  const reportedThen = () =>
    rows(
      admin,
      'select pledge_id, worker_id, months::text from app.pledge_places_known($1, $2::timestamptz) order by 1, 2',
      [pledges, now.instant],
    )
  const reported = await reportedThen()
  for (const file of UPGRADES) {
    const text = await readFile(file, 'utf8')
    await admin.query(text.slice(text.indexOf('do $$')))
  }
  expect(await emptied()).toEqual(signed)
  expect(await reportedThen()).toEqual(reported)
  expect((await rows(admin, `select from pg_class where relname = 'worker' and relforcerowsecurity`, [])).length).toBe(
    1,
  )
})

test('whoever left a pledge does not come back by its order under a record that theirs was merged into', async ({
  admin,
}) => {
  const { pledges, leaves, line, ...at } = await signedFromPledges(admin, [['2027-01-01', '2027-07-01']])
  await at.signs('2027-03-01', [at.removes])
  const [again, next] = [await aWorker(admin), await aWorker(admin)] as const
  await admin.query('set session_replication_role = replica')
  await admin.query('update worker set superseded_by = $2 where id = $1', [leaves, again])
  await admin.query('set session_replication_role = origin')
  await aReserve(admin, [again, next])
  const fills = (worker: string) =>
    at.amends('2027-04-01', [{ change: 'ADD', line, worker, reason: 'QUOTA_LEFT', pledge: pledges[0] }])
  await expect(fills(again)).rejects.toThrow('decree_change_names_somebody')
  await signsFunded(admin, 'kubu-raya', await fills(next))
})
