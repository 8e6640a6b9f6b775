import pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { marksOf } from './pledge-sums-world.builder.ts'
import { pays } from './shared-lists.builder.ts'
import { anApprovedPledge, aReceivedList } from './testing/a-certificate.ts'
import { setsDatabaseClock } from './testing/a-clock.ts'
import { aContributionList, stepsList } from './testing/a-contribution-list.ts'
import { within } from './testing/a-decree.ts'
import { movesPledge } from './testing/a-pledge.ts'
import { receives } from './testing/a-posting.ts'
import { aWorker } from './testing/a-worker.ts'
import { eventually } from './testing/eventually.ts'
import { countLockWaits } from './testing/lock-waits.ts'
import { TENANTS, type TestTenant } from './testing/test.ts'

const MONTHS = 'select people, pledged, listed, received, posted from app.pledge_months(array[$1::uuid])'
const monthsOf = (admin: pg.Client, pledge: string, tenant: TestTenant = 'pertamina') =>
  within(admin, tenant, tenant, async () => (await admin.query(MONTHS, [pledge])).rows[0])
const truthOf = async (admin: pg.Client, pledge: string) =>
  (
    await admin.query('select people, pledged, listed, received, posted from app.recount_pledges(array[$1::uuid])', [
      pledge,
    ])
  ).rows[0]
const folds = async (admin: pg.Client): Promise<number> =>
  (await admin.query<{ n: number }>('select app.fold_pledge_sums(9) as n')).rows[0]?.n ?? 0
const marks = async (admin: pg.Client) => (await admin.query('select from pledge_sum_change')).rowCount ?? 0

/** A second session of the same database, closed when the test is over. */
async function withSession(url: string, work: (other: pg.Client) => Promise<void>): Promise<void> {
  const other = new pg.Client({ connectionString: url })
  await other.connect()
  try {
    await work(other)
  } finally {
    await other.end()
  }
}

/** By table and trigger a statement that moves what a pledge has come to, past what keeps such facts true. */
const MOVES: Readonly<Record<string, string>> = {
  'contribution_line.pledge_sums_of_lines': `insert into contribution_line select (jsonb_populate_record(l, '{"line_no": 900}')).* from contribution_line l where l.line_no = 1`,
  'contribution_line.pledge_sums_of_ended_lines': 'update contribution_line set live = false',
  'contribution_list.pledge_sums_of_list': `update contribution_list set billed_rupiah = billed_rupiah + 1, difference_reason = 'jumlah uji'`,
  'contribution_payment.pledge_sums_of_payments': `insert into contribution_payment select (jsonb_populate_record(p, jsonb_build_object('id', uuidv7(), 'reference', 'TRF-2'))).* from contribution_payment p`,
  'contribution_payment_return.pledge_sums_of_payment_returns': `insert into contribution_payment_return (payment_id, list_id, tenant_id, rupiah, returned_on, reason, note, recorded_by)
    select id, list_id, tenant_id, rupiah, app.today(), 'RECORDED_WRONGLY', 'Salah catat nomor', recorded_by from contribution_payment`,
  'contribution_receipt.pledge_sums_of_receipts': `insert into contribution_receipt select (jsonb_populate_record(p, jsonb_build_object('id', uuidv7(), 'reference', 'BPJS-2'))).* from contribution_receipt p`,
  'contribution_receipt_return.pledge_sums_of_receipt_returns': `insert into contribution_receipt_return (receipt_id, list_id, tenant_id, rupiah, returned_on, reason, note, recorded_by)
    select id, list_id, tenant_id, rupiah, app.today(), 'RECORDED_WRONGLY', 'Salah catat nomor', recorded_by from contribution_receipt`,
  'pledge.pledge_sums_of_pledge': `update pledge set state = 'ENDED'`,
  'pledge_place.pledge_sums_of_places': `insert into pledge_place select (jsonb_populate_record(x, '{"months": "[2026-01-01,2026-02-01)", "matched_at": "2026-01-01"}')).* from pledge_place x`,
  'pledge_place.pledge_sums_of_changed_places': 'update pledge_place set released_at = now()',
  'posted_share.pledge_sums_of_shares': `insert into posted_share select (jsonb_populate_record(s, jsonb_build_object('line_no', s.line_no + 900))).* from posted_share s`,
  'posted_share.pledge_sums_of_lost_shares': 'delete from posted_share',
  'posted_share.pledge_sums_of_changed_shares': 'update posted_share set list_id = {list}',
  'posted_share.pledge_sums_of_former_shares': 'update posted_share set list_id = uuidv7()',
  'protected_span.pledge_sums_of_postings': `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
    select person_id, insurance_programme, '[2031-01-01,2031-02-01)', tenant_id, {list}, 1 from protected_span`,
  'protected_span.pledge_sums_of_lost_postings': 'delete from protected_span',
  'protected_span.pledge_sums_of_changed_postings': 'update protected_span set list_id = {list}',
  'protected_span.pledge_sums_of_former_postings': 'update protected_span set list_id = uuidv7()',
  'worker.pledge_sums_of_record': 'update worker set superseded_by = {newer} where id <> {newer}',
}

describe('what moves the months of a pledge', () => {
  test('is marked by the trigger of its table, and by nothing else', async ({ admin }) => {
    const { decree } = await anApprovedPledge(admin)
    const list = await aReceivedList(admin, decree)
    const newer = await aWorker(admin)
    const triggers = await marksOf(admin)
    expect(triggers.map(({ table, trigger }) => `${table}.${trigger}`).toSorted()).toEqual(
      Object.keys(MOVES).toSorted(),
    )
    // Months that this list alone protects, beside the shares of it and of others.
    await admin.query(
      `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
       select person_id, 'DEATH', '[2030-01-01,2030-02-01)', tenant_id, list_id, line_no from posted_share limit 1`,
    )
    await admin.query('delete from protected_span where list_id is null')
    await admin.query('delete from pledge_sum_change')
    for (const { table, trigger } of triggers) {
      const move = MOVES[`${table}.${trigger}`] ?? ''
      const statement = move.replaceAll('{list}', `'${list}'`).replaceAll('{newer}', `'${newer}'`)
      const marksWith = async (mark: 'enable' | 'disable') => {
        await admin.query('begin')
        await admin.query(`alter table ${table} disable trigger all`)
        await admin.query(`alter table ${table} ${mark} trigger ${trigger}`)
        const { rowCount } = await admin.query(statement)
        const marked = await marks(admin)
        await admin.query('rollback')
        expect(rowCount, trigger).toBeGreaterThan(0)
        return marked
      }
      expect(await marksWith('disable'), trigger).toBe(0)
      expect(await marksWith('enable'), trigger).toBeGreaterThan(0)
    }
  })

  test('is the month of today as well, without any mark', async ({ admin }) => {
    const { pledge } = await anApprovedPledge(admin)
    await folds(admin)
    expect(await folds(admin), 'nothing has moved').toBe(0)
    await admin.query('set session_replication_role = replica')
    await admin.query(
      `update pledge_place set months = '[2027-01-01,2027-02-01)' where worker_id = (select min(worker_id::text)::uuid from pledge_place)`,
    )
    await admin.query('set session_replication_role = origin')
    await admin.query('insert into pledge_sum_change (tenant_id, pledge_id) values ($1, $2)', [
      TENANTS.pertamina.id,
      pledge,
    ])
    await folds(admin)
    expect(await monthsOf(admin, pledge)).toMatchObject({ people: 2, pledged: 7 })
    await setsDatabaseClock(admin, '2027-02-01T05:00:00Z')
    expect(await monthsOf(admin, pledge)).toMatchObject({ people: 1, pledged: 7 })
    expect(await folds(admin)).toBe(1)
    expect(await folds(admin)).toBe(0)
    const { rows } = await admin.query('select month::text, stands_until::text, people from pledge_sum')
    expect(rows).toEqual([{ month: '2027-02-01', stands_until: '2027-03-01', people: 1 }])
    // In its last month, and behind it, no other month comes.
    await setsDatabaseClock(admin, '2027-06-15T05:00:00Z')
    await folds(admin)
    expect((await admin.query('select stands_until::text from pledge_sum')).rows).toEqual([
      { stands_until: 'infinity' },
    ])
  })

  test('is read from the facts where no sum was counted, as after an upgrade', async ({ admin }) => {
    const { decree, pledge } = await anApprovedPledge(admin)
    await aReceivedList(admin, decree)
    await admin.query('delete from pledge_sum_change')
    expect(await monthsOf(admin, pledge)).toEqual({ people: 2, pledged: 12, listed: 12, received: 12, posted: 12 })
  })

  test('touches all pledges while so many records are merged that nobody looks for each of them', async ({ admin }) => {
    const { pledge } = await anApprovedPledge(admin)
    await folds(admin)
    const stranger = await aWorker(admin)
    const mark = (times: number) =>
      admin.query(`insert into pledge_sum_change (tenant_id, worker_id) select $1, $2 from generate_series(1, $3)`, [
        TENANTS['kubu-raya'].id,
        stranger,
        times,
      ])
    const moved = async () => (await admin.query('select from app.moved_pledges(array[$1::uuid])', [pledge])).rowCount
    await mark(100)
    expect(await moved()).toBe(0)
    await mark(1)
    expect(await moved()).toBe(1)
  })
})

describe('the sums of pledges', () => {
  test('are counted anew of whom a list names, under any record of theirs, and of nobody else', async ({ admin }) => {
    const [first, second] = [await anApprovedPledge(admin), await anApprovedPledge(admin, 3)]
    await folds(admin)
    const counts = async () => {
      const before = new Map(
        (await admin.query('select pledge_id, xmin from pledge_sum')).rows.map((row) => [row.pledge_id, row.xmin]),
      )
      await folds(admin)
      const { rows } = await admin.query('select pledge_id, xmin from pledge_sum')
      return rows.filter((row) => before.get(row.pledge_id) !== row.xmin).map((row) => row.pledge_id)
    }
    await aContributionList(admin, 'pertamina', first.decree, { by: 'provinsi', until: '2027-03-01' })
    expect(await counts()).toEqual([first.pledge])
    // Two of the second pledge were merged since: one place under the newer record, one under the older.
    const [merged, older] = second.members
    const newer = await aWorker(admin)
    const earlier = await aWorker(admin)
    await admin.query('set session_replication_role = replica')
    for (const [from, to] of [
      [merged, newer],
      [earlier, older],
    ])
      await admin.query('update worker set superseded_by = $2 where id = $1', [from, to])
    await admin.query('delete from pledge_place where worker_id <> all ($1) and pledge_id = $2', [
      [merged, older],
      second.pledge,
    ])
    await admin.query('update pledge_place set worker_id = $2 where worker_id = $1', [merged, newer])
    await admin.query('update pledge_place set worker_id = $2 where worker_id = $1', [older, earlier])
    await admin.query('set session_replication_role = origin')
    await aContributionList(admin, 'pertamina', second.decree, { by: 'provinsi', until: '2027-03-01' })
    expect(await counts()).toEqual([second.pledge])
    expect(await monthsOf(admin, second.pledge)).toMatchObject({ people: 2, listed: 4 })
    await aContributionList(admin, 'kubu-raya', second.decree, { until: '2027-03-01' })
    expect(await counts(), 'nobody’s company').toEqual([])
  })

  test('are what is read, by the company and the region of the pledge alone', async ({ admin, as, sends, entryOf }) => {
    const { pledge } = await anApprovedPledge(admin)
    await folds(admin)
    // As nobody could count it: who reads this, reads the sum.
    await admin.query('update pledge_sum set listed = 7')
    expect(await monthsOf(admin, pledge)).toMatchObject({ listed: 7 })
    expect(await monthsOf(admin, pledge, 'kubu-raya')).toMatchObject({ listed: 7 })
    for (const stranger of ['provinsi', 'pontianak'] as const)
      expect(await monthsOf(admin, pledge, stranger)).toBeUndefined()
    const part = entryOf('kubu-raya', { areaScope: '61.12.05' })
    expect((await sends(part, MONTHS, [pledge])).rows).toEqual([])
    for (const table of ['pledge_sum', 'pledge_sum_change'])
      for (const tenant of ['pertamina', 'kubu-raya'] as const)
        await expect(as(tenant, `select from ${table}`)).rejects.toThrow('permission denied')
    for (const name of [
      'fold_pledge_sums(1)',
      'verify_pledge_sums(true)',
      `recount_pledges('{}')`,
      `moved_pledges('{}')`,
    ])
      await expect(as('pertamina', `select app.${name}`)).rejects.toThrow('permission denied')
    const differs = (repair: boolean) => admin.query('select * from app.verify_pledge_sums($1)', [repair])
    expect((await differs(false)).rows).toMatchObject([{ pledge_id: pledge, listed: 7, listed_recounted: 0 }])
    expect((await differs(true)).rowCount).toBe(1)
    expect((await differs(false)).rows).toEqual([])
    expect(await monthsOf(admin, pledge)).toMatchObject({ listed: 0 })
  })

  test('are gone with the people of a pledge that was withdrawn', async ({ admin }) => {
    const { pledge } = await anApprovedPledge(admin)
    await folds(admin)
    await movesPledge(admin, 'pertamina', 'provinsi', pledge, 'WITHDRAWN')
    expect(await monthsOf(admin, pledge)).toBeUndefined()
    await folds(admin)
    expect((await admin.query('select from pledge_sum')).rowCount).toBe(0)
  })

  test('are counted while somebody writes, and anew once that is written', async ({ admin, database }) => {
    const { decree, pledge } = await anApprovedPledge(admin)
    const list = await aContributionList(admin, 'pertamina', decree, { by: 'provinsi' })
    await pays(admin, 'pertamina', list)
    await withSession(database.adminUrl, async (other) => {
      const [written, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
      const receiving = within(other, 'pertamina', 'provinsi', async () => {
        await other.query(
          `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference) select list_id, tenant_id, rupiah, app.today(), 'BPJS-1'
           from contribution_payment where list_id = $1`,
          [list],
        )
        written.resolve()
        await mayEnd.promise
      })
      await written.promise
      // Nobody waits for whom, and what is not written yet is neither counted nor forgotten.
      expect(await folds(admin)).toBe(1)
      expect(await monthsOf(admin, pledge)).toMatchObject({ listed: 12, received: 0 })
      expect(await marks(admin)).toBe(0)
      mayEnd.resolve()
      await receiving
    })
    expect(await monthsOf(admin, pledge)).toMatchObject({ listed: 12, received: 12 })
    expect(await folds(admin)).toBe(1)
    expect(await monthsOf(admin, pledge)).toEqual(await truthOf(admin, pledge))
  })

  test('follow somebody who is merged by one and taken by another at the same time', async ({ admin, database }) => {
    const { decree, pledge, members } = await anApprovedPledge(admin)
    await aContributionList(admin, 'pertamina', decree, { by: 'provinsi' })
    const [member] = members
    const newer = await aWorker(admin)
    await admin.query('set session_replication_role = replica')
    await admin.query('delete from pledge_place where worker_id = $1', [member])
    await admin.query('set session_replication_role = origin')
    await folds(admin)
    await withSession(database.adminUrl, async (other) => {
      await admin.query('begin')
      await admin.query('update worker set superseded_by = $2 where id = $1', [member, newer])
      // Taken under the newer record: without the merge, no list names that one.
      await other.query(
        `insert into pledge_place (pledge_id, tenant_id, cohort_id, worker_id, person_id, place, district_code, months)
         select x.pledge_id, x.tenant_id, x.cohort_id, w.id, w.person_id, 9, x.district_code, x.months from pledge_place x, worker w where x.pledge_id = $1 and w.id = $2`,
        [pledge, newer],
      )
      expect(await folds(other)).toBe(1)
      expect(await truthOf(other, pledge)).toMatchObject({ people: 2, listed: 6 })
      await admin.query('commit')
    })
    expect(await monthsOf(admin, pledge)).toMatchObject({ people: 2, listed: 12 })
    expect(await folds(admin)).toBe(1)
    expect(await monthsOf(admin, pledge)).toMatchObject({ people: 2, listed: 12 })
  })

  test('are counted by one process after the other', async ({ admin, database }) => {
    const { decree, pledge } = await anApprovedPledge(admin)
    await withSession(database.adminUrl, async (other) => {
      await admin.query('begin')
      expect(await folds(admin)).toBe(1)
      const list = await aContributionList(other, 'pertamina', decree, { by: 'provinsi' })
      await stepsList(other, 'pertamina', 'pertamina', list, 'APPROVED')
      const second = folds(other)
      await eventually(async () => expect(await countLockWaits(admin)).toBe(1))
      await admin.query('commit')
      expect(await second).toBe(1)
    })
    expect(await marks(admin)).toBe(0)
    expect(await monthsOf(admin, pledge)).toMatchObject({ listed: 12, received: 0 })
    await receives(admin, 'pertamina', 'provinsi', (await admin.query('select id from contribution_list')).rows[0].id)
    expect(await monthsOf(admin, pledge)).toEqual(await truthOf(admin, pledge))
  })
})
