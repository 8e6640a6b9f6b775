import { buffer } from 'node:stream/consumers'
import { type FileStore, openFileStore } from '@payung/database/file-store'
import { newMasterKey, openVault } from '@payung/database/vault'
import { sumDue, sumMissed } from '@payung/domain/benefit/benefits-for'
import { CLAIM_STATES, CLAIM_STEPS } from '@payung/domain/benefit/claim-state'
import { loadReference } from '@payung/reference-data/load-reference'
import { readAreas } from '@payung/reference-data/read-areas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAccounts } from '../accounts/load-accounts.ts'
import { loadOwnLists } from '../billing/load-lists.ts'
import { loadBudgets } from '../budgets/load-budgets.ts'
import { loadCohorts } from '../cohorts/load-cohorts.ts'
import { loadOwnDecrees, loadProvinceDecrees } from '../decrees/load-decrees.ts'
import { DEMO_AS_OF, DEMO_SEED } from '../demo-checksum.ts'
import { aDemoDatabase } from '../demo-database.builder.ts'
import { loadGrantHandovers } from '../grant-handovers/load-grant-handovers.ts'
import { loadHandovers } from '../handovers/load-handovers.ts'
import { inventPopulation } from '../people/invent-population.ts'
import { loadPeople } from '../people/load-people.ts'
import { loadProgrammes } from '../programmes/load-programmes.ts'
import { loadScholarships } from '../scholarships/load-scholarships.ts'
import { DEMO_CLAIMS } from './demo-claims.ts'
import { benefitsOfEvent } from './due-of-event.ts'
import { loadClaims } from './load-claims.ts'

let database: Awaited<ReturnType<typeof aDemoDatabase>>
let files: FileStore
const rows = async (sql: string) => (await database.client.query(sql)).rows
/** Everything that the stage writes to. */
const everything = () =>
  rows(`select (select count(*)::int from life_event) as events, (select count(*)::int from claim) as claims, (select count(*)::int from claim_step) as steps,
    (select count(*)::int from claim_paper) as papers, (select count(*)::int from file) as files, (select count(*)::int from notice) as notices,
    (select count(*)::int from worker_proposal) as proposals`)

beforeAll(async () => {
  const vault = openVault(newMasterKey())
  database = await aDemoDatabase()
  const { client } = database
  files = openFileStore(database.dataDir, vault)
  await loadReference(client)
  await loadAccounts(client, 'payung-demo')
  const areas = await readAreas()
  const people = inventPopulation({ areas, asOf: DEMO_AS_OF, seed: DEMO_SEED, provincePeople: 2_145 })
  await loadPeople([client], people, vault)
  await loadProgrammes(client)
  await loadCohorts(client, DEMO_AS_OF)
  await loadProvinceDecrees(client, files)
  await loadOwnDecrees(client, files)
  await loadBudgets(client)
  await loadOwnLists(client)
  await loadClaims(client, files, vault)
  const loaded = await everything()
  await loadClaims(client, files, vault)
  expect(await everything()).toEqual(loaded)
  await loadScholarships(client, files)
  await loadScholarships(client, files)
  await loadHandovers(client)
  await loadHandovers(client)
  await loadGrantHandovers(client, files)
  await loadGrantHandovers(client, files)
})
afterAll(() => database?.stop())

test('the demo has a case in every state, each of another person', async () => {
  const claims = await rows(`select c.state, c.worker_id from claim c order by c.id`)
  expect(claims.map(({ state }) => state)).toEqual(
    DEMO_CLAIMS.map(({ steps, withdrawn }) => {
      const last = steps.at(-1)
      return withdrawn !== undefined ? 'WITHDRAWN' : last === undefined ? 'REPORTED' : CLAIM_STEPS[last.action].to
    }),
  )
  expect(new Set(claims.map(({ state }) => state))).toEqual(new Set(CLAIM_STATES))
  expect(new Set(claims.map(({ worker_id: worker }) => worker)).size).toBe(DEMO_CLAIMS.length)
})

test('one family of Pontianak has its grant, as two people say, and of another somebody is still to confirm it', async () => {
  expect(
    await rows(
      `select h.state, h.rupiah::int, h.heir_id is not null as by_heir, h.recorded_by <> h.decided_by as by_another from grant_handover h order by h.handed_on`,
    ),
  ).toEqual([
    { state: 'CONFIRMED', rupiah: 1_000_000, by_heir: true, by_another: true },
    { state: 'OPEN', rupiah: 1_000_000, by_heir: true, by_another: null },
  ])
})

test('one family has a child whose year is paid and one whose letter is waited for, and another has not claimed', async () => {
  expect(
    await rows(
      `select s.child_name, p.year, m.rupiah::int as paid, p.added_by <> m.recorded_by as by_another from scholarship s
         left join scholarship_proof p on p.scholarship_id = s.id left join scholarship_payment m on m.scholarship_id = s.id and m.year = p.year order by s.id`,
    ),
  ).toEqual([
    { child_name: 'Anak Contoh Satu', year: 2026, paid: 1_500_000, by_another: true },
    { child_name: 'Anak Contoh Dua', year: null, paid: null, by_another: null },
  ])
  await database.client.query('begin')
  await database.client.query(
    `select app.enter(t.id, m.user_id, '', null) from tenant t join membership m on m.tenant_id = t.id and m.role = 'OFFICER' and m.area_prefix = '' where t.code = '61.71' order by m.id limit 1`,
  )
  expect(
    await rows(
      `select e.kind from app.unclaimed_scholarships() u join claim c on c.id = u.claim_id join life_event e on e.id = c.event_id where c.tenant_id = app.tenant_id()`,
    ),
  ).toEqual([{ kind: 'TOTAL_DISABILITY' }])
  await database.client.query('rollback')
})

test('each case stands on the days of its report and steps, taken by officers of the government that opened it, and none lies after today', async () => {
  expect(
    await rows(
      `select from claim c where c.state_day > app.today() or c.state_since <> c.state_day or c.opened_at > now() or c.complete_on > c.state_day
         or c.version <> (select count(*) from claim_step s where s.claim_id = c.id)
         or c.state <> (select s.to_state from claim_step s where s.claim_id = c.id order by s.on_day desc, s.id desc limit 1)
         or c.state_day <> (select max(s.on_day) from claim_step s where s.claim_id = c.id)`,
    ),
  ).toEqual([])
  expect(
    await rows(
      `select from (select s.claim_id, s.on_day, lag(s.on_day) over (partition by s.claim_id order by s.id) as earlier from claim_step s) s where s.on_day < s.earlier`,
    ),
  ).toEqual([])
  expect(
    await rows(
      `select from life_event e join claim c on c.event_id = e.id join claim_step s on s.claim_id = c.id where s.on_day < e.event_day
       union all select from claim_step s where not exists (select from membership m where m.tenant_id = s.tenant_id and m.user_id = s.moved_by and m.role = 'OFFICER')`,
    ),
  ).toEqual([])
})

test('what was due is what the months of the person give: all of it, the funeral alone, or nothing where the month never reached the insurer', async () => {
  const due = await rows(
    `select t.code, e.event_day::text as day, c.due_rupiah::int as due, c.approved_rupiah::int as approved,
       exists (select from worker w join protected_span s on s.person_id = w.person_id and s.months @> e.event_day where w.id = e.worker_id) as protected
     from claim c join life_event e on e.id = c.event_id join tenant t on t.id = c.tenant_id where e.kind = 'DEATH' and c.due_rupiah is not null order by c.id`,
  )
  expect(due).toEqual([
    { code: '61.71', day: '2026-02-19', due: 10_000_000, approved: 10_000_000, protected: true },
    { code: '61.71', day: '2026-04-11', due: 42_000_000, approved: 42_000_000, protected: true },
    { code: '61.12', day: '2026-08-05', due: 0, approved: null, protected: false },
    { code: '61.12', day: '2026-09-03', due: 0, approved: null, protected: false },
    { code: '61.71', day: '2026-06-08', due: 70_000_000, approved: 70_000_000, protected: true },
    { code: '61.71', day: '2026-06-21', due: 42_000_000, approved: 42_000_000, protected: true },
    { code: '61.71', day: '2026-06-27', due: 42_000_000, approved: null, protected: true },
    { code: '61.71', day: '2026-06-17', due: 70_000_000, approved: null, protected: true },
    { code: '61.71', day: '2026-05-14', due: 10_000_000, approved: 10_000_000, protected: true },
  ])
})

test('a month that lapsed, of a bill that was paid in part, has cost one family everything that would have been due', async () => {
  const day = '2026-08-14'
  const [family] = await rows(
    `select c.worker_id as worker, c.programme from claim c join life_event e on e.id = c.event_id where e.event_day = '${day}' and c.state = 'DOCUMENTS'`,
  )
  await database.client.query('begin')
  await database.client.query(
    `select app.enter(t.id, m.user_id, '', null) from tenant t join membership m on m.tenant_id = t.id and m.role = 'OFFICER' and m.area_prefix = '' where t.code = '61.71' order by m.id limit 1`,
  )
  expect(
    await rows(
      `select m.month::text, m.state, m.billing_code as bill from app.contribution_months('${family.worker}') m
       where m.month between '2026-06-01' and '2026-08-01' order by m.month`,
    ),
  ).toEqual([
    { month: '2026-06-01', state: 'PROTECTED', bill: 'CONTOH26001' },
    { month: '2026-07-01', state: 'LAPSED', bill: 'CONTOH26002' },
    { month: '2026-08-01', state: 'LAPSED', bill: 'CONTOH26002' },
  ])
  const benefits = await benefitsOfEvent(database.client, { ...family, kind: 'DEATH', day })
  await database.client.query('rollback')
  expect(sumDue(benefits)).toBe(0n)
  expect(sumMissed(benefits)).toBe(42_000_000n)
  expect(benefits.map(({ condition, isMet }) => ({ condition, isMet }))).toEqual(
    benefits.map(() => ({ condition: 'MONTH_PROTECTED', isMet: false })),
  )
})

test('an accident says what it has led to, and what was due follows: days without work, a part of a finger, the way to care', async () => {
  expect(
    await rows(
      `select c.due_rupiah::int as due, d.days_unable_to_work as days, d.written_at::date > e.event_day as after
       from accident_detail d join claim c on c.id = d.claim_id join life_event e on e.id = c.event_id`,
    ),
  ).toEqual([{ due: 1_500_000 + 3_360_000 + 350_000, days: 45, after: true }])
})

test('a report brings about what it does anywhere: a proposed status, a payer who is told that a family waits, and nothing where it was taken back', async () => {
  expect(
    await rows(
      `select t.code, count(*)::int as proposals from worker_proposal p join tenant t on t.id = p.tenant_id where p.life_event_id is not null and p.state = 'OPEN'
       group by 1 order by 1`,
    ),
  ).toEqual([
    { code: '61.12', proposals: 3 },
    { code: '61.71', proposals: 10 },
  ])
  expect(
    await rows(
      `select distinct t.code, c.billing_code as bill, c.state from notice n join contribution_list c on c.id = (n.params ->> 'listId')::uuid join tenant t on t.id = n.tenant_id
       where n.kind = 'FAMILY_WAITS' order by 1, 2`,
    ),
  ).toEqual([
    { code: '61.12', bill: null, state: 'DRAFT' },
    { code: '61.71', bill: 'CONTOH26002', state: 'BILLED' },
  ])
  expect(
    await rows(
      `select from claim c join notice n on n.kind = 'CLAIM_OPENED' and n.params ->> 'claimId' = c.id::text where c.state = 'WITHDRAWN' and n.read_at is null`,
    ),
  ).toEqual([])
})

test('papers are there as far as each case has come, open, and say that they are invented', async () => {
  const papers = await rows(
    `select f.tenant_id, f.id, f.name, f.size_bytes::int as size from claim_paper p join file f on f.id = p.file_id order by p.id`,
  )
  expect(papers.length).toBeGreaterThan(50)
  for (const { tenant_id: tenant, id, name, size } of papers) {
    expect(name).toMatch(/\(data contoh\)\.pdf$/)
    const content = await buffer(await files.get(tenant, id))
    expect([content.subarray(0, 4).toString(), content.length]).toEqual(['%PDF', size])
  }
  expect(
    await rows(
      `select c.state from claim c where c.state in ('REPORTED', 'WITHDRAWN') and exists (select from claim_paper p where p.claim_id = c.id)`,
    ),
  ).toEqual([])
})

test('heirs of the demo are named with whom it takes: one confirmed by link, one who received less, a child with a guardian, and a dispute', async () => {
  expect(
    await rows(
      `select h.name, h.guardian_name as guardian, a.paid_rupiah::int as paid, f.rupiah::int as received, f.is_short as short, c.state
       from claim_heir h join claim c on c.id = h.claim_id left join heir_account a on a.heir_id = h.id left join heir_confirmation f on f.account_id = a.id
       order by h.id`,
    ),
  ).toEqual([
    { name: 'Siti Contoh', guardian: null, paid: 10_000_000, received: 10_000_000, short: false, state: 'CLOSED' },
    { name: 'Dewi Contoh', guardian: null, paid: 42_000_000, received: 42_000_000, short: false, state: 'CLOSED' },
    { name: 'Aminah Contoh', guardian: null, paid: null, received: null, short: null, state: 'CLOSED' },
    { name: 'Maria Contoh', guardian: null, paid: 35_000_000, received: 35_000_000, short: false, state: 'PAID' },
    { name: 'Rini Contoh', guardian: null, paid: 35_000_000, received: 15_000_000, short: true, state: 'PAID' },
    { name: 'Budi Contoh', guardian: 'Joko Contoh', paid: null, received: null, short: null, state: 'DOCUMENTS' },
    { name: 'Lina Contoh', guardian: null, paid: null, received: null, short: null, state: 'APPROVED' },
    { name: 'Rahmat Contoh', guardian: null, paid: 10_000_000, received: 10_000_000, short: false, state: 'CLOSED' },
  ])
  expect(
    await rows(`select c.state from heir_dispute d join claim c on c.id = d.claim_id where d.decided_at is null`),
  ).toEqual([{ state: 'APPROVED' }])
})

test('who died at home of an illness that work had caused is of the insurance of accidents at work, with the doctor’s statement', async () => {
  expect(
    await rows(
      `select c.programme, c.state, e.at_work_or_on_the_way as at_work, c.due_rupiah::int as due,
         array(select p.kind from claim_paper p where p.claim_id = c.id and p.kind in ('OCCUPATIONAL_ILLNESS_LETTER', 'CHRONOLOGY', 'POLICE_LETTER')) as proofs
       from claim c join life_event e on e.id = c.event_id where e.of_occupational_illness`,
    ),
  ).toEqual([
    {
      programme: 'WORK_ACCIDENT',
      state: 'IN_REVIEW',
      at_work: false,
      due: 70_000_000,
      proofs: ['OCCUPATIONAL_ILLNESS_LETTER'],
    },
  ])
})

test('one death without an heir was paid to who saw to the funeral, as one person wrote and another approved before the money went', async () => {
  expect(
    await rows(
      `select c.state, c.paid_rupiah::int as paid, d.opened_by <> d.decided_by as by_another, d.decided_at::date <= s.on_day as before,
         (select array_agg(h.relation) from claim_heir h where h.claim_id = c.id) as receivers
       from heir_dispute d join claim c on c.id = d.claim_id join claim_step s on s.claim_id = c.id and s.to_state = 'PAID' where d.is_without_heir`,
    ),
  ).toEqual([{ state: 'CLOSED', paid: 10_000_000, by_another: true, before: true, receivers: ['FUNERAL_CARER'] }])
})

test('one handover was held and confirmed by another person, and the day of one stands, each with one family', async () => {
  const events = await rows(
    `select h.state, h.synthetic, h.recorded_by <> h.confirmed_by as by_another, count(k.id)::int as families, bool_and(k.was_present) as present
     from handover h join handover_consent k on k.handover_id = h.id group by h.id order by h.on_day`,
  )
  expect(events).toEqual([
    { state: 'HELD', synthetic: true, by_another: true, families: 1, present: true },
    { state: 'SCHEDULED', synthetic: true, by_another: null, families: 1, present: null },
  ])
})
