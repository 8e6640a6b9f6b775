import fc from 'fast-check'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { aWorker } from './testing/a-worker.ts'
import { TENANTS, type TestTenant, test, USERS } from './testing/test.ts'

/** Looks at each holding by itself, in the words of the rule. */
const RECOUNT = `
  select h.tenant_id, h.decree_id, h.village_code, h.until_month::text as lost_from, count(*)::int as people
  from decree_holding h where h.from_month < h.until_month and (
    select count(*) from decree_holding n, programme p, programme q where n.person_id = h.person_id and h.until_month >= n.from_month
      and h.until_month < n.until_month and p.id = h.programme_id and q.id = n.programme_id and p.insurance_programmes <@ q.insurance_programmes) = 0
  group by 1, 2, 3, 4 order by 1, 2, 3, 4`
const KEPT = `select tenant_id, decree_id, village_code, lost_from::text, people from cover_end where people <> 0 order by 1, 2, 3, 4`

const DECREES = [
  ['kubu-raya', '{WORK_ACCIDENT,DEATH}'],
  ['kubu-raya', '{DEATH}'],
  ['pontianak', '{WORK_ACCIDENT,DEATH}'],
  ['pontianak', '{WORK_ACCIDENT,DEATH,OLD_AGE}'],
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
}

let lines = 0
async function covers(admin: pg.Client, workers: readonly string[], spans: readonly Span[]): Promise<void> {
  await admin.query(
    `insert into decree_holding (decree_id, line_no, entry_decree_id, entry_no, tenant_id, programme_id, worker_id, person_id, area_code, village_code,
       from_month, until_month)
     select d.id, s.line, d.id, s.line, d.tenant_id, d.programme_id, w.id, w.person_id, '61.12', w.village_code, s."from", s.until
     from jsonb_to_recordset($1) s(decree uuid, worker uuid, line int, "from" date, until date) join decree d on d.id = s.decree join worker w on w.id = s.worker`,
    [
      JSON.stringify(
        spans.map(({ decree, person, from, months }) => ({
          decree: idOf(decree),
          worker: workers[person],
          line: ++lines,
          from: month(from),
          until: month(from + months),
        })),
      ),
    ],
  )
}

const aSpan = fc.record({
  decree: fc.integer({ min: 0, max: DECREES.length - 1 }),
  person: fc.integer({ min: 0, max: 3 }),
  from: fc.integer({ min: 0, max: 12 }),
  months: fc.integer({ min: 0, max: 8 }),
})
const aSigning = fc.array(aSpan, { minLength: 1, maxLength: 6 })
const aCut = fc.record({ decree: fc.integer({ min: 0, max: DECREES.length - 1 }), at: fc.integer({ min: 0, max: 20 }) })

describe('the counts of whose cover ends', () => {
  test('equal a recount after any signings, and after any decrees that end early', async ({ admin }) => {
    const workers = await arrange(admin)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(aSigning, aCut), { minLength: 1, maxLength: 6 }), async (steps) => {
        await admin.query('begin')
        try {
          for (const step of steps) {
            if (Array.isArray(step)) await covers(admin, workers, step)
            else
              await admin.query(
                `update decree_holding set until_month = greatest(from_month, $2) where decree_id = $1 and until_month > $2`,
                [idOf(step.decree), month(step.at)],
              )
            expect((await admin.query(KEPT)).rows).toEqual((await admin.query(RECOUNT)).rows)
          }
        } finally {
          await admin.query('rollback')
        }
      }),
      { numRuns: 150 },
    )
  })

  test('go on where the next month is insured in all of the same programmes, and not where in some', async ({
    admin,
  }) => {
    const workers = await arrange(admin)
    const ends = async () =>
      (await admin.query(KEPT)).rows.map(({ lost_from, people }) => `${lost_from} ${people}`).toSorted()
    await covers(admin, workers, [{ decree: 0, person: 0, from: 0, months: 6 }])
    await covers(admin, workers, [{ decree: 1, person: 0, from: 6, months: 6 }])
    expect(await ends(), 'death alone is not work accident too').toEqual(['2027-07-01 1', '2028-01-01 1'])
    await covers(admin, workers, [{ decree: 3, person: 0, from: 6, months: 5 }])
    expect(await ends(), 'all three are').toEqual(['2027-12-01 1', '2028-01-01 1'])
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
      const others = await admin.query(`select * from app.gaps_of_others('2027-01-01', '2028-01-01', 5, null)`)
      const people = await admin.query(
        `select * from app.people_losing_cover('2027-07-01', null, null, null, null, null, true, 10)`,
      )
      const own = await admin.query('select * from cover_end')
      await admin.query('rollback')
      const told = others.rows.map((row) => `${row.area_code} ${row.funding_source} ${row.people}`)
      return [told, people.rowCount, own.rowCount]
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
