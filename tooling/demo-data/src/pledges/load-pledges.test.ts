import { openFileStore } from '@payung/database/file-store'
import { newMasterKey, openVault } from '@payung/database/vault'
import { loadReference } from '@payung/reference-data/load-reference'
import { readAreas } from '@payung/reference-data/read-areas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAccounts } from '../accounts/load-accounts.ts'
import { loadAgreements } from '../agreements/load-agreements.ts'
import { loadBudgets } from '../budgets/load-budgets.ts'
import { loadCohorts } from '../cohorts/load-cohorts.ts'
import { loadOwnDecrees, loadProvinceDecrees } from '../decrees/load-decrees.ts'
import { DEMO_AS_OF, DEMO_SEED } from '../demo-checksum.ts'
import { aDemoDatabase } from '../demo-database.builder.ts'
import { inventPopulation } from '../people/invent-population.ts'
import { loadPeople } from '../people/load-people.ts'
import { loadProgrammes } from '../programmes/load-programmes.ts'
import { loadPledges } from './load-pledges.ts'

let database: Awaited<ReturnType<typeof aDemoDatabase>>
const rows = async (sql: string) => (await database.client.query(sql)).rows
/** Everything that the stage writes to. */
const everything = () =>
  rows(`select (select count(*)::int from pledge) as pledges, (select count(*)::int from pledge_step) as steps, (select count(*)::int from pledge_place) as places,
    (select count(*)::int from contribution_list) as lists, (select count(*)::int from decree) as decrees, (select count(*)::int from file) as files,
    (select count(*)::int from notice) as notices, (select count(*)::int from contribution_posting) as postings,
    (select count(*)::int from pledge_certificate) as certificates`)

beforeAll(async () => {
  const vault = openVault(newMasterKey())
  database = await aDemoDatabase()
  const { client } = database
  const files = openFileStore(database.dataDir, vault)
  await loadReference(client)
  await loadAccounts(client, 'payung-demo')
  await loadAgreements(client, files, DEMO_AS_OF)
  const areas = await readAreas()
  const people = inventPopulation({ areas, asOf: DEMO_AS_OF, seed: DEMO_SEED, provincePeople: 2_145 })
  await loadPeople([client], people, vault)
  await loadProgrammes(client)
  await loadBudgets(client)
  await loadCohorts(client, DEMO_AS_OF)
  await loadProvinceDecrees(client, files)
  await loadOwnDecrees(client, files)
  await loadPledges(client, files, DEMO_AS_OF)
  const loaded = await everything()
  await loadPledges(client, files, DEMO_AS_OF)
  expect(await everything()).toEqual(loaded)
})
afterAll(() => database?.stop())

test('the demo’s pledges stand in the states of their companies, each step by whoever takes it, and marked as invented', async () => {
  const pledges = await rows(
    `select t.code, p.state, p.synthetic, p.workers > 0 and p.rupiah = p.workers * p.per_worker_rupiah as priced,
       (select count(*)::int from pledge_place x where x.pledge_id = p.id and x.released_at is null) as places, p.workers,
       p.drafted_by is distinct from p.offered_by and not exists (select from pledge_step s where s.pledge_id = p.id and s.to_state = 'APPROVED' and s.by_user = p.drafted_by)
         and not exists (select from pledge_step s join membership m on m.user_id = s.by_user and m.tenant_id = p.tenant_id where s.pledge_id = p.id and s.to_state = 'MATCHED') as by_others,
       (select array_agg(s.to_state order by s.at, s.id) from pledge_step s where s.pledge_id = p.id) as steps,
       p.taken_workers = case p.state when 'DRAFT' then 0 else p.workers end as takes
     from pledge p join tenant t on t.id = p.tenant_id order by p.id`,
  )
  const approved = { state: 'APPROVED', steps: ['DRAFT', 'OFFERED', 'MATCHED', 'APPROVED'] }
  const each = { synthetic: true, priced: true, by_others: true, takes: true }
  expect(pledges.map(({ places: _places, workers: _workers, ...pledge }) => pledge)).toEqual([
    { code: 'pertamina', ...approved, ...each },
    { code: 'contoh-galangan', ...approved, ...each },
    { code: 'contoh-sawit', ...approved, ...each },
    { code: 'contoh-sawit', state: 'OFFERED', steps: ['DRAFT', 'OFFERED'], ...each },
    { code: 'contoh-galangan', state: 'DRAFT', steps: ['DRAFT'], ...each },
    { code: 'pertamina', ...approved, ...each },
  ])
  for (const { state, places, workers } of pledges) {
    // Everybody whom a company pays for waits: no place of a pledge is empty.
    if (state === 'APPROVED') expect(places).toBe(workers)
    else expect(places).toBe(0)
  }
  // Each pledge of this half year is large enough for groups of several districts.
  const shown = await rows(
    `select t.code, count(distinct f.district_code) > 1 as by_district, sum(f.people)::float / p.workers > 0.8 as nearly_all
     from pledge p join tenant t on t.id = p.tenant_id join pledge_figure f on f.pledge_id = p.id group by p.id, t.code order by p.id`,
  )
  expect(shown).toEqual(
    ['pertamina', 'contoh-galangan', 'contoh-sawit'].map((code) => ({ code, by_district: true, nearly_all: true })),
  )
  // Nobody is shown in a group of fewer than five.
  expect(await rows('select from pledge_figure where people between 1 and 4')).toEqual([])
  // A company is shown figures of the same people once.
  expect(
    await rows(
      `select from pledge p join pledge_figure f on f.pledge_id = p.id where p.state = 'APPROVED' and p.from_month = '2027-01-01'`,
    ),
  ).toEqual([])
})

test('the decree of whom they took is divided among the companies and the regency, and every payer has agreed', async () => {
  const [decree] = await rows(
    `select d.state, d.people, d.synthetic, cardinality(d.agreement_ids) as agreements,
       (select count(*)::int from pledge_place x join cohort c on c.id = d.cohort_id and x.pledge_id = any (c.pledge_ids) where x.released_at is null) as places,
       (select array_agg(distinct c.state) from funding_consent c where c.decree_id = d.id) as consents,
       not exists (select from funding_consent c where c.decree_id = d.id and c.decided_by = any (d.makers)) as by_others,
       (select array_agg(t.code || coalesce(' ' || r.share_basis_points, '') order by r.rule_no) from funding_rule r join tenant t on t.id = r.payer_tenant_id
         where r.decree_id = d.id) as payers,
       (select count(*)::int from cohort c where c.id = d.cohort_id and cardinality(c.pledge_ids) = 3) as drawn,
       (select count(distinct r.pledge_id)::int from funding_rule r join cohort c on c.id = d.cohort_id and r.pledge_id = any (c.pledge_ids) where r.decree_id = d.id) as pledged
     from decree d where d.public_code = 'contohkuburaya2026bb'`,
  )
  expect(decree).toEqual({
    state: 'PUBLISHED',
    people: decree?.places,
    places: expect.any(Number),
    synthetic: true,
    agreements: 3,
    consents: ['GIVEN'],
    by_others: true,
    payers: ['pertamina', 'contoh-galangan', 'contoh-sawit 5000', '61.12'],
    drawn: 1,
    pledged: 3,
  })
})

test('the text of a decree that companies pay names its last day, and charges each company before the budget', async () => {
  const texts = await rows(
    `select d.public_code as code, d.field_values ->> 'sampai' as until, d.field_values ->> 'sumber_dana' as charged from decree d
     where d.public_code in ('contohkuburaya2026bb', 'contohkuburaya2027bb') order by 1`,
  )
  expect(texts.map(({ until }) => until)).toEqual(['31 Desember 2026', '30 Juni 2027'])
  for (const { charged } of texts)
    expect(charged).toMatch(
      /^dana tanggung jawab sosial dan lingkungan PT Pertamina.*; dan selebihnya pada Anggaran Pendapatan dan Belanja Daerah Kabupaten Kubu Raya/,
    )
})

test('a decree of the next half year has somebody of each pledge that is approved by then, no list yet, and people who wait behind them', async () => {
  const decrees = await rows(
    `select d.state, d.from_month::text as from, d.until_month::text as until, d.synthetic, d.people = (select count(*)::int from pledge_place x where x.pledge_id = p.id) as of_pledge,
       (select array_agg(t.code order by r.rule_no) from funding_rule r join tenant t on t.id = r.payer_tenant_id where r.decree_id = d.id) as payers,
       (select count(*)::int from contribution_list l where l.decree_id = d.id) as lists
     from decree d join cohort c on c.id = d.cohort_id join pledge p on p.id = any (c.pledge_ids) where d.public_code = 'contohkuburaya2027bb'`,
  )
  const payers = ['pertamina', '61.12']
  const [from, until] = ['2027-01-01', '2027-07-01']
  expect(decrees).toEqual([{ state: 'PUBLISHED', from, until, synthetic: true, of_pledge: true, payers, lists: 0 }])
  await database.client.query('begin')
  await database.client.query(
    `select app.enter(t.id, (select user_id from membership where tenant_id = t.id and role = 'OFFICER' and area_prefix = '' and agency_id is null limit 1), '', null) from tenant t where t.code = '61.12'`,
  )
  const waiting = await rows(
    `select w.worker_id from decree d join cohort c on c.id = d.cohort_id cross join lateral app.pledge_waiting(d.id, c.pledge_ids[1:1], d.from_month) w
     where d.public_code = 'contohkuburaya2027bb'`,
  )
  await database.client.query('rollback')
  expect(waiting.length).toBeGreaterThanOrEqual(5)
})

test('one company has paid for half of its months with proof, one is late, and one shares with the regency, whose treasurer has its last month to pay', async () => {
  const lists = await rows(
    `select t.code, c.state, c.billing_code as bill, c.due_on < app.today() and app.paid_of_list(c.id) < c.billed_rupiah as late,
       app.paid_of_list(c.id) = c.billed_rupiah as paid, app.received_of_list(c.id) = c.billed_rupiah as received,
       c.people = (select count(distinct g.person_id) from contribution_posting g where g.list_id = c.id and g.verdict = 'ACCEPTED') as posted,
       c.total_rupiah = c.person_months * 16800 / case when t.code in ('contoh-sawit', '61.12') then 2 else 1 end
         and c.total_rupiah = (select sum(l.rupiah) from contribution_line l where l.list_id = c.id) as adds_up,
       c.approved_by is distinct from c.drafted_by and not exists (select from contribution_payment p where p.list_id = c.id
         and p.recorded_by in (c.drafted_by, c.approved_by, c.billed_by)) as by_others
     from contribution_list c join tenant t on t.id = c.tenant_id join decree d on d.id = c.decree_id and d.public_code = 'contohkuburaya2026bb' order by c.id`,
  )
  const draft = { state: 'DRAFT', bill: null, late: null, paid: null, received: null, posted: false }
  const settled = { state: 'BILLED', late: false, paid: true, received: true, posted: true }
  const each = { adds_up: true, by_others: true }
  expect(lists).toEqual([
    { code: 'pertamina', ...settled, bill: 'CONTOH26101', ...each },
    { code: 'pertamina', ...draft, ...each },
    {
      ...{ code: 'contoh-galangan', state: 'BILLED', bill: 'CONTOH26102', ...each },
      ...{ late: true, paid: false, received: false, posted: false },
    },
    { code: 'contoh-sawit', ...settled, bill: 'CONTOH26103', ...each },
    { code: '61.12', ...settled, bill: 'CONTOH26104', ...each },
    {
      ...{ code: '61.12', state: 'BILLED', bill: 'CONTOH26105', ...each },
      ...{ late: false, paid: false, received: false, posted: false },
    },
  ])
})

test('the regency pays its share by SP2D, from both of its budget lines and by orders of two people', async () => {
  const orders = await rows(
    `select o.state, o.issued_by <> o.drafted_by as by_two, o.rupiah = c.total_rupiah as whole,
       (select array_agg(l.programme || ' ' || m.state order by l.programme desc) from budget_commitment m join budget_line l on l.id = m.line_id where m.list_id = c.id) as lines,
       (select sum(l.paid_rupiah) = c.total_rupiah and sum(l.committed_rupiah) = c.total_rupiah + (select o.total_rupiah from contribution_list o
         where o.billing_code = 'CONTOH26105') from budget_line l where l.tenant_id = c.tenant_id) as from_lines
     from payment_order o join contribution_list c on c.id = o.list_id and c.billing_code = 'CONTOH26104'`,
  )
  const lines = ['WORK_ACCIDENT COMMITTED', 'DEATH COMMITTED']
  expect(orders).toEqual([{ state: 'PAID', by_two: true, whole: true, lines, from_lines: true }])
})

test('the months of a pledge are counted from those lists: half of Pertamina’s are received and posted, and what the regency shares protects once both have paid', async () => {
  await database.client.query('begin')
  const months = async (code: string) => {
    await database.client.query(
      `select app.enter(t.id, (select user_id from membership where tenant_id = t.id and role = 'OFFICER'), '', null) from tenant t where t.code = $1`,
      [code],
    )
    const { rows: counted } = await database.client.query(
      `select m.people * 6 = m.pledged as whole, m.listed::float / m.pledged as listed, m.received::float / m.pledged as received, m.posted::float / m.pledged as posted
       from pledge p join tenant t on t.id = p.tenant_id and t.code = $1 cross join lateral app.pledge_months(array[p.id]) m order by p.id`,
      [code],
    )
    return counted
  }
  expect(await months('pertamina')).toEqual([
    { whole: true, listed: 1, received: 0.5, posted: 0.5 },
    { whole: true, listed: 0, received: 0, posted: 0 },
  ])
  expect(await months('contoh-galangan')).toEqual([{ whole: true, listed: 0.5, received: 0, posted: 0 }])
  expect(await months('contoh-sawit')).toEqual([{ whole: true, listed: 0.5, received: 0.5, posted: 0.5 }])
  await database.client.query('rollback')
  const spans = await rows(
    `select distinct t.code from protected_span s join decree_holding h on h.decree_id = s.decree_id and h.person_id = s.person_id
       join decree d on d.id = s.decree_id and d.public_code = 'contohkuburaya2026bb' join pledge_place x on x.person_id = s.person_id and x.released_at is null
       join pledge p on p.id = x.pledge_id join tenant t on t.id = p.tenant_id order by 1`,
  )
  expect(spans).toEqual([{ code: 'contoh-sawit' }, { code: 'pertamina' }])
})

test('a company shows a certificate of what was received, requested by it and issued by the region', async () => {
  const certificates = await rows(
    `select t.code, c.state, c.workers, c.worker_months, c.public_code, app.is_certificate_covered(c.id) as covered, c.requested_by <> c.decided_by as by_another
     from pledge_certificate c join tenant t on t.id = c.tenant_id`,
  )
  expect(certificates).toEqual([
    {
      ...{ code: 'pertamina', state: 'ISSUED', workers: 120, worker_months: 360 },
      ...{ public_code: 'contohsertifikat2026', covered: true, by_another: true },
    },
  ])
})
