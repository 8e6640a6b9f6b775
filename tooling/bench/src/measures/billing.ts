import { insertContributionList, insertContributionPayment } from '@payung/api/features/billing/billing.queries'
import { openPrisma } from '@payung/database/prisma'
import { FOR_LONG_WORK, openTransactions, type TenantTransaction } from '@payung/database/tenant-transaction'
import type pg from 'pg'
import { arrangeDecree, enterAs } from '../arrange-decree.ts'
import { type BenchDatabase, lettingEverybodyLive, tenantIdOf } from '../bench-database.ts'
import { type Line, line, median } from '../line.ts'

const ROUNDS = 5
const YEAR = 2027
const FROM = `${YEAR}-01-01`
const UNTIL = `${YEAR}-07-01`
const PEER_BILL = '00000000-0000-7000-8000-000000000001'

/** What one person costs: half from April on, as where a tariff changes within the half year. */
const TARIFF = [1, 2, 3, 4, 5, 6].map((month) => ({
  month: `${YEAR}-0${month}-01`,
  WORK_ACCIDENT: month < 4 ? 10_000 : 5_000,
  DEATH: month < 4 ? 6_800 : 3_400,
}))

/** A row for each month of a person, programme and payer, with the same facts: its key keeps months once, and a payment finds them by their bill. */
const PEER_TABLES = `
  create table plain_tariff (programme text, month date, rupiah bigint, primary key (programme, month));
  create table plain_month (
    tenant_id uuid not null, decree_id uuid not null, holding_no integer not null, entry_decree_id uuid not null, worker_id uuid not null,
    village_code text not null, programme text not null, payer_id uuid not null, month date not null, bill_id uuid not null, rupiah bigint not null,
    payment_id uuid, primary key (worker_id, programme, payer_id, month));
  create index on plain_month (bill_id);`
const PEER_BILLS = `
  insert into plain_month
  select h.tenant_id, h.decree_id, h.line_no, h.entry_decree_id, h.worker_id, h.village_code, t.programme, h.tenant_id, t.month, $2, t.rupiah, null
  from decree_holding h join plain_tariff t on t.month >= greatest(h.from_month, $3) and t.month < least(h.until_month, $4)
  where h.decree_id = $1`
const PEER_PAYS = 'update plain_month set payment_id = $2 where bill_id = $1'

/** Months of a person that only one of the two has, or has at another amount. */
const DIFFERENCES = `
  with ours as (
    select l.worker_id, l.village_code, (m ->> 'month')::date as month, (m ->> 'perPersonRupiah')::bigint as rupiah
    from contribution_list c cross join lateral jsonb_array_elements(c.months) m
      join contribution_line l on l.list_id = c.id and l.months @> (m ->> 'month')::date where c.id = $1
  ), peers as (
    select worker_id, village_code, month, sum(rupiah)::bigint as rupiah from plain_month where bill_id = $2 group by 1, 2, 3
  )
  select (select count(*)::int from ours full join peers using (worker_id, village_code, month, rupiah) where ours is null or peers is null) as different,
    (select sum(rupiah) from peers) = c.total_rupiah and c.total_rupiah = (select sum(l.rupiah) from contribution_line l where l.list_id = c.id) as totals,
    (select count(*)::int from ours) = c.person_months as months
  from contribution_list c where c.id = $1`

/**
 * The list of a half year's contributions of everybody whom a decree pays for, and the payment of its bill: by the statements of the application under
 * the policies and guards, against a table with a row for each month, programme and payer. Both must hold the same months at the same amounts.
 */
export async function* measureBilling(database: BenchDatabase, workers: number): AsyncGenerator<Line> {
  const { admin, urls } = database
  const tenantId = await tenantIdOf(admin, '61')
  await lettingEverybodyLive(admin)
  const { decree } = await arrangeDecree(admin, tenantId, { people: workers, year: YEAR })
  await admin.query(PEER_TABLES)
  await admin.query(
    `insert into plain_tariff select p.key, (t ->> 'month')::date, p.value::bigint from jsonb_array_elements($1::jsonb) t
       cross join lateral jsonb_each_text(t - 'month') p`,
    [JSON.stringify(TARIFF)],
  )
  await admin.query('vacuum analyze')
  const prisma = openPrisma(urls.app, { connectionsMax: 1 })
  await using _closing = { [Symbol.asyncDispose]: () => prisma.$disconnect() }
  const transactions = openTransactions(prisma, FOR_LONG_WORK)
  const entryOf = async (role: string) => ({
    tenantId,
    userId: await userWith(admin, tenantId, role),
    areaScope: '',
    agencyId: null,
  })
  const [officer, treasurer] = [await entryOf('OFFICER'), await entryOf('TREASURER')]
  const amounts = TARIFF.map(({ month, ...parts }) => ({ month, rupiah: String(parts.WORK_ACCIDENT + parts.DEATH) }))
  const drafts = (tx: TenantTransaction) =>
    tx.one<{ id: string }>(insertContributionList(decree, FROM, UNTIL, amounts)).then(({ id }) => id)
  const peerBills = () => admin.query(PEER_BILLS, [decree, PEER_BILL, FROM, UNTIL])
  const undone = async (entry: typeof officer, act: (tx: TenantTransaction) => Promise<unknown>) => {
    let took = 0
    const writing = transactions.write(entry, async (tx) => {
      const begun = performance.now()
      await act(tx)
      took = performance.now() - begun
      throw new Undone()
    })
    await writing.catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
    return took
  }

  const drafting = { ours: [] as number[], peer: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    drafting.ours.push(await undone(officer, drafts))
    drafting.peer.push(await rolledBack(admin, peerBills))
    // What was undone still lies in the tables.
    await admin.query('vacuum contribution_line, plain_month')
  }
  const people = workers.toLocaleString('en')
  yield line({
    measure: `list of half a year's contributions of ${people} people, against a row for each month, programme and payer`,
    ours: median(drafting.ours),
    peer: median(drafting.peer),
    unit: 'ms',
    toReach: 0.25,
  })

  const list = await transactions.write(officer, drafts)
  await peerBills()
  const { rows } = await admin.query(DIFFERENCES, [list, PEER_BILL])
  if (rows[0].different !== 0 || !rows[0].totals || !rows[0].months)
    throw new Error(`not the same months: ${JSON.stringify(rows[0])}`)
  await billList(admin, tenantId, list)
  await admin.query('vacuum analyze')
  const payment = { rupiah: BigInt(await billedOf(admin, list)), paidOn: await todayOf(admin), reference: 'SP2D-1' }
  const paying = { ours: [] as number[], peer: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    paying.ours.push(
      await undone(treasurer, (tx) =>
        tx.run(insertContributionPayment({ tenantId, userId: treasurer.userId }, list, payment)),
      ),
    )
    paying.peer.push(await rolledBack(admin, () => admin.query(PEER_PAYS, [PEER_BILL, list])))
    await admin.query('vacuum plain_month')
  }
  yield line({
    measure: `payment of a bill of half a year and ${people} people, against an update of those rows`,
    ours: median(paying.ours),
    peer: median(paying.peer),
    unit: 'ms',
    toReach: 0.03,
  })
}

/** So that each round begins alike. */
class Undone extends Error {}

async function rolledBack(client: pg.Client, act: () => Promise<unknown>): Promise<number> {
  await client.query('begin')
  const begun = performance.now()
  await act()
  const took = performance.now() - begun
  await client.query('rollback')
  return took
}

/** Approved, sent and billed, each step by whoever takes it. */
export async function billList(admin: pg.Client, tenantId: string, list: string): Promise<void> {
  for (const [role, step] of [
    ['APPROVER', `state = 'APPROVED'`],
    ['OFFICER', `state = 'SENT', sent_on = app.today()`],
    [
      'OFFICER',
      `state = 'BILLED', billing_code = '880012345678', billed_rupiah = total_rupiah, due_on = app.today() + 14, billed_on = app.today()`,
    ],
  ] as const) {
    await admin.query('begin')
    await enterAs(admin, tenantId, role)
    await admin.query(`update contribution_list set ${step} where id = $1`, [list])
    await admin.query('commit')
  }
}

async function userWith(admin: pg.Client, tenantId: string, role: string): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    'select user_id as id from membership where tenant_id = $1 and role = $2 limit 1',
    [tenantId, role],
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error(`nobody is ${role}`)
  return id
}

async function billedOf(admin: pg.Client, list: string): Promise<string> {
  const { rows } = await admin.query<{ billed: string }>(
    'select billed_rupiah::text as billed from contribution_list where id = $1',
    [list],
  )
  return rows[0]?.billed ?? ''
}

async function todayOf(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query<{ today: string }>('select app.today()::text as today')
  return rows[0]?.today ?? ''
}
