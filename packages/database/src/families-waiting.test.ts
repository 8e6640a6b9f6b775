import { protectionStates } from '@payung/domain/protection/month-state'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { aReport, corrects, withoutGuards } from './testing/a-claim.ts'
import { setsDatabaseClock } from './testing/a-clock.ts'
import { aContributionList, aSignedDecree, stepsList } from './testing/a-contribution-list.ts'
import { within } from './testing/a-decree.ts'
import { TENANTS, type TestTenant, test } from './testing/test.ts'

const MAY = '2027-05-10T03:00:00Z'

async function isPaid(admin: pg.Client, list: string): Promise<void> {
  for (const step of ['APPROVED', 'SENT', 'BILLED'] as const)
    await stepsList(admin, 'kubu-raya', 'pertamina', list, step)
  await within(admin, 'kubu-raya', 'pontianak', () =>
    admin.query(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) select id, tenant_id, billed_rupiah, app.today(), 'SP2D-1'
       from contribution_list where id = $1`,
      [list],
    ),
  )
}

/** January to March paid, April to June drawn up; three months of arrears may be paid. */
async function arrange(admin: pg.Client) {
  await admin.query(`delete from reference_amount where key = 'ARREARS_PAYABLE'`)
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit) values ('ARREARS_PAYABLE', '[2015-07-01,)', 3, 'MONTHS')`,
  )
  const decree = await aSignedDecree(admin, 'kubu-raya')
  const paid = await aContributionList(admin, 'kubu-raya', decree, { until: '2027-04-01' })
  await isPaid(admin, paid)
  const open = await aContributionList(admin, 'kubu-raya', decree, { from: '2027-04-01', until: '2027-07-01' })
  const { rows } = await admin.query<{ worker_id: string }>(
    'select distinct worker_id from contribution_line where list_id = $1 order by 1',
    [open],
  )
  return { paid, open, people: rows.map(({ worker_id: id }) => id) }
}

const dies = (admin: pg.Client, worker: string | undefined) =>
  admin.query(`update worker set status = 'DECEASED' where id = $1`, [worker])

/** The keeper says of what a report proposes that it is not so. */
const refuses = (admin: pg.Client, worker: string | undefined) =>
  within(admin, 'kubu-raya', 'pertamina', () =>
    admin.query(
      `update worker_proposal set state = 'REFUSED', decided_by = app.user_id(), decided_at = now() where worker_id = $1`,
      [worker],
    ),
  )

const waiting = (admin: pg.Client, tenant: TestTenant, ...lists: readonly string[]) =>
  within(admin, tenant, tenant, async () => {
    const { rows } = await admin.query(
      'select list_id, families, pay_by::text, days_left from app.families_waiting($1::uuid[]) order by 1',
      [lists],
    )
    return rows
  })

describe('families whom an unpaid list holds up', () => {
  test('are counted with the last day on which the rule still calls their month payable', async ({ admin }) => {
    const { paid, open, people } = await arrange(admin)
    await setsDatabaseClock(admin, MAY)
    expect(await waiting(admin, 'kubu-raya', paid, open)).toEqual([])
    await dies(admin, people[0])
    expect(await waiting(admin, 'kubu-raya', paid, open)).toEqual([
      { list_id: open, families: 1, pay_by: '2027-06-30', days_left: 51 },
    ])
    const months = [
      { month: '2027-03-01', step: 'PAID', isPosted: false },
      { month: '2027-04-01', step: 'LISTED', isPosted: false },
    ] as const
    expect(protectionStates(months, '2027-06-01', 3)[1]).toBe('GRACE')
    expect(protectionStates(months, '2027-07-01', 3)[1]).toBe('LAPSED')
    await dies(admin, people[1])
    expect(await waiting(admin, 'kubu-raya', open)).toMatchObject([{ families: 2 }])
  })

  test('are held up by what was owed until the death, and not by months after it', async ({ admin }) => {
    const { open, people } = await arrange(admin)
    await setsDatabaseClock(admin, MAY)
    await aReport(admin, people[0] ?? '', { day: '2027-03-31' })
    const ringing = async () => (await admin.query(`select from notice where kind = 'FAMILY_WAITS'`)).rowCount ?? 0
    expect([await waiting(admin, 'kubu-raya', open), await ringing()]).toEqual([[], 0])
    await aReport(admin, people[1] ?? '', { day: '2027-04-01' })
    expect(await waiting(admin, 'kubu-raya', open)).toMatchObject([{ families: 1 }])
    expect(await ringing()).toBeGreaterThan(0)
  })

  test('are told anew where a corrected day of death makes a list hold one up, once, and no more where it does not', async ({
    admin,
    entryOf,
    sends,
  }) => {
    const { open, people } = await arrange(admin)
    await setsDatabaseClock(admin, MAY)
    const event = await aReport(admin, people[0] ?? '', { day: '2027-03-30' })
    const correctsDay = (day: string) => corrects(entryOf('kubu-raya'), sends, event, `event_day = '${day}'`)
    const unread = async () =>
      (
        await admin.query(
          `select distinct params ->> 'listId' as list from notice where kind = 'FAMILY_WAITS' and read_at is null`,
        )
      ).rows
    const written = async () => (await admin.query(`select from notice where kind = 'FAMILY_WAITS'`)).rowCount
    await correctsDay('2027-03-31')
    expect(await written()).toBe(0)
    await correctsDay('2027-04-01')
    expect(await unread()).toEqual([{ list: open }])
    const once = await written()
    // The list held the family up before it was corrected.
    await correctsDay('2027-05-02')
    expect([await written(), await unread()]).toEqual([once, [{ list: open }]])
    await correctsDay('2027-03-02')
    expect([await written(), await unread()]).toEqual([once, []])
    expect(await waiting(admin, 'kubu-raya', open)).toEqual([])
  })

  test('are not those of somebody whose status of death the keeper has refused', async ({ admin }) => {
    const { paid, open, people } = await arrange(admin)
    await setsDatabaseClock(admin, MAY)
    await aReport(admin, people[0] ?? '', { day: '2027-04-01' })
    expect(await waiting(admin, 'kubu-raya', open)).toMatchObject([{ families: 1 }])
    await refuses(admin, people[0])
    expect(await waiting(admin, 'kubu-raya', paid, open)).toEqual([])
  })

  test('wait no longer once the list is paid, nor for months that have not begun', async ({ admin }) => {
    const { open, people } = await arrange(admin)
    await dies(admin, people[0])
    expect(await waiting(admin, 'kubu-raya', open)).toEqual([])
    await setsDatabaseClock(admin, MAY)
    expect(await waiting(admin, 'kubu-raya', open)).toHaveLength(1)
    await isPaid(admin, open)
    expect(await waiting(admin, 'kubu-raya', open)).toEqual([])
  })

  test('are found by the record that theirs was merged into', async ({ admin }) => {
    const { open, people } = await arrange(admin)
    await setsDatabaseClock(admin, MAY)
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query('update worker set superseded_by = $1 where id = $2', [people[1], people[0]])
    await admin.query(`set session_replication_role = 'origin'`)
    await dies(admin, people[1])
    expect(await waiting(admin, 'kubu-raya', open)).toMatchObject([{ families: 2 }])
  })

  test('are counted whichever government keeps the record and reported the death', async ({ admin }) => {
    const { open, people } = await arrange(admin)
    await setsDatabaseClock(admin, MAY)
    await aReport(admin, people[0] ?? '', { day: '2027-05-02' })
    await withoutGuards(admin, () => admin.query('update life_event set tenant_id = $1', [TENANTS.pontianak.id]))
    expect(await waiting(admin, 'kubu-raya', open)).toMatchObject([{ families: 1 }])
  })

  test('are nobody else’s to hear of', async ({ admin, entryOf, sends }) => {
    const { open, people } = await arrange(admin)
    await setsDatabaseClock(admin, MAY)
    await dies(admin, people[0])
    expect(await waiting(admin, 'pontianak', open)).toEqual([])
    const asks = async (scope: Parameters<typeof entryOf>[1]) =>
      (await sends(entryOf('kubu-raya', scope), 'select families from app.families_waiting($1::uuid[])', [[open]])).rows
    expect(await asks({})).toEqual([{ families: 1 }])
    expect(await asks({ areaScope: '61.12.05' })).toEqual([])
  })

  test('are told once of a person, though the record that died is another than the reported one', async ({ admin }) => {
    const { people } = await arrange(admin)
    const [reported = '', current = ''] = people
    await setsDatabaseClock(admin, MAY)
    await aReport(admin, reported, { day: '2027-04-20' })
    const ringing = async () => (await admin.query(`select from notice where kind = 'FAMILY_WAITS'`)).rowCount
    const before = await ringing()
    await withoutGuards(admin, () =>
      admin.query('update worker set superseded_by = $2 where id = $1', [reported, current]),
    )
    await dies(admin, current)
    expect(await ringing()).toBe(before)
    expect(before).toBeGreaterThan(0)
  })

  test('are told to their government when the death is recorded, once, with the last day to pay and without a name', async ({
    admin,
  }) => {
    const { open, people } = await arrange(admin)
    await setsDatabaseClock(admin, MAY)
    await dies(admin, people[0])
    await admin.query('update worker set notes = $2 where id = $1', [people[0], 'sudah dicatat'])
    const { rows } = await admin.query(
      `select n.params, bool_and(exists (select from membership m where (m.tenant_id, m.user_id) = (n.tenant_id, n.user_id))) as is_own,
         (count(*) - count(distinct n.user_id))::int as repeated from notice n where n.kind = 'FAMILY_WAITS' group by 1`,
    )
    const params = { listId: open, number: expect.any(String), payBy: '2027-06-30', workerId: people[0], families: 1 }
    expect(rows).toEqual([{ params, is_own: true, repeated: 0 }])
  })
})
