import { openFileStore } from '@payung/database/file-store'
import { newMasterKey, openVault } from '@payung/database/vault'
import { loadReference } from '@payung/reference-data/load-reference'
import { readAreas } from '@payung/reference-data/read-areas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAccounts } from '../accounts/load-accounts.ts'
import { loadBudgets } from '../budgets/load-budgets.ts'
import { loadCashPlans } from '../budgets/load-cash-plans.ts'
import { loadOwnProvisions, loadProvinceProvisions } from '../budgets/load-provisions.ts'
import { loadCohorts } from '../cohorts/load-cohorts.ts'
import { loadOwnDecrees, loadProvinceDecrees } from '../decrees/load-decrees.ts'
import { DEMO_AS_OF, DEMO_SEED } from '../demo-checksum.ts'
import { aDemoDatabase } from '../demo-database.builder.ts'
import { inventPopulation } from '../people/invent-population.ts'
import { loadPeople } from '../people/load-people.ts'
import { loadProgrammes } from '../programmes/load-programmes.ts'
import { loadOwnLists, loadProvinceLists } from './load-lists.ts'

let database: Awaited<ReturnType<typeof aDemoDatabase>>
beforeAll(async () => {
  const vault = openVault(newMasterKey())
  database = await aDemoDatabase()
  const { client } = database
  await loadReference(client)
  await loadAccounts(client, 'payung-demo')
  const areas = await readAreas()
  const people = inventPopulation({ areas, asOf: DEMO_AS_OF, seed: DEMO_SEED, provincePeople: 2_145 })
  await loadPeople([client], people, vault)
  await loadProgrammes(client)
  await loadCohorts(client, DEMO_AS_OF)
  const papers = openFileStore(database.dataDir, vault)
  await loadBudgets(client)
  await loadBudgets(client)
  await loadCashPlans(client)
  await loadCashPlans(client)
  await loadProvinceDecrees(client, papers)
  await loadProvinceLists(client)
  await loadProvinceLists(client)
  await loadProvinceProvisions(client)
  await loadProvinceProvisions(client)
  await loadOwnDecrees(client, papers)
  await loadOwnLists(client)
  await loadOwnLists(client)
  await loadOwnProvisions(client)
})
afterAll(() => database?.stop())

test('the demo’s lists are drafted, approved and paid by three people each, once, and their totals are what their lines and decrees say', async () => {
  const { rows } = await database.client.query(
    `select t.code, c.state, c.billing_code as bill, c.difference_reason is not null as differs,
       (select coalesce(sum(p.rupiah), 0) from contribution_payment p where p.list_id = c.id) * 100 / nullif(c.billed_rupiah, 0) as paid,
       not exists (select from contribution_payment p where p.list_id = c.id and p.recorded_by in (c.approved_by, c.drafted_by)) as by_others,
       (select coalesce(sum(r.rupiah), 0) from contribution_receipt r where r.list_id = c.id) * 100 / nullif(c.billed_rupiah, 0) as received,
       c.people - (select count(*) from contribution_posting g where g.list_id = c.id and g.verdict = 'ACCEPTED') as unposted,
       (select count(*)::int from contribution_posting g where g.list_id = c.id and g.verdict = 'REJECTED') as rejected,
       c.total_rupiah = (select sum(l.rupiah) from contribution_line l where l.list_id = c.id)
         and c.total_rupiah = (select sum((m ->> 'people')::bigint * (m ->> 'perPersonRupiah')::bigint) from jsonb_array_elements(c.months) m)
         and c.total_rupiah = (select 16800 * sum(greatest(0, extract(year from age(least(h.until_month, c.until_month), greatest(h.from_month, c.from_month))) * 12
           + extract(month from age(least(h.until_month, c.until_month), greatest(h.from_month, c.from_month))))) from decree_holding h
             where h.decree_id = c.decree_id and h.from_month < c.until_month and h.until_month > c.from_month) as adds_up
     from contribution_list c join tenant t on t.id = c.tenant_id order by c.id`,
  )
  const percent = (share: unknown) => (share === null ? null : Math.round(Number(share)))
  expect(
    rows.map(({ paid, received, unposted, ...row }) => ({
      ...row,
      paid: percent(paid),
      received: percent(received),
      isPosted: Number(unposted) === row.rejected,
    })),
  ).toEqual([
    {
      ...{ code: '61', state: 'BILLED', bill: 'CONTOH26010', differs: false, by_others: true, adds_up: true },
      ...{ paid: 100, received: 100, rejected: 12, isPosted: true },
    },
    {
      ...{ code: '61.71', state: 'BILLED', bill: 'CONTOH26001', differs: false, by_others: true, adds_up: true },
      ...{ paid: 100, received: 100, rejected: 3, isPosted: true },
    },
    {
      ...{ code: '61.71', state: 'BILLED', bill: 'CONTOH26002', differs: true, by_others: true, adds_up: true },
      ...{ paid: 40, received: 40, rejected: 0, isPosted: false },
    },
    {
      ...{ code: '61.12', state: 'DRAFT', bill: null, differs: false, by_others: true, adds_up: true },
      ...{ paid: null, received: null, rejected: 0, isPosted: false },
    },
    // Paid, and never arrived: no month of it is protected.
    {
      ...{ code: '61.12', state: 'BILLED', bill: 'CONTOH26003', differs: false, by_others: true, adds_up: true },
      ...{ paid: 100, received: 0, rejected: 0, isPosted: false },
    },
  ])
  const { rows: months } = await database.client.query(
    `select c.billing_code as bill, count(*)::int as spans, bool_and(s.months = daterange(c.from_month, c.until_month)) as whole
     from protected_span s join contribution_list c on c.id = s.list_id group by 1 order by 1`,
  )
  expect(months).toEqual(
    ['CONTOH26001', 'CONTOH26010'].map((bill) => ({ bill, spans: expect.any(Number), whole: expect.any(Boolean) })),
  )
})

test('one transfer of the demo is more than its bill, and what is over waits for the next', async () => {
  const { rows } = await database.client.query(
    `select c.billing_code as bill, sum(p.rupiah) = c.billed_rupiah as whole, max(p.transfer_rupiah) - sum(p.rupiah) as over, max(p.rest_to) as rest_to
     from contribution_payment p join contribution_list c on c.id = p.list_id where p.transfer_rupiah is not null group by c.id`,
  )
  expect(rows).toEqual([{ bill: 'CONTOH26003', whole: true, over: '84000', rest_to: 'NEXT_BILL' }])
})

test('months of the demo that nobody has paid in time have lapsed, and whole villages have nobody protected in them', async () => {
  // From the facts alone: what was billed, and what of it was paid and arrived.
  const { rows } = await database.client.query(
    `with bill as (
       select c.id, c.billing_code, c.from_month, c.billed_rupiah, (select coalesce(sum(p.rupiah), 0) from contribution_payment p where p.list_id = c.id) as paid
       from contribution_list c where c.state = 'BILLED'), village as (
       select b.billing_code as bill, l.village_code, count(*) as lines, count(*) filter (where exists (select from protected_span s where s.list_id = b.id
         and s.person_id = (select w.person_id from worker w where w.id = l.worker_id))) as protected
       from bill b join contribution_line l on l.list_id = b.id where b.paid < b.billed_rupiah group by 1, 2)
     select bill, count(*) > 1 as villages, sum(protected)::int as protected from village group by 1 order by 1`,
  )
  expect(rows).toEqual([{ bill: 'CONTOH26002', villages: true, protected: 0 }])
})

test('the demo’s budgets are proposed and approved by two people each, and its bills are committed and paid on them to the rupiah', async () => {
  const { rows } = await database.client.query(
    `select t.code, count(*)::int as lines, bool_and(l.ceiling_rupiah > l.committed_rupiah) as room,
       sum(l.committed_rupiah) = (select coalesce(sum(c.billed_rupiah), 0) from contribution_list c where c.tenant_id = l.tenant_id) as billed,
       sum(l.paid_rupiah) = (select coalesce(sum(p.rupiah), 0) from contribution_payment p where p.tenant_id = l.tenant_id) as paid,
       (select count(*)::int from budget_stage s where s.tenant_id = l.tenant_id and s.state = 'PROPOSED') as waiting,
       not exists (select from budget_stage s where s.approved_by = s.drafted_by) as by_two
     from budget_line l join tenant t on t.id = l.tenant_id group by t.code, l.tenant_id order by t.code`,
  )
  const each = { lines: 2, room: true, billed: true, paid: true, by_two: true }
  expect(rows).toEqual([
    { code: '61', ...each, waiting: 0 },
    { code: '61.12', ...each, waiting: 2 },
    { code: '61.71', ...each, waiting: 0 },
  ])
})

test('the demo’s letters (SPD) provide for what is paid, hardly more of a city whose next letter waits', async () => {
  const { rows } = await database.client.query(
    `select t.code, bool_and(l.provided_rupiah >= l.paid_rupiah) as enough, bool_and(l.provided_rupiah - l.paid_rupiah < l.paid_rupiah / 50) as nearly_used,
       bool_or(l.provided_rupiah < l.committed_rupiah) as needs_more,
       (select count(*)::int from fund_provision v where v.tenant_id = l.tenant_id) as letters,
       (select count(*)::int from fund_provision v where v.tenant_id = l.tenant_id and v.state = 'PROPOSED') as waiting,
       not exists (select from fund_provision v where v.approved_by = v.drafted_by) as by_two
     from budget_line l join tenant t on t.id = l.tenant_id where t.code in ('61', '61.71') group by t.code, l.tenant_id order by t.code`,
  )
  const each = { enough: true, nearly_used: true, letters: 4, by_two: true }
  expect(rows).toEqual([
    { code: '61', ...each, needs_more: false, waiting: 0 },
    { code: '61.71', ...each, needs_more: true, waiting: 1 },
  ])
})

test('the demo’s cash plans are whole, by two people each, and one of its owners waits for an approver', async () => {
  const { rows } = await database.client.query(
    `select t.code, count(*)::int as plans, bool_and(c.rupiah = l.ceiling_rupiah) as whole, bool_and(c.state = 'APPROVED') as approved,
       bool_and(c.approved_by is distinct from c.drafted_by) as by_two
     from cash_plan c join budget_line l on l.id = c.line_id join tenant t on t.id = l.tenant_id group by t.code order by t.code`,
  )
  const each = { plans: 2, whole: true, by_two: true }
  expect(rows).toEqual([
    { code: '61', ...each, approved: true },
    { code: '61.12', ...each, approved: false },
    { code: '61.71', ...each, approved: true },
  ])
})

test('the demo’s SP2D end orders that another person issued, divided among budget lines to the rupiah', async () => {
  const { rows } = await database.client.query(
    `select t.code, count(*)::int as orders, bool_and(o.state = 'PAID') as paid, bool_and(o.issued_by <> o.drafted_by) as by_two,
       bool_and(o.rupiah = (select sum(s.rupiah) from payment_order_line s where s.order_id = o.id)) as divided
     from payment_order o join tenant t on t.id = o.tenant_id group by t.code order by t.code`,
  )
  const each = { orders: 2, paid: true, by_two: true, divided: true }
  expect(rows).toEqual([
    { code: '61', ...each },
    { code: '61.71', ...each },
  ])
})
