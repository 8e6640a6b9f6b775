import { openFileStore } from '@payung/database/file-store'
import { newMasterKey, openVault } from '@payung/database/vault'
import { loadReference } from '@payung/reference-data/load-reference'
import { readAreas } from '@payung/reference-data/read-areas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAccounts } from '../accounts/load-accounts.ts'
import { loadAgreements } from '../agreements/load-agreements.ts'
import { loadBudgets } from '../budgets/load-budgets.ts'
import { loadCohorts } from '../cohorts/load-cohorts.ts'
import { DEMO_AS_OF, DEMO_SEED } from '../demo-checksum.ts'
import { aDemoDatabase } from '../demo-database.builder.ts'
import { inventPopulation } from '../people/invent-population.ts'
import { loadPeople } from '../people/load-people.ts'
import { loadProgrammes } from '../programmes/load-programmes.ts'
import { OVERDUE_BILL, SHARED_DECREE, SHARED_PEOPLE } from './demo-shared-decree.ts'
import { loadSharedDecree } from './load-shared-decree.ts'

let database: Awaited<ReturnType<typeof aDemoDatabase>>
const rows = async (sql: string, values: unknown[] = []) => (await database.client.query(sql, values)).rows
const everything = () =>
  rows(`select (select count(*)::int from contribution_list) as lists, (select count(*)::int from decree) as decrees,
    (select count(*)::int from file) as files, (select count(*)::int from contribution_posting) as postings`)

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
  await loadSharedDecree(client, files, DEMO_AS_OF)
  const loaded = await everything()
  await loadSharedDecree(client, files, DEMO_AS_OF)
  expect(await everything()).toEqual(loaded)
})
afterAll(() => database?.stop())

test('the province agreed to the first half of Kapuas Hulu’s year and to its last month, and the decree is signed by whoever did not make it', async () => {
  const [decree] = await rows(
    `select d.state, d.people, d.synthetic, (select array_agg(c.state) from funding_consent c where c.decree_id = d.id) as consents,
       not exists (select from funding_consent c where c.decree_id = d.id and c.decided_by = any (d.makers)) as by_others,
       (select array_agg(t.code || ' ' || coalesce(r.until_month::text, '') order by r.rule_no) from funding_rule r join tenant t on t.id = r.payer_tenant_id
         where r.decree_id = d.id) as payers
     from decree d where d.public_code = $1`,
    [SHARED_DECREE],
  )
  expect(decree).toEqual({
    ...{ state: 'PUBLISHED', people: SHARED_PEOPLE, synthetic: true, consents: ['GIVEN'], by_others: true },
    payers: ['61 2026-07-01', '61 2027-01-01', '61.06 '],
  })
})

test('each payer lists its own months whole, only the regency’s last two are late, and the province’s last one waits for its treasurer', async () => {
  const lists = await rows(
    `select t.code, c.person_months as months, c.total_rupiah::int = c.person_months * 16800 as priced, app.received_of_list(c.id) = c.billed_rupiah as received,
       c.due_on < app.today() and app.paid_of_list(c.id) < c.billed_rupiah as late,
       (select count(distinct g.person_id)::int from contribution_posting g where g.list_id = c.id and g.verdict = 'ACCEPTED') as posted
     from contribution_list c join tenant t on t.id = c.tenant_id join decree d on d.id = c.decree_id and d.public_code = $1 order by c.id`,
    [SHARED_DECREE],
  )
  const settled = { priced: true, received: true, late: false, posted: SHARED_PEOPLE }
  expect(lists).toEqual([
    { code: '61', months: SHARED_PEOPLE * 6, ...settled },
    { code: '61.06', months: SHARED_PEOPLE * 3, ...settled },
    { code: '61.06', months: SHARED_PEOPLE * 2, priced: true, received: false, late: true, posted: 0 },
    { code: '61', months: SHARED_PEOPLE, priced: true, received: false, late: false, posted: 0 },
  ])
})

test('the bill of the province stands on its budget lines, and a letter (SPD) of two people provides for it', async () => {
  const lines = await rows(
    `select l.programme, m.state, m.committed_rupiah::int as rupiah, l.provided_rupiah >= l.paid_rupiah + m.committed_rupiah as provided,
       not exists (select from fund_provision v where v.tenant_id = l.tenant_id and v.approved_by = v.drafted_by) as by_two
     from contribution_list c join budget_commitment m on m.list_id = c.id join budget_line l on l.id = m.line_id where c.billing_code = 'CONTOH26204' order by 1`,
  )
  const each = { state: 'COMMITTED', provided: true, by_two: true }
  expect(lines).toEqual([
    { programme: 'DEATH', rupiah: SHARED_PEOPLE * 6_800, ...each },
    { programme: 'WORK_ACCIDENT', rupiah: SHARED_PEOPLE * 10_000, ...each },
  ])
})

test('whoever stands in it is protected from January to September, whichever of the two paid', async () => {
  const spans = await rows(
    // Months that are shared stand by their decree, months of its own government by their list.
    `select months, count(*)::int as holders from (
       select range_agg(s.months)::text as months from protected_span s left join contribution_list c on c.id = s.list_id
         join decree d on d.id = coalesce(s.decree_id, c.decree_id) and d.public_code = $1 group by s.person_id, s.insurance_programme) g group by 1`,
    [SHARED_DECREE],
  )
  expect(spans).toEqual([{ months: '{[2026-01-01,2026-10-01)}', holders: SHARED_PEOPLE * 2 }])
})

test('the late bill has an order in each state before its payment, by two people, and room for a last one', async () => {
  const orders = await rows(
    `select o.state, o.issued_by is distinct from o.drafted_by as by_two, o.refused_by is distinct from o.issued_by or o.issued_by is null as by_third
     from payment_order o join contribution_list c on c.id = o.list_id and c.billing_code = $1 order by o.id`,
    [OVERDUE_BILL],
  )
  const by = { by_two: true, by_third: true }
  expect(orders).toEqual(['WITHDRAWN', 'REFUSED', 'ISSUED', 'REQUESTED'].map((state) => ({ state, ...by })))
})
