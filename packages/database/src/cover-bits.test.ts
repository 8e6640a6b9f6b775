import { COVER_STATES, coverState, isCoverEnding } from '@payung/domain/protection/cover-state'
import fc from 'fast-check'
import pg from 'pg'
import { expect } from 'vitest'
import { coverStates, numbersOfBits, withPeople } from './facet-bits.ts'
import { Prisma } from './prisma.ts'
import {
  aDeath,
  aFold,
  aList,
  aMerge,
  anAmendment,
  anOverturning,
  aPayment,
  aRecall,
  aReturn,
  arrange,
  aSigning,
  dies,
  drawsList,
  idOf,
  pays,
  type Step,
  signs,
  type World,
} from './protection-world.builder.ts'
import { aLink, aWorker, TENANTS, test } from './testing/test.ts'

const VIEWERS = ['kubu-raya', 'pontianak', 'provinsi'] as const
const CHOICES = [...COVER_STATES, 'ENDING'] as const
/** As `arrange` has it. */
const ARREARS = 1

const anyOf = (count: number) => fc.integer({ min: 0, max: count - 1 })
const postsOf =
  (person: number, from: number, months: number): Step =>
  ({ admin, workers, month }) =>
    admin.query(
      `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
       select person_id, 'DEATH', daterange($2, $3), tenant_id, uuidv7(), 1 from worker where id = $1 on conflict on constraint protected_span_once do nothing`,
      [workers[person], month(from), month(from + months)],
    )
const aPostedSpan = fc
  .tuple(anyOf(4), fc.integer({ min: 6, max: 13 }), fc.integer({ min: 1, max: 4 }))
  .map((span) => postsOf(...span))
const aLinked = fc.tuple(anyOf(4), fc.constantFrom('FULL' as const, 'REGISTERED' as const, 'PROOF' as const)).map(
  ([person, level]): Step =>
    ({ admin, workers }) =>
      admin.query(
        `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind)
         select id, $2, tenant_id, $3, 'FUNDING' from worker where id = $1 on conflict do nothing`,
        [workers[person], TENANTS.provinsi.id, level],
      ),
)
const anUnlinking: fc.Arbitrary<Step> = fc.constant(({ admin }: World) =>
  admin.query(
    'update worker_access set ended_at = now() where id in (select id from worker_access where ended_at is null limit 1)',
  ),
)
const aFacetFold: fc.Arbitrary<Step> = fc.constant(({ admin }: World) => admin.query('select app.fold_facets(1)'))

const ask = async <Row extends object>(admin: pg.Client, statement: Prisma.Sql): Promise<Row[]> =>
  (await admin.query<Row>({ text: statement.text, values: [...statement.values] })).rows

const todayOf = async (admin: pg.Client) =>
  (await admin.query<{ today: string }>('select app.today()::text as today')).rows[0]?.today ?? ''

/** What is seen after these steps; the world is then as before. */
async function afterSteps(world: World, steps: readonly Step[], look: () => Promise<void>): Promise<void> {
  await world.admin.query('begin')
  try {
    for (const step of steps) await step(world)
    await look()
  } finally {
    await world.admin.query('rollback')
  }
}

/** Whom each choice shows a viewer, from the facts, person by person: no count and no function of the bits is asked. */
async function expected({ admin }: World, viewer: string, today: string) {
  await admin.query(`select app.enter($1, null, '', null)`, [viewer])
  const { rows: workers } = await admin.query<{
    id: string
    number: number
    winner: string | null
    person: string
    own: boolean
    dead: boolean
  }>(
    `select w.id, w.status = 'DECEASED' as dead, w.number, w.superseded_by as winner, w.person_id::text as person, w.tenant_id = $1
       or exists (select from worker_access a where a.worker_id = w.id and a.tenant_id = $1 and a.ended_at is null and a.level = 'FULL') as own from worker w`,
    [viewer],
  )
  const monthsOf = async (statement: string) =>
    (await admin.query<{ of: string; month: string; tenant: string }>(statement)).rows
  const posted = await monthsOf(
    `select person_id::text as of, m::date::text as month, tenant_id as tenant from protected_span, generate_series(lower(months), upper(months) - 1, interval '1 month') m`,
  )
  const designated = await monthsOf(
    `select worker_id as of, m::date::text as month, tenant_id as tenant from decree_holding, generate_series(from_month, until_month - 1, interval '1 month') m`,
  )
  const deaths = await monthsOf(
    `select worker_id as of, unowed_from::text as month, '' as tenant from app.reported_death`,
  )
  /** Of the viewer's own decrees how far each month of a record has come, person by person: 4 billed, 5 paid. */
  const steps = (
    await admin.query<{ of: string; month: string; step: number }>(
      `select w.id as of, p.month::text, min(p.step) as step from worker w cross join lateral app.contribution_parts(w.id) p
       where w.superseded_by is null group by w.id, p.month, p.decree_id, p.line_no`,
    )
  ).rows
  const headOf = (id: string): string => {
    const winner = workers.find((worker) => worker.id === id)?.winner
    return winner == null ? id : headOf(winner)
  }
  const shown = new Map(CHOICES.map((choice) => [choice as string, [] as number[]]))
  for (const head of workers.filter(({ winner, own }) => winner === null && own)) {
    const family = workers.filter(({ id }) => headOf(id) === head.id)
    const mine = designated.filter(({ of }) => family.some(({ id }) => id === of))
    const reached = (least: number) =>
      steps.filter(({ of, step }) => of === head.id && step >= least).map(({ month }) => month)
    const cover = {
      posted: posted.filter(({ of }) => family.some(({ person }) => person === of)).map(({ month }) => month),
      designated: mine.some(({ tenant }) => tenant === viewer) ? mine.map(({ month }) => month) : [],
      unowedFrom:
        deaths
          .filter(({ of }) => family.some(({ id }) => id === of))
          .map(({ month }) => month)
          .toSorted()[0] ?? null,
      paid: reached(5),
      billed: reached(4),
      isRecordedDead: family.some(({ dead }) => dead),
    }
    shown.get(coverState(cover, `${today.slice(0, 7)}-01`, ARREARS))?.push(head.number)
    if (isCoverEnding(cover, today)) shown.get('ENDING')?.push(head.number)
  }
  return Object.fromEntries([...shown].map(([choice, numbers]) => [choice, numbers.toSorted((a, b) => a - b)]))
}

/** Whom a filter by each choice shows a viewer: by their bits, and by their rows whoever has changed since. */
async function byBits({ admin }: World, viewer: string) {
  await admin.query(`select app.enter($1, null, '', null)`, [viewer])
  const numbersByChoice: Record<string, number[]> = {}
  for (const choice of CHOICES) {
    const rows = await ask<{ number: number }>(
      admin,
      Prisma.sql`${withPeople(viewer, [{ cover: [choice] }])}
        select number from (${numbersOfBits()}) n(number) where number <> all((select numbers from changed)::integer[])
        union all select c.number from app.covers_among((select numbers from changed)) c where ${coverStates('c.cover')} && ${[choice]}::text[] order by 1`,
    )
    numbersByChoice[choice] = rows.map(({ number }) => number)
  }
  return numbersByChoice
}

async function expectExact(world: World, today: string, seen: Set<string>) {
  for (const viewer of VIEWERS.map((name) => TENANTS[name].id)) {
    const truth = await expected(world, viewer, today)
    for (const [choice, numbers] of Object.entries(truth)) if (numbers.length > 0) seen.add(choice)
    expect(await byBits(world, viewer)).toEqual(truth)
    expect((await world.admin.query('select * from app.verify_facets($1, false)', [viewer])).rows).toEqual([])
  }
}

const signed = (person: number, from: number, months: number) => ({
  ...{ decree: 1, village: 0, number: null, kind: null },
  ...{ person, from, months },
})
/** This month is the twelfth; between them somebody is in each state. */
const IN_EVERY_STATE: [Step, Step[]][] = [
  [
    signs([signed(0, 8, 5), signed(1, 7, 8), signed(2, 10, 5), signed(3, 9, 3)]),
    [
      postsOf(0, 8, 5),
      postsOf(1, 10, 2),
      postsOf(3, 11, 1),
      drawsList({ decree: 1, payer: 'kubu-raya', from: 12, months: 1, state: 'BILLED' }),
    ],
  ],
  [
    signs([signed(0, 12, 3)]),
    [drawsList({ decree: 1, payer: 'kubu-raya', from: 12, months: 1, state: 'BILLED' }), pays(0)],
  ],
  [signs([signed(0, 7, 8), signed(2, 7, 8)]), [postsOf(0, 8, 1), postsOf(2, 8, 5), dies('REPORTED', 2, 10)]],
]

test('whom a filter by protection shows is as the facts say after any signings, postings, deaths, merges and links, before and after folding', async ({
  admin,
}) => {
  const world = await arrange(admin)
  const today = await todayOf(admin)
  const aStep = fc.oneof(
    { weight: 3, arbitrary: aSigning },
    { weight: 5, arbitrary: aPostedSpan },
    { weight: 4, arbitrary: aList },
    { weight: 4, arbitrary: aPayment },
    aReturn,
    aRecall,
    { weight: 3, arbitrary: aDeath },
    { weight: 2, arbitrary: aLinked },
    { weight: 2, arbitrary: aMerge },
    anAmendment,
    anOverturning,
    anUnlinking,
    { weight: 2, arbitrary: aFacetFold },
  )
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(aSigning, fc.array(aStep, { minLength: 4, maxLength: 12 }), async (first, steps) => {
      await afterSteps(world, [first, ...steps], async () => {
        await expectExact(world, today, seen)
        await admin.query('select app.fold_facets(1000)')
        expect((await admin.query('select from cover_change union all select from facet_change')).rowCount).toBe(0)
        await expectExact(world, today, seen)
      })
    }),
    { numRuns: Number(process.env['PAYUNG_RUNS'] ?? 60), examples: IN_EVERY_STATE },
  )
  // On some days no month begins within thirty days.
  expect([...seen].filter((choice) => choice !== 'ENDING').toSorted()).toEqual([...COVER_STATES].toSorted())
})

test('the day moves people from state to state, and no bit with them', async ({ admin }) => {
  const world = await arrange(admin)
  await signs([signed(0, 7, 10)])(world)
  await postsOf(0, 8, 4)(world)
  await admin.query('select app.fold_facets(1000)')
  const valuesOfBits = await ask<{ cover: string }>(
    admin,
    Prisma.sql`select value as cover from facet_bits where field = 'COVER' and value <> ''`,
  )
  expect(valuesOfBits).toHaveLength(1)
  const statesIn = async (at: number) =>
    (
      await admin.query<{ state: string }>('select (app.cover_states($1, $2, $3))[1] as state', [
        valuesOfBits[0]?.cover,
        world.month(at),
        ARREARS,
      ])
    ).rows[0]?.state
  const states: (string | undefined)[] = []
  for (const at of [7, 8, 11, 12, 13]) states.push(await statesIn(at))
  expect(states).toEqual(['PLANNED', 'PROTECTED', 'PROTECTED', 'GRACE', 'ENDED'])
})

/** Lists that name whole months are posted, as the insurer posts them. */
const postsWhole =
  (at: number): Step =>
  ({ admin }) =>
    admin.query(
      `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
         select w.person_id, 'DEATH', l.months, l.tenant_id, l.list_id, l.line_no
         from (select id from contribution_list where state = 'BILLED' and decree_id = $2 order by id offset $1 limit 1) c
           join contribution_line l on l.list_id = c.id join worker w on w.id = l.worker_id on conflict on constraint protected_span_once do nothing`,
      [at, idOf(1)],
    )
const aWholePosting = anyOf(4).map(postsWhole)
const ofOwnDecree = (from: number, state: string) =>
  drawsList({ decree: 1, payer: 'kubu-raya', from, months: 1, state })
/** Paid months long ago, a month ago and now; billed now, and a report of a death. */
const IN_EVERY_MONTH_STATE: [Step, Step[]][] = [
  [signs([signed(0, 7, 8)]), [ofOwnDecree(8, 'BILLED'), pays(0)]],
  [signs([signed(0, 7, 8)]), [ofOwnDecree(11, 'BILLED'), pays(0)]],
  [signs([signed(0, 7, 8), signed(1, 7, 8)]), [ofOwnDecree(12, 'BILLED'), pays(0), dies('REPORTED', 1, 10)]],
  [signs([signed(0, 7, 8)]), [ofOwnDecree(12, 'BILLED')]],
  [signs([signed(0, 7, 8)]), [ofOwnDecree(12, 'BILLED'), pays(0), postsWhole(0)]],
]

/** Each person under one decree of Kubu Raya: its own, or one that others share. */
const oneEach = fc
  .array(
    fc.record({
      decree: anyOf(2),
      kind: fc.constantFrom(null, 1, 2),
      from: fc.integer({ min: 7, max: 12 }),
      months: fc.integer({ min: 1, max: 8 }),
    }),
    { minLength: 4, maxLength: 4 },
  )
  .map((people) => signs(people.map((each, person) => ({ ...each, person, village: 0, number: null }))))

test('of whoever has one designation this month the list counts as many in each state as the first page does', async ({
  admin,
}) => {
  const world = await arrange(admin)
  const aStep = fc.oneof(
    { weight: 4, arbitrary: aList },
    { weight: 4, arbitrary: aPayment },
    { weight: 4, arbitrary: aWholePosting },
    { weight: 2, arbitrary: aDeath },
    aReturn,
    aRecall,
    aFold,
    aFacetFold,
  )
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(oneEach, fc.array(aStep, { minLength: 4, maxLength: 14 }), async (first, steps) => {
      await afterSteps(world, [first, ...steps], async () => {
        await admin.query(`select app.enter($1, null, '', null)`, [TENANTS['kubu-raya'].id])
        const home = await admin.query<{ state: string }>(
          `select c.state, sum(c.people_once)::int as people
           from app.protection_counts(date_trunc('month', app.today())::date, (date_trunc('month', app.today()) + interval '1 month')::date, 0, null, null) c
           where c.relation = 'OWN' group by 1 order by 1`,
        )
        const list = await ask(
          admin,
          Prisma.sql`select (${coverStates('c.cover')})[1] as state, count(*)::int as people
            from app.covers_among(array(select l.number from worker_listing l join decree_holding h on h.worker_id = l.worker_id
              where l.tenant_id = app.tenant_id() and h.from_month <= app.today() and h.until_month > app.today())) c group by 1 order by 1`,
        )
        for (const { state } of home.rows) seen.add(state)
        expect(list).toEqual(home.rows)
      })
    }),
    { numRuns: Number(process.env['PAYUNG_RUNS'] ?? 80), examples: IN_EVERY_MONTH_STATE },
  )
  expect([...seen].toSorted()).toEqual(['AFTER_DEATH', 'BILLED', 'ENDED', 'GRACE', 'PAID', 'PLANNED', 'PROTECTED'])
})

test('a link and a merge that come while months are being posted do not hide them, whoever is folded first', async ({
  admin,
  database,
}) => {
  const world = await arrange(admin)
  const other = new pg.Client({ connectionString: database.adminUrl })
  await other.connect()
  try {
    await other.query('begin')
    // Posted of two records: one is linked meanwhile, the other merged into a third.
    await postsOf(0, 11, 3)({ ...world, admin: other })
    await postsOf(1, 11, 3)({ ...world, admin: other })
    await aLink(admin, world.workers[0] ?? '', 'provinsi', 'FULL')
    await admin.query('update worker set superseded_by = $2 where id = $1', [world.workers[1], world.workers[2]])
    await admin.query('select app.fold_facets(1000)')
    await other.query('commit')
  } finally {
    await other.end()
  }
  const today = await todayOf(admin)
  for (const _ of ['before folding', 'after it']) {
    const seen = new Set<string>()
    await admin.query('begin')
    await expectExact(world, today, seen)
    await admin.query('commit')
    expect(seen.has('PROTECTED')).toBe(true)
    await admin.query('select app.fold_facets(1000)')
  }
})

test('who folds changes of months reads nothing of them where there are none', async ({ admin }) => {
  await aWorker(admin)
  await admin.query('select app.fold_facets(1000)')
  const { rows } = await admin.query('select * from app.covers_changed(null)')
  expect(rows).toEqual([])
  expect((await admin.query(`select value from facet_bits where field = 'COVER'`)).rows).toEqual([{ value: '' }])
})

test('a viewer who sees a person otherwise than in full has no bit and no row of their months', async ({ admin }) => {
  const world = await arrange(admin)
  await signs([signed(0, 7, 8)])(world)
  await postsOf(0, 8, 5)(world)
  for (const level of ['REGISTERED', 'PROOF'] as const) {
    await admin.query('begin')
    await aLink(admin, world.workers[0] ?? '', 'provinsi', level)
    await admin.query('select app.fold_facets(1000)')
    const bits = await admin.query(`select from facet_bits where field = 'COVER' and tenant_id = $1`, [
      TENANTS.provinsi.id,
    ])
    expect(bits.rowCount).toBe(0)
    await admin.query(`select app.enter($1, null, '', null)`, [TENANTS.provinsi.id])
    const rows = await admin.query('select * from app.covers_among(array(select number from worker_listing))')
    expect(rows.rows).toEqual([])
    await admin.query('rollback')
  }
})

test('a scope reads the months of its own part alone, and hears of no changes', async ({ admin }) => {
  const world = await arrange(admin)
  await signs([signed(0, 7, 8)])(world)
  const seenIn = async (area: string, agency: string | null) => {
    await admin.query('begin')
    await admin.query('select app.enter($1, null, $2, $3)', [TENANTS['kubu-raya'].id, area, agency])
    const { rows } = await admin.query(
      `select (select count(*)::int from app.covers_among(array(select l.number from worker_listing l where l.tenant_id = app.tenant_id()))) as rows,
         (select count(*)::int from app.own_covers_changed()) as changes`,
    )
    await admin.query('rollback')
    return rows[0]
  }
  expect(await seenIn('', null)).toEqual({ rows: 4, changes: 1 })
  expect(await seenIn('61.12.05', null)).toEqual({ rows: 4, changes: 0 })
  expect(await seenIn('61.12.01', null)).toEqual({ rows: 0, changes: 0 })
  expect(await seenIn('', idOf(0))).toEqual({ rows: 0, changes: 0 })
})
