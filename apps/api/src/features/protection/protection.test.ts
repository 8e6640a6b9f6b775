import { describe, expect } from 'vitest'
import { aDesignation } from '../../testing/decree.builder.ts'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const FIGURES = `query ($from: CalendarDate, $months: Int, $area: String, $decree: ID) {
  protectionFigures(fromMonth: $from, months: $months, areaCode: $area, decreeId: $decree) {
    months { month cells { state people amount paid } ofOthers { state people } }
    payers: lines(by: PAYER) { relation payer { tenant { code } name source } decree { id } cells { month state people } }
    areas: lines(by: AREA) { relation area { code } cells { people } }
    decrees: lines(by: DECREE) { relation decree { id } payer { source } cells { people } } } }`
const PEOPLE = `query ($month: CalendarDate!, $state: ProtectionState, $area: String, $decree: ID, $payer: ID, $party: String, $first: Int, $after: String,
    $last: Int, $before: String) {
  protectionPeople(month: $month, state: $state, areaCode: $area, decreeId: $decree, payerTenantId: $payer, payerParty: $party, first: $first, after: $after,
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
