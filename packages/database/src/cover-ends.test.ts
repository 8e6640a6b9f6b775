import fc from 'fast-check'
import pg from 'pg'
import { describe, expect } from 'vitest'
import { aReport, withdraws, withoutGuards } from './testing/a-claim.ts'
import { aWorker } from './testing/a-worker.ts'
import { TENANTS, type TestTenant, test, USERS } from './testing/test.ts'

const DECREES = [
  ['kubu-raya', '{WORK_ACCIDENT,DEATH}'],
  ['kubu-raya', '{DEATH}'],
  ['pontianak', '{WORK_ACCIDENT,DEATH}'],
  ['pontianak', '{WORK_ACCIDENT,DEATH,OLD_AGE}'],
  ['pontianak', '{WORK_ACCIDENT}'],
] as const satisfies readonly (readonly [TestTenant, string])[]
const idOf = (decree: number) => `00000000-0000-7000-8000-00000000000${decree}`
const month = (at: number) => `${2027 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`

/** Signed decrees of two governments, of which a test then says whom they cover when. */
async function arrange(admin: pg.Client, workers = 4): Promise<readonly string[]> {
  await admin.query(`update tenant set area_code = code where code like '61%'`)
  // Who overlaps whom is not what this is about.
  await admin.query(`alter table decree_holding disable trigger holding_months_once`)
  await admin.query(`set session_replication_role = 'replica'`)
  for (const [at, [tenant, programmes]] of DECREES.entries()) {
    await admin.query(
      `insert into programme (id, tenant_id, name, insurance_programmes, period, funding_source)
       values ($1, $2, 'Program', $3, '[2020-01-01,2040-01-01)', 'REGIONAL_BUDGET')`,
      [idOf(at), TENANTS[tenant].id, programmes],
    )
    await admin.query(
      `insert into decree (id, tenant_id, kind, programme_id, cohort_id, title, from_month, until_month, funding_source, quota_people, public_code, state,
         content_hash, number, signed_on, signed_at, signed_file_id, signatory_name, signatory_capacity)
       values ($1, $2, 'DESIGNATION', $1, $1, 'Keputusan', '2027-01-01', '2028-01-01', 'REGIONAL_BUDGET', 9, $3, 'SIGNED', sha256('x'), $3, '2026-01-01',
         now(), $1, 'Nama Contoh', 'DEFINITIVE')`,
      [idOf(at), TENANTS[tenant].id, `keputusan0000000000${at}`],
    )
  }
  await admin.query(`set session_replication_role = 'origin'`)
  const ids: string[] = []
  while (ids.length < workers) ids.push(await aWorker(admin, { in: '61.12.05.2003' }))
  return ids
}

interface Span {
  readonly decree: number
  readonly person: number
  readonly from: number
  readonly months: number
  /** Under another number than the record has: it was corrected before or after. */
  readonly number?: number
}

let lines = 0
async function covers(admin: pg.Client, workers: readonly string[], spans: readonly Span[]): Promise<void> {
  await admin.query(
    `insert into decree_holding (decree_id, line_no, entry_decree_id, entry_no, tenant_id, programme_id, worker_id, person_id, area_code, village_code,
       from_month, until_month)
     select d.id, s.line, d.id, s.line, d.tenant_id, d.programme_id, w.id, coalesce(s.number, w.person_id), '61.12', w.village_code, s."from", s.until
     from jsonb_to_recordset($1) s(decree uuid, worker uuid, line int, "from" date, until date, number bigint)
       join decree d on d.id = s.decree join worker w on w.id = s.worker`,
    [
      JSON.stringify(
        spans.map(({ decree, person, from, months, number }) => ({
          decree: idOf(decree),
          worker: workers[person],
          line: ++lines,
          from: month(from),
          until: month(from + months),
          number: number ?? null,
        })),
      ),
    ],
  )
}

let corrections = 0
/** As an amendment corrects lines: the same line, from a month on, under another number. */
async function correct(admin: pg.Client, decree: number, at: number, number: number | null): Promise<void> {
  const amendment = `10000000-0000-7000-8000-${String(++corrections).padStart(12, '0')}`
  const { rows } = await admin.query(
    `select * from decree_holding where decree_id = $1 and from_month <= $2 and until_month > $2`,
    [idOf(decree), month(at)],
  )
  await admin.query(
    `update decree_holding set until_month = $2 where decree_id = $1 and from_month <= $2 and until_month > $2`,
    [idOf(decree), month(at)],
  )
  await admin.query(
    `insert into decree_holding (decree_id, line_no, entry_decree_id, entry_no, tenant_id, programme_id, worker_id, person_id, area_code, village_code,
       from_month, until_month)
     select decree_id, line_no, $2, entry_no, tenant_id, programme_id, coalesce(app.current_record(worker_id), worker_id), coalesce($3, person_id), area_code,
       village_code, $4, until_month from jsonb_populate_recordset(null::decree_holding, $1)`,
    [JSON.stringify(rows), amendment, number, month(at)],
  )
}

const anyOf = (count: number) => fc.integer({ min: 0, max: count - 1 })
const NUMBERS = fc.option(fc.integer({ min: 900_001, max: 900_003 }), { freq: 3 })
const aSpan = fc.record({
  decree: anyOf(DECREES.length),
  person: anyOf(4),
  from: anyOf(13),
  months: anyOf(9),
  number: NUMBERS.map((number) => number ?? undefined),
}) as fc.Arbitrary<Span>

type Step = (admin: pg.Client, workers: readonly string[]) => Promise<unknown>
const aSigning = fc.array(aSpan, { minLength: 1, maxLength: 6 }).map(
  (spans): Step =>
    (admin, workers) =>
      covers(admin, workers, spans),
)
const aCut = fc.tuple(anyOf(DECREES.length), anyOf(21), fc.boolean()).map(
  ([decree, at, hasLeft]): Step =>
    (admin) =>
      admin.query(
        `update decree_holding set until_month = greatest(from_month, $2), has_left = $3 where decree_id = $1 and until_month > $2`,
        [idOf(decree), month(at), hasLeft],
      ),
)
const aCorrection = fc.tuple(anyOf(DECREES.length), anyOf(21), NUMBERS).map(
  ([decree, at, number]): Step =>
    (admin) =>
      correct(admin, decree, at, number),
)
const aMerge = fc.tuple(anyOf(4), anyOf(4)).map(
  ([loser, winner]): Step =>
    (admin, workers) =>
      admin.query(
        `update worker set superseded_by = case when superseded_by is null and $1 <> $2 and exists (select from worker w where w.id = $2 and w.superseded_by is null)
         then $2::uuid end where id = $1`,
        [workers[loser], workers[winner]],
      ),
)
const aDeath = fc.tuple(anyOf(4), fc.boolean()).map(
  ([person, isDead]): Step =>
    (admin, workers) =>
      admin.query('update worker set status = $2 where id = $1 and superseded_by is null', [
        workers[person],
        isDead ? 'DECEASED' : 'CANDIDATE',
      ]),
)

/** Reported dead, or so no more, as the triggers of reports note it; the fold then counts it. */
const aReportedDeath = anyOf(4).map(
  (person): Step =>
    async (admin, workers) => {
      await withoutGuards(admin, () =>
        admin.query(
          `with former as (update life_event set state = 'WITHDRAWN', withdrawn_by = $2, withdrawn_at = now(), withdrawal_reason = 'Salah orang'
         where worker_id = $1 and state = 'REPORTED' returning id)
       insert into life_event (tenant_id, worker_id, kind, event_day, place, created_by)
       select tenant_id, id, 'DEATH', '2026-03-04', 'Rumah', $2 from worker where id = $1 and not exists (select from former)`,
          [workers[person], USERS['kubu-raya']],
        ),
      )
      await admin.query(
        'insert into protection_change (tenant_id, worker_id) select tenant_id, id from worker where id = $1',
        [workers[person]],
      )
    },
)

const KEPT = `select tenant_id || ' ' || decree_id || ' ' || village_code || ' ' || lost_from || ' ' || people || ' ' || without_death as count from cover_end
  where people <> 0 or without_death <> 0 order by 1`
const LISTED = `select tenant_id || ' ' || decree_id || ' ' || village_code || ' ' || lost_from || ' ' || count(*) || ' ' || count(*) filter (where bits & 2 <> 0) as count
  from app.cover_lost group by tenant_id, decree_id, village_code, lost_from order by 1`
const counts = async (admin: pg.Client, text: string) =>
  (await admin.query<{ count: string }>(text)).rows.map(({ count }) => count)

/** `first month without it people, without death` of everybody's decrees. */
const endsOf = (admin: pg.Client) =>
  counts(
    admin,
    `select lost_from::text || ' ' || sum(people) || ', ' || sum(without_death) as count from cover_end where people <> 0 group by lost_from order by 1`,
  )

interface Held {
  readonly key: string
  readonly line: string
  readonly worker: string
  readonly number: string
  readonly from: string
  readonly until: string
  readonly left: boolean
  readonly programmes: readonly string[]
}

/** Walks from holding to holding in the words of the rule, without any of the product's SQL. */
async function recount(admin: pg.Client): Promise<readonly string[]> {
  const { rows: held } = await admin.query<Held>(
    `select h.tenant_id || ' ' || h.decree_id || ' ' || h.village_code || ' ' || h.until_month as key, h.decree_id || ' ' || h.line_no as line,
       h.worker_id as worker, h.person_id::text as number, h.from_month::text as from, h.until_month::text as until, h.has_left as left,
       p.insurance_programmes as programmes from decree_holding h join programme p on p.id = h.programme_id where h.from_month < h.until_month`,
  )
  const { rows: workers } = await admin.query<{ id: string; into: string | null; status: string }>(
    'select id, superseded_by as into, status from worker',
  )
  const byId = new Map(workers.map((worker) => [worker.id, worker]))
  const { rows: deaths } = await admin.query<{ worker: string }>(
    `select worker_id as worker from life_event where kind = 'DEATH' and state = 'REPORTED'`,
  )
  const standing = (id: string): string => {
    const into = byId.get(id)?.into ?? null
    return into === null ? id : standing(into)
  }
  const sums = new Map<string, readonly [people: number, withoutDeath: number]>()
  for (const h of held) {
    const isDead =
      [h.worker, standing(h.worker)].some((id) => byId.get(id)?.status === 'DECEASED') ||
      deaths.some(({ worker }) => standing(worker) === standing(h.worker))
    const next = held.filter(
      (n) =>
        n.from <= h.until &&
        n.until > h.until &&
        (n.number === h.number ||
          standing(n.worker) === standing(h.worker) ||
          (n.line === h.line && n.from === h.until)),
    )
    const lost = h.programmes.filter((programme) => !next.some(({ programmes }) => programmes.includes(programme)))
    if (isDead || h.left || lost.length === 0) continue
    const [people, withoutDeath] = sums.get(h.key) ?? [0, 0]
    sums.set(h.key, [people + 1, withoutDeath + (lost.includes('DEATH') ? 1 : 0)])
  }
  return [...sums].map(([key, [people, withoutDeath]]) => `${key} ${people} ${withoutDeath}`).toSorted()
}

describe('the counts of whose cover ends', () => {
  test('equal a recount after any signings, early ends, corrected lines and numbers, merges, deaths and reports of them', async ({
    admin,
  }) => {
    const workers = await arrange(admin)
    const aStep = fc.oneof(aSigning, aSigning, aCut, aCorrection, aMerge, aDeath, aReportedDeath)
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 8 }), async (steps) => {
        await admin.query('begin')
        try {
          for (const step of steps) {
            await step(admin, workers)
            await admin.query('select app.fold_protection(1000)')
            const expected = await recount(admin)
            expect((await counts(admin, KEPT)).toSorted(), 'as they are kept').toEqual(expected)
            expect((await counts(admin, LISTED)).toSorted(), 'as people are listed').toEqual(expected)
            expect((await admin.query('select * from app.verify_cover_ends(false)')).rows, 'as verified').toEqual([])
          }
        } finally {
          await admin.query('rollback')
        }
      }),
      { numRuns: 100 },
    )
  })

  test('go on where all that follow together insure all of the same programmes, and not where some are missing', async ({
    admin,
  }) => {
    const workers = await arrange(admin)
    await covers(admin, workers, [{ decree: 0, person: 0, from: 0, months: 6 }])
    await covers(admin, workers, [{ decree: 1, person: 0, from: 6, months: 6 }])
    expect(await endsOf(admin), 'death alone is not work accident too').toEqual(['2027-07-01 1, 0', '2028-01-01 1, 1'])
    await covers(admin, workers, [{ decree: 4, person: 0, from: 6, months: 5 }])
    expect(await endsOf(admin), 'both together are').toEqual(['2027-12-01 1, 0', '2028-01-01 1, 1'])
  })

  test('go on under a corrected number, on a corrected line and for the record that a record was merged into', async ({
    admin,
  }) => {
    const workers = await arrange(admin)
    await covers(admin, workers, [{ decree: 0, person: 0, from: 0, months: 6 }])
    await correct(admin, 0, 2, 900_001)
    expect(await endsOf(admin), 'the line goes on').toEqual(['2027-07-01 1, 1'])
    await covers(admin, workers, [{ decree: 3, person: 0, from: 6, months: 6, number: 900_002 }])
    expect(await endsOf(admin), 'the record goes on').toEqual(['2028-01-01 1, 1'])
    await covers(admin, workers, [{ decree: 2, person: 1, from: 12, months: 2 }])
    expect(await endsOf(admin), 'somebody else').toEqual(['2028-01-01 1, 1', '2028-03-01 1, 1'])
    await admin.query('update worker set superseded_by = $2 where id = $1', [workers[0], workers[1]])
    expect(await endsOf(admin), 'who is the same').toEqual(['2028-01-01 1, 0', '2028-03-01 1, 1'])
    await admin.query('update worker set superseded_by = null where id = $1', [workers[0]])
    expect(await endsOf(admin), 'and is not').toEqual(['2028-01-01 1, 1', '2028-03-01 1, 1'])
  })

  test('leave out the dead, and whom an amendment took away for a lawful reason', async ({ admin }) => {
    const workers = await arrange(admin)
    await covers(
      admin,
      workers,
      [0, 1, 2].map((person) => ({ decree: 0, person, from: 0, months: 6 })),
    )
    await admin.query(`update worker set status = 'DECEASED' where id = $1`, [workers[0]])
    expect(await endsOf(admin)).toEqual(['2027-07-01 2, 2'])
    const cut = (person: number, hasLeft: boolean) =>
      admin.query(`update decree_holding set until_month = '2027-03-01', has_left = $2 where worker_id = $1`, [
        workers[person],
        hasLeft,
      ])
    await cut(1, true)
    expect(await endsOf(admin)).toEqual(['2027-07-01 1, 1'])
    await cut(2, false)
    expect(await endsOf(admin)).toEqual(['2027-03-01 1, 1'])
  })

  test('leave out whom a report says to be dead once the fold has counted it, without a difference before, until the report is taken back', async ({
    admin,
  }) => {
    const workers = await arrange(admin)
    await covers(
      admin,
      workers,
      [0, 1].map((person) => ({ decree: 0, person, from: 0, months: 6 })),
    )
    const differences = async () => (await admin.query('select * from app.verify_cover_ends(false)')).rowCount
    const folds = () => admin.query('select app.fold_protection(1000)')
    const event = await aReport(admin, workers[0] ?? '')
    expect(await endsOf(admin), 'whoever reports waits for no signing').toEqual(['2027-07-01 2, 2'])
    expect(await differences()).toBe(0)
    await folds()
    expect(await endsOf(admin)).toEqual(['2027-07-01 1, 1'])
    await covers(admin, workers, [{ decree: 1, person: 0, from: 8, months: 2 }])
    expect(await endsOf(admin), 'signed after the report').toEqual(['2027-07-01 1, 1'])
    await withdraws(admin, event)
    expect(await differences()).toBe(0)
    await folds()
    expect(await endsOf(admin)).toEqual(['2027-07-01 2, 2', '2027-11-01 1, 1'])
    expect(await differences()).toBe(0)
  })

  test('are counted at another payer’s decree while that is being signed', async ({ admin, database }) => {
    const workers = await arrange(admin)
    await covers(admin, workers, [{ decree: 2, person: 0, from: 6, months: 6 }])
    await covers(admin, workers, [{ decree: 0, person: 0, from: 0, months: 6 }])
    const signer = new pg.Client({ connectionString: database.adminUrl })
    await signer.connect()
    try {
      await signer.query('begin')
      await signer.query('select from decree where id = $1 for update', [idOf(0)])
      // Takes back what followed: the end of the other's decree, of which there is no count yet, begins to count.
      await admin.query(`set lock_timeout = '5s'`)
      await admin.query('update decree_holding set until_month = from_month where decree_id = $1', [idOf(2)])
      expect(await endsOf(admin)).toEqual(['2027-07-01 1, 1'])
    } finally {
      await signer.end()
    }
  })

  test('that were altered beside the product are shown by the verification, and put right by its repair', async ({
    admin,
  }) => {
    const workers = await arrange(admin)
    await covers(admin, workers, [{ decree: 0, person: 0, from: 0, months: 6 }])
    await admin.query('alter table cover_end no force row level security')
    await admin.query('update cover_end set people = -2')
    await admin.query(
      `insert into cover_end select tenant_id, decree_id, village_code, '2030-01-01', 4, 4 from cover_end`,
    )
    const verified = async (repair: boolean) =>
      (await admin.query('select lost_from::text, people, recounted from app.verify_cover_ends($1)', [repair])).rows
    const differences = [
      { lost_from: '2027-07-01', people: -2, recounted: 1 },
      { lost_from: '2030-01-01', people: 4, recounted: 0 },
    ]
    expect(await verified(false)).toEqual(differences)
    expect(await verified(true)).toEqual(differences)
    expect(await verified(false)).toEqual([])
    expect(await endsOf(admin)).toEqual(['2027-07-01 1, 1'])
  })

  test('are for the payer with names, for the government where people live by purse alone, for nobody else', async ({
    admin,
  }) => {
    const workers = await arrange(admin)
    await covers(
      admin,
      workers,
      [0, 1].map((person) => ({ decree: 2, person, from: 0, months: 6 })),
    )
    const as = async (tenant: TestTenant, scope = '', agency: string | null = null) => {
      await admin.query('begin')
      await admin.query('select app.enter($1, $2, $3, $4)', [TENANTS[tenant].id, USERS[tenant], scope, agency])
      await admin.query('set local role payung_app')
      const ofOthers = await admin.query(`select * from app.gaps_of_others('2027-01-01', '2028-01-01', 5, null)`)
      const people = await admin.query(
        `select * from app.people_losing_cover('2027-07-01', null, null, null, null, null, true, 10)`,
      )
      const own = await admin.query('select * from cover_end')
      await admin.query('rollback')
      const counts = ofOthers.rows.map((row) => `${row.area_code} ${row.funding_source} ${row.people}`)
      return [counts, people.rowCount, own.rowCount]
    }
    const counted = ['61.12 REGIONAL_BUDGET 2']
    expect(await as('pontianak'), 'the payer').toEqual([[], 2, 1])
    expect(await as('pontianak', '61.71'), 'the payer, of an area without them').toEqual([[], 0, 0])
    expect(await as('kubu-raya'), 'the government where they live').toEqual([counted, 0, 0])
    expect(await as('kubu-raya', '61.12.05.2003'), 'their village').toEqual([counted, 0, 0])
    expect(await as('kubu-raya', '61.12.01'), 'another district').toEqual([[], 0, 0])
    expect(await as('kubu-raya', '', '00000000-0000-7000-8000-000000000001'), 'an agency').toEqual([[], 0, 0])
    expect(await as('provinsi'), 'the province').toEqual([[], 0, 0])
    expect(await as('pertamina'), 'a company').toEqual([[], 0, 0])
  })
})
