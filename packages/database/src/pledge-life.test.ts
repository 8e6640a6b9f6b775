import pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { pays } from './shared-lists.builder.ts'
import { anApprovedPledge } from './testing/a-certificate.ts'
import { setsDatabaseClock } from './testing/a-clock.ts'
import { AMOUNTS, aContributionList, stepsList } from './testing/a-contribution-list.ts'
import { within } from './testing/a-decree.ts'
import { aPledge, movesPledge } from './testing/a-pledge.ts'
import { peopleOf, receives, takesAnswer } from './testing/a-posting.ts'
import { takesBack } from './testing/a-receipt-return.ts'
import { comesBack } from './testing/a-return.ts'
import { aWorker } from './testing/a-worker.ts'
import { eventually } from './testing/eventually.ts'
import { countLockWaits } from './testing/lock-waits.ts'

const listsFor = (admin: pg.Client, decree: string, until = '2027-07-01') =>
  aContributionList(admin, 'pertamina', decree, { by: 'provinsi', until })

type Months = Readonly<Record<'people' | 'pledged' | 'listed' | 'received' | 'posted', number>>

/** As they are read at once, and again once the worker process has counted them: what comes next has a sum to move. */
const monthsOf = (admin: pg.Client, pledge: string, tenant: 'pertamina' | 'kubu-raya' | 'provinsi' = 'pertamina') =>
  within(admin, tenant, tenant, async () => {
    const reads = async () => {
      const { rows } = await admin.query<Months>(
        'select people, pledged, listed, received, posted from app.pledge_months(array[$1::uuid])',
        [pledge],
      )
      return rows[0] ?? null
    }
    const months = await reads()
    while ((await admin.query('select app.fold_pledge_sums(1) as n')).rows[0].n > 0);
    expect(await reads(), 'as counted').toEqual(months)
    return months
  })

const takenOf = async (admin: pg.Client, pledge: string) =>
  (
    await admin.query('select state, taken_workers as workers, taken_rupiah::int as rupiah from pledge where id = $1', [
      pledge,
    ])
  ).rows[0]

describe('the months of a pledge', () => {
  test('are on lists of the company, received and posted as its lists are, and taken back with a payment', async ({
    admin,
  }) => {
    const { decree, pledge } = await anApprovedPledge(admin)
    const none = { people: 2, pledged: 12, listed: 0, received: 0, posted: 0 }
    expect(await monthsOf(admin, pledge)).toEqual(none)
    // What the government of the decree lists of the same months is no money of the company.
    await aContributionList(admin, 'kubu-raya', decree, { until: '2027-07-01' })
    expect(await monthsOf(admin, pledge)).toEqual(none)
    const list = await listsFor(admin, decree, '2027-05-01')
    expect(await monthsOf(admin, pledge)).toEqual({ ...none, listed: 8 })
    await pays(admin, 'pertamina', list)
    expect(await monthsOf(admin, pledge), 'paid and not received').toEqual({ ...none, listed: 8 })
    await receives(admin, 'pertamina', 'provinsi', list)
    expect(await monthsOf(admin, pledge)).toEqual({ ...none, listed: 8, received: 8 })
    const people = await peopleOf(admin, list)
    await takesAnswer(admin, 'kubu-raya', 'provinsi', list, people.slice(0, 1))
    expect(await monthsOf(admin, pledge)).toEqual({ ...none, listed: 8, received: 8, posted: 4 })
    expect(await monthsOf(admin, pledge, 'kubu-raya')).toEqual({ ...none, listed: 8, received: 8, posted: 4 })
    expect(await monthsOf(admin, pledge, 'provinsi'), 'nobody else counts them').toBeNull()
  })

  test('are of each pledge its own where several are counted together', async ({ admin }) => {
    const [first, second] = [await anApprovedPledge(admin), await anApprovedPledge(admin, 3)]
    const list = await listsFor(admin, first.decree)
    await listsFor(admin, second.decree, '2027-03-01')
    await pays(admin, 'pertamina', list)
    await receives(admin, 'pertamina', 'provinsi', list)
    const together = await within(admin, 'pertamina', 'pertamina', async () => {
      const { rows } = await admin.query(
        'select pledge_id, people, pledged, listed, received, posted from app.pledge_months($1::uuid[])',
        [[first.pledge, second.pledge]],
      )
      return new Map(rows.map(({ pledge_id: pledge, ...months }) => [pledge, months]))
    })
    expect(together.get(first.pledge)).toEqual({ people: 2, pledged: 12, listed: 12, received: 12, posted: 0 })
    expect(together.get(second.pledge)).toEqual({ people: 3, pledged: 18, listed: 6, received: 0, posted: 0 })
    for (const { pledge } of [first, second]) expect(await monthsOf(admin, pledge)).toEqual(together.get(pledge))
  })

  test('are theirs under the record that they have now and under each that was merged with it', async ({ admin }) => {
    const { decree, pledge } = await anApprovedPledge(admin)
    await listsFor(admin, decree)
    const { rows: places } = await admin.query('select worker_id from pledge_place where pledge_id = $1', [pledge])
    const [newer, older] = [await aWorker(admin), await aWorker(admin)]
    const [merged, current] = places.map(({ worker_id: worker }) => worker)
    await admin.query('set session_replication_role = replica')
    // The list names who was merged, and the pledge holds the newer record; and the other way round.
    for (const [before, now, holds] of [
      [merged, newer, newer],
      [older, current, older],
    ]) {
      await admin.query('update worker set superseded_by = $2 where id = $1', [before, now])
      await admin.query('update pledge_place set worker_id = $2 where pledge_id = $1 and worker_id = any ($3)', [
        ...[pledge, holds, [before, now]],
      ])
    }
    await admin.query('set session_replication_role = origin')
    expect(await monthsOf(admin, pledge)).toMatchObject({ people: 2, listed: 12 })
  })

  test('are not received once their payment came back', async ({ admin }) => {
    const { decree, pledge } = await anApprovedPledge(admin)
    const list = await listsFor(admin, decree)
    await pays(admin, 'pertamina', list)
    await receives(admin, 'pertamina', 'provinsi', list)
    expect(await monthsOf(admin, pledge)).toMatchObject({ listed: 12, received: 12 })
    await takesBack(admin, 'pertamina', 'pertamina', list)
    await comesBack(admin, 'pertamina', 'kubu-raya', list)
    expect(await monthsOf(admin, pledge)).toMatchObject({ listed: 12, received: 0 })
  })
})

describe('an approved pledge', () => {
  test('is withdrawn while no list names anybody of it, and ended with what is on lists from then on', async ({
    admin,
  }) => {
    const { decree, agreement, pledge } = await anApprovedPledge(admin)
    const list = await listsFor(admin, decree, '2027-03-01')
    await expect(movesPledge(admin, 'pertamina', 'provinsi', pledge, 'WITHDRAWN')).rejects.toThrow('pledge_is_listed')
    await movesPledge(admin, 'pertamina', 'provinsi', pledge, 'ENDED')
    const { rows } = await admin.query('select total_rupiah::int as total from contribution_list where id = $1', [list])
    expect(await takenOf(admin, pledge)).toEqual({ state: 'ENDED', workers: 2, rupiah: rows[0].total })
    const { rows: places } = await admin.query(
      'select months::text, released_at from pledge_place where pledge_id = $1',
      [pledge],
    )
    expect(places).toEqual(Array(2).fill({ months: '[2027-01-01,2027-03-01)', released_at: null }))
    // What it does not use is the agreement's again.
    await movesPledge(
      admin,
      'pertamina',
      'provinsi',
      await aPledge(admin, 'pertamina', { agreement, region: 'kubu-raya', workers: 8 }),
    )
  })

  test.for(['WITHDRAWN', 'ENDED'] as const)(
    'that becomes %s waits for who draws up a list of its people, and sees whom it names',
    async (state, { admin, database }) => {
      const { decree, pledge } = await anApprovedPledge(admin)
      const other = new pg.Client({ connectionString: database.adminUrl })
      await other.connect()
      const [written, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
      const drafted = within(other, 'pertamina', 'provinsi', async () => {
        await other.query('select app.draft_contribution_list($1, $2, $3, $4, false, null)', [
          decree,
          '2027-01-01',
          '2027-07-01',
          JSON.stringify(AMOUNTS),
        ])
        written.resolve()
        await mayEnd.promise
      })
      await written.promise
      const moved = movesPledge(admin, 'pertamina', 'provinsi', pledge, state).catch((error: Error) => error)
      await eventually(async () => expect(await countLockWaits(other)).toBe(1))
      mayEnd.resolve()
      await drafted
      await other.end()
      if (state === 'WITHDRAWN') expect(String(await moved)).toContain('pledge_is_listed')
      else expect(await takenOf(admin, pledge)).toMatchObject({ state, workers: 2 })
    },
  )

  test('that is withdrawn before any list gives everything back', async ({ admin }) => {
    const { decree, pledge } = await anApprovedPledge(admin)
    const list = await listsFor(admin, decree)
    await stepsList(admin, 'pertamina', 'pertamina', list, 'DISCARDED')
    await movesPledge(admin, 'pertamina', 'provinsi', pledge, 'WITHDRAWN')
    expect(await takenOf(admin, pledge)).toEqual({ state: 'WITHDRAWN', workers: 0, rupiah: 0 })
  })

  test('ends by itself when its months are over, and keeps what it took until no arrears can be listed', async ({
    admin,
  }) => {
    const { decree, pledge } = await anApprovedPledge(admin)
    const before = await takenOf(admin, pledge)
    await admin.query(
      `insert into reference_amount (key, valid, amount, unit) values ('ARREARS_PAYABLE', '[2015-07-01,)', 3, 'MONTHS') on conflict do nothing`,
    )
    const ends = async (day: string) => {
      await setsDatabaseClock(admin, `${day}T12:00:00Z`)
      return (await admin.query('select app.end_pledges() as n')).rows[0].n
    }
    expect(await ends('2027-06-30')).toBe(0)
    expect(await ends('2027-07-01')).toBe(1)
    expect(await takenOf(admin, pledge)).toEqual({ ...before, state: 'ENDED' })
    const { rows } = await admin.query(
      'select by_user, to_state from pledge_step where pledge_id = $1 order by id desc limit 1',
      [pledge],
    )
    expect(rows).toEqual([{ by_user: null, to_state: 'ENDED' }])
    const list = await listsFor(admin, decree)
    expect(await ends('2027-09-30')).toBe(0)
    expect(await takenOf(admin, pledge)).toEqual({ ...before, state: 'ENDED' })
    await stepsList(admin, 'pertamina', 'pertamina', list, 'DISCARDED')
    expect(await ends('2027-10-01')).toBe(0)
    expect(await takenOf(admin, pledge)).toEqual({ state: 'ENDED', workers: 0, rupiah: 0 })
    // What it gave back may have been pledged to others: it takes nothing again.
    await expect(
      admin.query('update pledge set taken_workers = 1, taken_rupiah = 1 where id = $1', [pledge]),
    ).rejects.toThrow('pledge_transition')
  })

  test('is ended by nobody but its company, and not before it is approved', async ({ admin, as }) => {
    const pledge = await aPledge(admin, 'pertamina')
    await expect(movesPledge(admin, 'pertamina', 'provinsi', pledge, 'ENDED')).rejects.toThrow('pledge_transition')
    await movesPledge(admin, 'pertamina', 'provinsi', pledge)
    await expect(movesPledge(admin, 'pertamina', 'provinsi', pledge, 'ENDED')).rejects.toThrow('pledge_transition')
    await expect(as('pontianak', `select app.move_pledge($1, 'ENDED', null)`, [pledge])).rejects.toThrow(
      'pledge_transition',
    )
    await expect(as('pertamina', `select app.end_pledges()`)).rejects.toThrow('permission denied')
  })
})
