import { endOfCover } from '@payung/domain/protection/cover-end'
import { monthAfter } from '@payung/domain/protection/month-after'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { aDesignation, addition, amends, approved, did, signing } from '../../testing/decree.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const CALENDAR = `query ($from: CalendarDate, $area: String, $decree: ID) { gapCalendar(fromMonth: $from, areaCode: $area, decreeId: $decree) {
  months { lostFrom people ofOthers monthsLost deathBenefit }
  areas: lines(by: AREA) { area { code } isMine cells { lostFrom people ofOthers } }
  decrees: lines(by: DECREE) { decree { id } fundingSource isMine cells { lostFrom people ofOthers } } } }`
const PEOPLE = `query ($month: CalendarDate!, $area: String, $decree: ID, $first: Int, $after: String, $last: Int, $before: String) {
  gapPeople(lostFrom: $month, areaCode: $area, decreeId: $decree, first: $first, after: $after, last: $last, before: $before) { totalCount
    edges { cursor node { workerId name maskedNationalId village { code } decree { id } line lostFrom } } pageInfo { hasNextPage hasPreviousPage } } }`

const FROM = '2027-01-01'
const calendarOf = async (client: Client, variables: object = {}) =>
  (await client.ask(CALENDAR, { from: FROM, ...variables })).gapCalendar
const peopleOf = async (client: Client, month: string, variables: object = {}) =>
  (await client.ask(PEOPLE, { month, ...variables })).gapPeople

/** Months in which somebody loses protection, with how many people of own decrees and of others'. */
const shown = (cells: readonly { lostFrom: string; people: number; ofOthers: number }[]) =>
  cells.flatMap(({ lostFrom, people, ofOthers }) => (people + ofOthers === 0 ? [] : [[lostFrom, people, ofOthers]]))

/** Goes through everybody by themselves: in which months any signed decree covers them, and when that ends by the rule. */
async function recount(admin: pg.Client, decree: string): Promise<readonly string[]> {
  const { rows } = await admin.query<{ months: string[] }>(
    `select array_agg(distinct m.month::date::text) as months from decree_holding h
       cross join lateral generate_series(h.from_month, h.until_month - interval '1 month', interval '1 month') m(month)
     where h.person_id in (select person_id from decree_holding where decree_id = $1) group by h.person_id`,
    [decree],
  )
  return rows.map(({ months }) => endOfCover(months, [], months.toSorted()[0] ?? '', null)?.lostFrom ?? '').toSorted()
}

const uuidOfDecree = ({ id }: { readonly id: string }) => Buffer.from(id, 'base64').toString().replace('Decree:', '')

describe('the gap calendar', () => {
  test('counts whose cover ends by area and decree, as a walk through everybody’s months does, and opens them', async ({
    admin,
    signIn,
  }) => {
    const { officer, decree, those, reserve } = await aDesignation(admin, signIn)
    const calendar = await calendarOf(officer, { from: decree.untilMonth })
    expect(calendar.months).toHaveLength(12)
    expect(calendar.months[0]).toEqual({
      lostFrom: decree.untilMonth,
      people: 3,
      ofOthers: 0,
      monthsLost: 12,
      deathBenefit: null,
    })
    expect(calendar.areas).toEqual([
      { area: { code: '61.12.05' }, isMine: true, cells: [{ lostFrom: decree.untilMonth, people: 3, ofOthers: 0 }] },
    ])
    expect(calendar.decrees).toMatchObject([{ decree: { id: decree.id }, fundingSource: 'REGIONAL_BUDGET' }])
    // Somebody comes by an amendment and ends with the others.
    const amendment = await amends(officer, decree, '2027-04-01', [addition(reserve[0])])
    const frozen = await approved(officer, those, amendment)
    await did(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya', { number: '9/Perubahan' }))
    const after = await calendarOf(officer, { from: decree.untilMonth })
    const ends = await recount(admin, uuidOfDecree(decree))
    expect(shown(after.months)).toEqual([[decree.untilMonth, 4, 0]])
    expect(ends).toEqual(Array(4).fill(decree.untilMonth))
    const people = await peopleOf(officer, decree.untilMonth)
    expect(people.totalCount).toBe(4)
    expect(people.edges.map(({ node }: { node: { line: number } }) => node.line)).toEqual([1, 2, 3, 4])
    for (const { node } of people.edges) {
      expect(node.maskedNationalId).toMatch(/^\d{4} •/)
      expect(node).toMatchObject({ decree: { id: decree.id }, lostFrom: decree.untilMonth })
    }
  })

  test('pages forwards and backwards through the same people, and narrows by area and decree', async ({
    admin,
    signIn,
  }) => {
    const { officer, decree } = await aDesignation(admin, signIn)
    const month = decree.untilMonth
    const all = await peopleOf(officer, month)
    const second = all.edges[1].cursor
    const after = await peopleOf(officer, month, { first: 10, after: second })
    expect(after.edges.map(({ node }: { node: { line: number } }) => node.line)).toEqual([3])
    const before = await peopleOf(officer, month, { last: 10, before: second })
    expect(before.edges.map(({ node }: { node: { line: number } }) => node.line)).toEqual([1])
    expect((await peopleOf(officer, month, { first: 10, after: 'bukan kursor' })).edges).toHaveLength(3)
    expect((await peopleOf(officer, month, { area: '61.12.05' })).totalCount).toBe(3)
    expect(await peopleOf(officer, month, { area: '61.12.01' })).toMatchObject({ totalCount: 0, edges: [] })
    expect((await peopleOf(officer, month, { decree: decree.id })).edges).toHaveLength(3)
    expect(await peopleOf(officer, month, { decree: 'x' })).toMatchObject({ totalCount: 0, edges: [] })
    expect(shown((await calendarOf(officer, { from: month, decree: 'x' })).months)).toEqual([])
    expect(await peopleOf(officer, monthAfter(month))).toMatchObject({ totalCount: 0, edges: [] })
  })

  test('shows a village its own people, and an agency, another government or a company nothing', async ({
    admin,
    signIn,
  }) => {
    const { decree } = await aDesignation(admin, signIn)
    const seen = async (tenant: Parameters<typeof signIn>[0]) => {
      const client = await signIn(tenant)
      const calendar = await calendarOf(client, { from: decree.untilMonth })
      const people = await peopleOf(client, decree.untilMonth)
      return [shown(calendar.months), people.totalCount, people.edges.length]
    }
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
    expect(await seen('kubu-raya')).toEqual([[[decree.untilMonth, 3, 0]], 3, 3])
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.01' })
    expect(await seen('kubu-raya')).toEqual([[], 0, 0])
    expect(await seen('provinsi')).toEqual([[], 0, 0])
  })

  test('tells the government where people live how many another’s decree leaves, never who or whose', async ({
    admin,
    signIn,
  }) => {
    const { decree } = await aDesignation(admin, signIn)
    // As if the people of the decree lived in the other government's area.
    await admin.query(`update tenant set area_code = code where code like '61%'`)
    await admin.query('alter table cover_end no force row level security')
    await admin.query(`update cover_end set village_code = '61.71.01.1001'`)
    const other = await signIn('provinsi')
    await giveRoles(admin, 'provinsi', ['OFFICER'])
    expect(shown((await calendarOf(other, { from: decree.untilMonth })).months), 'the province').toEqual([])
    await admin.query(`update tenant set kind = 'CITY', area_code = '61.71' where code = '61'`)
    const city = await signIn('provinsi')
    const calendar = await calendarOf(city, { from: decree.untilMonth })
    expect(shown(calendar.months)).toEqual([[decree.untilMonth, 0, 3]])
    expect(calendar.decrees).toEqual([
      {
        decree: null,
        fundingSource: 'REGIONAL_BUDGET',
        isMine: false,
        cells: [{ lostFrom: decree.untilMonth, people: 0, ofOthers: 3 }],
      },
    ])
    expect(await peopleOf(city, decree.untilMonth)).toMatchObject({ totalCount: 0, edges: [] })
  })

  test('says what the heirs receive where the reference data say all of it', async ({ admin, signIn }) => {
    await admin.query(
      `insert into reference_amount (key, valid, amount, unit) values ('DEATH_CASH', '[2020-01-01,)', 20000000, 'RUPIAH'),
         ('DEATH_PERIODIC', '[2020-01-01,)', 12000000, 'RUPIAH'), ('DEATH_FUNERAL', '[2020-01-01,2027-06-01)', 10000000, 'RUPIAH')`,
    )
    const { months } = await calendarOf(await signIn('kubu-raya'))
    const benefits = months.map(({ deathBenefit }: { deathBenefit: string | null }) => deathBenefit)
    expect(benefits).toEqual([...Array(5).fill('42000000'), ...Array(7).fill(null)])
  })
})
