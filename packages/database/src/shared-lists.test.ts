import fc from 'fast-check'
import pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { aDivided, pays, rows, YEAR } from './shared-lists.builder.ts'
import { AMOUNTS, aContributionList, stepsList } from './testing/a-contribution-list.ts'
import { within } from './testing/a-decree.ts'
import { HALF, paidBy } from './testing/a-funding.ts'
import { peopleOf, receives, takesAnswer } from './testing/a-posting.ts'
import { TENANTS, type TestTenant, USERS } from './testing/test.ts'

/** How the months of a person stand, and who has not paid the first of them. */
async function standing(admin: pg.Client, worker: string | undefined, tenant: TestTenant = 'kubu-raya') {
  const months = await within(admin, tenant, tenant, () =>
    rows<{ state: string; rupiah: number | null; unpaid: readonly object[] }>(
      admin,
      'select state, rupiah::int, unpaid from app.contribution_months($1) order by month',
      [worker],
    ),
  )
  const parts = await within(admin, tenant, tenant, () =>
    rows<{ step: number; rupiah: number | null; unpaid: number }>(
      admin,
      `select min(step)::int as step, sum(rupiah)::int as rupiah, count(*) filter (where step < 5 and is_shared)::int as unpaid
       from app.contribution_parts($1) group by month, decree_id, line_no order by month`,
      [worker],
    ),
  )
  expect(parts.map(({ rupiah, unpaid }) => [rupiah, unpaid])).toEqual(
    months.map(({ rupiah, unpaid }) => [rupiah, unpaid.length]),
  )
  const steps = ['PLANNED', 'LISTED', 'REQUESTED', 'BILLED', 'PAID']
  for (const [at, { state }] of months.entries())
    expect(parts[at]?.step, state).toEqual(steps.includes(state) ? steps.indexOf(state) + 1 : expect.any(Number))
  return { states: [...new Set(months.map(({ state }) => state))], count: months.length, first: months[0] }
}

interface Part {
  readonly worker: string
  readonly month: string
  readonly rupiah: number
}

const linesOf = (admin: pg.Client, decree: string) =>
  rows<Part>(
    admin,
    `select l.worker_id as worker, m.month::date::text as month, sum(coalesce(l.month_rupiah, (select (x ->> 'perPersonRupiah')::bigint
         from contribution_list c cross join jsonb_array_elements(c.months) x
         where c.id = l.list_id and (x ->> 'month')::date = m.month and x ->> 'isShare' is null)))::int as rupiah
       from contribution_line l cross join lateral generate_series(lower(l.months), upper(l.months) - interval '1 month', interval '1 month') m(month)
     where l.decree_id = $1 and l.live group by 1, 2 order by 1, 2`,
    [decree],
  )

describe('a month that payers share', () => {
  test('stands on a list of each, with its share alone; people stay with the decree’s tenant', async ({
    admin,
    as,
  }) => {
    const { decree } = await aDivided(admin)
    const own = await aContributionList(admin, 'kubu-raya', decree, YEAR)
    const other = await aContributionList(admin, 'provinsi', decree, YEAR)
    const total = (2 * (3 * 16_800 + 9 * 13_400)) / 2
    const lists = await rows(
      admin,
      'select tenant_id, decree_tenant_id, funding_source, people, person_months, total_rupiah::int from contribution_list where id = any ($1) order by id',
      [[own, other]],
    )
    const part = { decree_tenant_id: TENANTS['kubu-raya'].id, people: 2, person_months: 24, total_rupiah: total }
    expect(lists).toEqual([
      { ...part, tenant_id: TENANTS['kubu-raya'].id, funding_source: null },
      { ...part, tenant_id: TENANTS.provinsi.id, funding_source: 'PROVINCIAL_BUDGET' },
    ])
    const seen = async (tenant: TestTenant, table: string, column: string) =>
      (await as(tenant, `select count(*)::int as n from ${table} where ${column} = $1`, [other])).rows[0].n
    expect(await seen('provinsi', 'contribution_list', 'id')).toBe(1)
    expect(await seen('provinsi', 'contribution_line', 'list_id')).toBe(0)
    expect(await seen('kubu-raya', 'contribution_list', 'id')).toBe(0)
    expect(await seen('kubu-raya', 'contribution_line', 'list_id')).toBe(4)
    expect(await seen('pontianak', 'contribution_list', 'id')).toBe(0)
    const listsOfPayers = 'select payer_tenant_id, state, total_rupiah::int from app.lists_of_payers($1, null)'
    expect((await as('kubu-raya', listsOfPayers, [decree])).rows).toEqual([
      { payer_tenant_id: TENANTS.provinsi.id, state: 'DRAFT', total_rupiah: total },
    ])
    for (const tenant of ['provinsi', 'pontianak'] as const)
      expect((await as(tenant, listsOfPayers, [decree])).rows).toEqual([])
    expect((await as('provinsi', 'select * from app.unposted_of_list($1)', [other])).rows).toEqual([])
  })

  test('is listed by nobody twice, and by nobody who has not agreed to pay', async ({ admin, as }) => {
    const { decree } = await aDivided(admin)
    const months = (tenant: TestTenant) =>
      as(tenant, 'select month::text, people from app.shares_to_list($1)', [decree]).then((answer) => answer.rows)
    expect(await months('provinsi')).toHaveLength(12)
    expect(await months('pontianak')).toEqual([])
    const list = await aContributionList(admin, 'provinsi', decree)
    expect(await months('provinsi')).toHaveLength(6)
    await expect(aContributionList(admin, 'provinsi', decree)).rejects.toThrow('contribution_list_nobody')
    await expect(aContributionList(admin, 'pontianak', decree)).rejects.toThrow('contribution_list_of_decree')
    const copies = (change: string) =>
      admin.query(
        `insert into contribution_line (list_id, line_no, tenant_id, decree_id, holding_no, entry_decree_id, worker_id, village_code, months, month_rupiah, rupiah)
         select list_id, line_no + 100, tenant_id, decree_id, holding_no, entry_decree_id, worker_id, village_code, ${change}
         from contribution_line where list_id = $1 and months @> date '2027-01-01'`,
        [list],
      )
    await expect(copies('months, month_rupiah, rupiah')).rejects.toThrow('contribution_line_once')
    const another = `'[2027-07-01,2027-08-01)'::daterange`
    await expect(copies(`${another}, 6701, 6701`)).rejects.toThrow('contribution_line_of_payer')
    await expect(copies(`${another}, null, 13400`)).rejects.toThrow('contribution_line_of_payer')
    await expect(copies(`${another}, 6700, 6701`)).rejects.toThrow('contribution_line_share')
    await expect(copies(`${another}, 6700, 6700`)).resolves.toMatchObject({ rowCount: 2 })
  })

  test('is paid once all who share it have paid, and says until then who has not', async ({ admin }) => {
    const { decree, members } = await aDivided(admin)
    const [worker] = members
    const province = { payer_tenant_id: TENANTS.provinsi.id, payer_name: null, funding_source: 'PROVINCIAL_BUDGET' }
    expect((await standing(admin, worker)).first?.unpaid).toHaveLength(2)
    const own = await aContributionList(admin, 'kubu-raya', decree, YEAR)
    await pays(admin, 'kubu-raya', own)
    expect(await standing(admin, worker)).toEqual({
      states: ['PLANNED'],
      count: 12,
      first: { state: 'PLANNED', rupiah: 8_400, unpaid: [province] },
    })
    const other = await aContributionList(admin, 'provinsi', decree, YEAR)
    expect((await standing(admin, worker)).states).toEqual(['LISTED'])
    await pays(admin, 'provinsi', other)
    expect(await standing(admin, worker)).toEqual({
      states: ['PAID'],
      count: 12,
      first: { state: 'PAID', rupiah: 16_800, unpaid: [] },
    })
    // The payer learns nothing of the person by it.
    expect((await standing(admin, worker, 'provinsi')).count).toBe(0)
  })

  test('that a party outside or the worker shares is paid with the list that the decree’s tenant keeps for them', async ({
    admin,
    as,
  }) => {
    const outside = { source: 'CSR' as const, untilMonth: '2027-02-01', ...HALF }
    const worker = { source: 'SELF' as const, fromMonth: '2027-02-01', untilMonth: '2027-03-01' }
    const { decree, members } = await aDivided(admin, [
      paidBy('Yayasan Peduli', outside),
      paidBy('pekerja', worker),
      paidBy('kubu-raya'),
    ])
    const toList = 'select payer_name, funding_source, month::text, people from app.outside_shares_to_list($1)'
    expect((await as('kubu-raya', toList, [decree])).rows).toEqual([
      { payer_name: 'Yayasan Peduli', funding_source: 'CSR', month: '2027-01-01', people: 2 },
      { payer_name: null, funding_source: 'SELF', month: '2027-02-01', people: 2 },
    ])
    expect((await as('provinsi', toList, [decree])).rows).toEqual([])
    await pays(admin, 'kubu-raya', await aContributionList(admin, 'kubu-raya', decree, YEAR))
    const { states, first } = await standing(admin, members[0])
    expect(states).toEqual(['PLANNED', 'PAID'])
    expect(first?.unpaid).toEqual([{ payer_tenant_id: null, payer_name: 'Yayasan Peduli', funding_source: 'CSR' }])
    for (const name of ['Yayasan Lain', 'Provinsi Kalimantan Barat'])
      await expect(aContributionList(admin, 'kubu-raya', decree, { ...YEAR, outside: name })).rejects.toThrow()
    await expect(aContributionList(admin, 'provinsi', decree, { ...YEAR, outside: 'Yayasan Peduli' })).rejects.toThrow(
      'contribution_list_of_decree',
    )
    const party = await aContributionList(admin, 'kubu-raya', decree, { ...YEAR, outside: 'Yayasan Peduli' })
    const self = await aContributionList(admin, 'kubu-raya', decree, { ...YEAR, outside: null })
    for (const list of [party, self]) await pays(admin, 'kubu-raya', list)
    expect((await standing(admin, members[0])).states).toEqual(['PAID'])
    expect((await as('kubu-raya', toList, [decree])).rows).toEqual([])
    await expect(aContributionList(admin, 'kubu-raya', decree, { ...YEAR, outside: null })).rejects.toThrow(
      'contribution_list_nobody',
    )
    expect(
      await rows(
        admin,
        'select payer_name, funding_source, total_rupiah::int from contribution_list where is_outside order by id',
        [],
      ),
    ).toEqual([
      { payer_name: 'Yayasan Peduli', funding_source: 'CSR', total_rupiah: 16_800 },
      { payer_name: null, funding_source: 'SELF', total_rupiah: 2 * 16_800 },
    ])
    // They have no book here.
    const booked = await rows(admin, 'select kind from journal_entry where list_id = any ($1)', [[party, self]])
    expect(booked).toEqual([])
  })

  test('is protected once every share of it is posted, and no more when one of them is taken away', async ({
    admin,
    as,
  }) => {
    const rules = [paidBy('provinsi', { untilMonth: '2027-03-01', ...HALF }), paidBy('kubu-raya')]
    const { decree, members } = await aDivided(admin, rules)
    const own = await aContributionList(admin, 'kubu-raya', decree, YEAR)
    await pays(admin, 'kubu-raya', own)
    await receives(admin, 'kubu-raya', 'provinsi', own)
    const people = await peopleOf(admin, own)
    await takesAnswer(admin, 'kubu-raya', 'provinsi', own, people)
    expect((await standing(admin, members[0])).states).toEqual(['PLANNED', 'PROTECTED'])
    const other = await aContributionList(admin, 'provinsi', decree, YEAR)
    await pays(admin, 'provinsi', other)
    await receives(admin, 'provinsi', 'kubu-raya', other)
    const shares = await peopleOf(admin, other)
    // The payer knows none of the people, and brings nothing about them.
    await expect(takesAnswer(admin, 'provinsi', 'kubu-raya', other, shares)).rejects.toThrow(
      'contribution_answer_of_bill',
    )
    await expect(takesAnswer(admin, 'kubu-raya', 'pontianak', other, shares)).rejects.toThrow(
      'contribution_payer_is_not_receiver',
    )
    expect((await standing(admin, members[0])).states).toEqual(['PAID', 'PROTECTED'])
    await takesAnswer(admin, 'kubu-raya', 'kubu-raya', other, shares.slice(0, 1))
    expect((await standing(admin, members[0])).states).toEqual(['PROTECTED'])
    expect((await standing(admin, members[1])).states).toEqual(['PAID', 'PROTECTED'])
    const sums = 'select posted_people, rejected_people, posted_rupiah::int from app.posted_of_list($1)'
    for (const tenant of ['provinsi', 'kubu-raya'] as const)
      expect((await as(tenant, sums, [other])).rows).toEqual([
        { posted_people: 1, rejected_people: 0, posted_rupiah: 16_800 },
      ])
    expect((await as('provinsi', 'select * from contribution_answer_row')).rows).toEqual([])
    expect((await as('provinsi', 'select * from posted_share')).rows).toEqual([])
    const book = await as('provinsi', `select kind, booked_by from journal_entry where kind = 'POSTING'`)
    expect(book.rows).toEqual([{ kind: 'POSTING', booked_by: USERS['kubu-raya'] }])
    // Another number for a share contradicts the number of the other one.
    const renumbered = shares.slice(1, 2).map((row) => ({ ...row, number: '12345678901' }))
    await takesAnswer(admin, 'kubu-raya', 'kubu-raya', other, renumbered)
    expect((await standing(admin, members[1])).states).toEqual(['PAID', 'PROTECTED'])
    const rejected = await takesAnswer(admin, 'kubu-raya', 'kubu-raya', other, [
      { ...shares[0], verdict: 'REJECTED' as const, months: 0, rupiah: 0 },
    ])
    await within(admin, 'kubu-raya', 'pertamina', () =>
      admin.query('select app.settle_contribution_answer($1, true)', [rejected]),
    )
    expect((await standing(admin, members[0])).states).toEqual(['PAID', 'PROTECTED'])
  })

  test('of which two post the last shares at the same time is protected', async ({ admin, database }) => {
    const { decree, members } = await aDivided(admin)
    const lists = [
      await aContributionList(admin, 'kubu-raya', decree, YEAR),
      await aContributionList(admin, 'provinsi', decree, YEAR),
    ]
    for (const [at, tenant] of (['kubu-raya', 'provinsi'] as const).entries()) {
      await pays(admin, tenant, lists[at] ?? '')
      await receives(admin, tenant, 'kubu-raya', lists[at] ?? '')
    }
    const clients = lists.map(() => new pg.Client({ connectionString: database.adminUrl }))
    await Promise.all(clients.map((client) => client.connect()))
    try {
      const stated = await Promise.all(lists.map((list) => peopleOf(admin, list)))
      await Promise.all(
        clients.map((client, at) => takesAnswer(client, 'kubu-raya', 'kubu-raya', lists[at] ?? '', stated[at] ?? [])),
      )
    } finally {
      await Promise.all(clients.map((client) => client.end()))
    }
    expect((await standing(admin, members[0])).states).toEqual(['PROTECTED'])
    // Coverage counts who is protected by shares as anybody else.
    const counted = 'select c.funding_source, c.designated, c.protected from app.public_coverage($1) c order by 1'
    expect(await rows(admin, counted, ['2027-01-01'])).toEqual([
      { funding_source: 'PROVINCIAL_BUDGET', designated: 2, protected: 2 },
      { funding_source: 'REGIONAL_BUDGET', designated: 2, protected: 2 },
    ])
    expect(await rows(admin, counted, ['2028-01-01'])).toEqual([])
  })

  test('of two who list it at the same time for one payer stands once', async ({ admin, database }) => {
    const { decree } = await aDivided(admin)
    const others = [1, 2].map(() => new pg.Client({ connectionString: database.adminUrl }))
    await Promise.all(others.map((client) => client.connect()))
    try {
      const drafts = await Promise.allSettled([
        aContributionList(admin, 'provinsi', decree, YEAR),
        ...others.map((client, at) => aContributionList(client, at === 0 ? 'provinsi' : 'kubu-raya', decree, YEAR)),
      ])
      const refused = drafts.filter((draft) => draft.status === 'rejected')
      expect(refused.map(({ reason }) => String(reason))).toEqual([expect.stringContaining('contribution_list_nobody')])
      const parts = await linesOf(admin, decree)
      expect(parts.map(({ rupiah }) => rupiah)).toEqual([1, 2].flatMap(() => AMOUNTS.map((amount) => amount.rupiah)))
    } finally {
      await Promise.all(others.map((client) => client.end()))
    }
  })

  test('of a payer whose list is set aside, is free for that payer again', async ({ admin }) => {
    const { decree } = await aDivided(admin)
    await aContributionList(admin, 'kubu-raya', decree, YEAR)
    const list = await aContributionList(admin, 'provinsi', decree, YEAR)
    await stepsList(admin, 'provinsi', 'provinsi', list, 'DISCARDED')
    await expect(aContributionList(admin, 'provinsi', decree, YEAR)).resolves.toMatch(/-/)
    await expect(aContributionList(admin, 'kubu-raya', decree, YEAR)).rejects.toThrow('contribution_list_nobody')
  })
})

describe('whatever the rules', () => {
  test('lists of all payers ask for the contribution of each person-month, no rupiah more or less', async ({
    admin,
  }) => {
    const month = fc.constantFrom(null, '2027-03-01', '2027-05-01', '2027-09-01')
    const rule = fc.record({
      payer: fc.constantFrom('provinsi', 'kubu-raya', 'pertamina', 'Yayasan Peduli'),
      part: fc.oneof(
        fc.record({ shareBasisPoints: fc.integer({ min: 1, max: 10_000 }) }),
        fc.record({ rupiah: fc.bigInt(1n, 17_000n) }),
        fc.constant({}),
      ),
      untilMonth: month,
      peopleMax: fc.constantFrom(null, 1),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(rule, { minLength: 1, maxLength: 4 }), fc.boolean(), async (drawn, isHalfFirst) => {
        const rules = [
          ...drawn.map(({ part, payer, ...more }) =>
            paidBy(payer, { ...(payer.includes(' ') ? { source: 'CSR' as const } : {}), ...part, ...more }),
          ),
          paidBy('kubu-raya'),
        ]
        const { decree } = await aDivided(admin, rules)
        const tenants = (['provinsi', 'kubu-raya', 'pertamina'] as const).filter((tenant) =>
          rules.some(({ payer }) => payer === tenant),
        )
        for (const span of isHalfFirst ? [{}, YEAR] : [YEAR])
          for (const tenant of tenants)
            await aContributionList(admin, tenant, decree, span).catch((error: Error) => {
              if (!error.message.includes('contribution_list_nobody')) throw error
            })
        const outside = await rows<Part>(
          admin,
          `select h.worker_id as worker, m.month::date::text as month, sum(s.rupiah)::int as rupiah
           from decree_holding h join funding_member f on f.decree_id = h.decree_id and f.line_no = h.line_no
             join funding_share s on s.decree_id = f.decree_id and s.class_no = f.class_no
             join funding_rule r on r.decree_id = s.decree_id and r.rule_no = s.rule_no and r.payer_tenant_id is null
             cross join lateral generate_series(lower(s.months), upper(s.months) - interval '1 month', interval '1 month') m(month)
           where h.decree_id = $1 group by 1, 2`,
          [decree],
        )
        const sums = new Map<string, number>()
        for (const { worker, month: of, rupiah } of [...(await linesOf(admin, decree)), ...outside])
          sums.set(`${worker} ${of}`, (sums.get(`${worker} ${of}`) ?? 0) + rupiah)
        expect(sums.size).toBe(24)
        for (const [key, sum] of sums)
          expect(sum, key).toBe(AMOUNTS.find((amount) => key.endsWith(amount.month))?.rupiah)
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})
