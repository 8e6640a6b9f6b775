import { openReader } from '@payung/database/read-as'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { aDesignation, workerGlobalId } from '../../testing/decree.builder.ts'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { type Client, test } from '../../testing/test.ts'
import { countProtection } from './protection.queries.ts'

const FIGURES = `query ($from: CalendarDate, $months: Int, $area: String, $decree: ID) {
  protectionFigures(fromMonth: $from, months: $months, areaCode: $area, decreeId: $decree) {
    months { month cells { state people amount paid } ofOthers { state people } }
    payers: lines(by: PAYER) { relation payer { tenant { code } name source } decree { id } cells { month state people } }
    areas: lines(by: AREA) { relation area { code } cells { people } }
    decrees: lines(by: DECREE) { relation decree { id } payer { source } cells { people } } } }`
const PEOPLE = `query ($month: CalendarDate!, $state: ProtectionState, $area: String, $decree: ID, $payer: ID, $party: String, $source: FundingSource, $first: Int, $after: String,
    $last: Int, $before: String) {
  protectionPeople(month: $month, state: $state, areaCode: $area, decreeId: $decree, payerTenantId: $payer, payerParty: $party, fundingSource: $source, first: $first, after: $after,
    last: $last, before: $before) { totalCount edges { cursor node { workerId name maskedNationalId village { code } decree { id } line } } } }`

const MONTH = '2027-05-01'
const figuresOf = async (client: Client, variables: object = {}) =>
  (await client.ask(FIGURES, { from: MONTH, months: 1, ...variables })).protectionFigures
const peopleOf = async (client: Client, variables: object = {}) =>
  (await client.ask(PEOPLE, { month: MONTH, ...variables })).protectionPeople
const linesOf = ({ edges }: { edges: readonly { node: { line: number } }[] }) => edges.map(({ node }) => node.line)

describe('the figures of protection', () => {
  test('count a signed decree at once and once folded, by payer, area and decree, and open its people', async ({
    admin,
    signIn,
  }) => {
    const { officer, decree } = await aDesignation(admin, signIn)
    const before = await figuresOf(officer)
    expect(before.months).toMatchObject([
      { month: MONTH, cells: [{ state: 'PLANNED', people: 3, paid: '0' }], ofOthers: [] },
    ])
    expect(before.payers).toEqual([
      {
        relation: 'OWN',
        payer: { tenant: { code: '61.12' }, name: null, source: 'REGIONAL_BUDGET' },
        decree: null,
        cells: [{ month: MONTH, state: 'PLANNED', people: 3 }],
      },
    ])
    expect(before.areas).toEqual([{ relation: 'OWN', area: { code: '61.12.05' }, cells: [{ people: 3 }] }])
    expect(before.decrees).toEqual([
      { relation: 'OWN', decree: { id: decree.id }, payer: null, cells: [{ people: 3 }] },
    ])
    await admin.query('select app.fold_protection(1000)')
    expect((await admin.query('select from protection_change')).rowCount).toBe(0)
    expect(await figuresOf(officer)).toEqual(before)
    const people = await peopleOf(officer, { state: 'PLANNED' })
    expect(people.totalCount).toBe(3)
    expect(linesOf(people)).toEqual([1, 2, 3])
    for (const { node } of people.edges) {
      expect(node.maskedNationalId).toMatch(/^\d{4} •/)
      expect(node.decree).toEqual({ id: decree.id })
    }
  })

  test('ask once whether much has changed, however many lines there are', async ({ admin, database, signIn }) => {
    await aDesignation(admin, signIn)
    const filter = { fromMonth: MONTH, untilMonth: '2028-01-01', areaCode: null, decreeId: null }
    const { rows } = await admin.query('select id from tenant where code = $1', ['61.12'])
    const entry = { tenantId: rows[0].id, userId: null, areaScope: '', agencyId: null }
    // Connections that count which functions they call.
    await admin.query(
      `do $$ begin execute format('alter database %I set track_functions = ''all''', current_database()); end $$`,
    )
    const reader = openReader(database.appUrl, { connectionsMax: 1 })
    const lines = await reader.readAs<object>(entry, countProtection(filter, 8))
    await reader.close()
    expect(lines.length).toBeGreaterThan(1)
    const calls = async () =>
      (await admin.query(`select calls::int from pg_stat_user_functions where funcname = 'protection_is_counting'`))
        .rows
    await expect.poll(calls, { timeout: 30_000 }).toEqual([{ calls: 1 }])
  })

  test('page forwards and backwards through the people of a number, and narrow by state, area, decree and payer', async ({
    admin,
    signIn,
  }) => {
    const { officer, decree } = await aDesignation(admin, signIn)
    const all = await peopleOf(officer)
    const second = all.edges[1].cursor
    expect(linesOf(await peopleOf(officer, { first: 10, after: second }))).toEqual([3])
    expect(linesOf(await peopleOf(officer, { last: 10, before: second }))).toEqual([1])
    expect(linesOf(await peopleOf(officer, { first: 10, after: 'bukan kursor' }))).toEqual([1, 2, 3])
    const none = { totalCount: 0, edges: [] }
    expect(await peopleOf(officer, { state: 'PROTECTED' })).toEqual(none)
    expect(await peopleOf(officer, { area: '61.12.01' })).toEqual(none)
    expect((await peopleOf(officer, { area: '61.12.05' })).totalCount).toBe(3)
    expect(await peopleOf(officer, { decree: 'x' })).toEqual(none)
    expect((await peopleOf(officer, { decree: decree.id })).totalCount).toBe(3)
    expect(await peopleOf(officer, { party: 'Yayasan Peduli' })).toEqual(none)
    expect(await peopleOf(officer, { payer: 'x' })).toEqual(none)
    expect(await peopleOf(officer, { source: 'REGIONAL_BUDGET' })).toEqual(all)
    expect(await peopleOf(officer, { source: 'CSR' })).toEqual(none)
    expect(await peopleOf(officer, { month: decree.untilMonth })).toEqual(none)
  })

  test('show a village its own people, and an agency or another government nothing', async ({ admin, signIn }) => {
    await aDesignation(admin, signIn)
    const seen = async (tenant: Parameters<typeof signIn>[0]) => {
      const client = await signIn(tenant)
      const { months } = await figuresOf(client)
      return [months[0].cells.map(({ people }: { people: number }) => people), linesOf(await peopleOf(client))]
    }
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
    expect(await seen('kubu-raya')).toEqual([[3], [1, 2, 3]])
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.01' })
    expect(await seen('kubu-raya')).toEqual([[], []])
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { agencyId: await anAgency(admin, 'kubu-raya') })
    expect(await seen('kubu-raya')).toEqual([[], []])
    expect(await seen('provinsi')).toEqual([[], []])
  })

  test('tell the government where people live how many others pay for and the kind of payer, never who', async ({
    admin,
    signIn,
  }) => {
    await aDesignation(admin, signIn)
    await admin.query('select app.fold_protection(1000)')
    // As if the people of the decree lived in the other government's area.
    await admin.query(`update tenant set area_code = code where code like '61%'`)
    await admin.query('alter table protection_count no force row level security')
    await admin.query(`update protection_count set village_code = '61.71.01.1001'`)
    await admin.query(`update tenant set kind = 'CITY', area_code = '61.71' where code = '61'`)
    const city = await signIn('provinsi')
    const { months, payers } = await figuresOf(city)
    expect(months[0]).toMatchObject({ cells: [], ofOthers: [{ state: 'PLANNED', people: 3 }] })
    expect(payers).toEqual([
      {
        relation: 'CUSTODIAN',
        payer: { tenant: null, name: null, source: 'REGIONAL_BUDGET' },
        decree: null,
        cells: [{ month: MONTH, state: 'PLANNED', people: 3 }],
      },
    ])
    expect(await peopleOf(city)).toEqual({ totalCount: 0, edges: [] })
  })
})

const LIST = `{ workers(first: 10) { edges { node { id protectedThrough } } } }`

/** As if the insurer had posted months of a person, counted from this one on; the end is the first month that it has not posted. */
async function postMonths(admin: pg.Client, workerId: string, programme: string, from: number, until: number) {
  await admin.query(`set session_replication_role = replica`)
  await admin.query(
    `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
     select w.person_id, $2, daterange((date_trunc('month', app.today()) + make_interval(months => $3))::date,
       (date_trunc('month', app.today()) + make_interval(months => $4))::date), w.tenant_id, gen_random_uuid(), 1 from worker w where w.id = $1`,
    [workerId, programme, from, until],
  )
  await admin.query(`set session_replication_role = origin`)
}

describe('the list of workers', () => {
  test('says through which month each is protected without a gap, by the programme that ends first', async ({
    admin,
    signIn,
  }) => {
    const { officer } = await aDesignation(admin, signIn)
    const monthIn = async (months: number) =>
      (
        await admin.query(`select (date_trunc('month', app.today()) + make_interval(months => $1))::date::text as m`, [
          months,
        ])
      ).rows[0].m
    const people = (
      await admin.query<{ worker_id: string }>('select worker_id from decree_holding order by line_no')
    ).rows.map(({ worker_id }) => worker_id)
    const [first = '', second = '', third = ''] = people
    await postMonths(admin, first, 'WORK_ACCIDENT', -1, 1)
    await postMonths(admin, first, 'WORK_ACCIDENT', 1, 4)
    await postMonths(admin, first, 'DEATH', 0, 3)
    // A gap this month: what comes later protects nobody now.
    await postMonths(admin, second, 'DEATH', -3, 0)
    await postMonths(admin, second, 'DEATH', 1, 3)
    await postMonths(admin, third, 'DEATH', 0, 1)
    await postMonths(admin, third, 'DEATH', 2, 3)
    const throughOf = async (client: Client) =>
      new Map(
        (await client.ask(LIST)).workers.edges.map(
          ({ node }: { node: { id: string; protectedThrough: string | null } }) => [node.id, node.protectedThrough],
        ),
      )
    const seen = await throughOf(officer)
    expect([first, second, third].map((id) => seen.get(workerGlobalId(id)))).toEqual([
      await monthIn(2),
      null,
      await monthIn(0),
    ])
    const ofRecord = async (client: Client) =>
      (await client.ask('query ($id: ID!) { worker(id: $id) { protectedThrough } }', { id: workerGlobalId(first) }))
        .worker
    expect(await ofRecord(officer)).toEqual({ protectedThrough: await monthIn(2) })
    await giveRoles(admin, 'kubu-raya', ['VERIFIER'])
    expect(await ofRecord(await signIn('kubu-raya'))).toEqual({ protectedThrough: null })
    const unread = await throughOf(await signIn('kubu-raya'))
    expect([first, second, third].map((id) => unread.get(workerGlobalId(id)))).toEqual([null, null, null])
  })

  test('says so of whom the viewer may open alone: not to another government or area, and to one with full access', async ({
    admin,
    signIn,
  }) => {
    await aDesignation(admin, signIn)
    const { rows: people } = await admin.query<{ worker_id: string }>('select worker_id from decree_holding')
    const ids = people.map(({ worker_id }) => worker_id)
    for (const id of ids) await postMonths(admin, id, 'DEATH', 0, 1)
    const seenBy = async (tenant: string, area = '', agency: string | null = null) => {
      const { rows } = await admin.query(
        `with entered as materialized (select app.enter((select id from tenant where code = $1), (select id from app_user limit 1), $2, $3))
         select p.worker_id from entered cross join lateral app.protected_through($4::uuid[]) p`,
        [tenant, area, agency, ids],
      )
      return rows.length
    }
    expect(await seenBy('61.12')).toBe(3)
    expect(await seenBy('61.12', '61.12.05')).toBe(3)
    expect(await seenBy('61.12', '61.12.01')).toBe(0)
    expect(await seenBy('61.12', '', await anAgency(admin, 'kubu-raya'))).toBe(0)
    expect(await seenBy('61')).toBe(0)
    const [first, second] = ids
    for (const [id, level] of [
      [first, 'FULL'],
      [second, 'PROOF'],
    ])
      await admin.query(
        `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind)
         select w.id, t.id, w.tenant_id, $2, 'FUNDING' from worker w cross join tenant t where w.id = $1 and t.code = '61'`,
        [id, level],
      )
    expect(await seenBy('61')).toBe(1)
    await admin.query(
      `update worker_access set ended_at = now() where tenant_id = (select id from tenant where code = '61')`,
    )
    expect(await seenBy('61')).toBe(0)
  })
})
