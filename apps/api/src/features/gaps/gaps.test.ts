import { monthAfter } from '@payung/domain/protection/month-after'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { aDesignation, addition, amends, approved, did, signing } from '../../testing/decree.builder.ts'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const CALENDAR = `query ($from: CalendarDate, $area: String, $decree: ID) { gapCalendar(fromMonth: $from, areaCode: $area, decreeId: $decree) {
  months { lostFrom people ofOthers hasEnded monthsLost deathBenefit }
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

/** The first month without any signed decree after the months of everybody whom this one names, found month by month. */
async function firstUncovered(admin: pg.Client, decree: string): Promise<readonly string[]> {
  const { rows } = await admin.query<{ months: string[] }>(
    `select array_agg(distinct m.month::date::text) as months from decree_holding h
       cross join lateral generate_series(h.from_month, h.until_month - interval '1 month', interval '1 month') m(month)
     where h.person_id in (select person_id from decree_holding where decree_id = $1) group by h.person_id`,
    [decree],
  )
  return rows.map(({ months }) => {
    let month = months.toSorted()[0] ?? ''
    while (months.includes(month)) month = monthAfter(month)
    return month
  })
}

const uuidOfDecree = ({ id }: { readonly id: string }) => Buffer.from(id, 'base64').toString().replace('Decree:', '')

describe('the gap calendar', () => {
  test('says how many of those whose decree ends are without protection already, to whoever reads contributions', async ({
    admin,
    signIn,
  }) => {
    const { officer, decree } = await aDesignation(admin, signIn)
    await admin.query(
      `insert into reference_amount (key, valid, amount, unit) values ('ARREARS_PAYABLE', '[2015-07-01,)', 3, 'MONTHS') on conflict do nothing`,
    )
    const unprotectedOf = async (variables: object = {}) => {
      const CALENDAR = `query ($from: CalendarDate, $area: String) { gapCalendar(fromMonth: $from, areaCode: $area) { months { people unprotected } } }`
      return (await officer.ask(CALENDAR, { from: decree.untilMonth, ...variables })).gapCalendar.months[0]
    }
    expect(await unprotectedOf()).toEqual({ people: 3, unprotected: 0 })
    // This month, of people in the villages of the decree: step 4 is billed; what was never paid before, or is paid, counts as no loss.
    const counted = (people: number, step: number, paidMonthsAgo: number | null) =>
      admin.query(
        `insert into protection_count (tenant_id, decree_id, village_code, month, funding_source, step, last_paid, people, people_once, rupiah, paid_rupiah)
         select distinct on (e.decree_id) e.tenant_id, e.decree_id, e.village_code, date_trunc('month', app.today())::date, 'REGIONAL_BUDGET', $2,
           (date_trunc('month', app.today()) - $3 * interval '1 month')::date, $4, $4, 0, 0
         from cover_end e where e.decree_id = $1 and e.people > 0 order by e.decree_id, e.people desc`,
        [uuidOfDecree(decree), step, paidMonthsAgo, people],
      )
    await counted(2, 6, null)
    await counted(1, 4, null)
    expect(await unprotectedOf()).toEqual({ people: 3, unprotected: 0 })
    await counted(1, 4, 1)
    expect(await unprotectedOf(), 'in grace').toEqual({ people: 3, unprotected: 1 })
    await counted(70, 4, 5)
    const { rows } = await admin.query('select max(people)::int as most from cover_end where decree_id = $1', [
      uuidOfDecree(decree),
    ])
    expect(await unprotectedOf(), 'never more than end there').toEqual({ people: 3, unprotected: rows[0].most })
    await giveRoles(admin, 'kubu-raya', ['VERIFIER'])
    expect(await unprotectedOf()).toEqual({ people: 3, unprotected: null })
  })

  test('counts whose cover ends by area and decree, as a walk through everybody’s months does, and opens them', async ({
    admin,
    signIn,
  }) => {
    const { officer, decree, those, reserve } = await aDesignation(admin, signIn)
    const calendar = await calendarOf(officer, { from: decree.untilMonth })
    expect(calendar.months).toHaveLength(13)
    expect(calendar.months[0]).toEqual({
      lostFrom: decree.untilMonth,
      people: 3,
      ofOthers: 0,
      hasEnded: false,
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
    const ends = await firstUncovered(admin, uuidOfDecree(decree))
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

  test('shows a village its own people, and an agency or another government nothing', async ({ admin, signIn }) => {
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
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { agencyId: await anAgency(admin, 'kubu-raya') })
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

  test('begins with this month, and says that protection has ended from its first day on', async ({
    admin,
    signIn,
  }) => {
    const { officer, decree } = await aDesignation(admin, signIn)
    await admin.query('alter table cover_end no force row level security')
    await admin.query(`update cover_end set lost_from = date_trunc('month', app.today())`)
    const { months } = (await officer.ask(CALENDAR)).gapCalendar
    expect(months[0]).toMatchObject({ people: 3, hasEnded: true })
    expect(months.slice(1).map(({ hasEnded }: { hasEnded: boolean }) => hasEnded)).toEqual(Array(12).fill(false))
    expect(decree.untilMonth > months[0].lostFrom).toBe(true)
  })

  test('leaves out whom an amendment takes away as dead, and counts who moved from that month on', async ({
    admin,
    signIn,
  }) => {
    const { officer, decree, those } = await aDesignation(admin, signIn)
    const removal = (line: number, reason: string) => ({ change: 'REMOVE', line, reason })
    const changes = [removal(1, 'DECEASED'), removal(2, 'MOVED')]
    const frozen = await approved(officer, those, await amends(officer, decree, '2027-04-01', changes))
    await did(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya', { number: '9/Perubahan' }))
    const ends = [
      ['2027-04-01', 1, 0],
      [decree.untilMonth, 1, 0],
    ]
    expect(shown((await calendarOf(officer)).months)).toEqual(ends)
    const lines = async (month: string) =>
      (await peopleOf(officer, month)).edges.map(({ node }: { node: { line: number } }) => node.line)
    expect([await lines('2027-04-01'), await lines(decree.untilMonth)]).toEqual([[2], [3]])
  })

  test('says what the heirs receive where the reference data say all of it and somebody loses it', async ({
    admin,
    signIn,
  }) => {
    const { officer, decree } = await aDesignation(admin, signIn)
    await admin.query(
      `insert into reference_amount (key, valid, amount, unit) select key, daterange($1::date - 400, case when key = 'DEATH_FUNERAL' then $1::date + 40 end), amount, 'RUPIAH'
       from (values ('DEATH_CASH', 20000000), ('DEATH_PERIODIC', 12000000), ('DEATH_FUNERAL', 10000000)) v(key, amount)`,
      [decree.untilMonth],
    )
    await admin.query('alter table cover_end no force row level security')
    await admin.query(
      `insert into cover_end select tenant_id, decree_id, village_code, (lost_from + make_interval(months => n))::date, people, without_death
       from cover_end, generate_series(1, 2) n`,
    )
    const benefits = async () =>
      (await calendarOf(officer, { from: decree.untilMonth })).months
        .slice(0, 4)
        .map(({ deathBenefit }: { deathBenefit: string | null }) => deathBenefit)
    expect(await benefits(), 'two months with all three amounts').toEqual(['42000000', '42000000', null, null])
    await admin.query('update cover_end set without_death = 0 where lost_from = $1', [decree.untilMonth])
    expect(await benefits(), 'insured for death still').toEqual([null, '42000000', null, null])
  })
})
