import fc from 'fast-check'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import {
  aDeath,
  aFold,
  aList,
  aMerge,
  anAmendment,
  anOverturning,
  aPayment,
  aPosting,
  aRecall,
  aReturn,
  arrange,
  aSigning,
  dies,
  drawsList,
  idOf,
  pays,
  posts,
  type Step,
  signs,
} from './protection-world.builder.ts'
import { TENANTS, test, USERS } from './testing/test.ts'

const TENANTS_OF_DECREES = ['kubu-raya', 'pontianak'] as const
type Counts = readonly string[]

/** Month by month of each person, as the tenant of the decree reads it: no set-based count is asked. */
async function expected(admin: pg.Client): Promise<Counts> {
  const all: string[] = []
  for (const tenant of TENANTS_OF_DECREES) {
    await admin.query(`select app.enter($1, $2, '', null)`, [TENANTS[tenant].id, USERS[tenant]])
    const { rows } = await admin.query<{ count: string }>(
      `with spot as (
         select h.*, m.month, m.state, p.payer_tenant_id, p.payer_name, p.funding_source, p.step,
           case when m.state = 'AFTER_DEATH' and p.step < 4 then 0 else coalesce(p.rupiah, p.share_rupiah, 0) end as rupiah,
           row_number() over (partition by h.decree_id, h.line_no, h.entry_decree_id, m.month order by p.payer_tenant_id, p.payer_name) as place
         from decree_holding h cross join lateral app.contribution_months(h.worker_id) m
           join lateral app.contribution_parts(h.worker_id) p on (p.month, p.decree_id, p.line_no) = (m.month, m.decree_id, m.line_no)
         where h.tenant_id = app.tenant_id() and m.decree_id = h.decree_id and m.line_no = h.line_no and m.month >= h.from_month and m.month < h.until_month)
       select concat_ws(' ', decree_id, village_code, month, case when state in ('LISTED', 'REQUESTED') then 'PLANNED' else state end, payer_tenant_id, payer_name,
         funding_source, count(*), count(*) filter (where place = 1), sum(rupiah), coalesce(sum(rupiah) filter (where step = 5), 0)) as count
       from spot group by decree_id, village_code, month, case when state in ('LISTED', 'REQUESTED') then 'PLANNED' else state end, payer_tenant_id, payer_name, funding_source`,
    )
    all.push(...rows.map(({ count }) => count))
  }
  return all.toSorted()
}

const COUNTED = `select concat_ws(' ', decree_id, area_code, month, state, payer_tenant_id, payer_name, funding_source, sum(people), sum(people_once), sum(rupiah),
    sum(paid_rupiah)) as count
  from app.protection_counts('-infinity', 'infinity', 13, null, null) where relation = 'OWN'
  group by decree_id, area_code, month, state, payer_tenant_id, payer_name, funding_source`

async function counted(admin: pg.Client): Promise<Counts> {
  const all: string[] = []
  for (const tenant of TENANTS_OF_DECREES) {
    await admin.query(`select app.enter($1, $2, '', null)`, [TENANTS[tenant].id, USERS[tenant]])
    all.push(...(await admin.query<{ count: string }>(COUNTED)).rows.map(({ count }) => count))
  }
  return all.toSorted()
}

describe('the counts of months', () => {
  test('equal the months of each person after any signings, amendments, lists, payments, returns, postings, deaths and merges', async ({
    admin,
  }) => {
    const world = await arrange(admin)
    const aStep = fc.oneof(
      { weight: 3, arbitrary: aSigning },
      { weight: 4, arbitrary: aList },
      { weight: 4, arbitrary: aPayment },
      { weight: 4, arbitrary: aPosting },
      { weight: 3, arbitrary: aDeath },
      anAmendment,
      aReturn,
      anOverturning,
      aRecall,
      aMerge,
      { weight: 2, arbitrary: aFold },
    )
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(aSigning, fc.array(aStep, { minLength: 4, maxLength: 14 }), async (first, steps) => {
        await admin.query('begin')
        try {
          for (const step of [first, ...steps]) await step(world)
          const truth = await expected(admin)
          for (const line of truth) for (const state of STATES) if (line.includes(` ${state} `)) seen.add(state)
          expect(await counted(admin), 'before they are folded').toEqual(truth)
          expect((await admin.query('select * from app.verify_protection(false)')).rows, 'as kept').toEqual([])
          await admin.query('select app.fold_protection(1000)')
          expect((await admin.query('select * from protection_change')).rows).toEqual([])
          expect(await counted(admin), 'once folded').toEqual(truth)
          expect((await admin.query('select * from app.verify_protection(false)')).rows, 'as verified').toEqual([])
        } finally {
          await admin.query('rollback')
        }
      }),
      { numRuns: Number(process.env['PAYUNG_RUNS'] ?? 80), examples: [IN_EVERY_STATE] },
    )
    expect([...seen].toSorted()).toEqual(STATES.toSorted())
  })

  test('follow a report of a death, its correction, a refusal, the status of the record and the withdrawal, also once they are folded', async ({
    admin,
  }) => {
    const world = await arrange(admin)
    // Whoever is entered is so within a transaction alone.
    await admin.query('begin')
    await signs(
      [0, 1].map((person) => ({ decree: 1, person, village: 0, from: 9, months: 6, number: null, kind: null })),
    )(world)
    await drawsList({ decree: 1, payer: 'kubu-raya', from: 9, months: 4, state: 'BILLED' })(world)
    await pays(0)(world)
    const ended: number[] = []
    const report = (at: number) => dies('REPORTED', 0, at)
    const steps = [
      report(10),
      report(11),
      ...(['REFUSED', 'STATUS', 'STATUS', 'WITHDRAWN'] as const).map((step) => dies(step, 0, 0)),
    ]
    for (const step of steps) {
      await admin.query('select app.fold_protection(1000)')
      await step(world)
      const truth = await expected(admin)
      expect(await counted(admin)).toEqual(truth)
      ended.push(truth.filter((line) => line.includes(' AFTER_DEATH ')).length)
    }
    expect(ended).toEqual([4, 3, 0, 3, 0, 0])
  })

  test('hold people of a village together of whom a payer has paid for some, and of whom some have more payers', async ({
    admin,
  }) => {
    const world = await arrange(admin)
    await admin.query('begin')
    const somebody = { decree: 0, village: 0, from: 8, months: 1, number: null, kind: 1 }
    await signs([{ ...somebody, person: 0 }])(world)
    await drawsList({ decree: 0, payer: 'pontianak', from: 8, months: 1, state: 'BILLED' })(world)
    await pays(0)(world)
    // One shares the month among the same payers, and nobody has listed them; the other is the party's outside alone.
    await signs([
      { ...somebody, person: 1 },
      { ...somebody, person: 2, kind: 2 },
    ])(world)
    await admin.query(
      `insert into funding_share (decree_id, class_no, rule_no, months, tenant_id, rupiah) values ($1, 1, 3, daterange($3, $4), $2, 10)`,
      [idOf(0), TENANTS['kubu-raya'].id, world.month(0), world.month(12)],
    )
    const truth = await expected(admin)
    await admin.query('select app.fold_protection(1000)')
    expect(truth).not.toEqual([])
    expect(await counted(admin)).toEqual(truth)
    const { rows } = await admin.query(
      'select people, people_once, rupiah::int, paid_rupiah::int from protection_count order by rupiah',
    )
    expect(rows).toEqual([
      { people: 2, people_once: 0, rupiah: 15_600, paid_rupiah: 7_800 },
      { people: 3, people_once: 1, rupiah: 16_820, paid_rupiah: 0 },
      { people: 2, people_once: 2, rupiah: 18_000, paid_rupiah: 0 },
    ])
  })
})

/** Paid months with an unpaid one after each, the last of them this month; then months to come, one of them billed. */
const IN_EVERY_STATE: [Step, Step[]] = [
  signs([{ decree: 1, person: 0, village: 0, from: 7, months: 8, number: null, kind: null }]),
  [
    drawsList({ decree: 1, payer: 'kubu-raya', from: 7, months: 1, state: 'BILLED' }),
    drawsList({ decree: 1, payer: 'kubu-raya', from: 11, months: 1, state: 'BILLED' }),
    drawsList({ decree: 1, payer: 'kubu-raya', from: 13, months: 1, state: 'BILLED' }),
    pays(0),
    posts(1),
  ],
]
const STATES = ['PLANNED', 'BILLED', 'PAID', 'PROTECTED', 'GRACE', 'LAPSED', 'ENDED', 'AFTER_DEATH']
