import { describe, expect } from 'vitest'
import { setsClock } from '../../testing/clock.builder.ts'
import { aDesignation } from '../../testing/decree.builder.ts'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { test as base, type Client } from '../../testing/test.ts'

const test = base.extend<{ areas: undefined }>({
  areas: [
    async ({ admin }, use) => {
      await admin.query(`update tenant set area_code = code where code like '61%'`)
      await use(undefined)
    },
    { auto: true },
  ],
})

const BOARD = `query ($area: String, $filter: VillageFilter, $order: VillageOrder, $first: Int, $after: String, $last: Int, $before: String) {
  villageBoard(areaCode: $area, filter: $filter, order: $order, first: $first, after: $after, last: $last, before: $before) {
    mayCount isRounded isCounting totalCount villages joined notJoined withArrears area { code } parts { code }
    pageInfo { hasNextPage hasPreviousPage }
    edges { cursor node { area { code name } district { code } isJoined registered designated protected inGrace unpaidMonths ended ending fundingSources } } } }`
const boardOf = async (client: Client, variables: Record<string, unknown> = {}) =>
  (await client.ask(BOARD, variables)).villageBoard

interface Edge {
  readonly cursor: string
  readonly node: { readonly area: { readonly code: string; readonly name: string } }
}
const codesOf = ({ edges }: { edges: readonly Edge[] }) => edges.map(({ node }) => node.area.code)

const VILLAGE = '61.12.05.2003'
const NOTHING = { mayCount: false, totalCount: 0, villages: 0, joined: 0, notJoined: 0, withArrears: 0, edges: [] }

/** The first day of a month in which the decree holds. */
const dayWithin = ({ untilMonth }: { untilMonth: string }) => `${Number(untilMonth.slice(0, 4)) - 1}-12-05T03:00:00Z`

describe('the village board', () => {
  test('has a line for each village of an area, with its people, what ends and who pays', async ({ admin, signIn }) => {
    const { officer, decree } = await aDesignation(admin, signIn)
    await setsClock(admin, dayWithin(decree))
    const board = await boardOf(officer, { first: 100 })
    const { rows } = await admin.query<{ code: string }>(
      `select code from area where level = 'VILLAGE' and code like '61.12.%'`,
    )
    expect(board).toMatchObject({
      ...{ mayCount: true, isRounded: false, isCounting: false, area: { code: '61.12' } },
      ...{ villages: rows.length, totalCount: rows.length, joined: 1, notJoined: rows.length - 1, withArrears: 0 },
    })
    expect(codesOf(board).toSorted()).toEqual(rows.map(({ code }) => code).toSorted())
    const registered = (await officer.ask(`{ workers(filter: { areaCodes: ["${VILLAGE}"] }) { totalCount } }`)).workers
    const line = board.edges.find(({ node }: Edge) => node.area.code === VILLAGE).node
    expect(line).toMatchObject({
      ...{ district: { code: '61.12.05' }, isJoined: true, registered: registered.totalCount, designated: 3 },
      ...{ protected: 0, inGrace: 0, unpaidMonths: 0, ended: 0, ending: 3, fundingSources: ['REGIONAL_BUDGET'] },
    })
    expect(registered.totalCount).toBeGreaterThan(0)
    expect(board.edges.filter(({ node }: { node: { isJoined: boolean } }) => node.isJoined)).toHaveLength(1)
  })

  test('is narrowed by area, by who has joined, by arrears and by name, and its sums by the area alone', async ({
    admin,
    signIn,
  }) => {
    const { officer, decree } = await aDesignation(admin, signIn)
    await setsClock(admin, dayWithin(decree))
    const { villages } = await boardOf(officer)
    const joined = await boardOf(officer, { filter: { joined: true } })
    expect([codesOf(joined), joined.totalCount, joined.villages]).toEqual([[VILLAGE], 1, villages])
    const without = await boardOf(officer, { filter: { joined: false }, first: 100 })
    expect([without.totalCount, codesOf(without).includes(VILLAGE)]).toEqual([villages - 1, false])
    expect((await boardOf(officer, { filter: { arrears: true } })).edges).toEqual([])
    const [{ node }] = joined.edges
    const part = node.area.name.slice(1, 5).toUpperCase()
    expect(codesOf(await boardOf(officer, { filter: { search: ` ${part} ` } }))).toContain(VILLAGE)
    expect(codesOf(await boardOf(officer, { filter: { search: 'tidak ada namanya' } }))).toEqual([])
    const district = await boardOf(officer, { area: '61.12.05', first: 100 })
    expect(district.parts).toEqual([])
    for (const code of codesOf(district)) expect(code.startsWith('61.12.05.')).toBe(true)
    expect(codesOf(await boardOf(officer, { area: VILLAGE }))).toEqual([VILLAGE])
  })

  test('goes forwards and backwards by name and by number, without a village twice', async ({
    admin,
    signIn,
    vault,
  }) => {
    await arrangePeople(admin, vault, [{ in: VILLAGE }, { in: VILLAGE }])
    const officer = await signIn('kubu-raya')
    for (const order of ['NAME', 'REGISTERED'] as const) {
      const all = await boardOf(officer, { order, first: 100 })
      expect(all.edges.length).toBeGreaterThan(2)
      const [first, second, third] = all.edges as readonly Edge[]
      const page = await boardOf(officer, { order, first: 1, after: first?.cursor })
      expect([codesOf(page), page.pageInfo]).toEqual([
        [second?.node.area.code],
        { hasNextPage: true, hasPreviousPage: true },
      ])
      const back = await boardOf(officer, { order, last: 2, before: third?.cursor })
      expect(codesOf(back)).toEqual([first?.node.area.code, second?.node.area.code])
      expect(codesOf(await boardOf(officer, { order, first: 1, after: 'bukan kursor' }))).toEqual([
        first?.node.area.code,
      ])
    }
    expect(codesOf(await boardOf(officer, { order: 'REGISTERED', first: 1 }))).toEqual([VILLAGE])
  })

  test('tells a province counts in fives, no months and no purses, and judges by these alone', async ({
    admin,
    signIn,
  }) => {
    const { decree } = await aDesignation(admin, signIn)
    await setsClock(admin, dayWithin(decree))
    const province = await signIn('provinsi')
    const joined = await boardOf(province, { filter: { joined: true } })
    expect(joined).toMatchObject({ isRounded: true, joined: 1 })
    expect(joined.edges.map(({ node }: Edge) => node)).toMatchObject([
      { area: { code: VILLAGE }, designated: 5, ending: 5, unpaidMonths: null, fundingSources: null },
    ])
    // Two people are no number to a province: the village has not joined, in lines, filters and sums.
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query('delete from decree_holding where line_no = 1')
    await admin.query(`set session_replication_role = 'origin'`)
    await admin.query('delete from protection_count')
    await admin.query(`insert into protection_change (tenant_id, decree_id, village_code, is_place)
      select distinct tenant_id, decree_id, village_code, true from decree_holding`)
    await admin.query('select app.fold_protection(1000)')
    const few = await boardOf(province)
    expect([few.joined, codesOf(await boardOf(province, { filter: { joined: true } }))]).toEqual([0, []])
    expect((await boardOf(await signIn('kubu-raya'))).joined).toBe(1)
  })

  test.for(['pontianak', 'pertamina'] as const)('counts nothing of others for %s', async (tenant, { signIn }) => {
    const stranger = await signIn(tenant)
    for (const area of ['61', '61.12', '61.12.05', VILLAGE])
      expect(await boardOf(stranger, { area })).toMatchObject(NOTHING)
  })

  test('counts nothing for an agency, or beyond the own part', async ({ admin, signIn }) => {
    const { officer, decree } = await aDesignation(admin, signIn)
    await setsClock(admin, dayWithin(decree))
    expect(await boardOf(officer, { area: '61' })).toMatchObject(NOTHING)
    expect(await boardOf(officer, { area: '61.71' })).toMatchObject(NOTHING)
    expect(await boardOf(officer, { area: '99.99' })).toMatchObject({ ...NOTHING, area: null })
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05' })
    const part = await signIn('kubu-raya')
    expect(await boardOf(part)).toMatchObject({ mayCount: true, area: { code: '61.12.05' }, joined: 1 })
    expect(await boardOf(part, { area: '61.12' })).toMatchObject(NOTHING)
    expect(await boardOf(part, { area: '61.12.01' })).toMatchObject(NOTHING)
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { agencyId: await anAgency(admin, 'kubu-raya') })
    expect(await boardOf(await signIn('kubu-raya'))).toMatchObject(NOTHING)
  })
})
