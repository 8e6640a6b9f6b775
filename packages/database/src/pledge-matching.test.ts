import { matchPledge, type WaitingPerson } from '@payung/domain/pledge/match-pledge'
import fc from 'fast-check'
import pg from 'pg'
import { describe, expect } from 'vitest'
import { aCohort } from './testing/a-cohort.ts'
import { within } from './testing/a-decree.ts'
import { aPledge, movesPledge } from './testing/a-pledge.ts'
import { aReserve } from './testing/a-reserve.ts'
import { aWorker, TENANTS, test, USERS } from './testing/test.ts'

const VILLAGES = ['61.12.05.2003', '61.12.01.2001', '61.12.01.2002']

async function offered(admin: pg.Client, more: Parameters<typeof aPledge>[2]): Promise<string> {
  const pledge = await aPledge(admin, 'pertamina', { region: 'kubu-raya', ...more })
  await movesPledge(admin, 'pertamina', 'provinsi', pledge)
  return pledge
}

const matches = (admin: pg.Client, pledge: string) =>
  within(admin, 'kubu-raya', 'kubu-raya', () => admin.query('select * from app.match_pledge($1)', [pledge]))

const takenBy = async (admin: pg.Client, pledge: string): Promise<string[]> =>
  (
    await admin.query(
      'select worker_id from pledge_place where pledge_id = $1 and released_at is null order by place',
      [pledge],
    )
  ).rows.map(({ worker_id }) => worker_id)

/** Half a year of two kinds of months, so that pledges and decrees meet and miss each other. */
const MONTHS = [
  ['2027-01-01', '2027-04-01'],
  ['2027-03-01', '2027-07-01'],
  ['2027-07-01', '2027-10-01'],
  ['2027-01-01', '2027-10-01'],
] as const

/** All who wait on locked lists, as the pure rule knows them for these months; free is told by plain SQL, person by person. */
async function waiting(
  admin: pg.Client,
  [from, until]: readonly [string, string] = MONTHS[3],
): Promise<WaitingPerson[]> {
  const { rows } = await admin.query(
    `select w.id as "workerId", w.person_id::text as "personId", c.id as "cohortId", c.locked_at::text as "lockedAt", m.area_code as "areaCode", m.place,
       w.village_code as "villageCode", w.occupation_code as "occupationCode", w.status in ('CANDIDATE', 'VERIFIED')
         and not exists (select from pledge_place x where x.person_id = w.person_id and x.released_at is null and lower(x.months) < $2 and $1 < upper(x.months))
         and not exists (select from decree_holding h join programme g on g.id = h.programme_id
           where h.person_id = w.person_id and h.from_month < h.until_month and h.from_month < $2 and $1 < h.until_month
             and ('WORK_ACCIDENT' = any (g.insurance_programmes) or 'DEATH' = any (g.insurance_programmes))) as "isFree"
     from cohort c join cohort_member m on m.cohort_id = c.id and m.standing = 'RESERVE' join worker w on w.id = m.worker_id`,
    [from, until],
  )
  return rows
}

/** What signed decrees hold of people: some in these months, some in others, some for no month any more. */
async function heldByDecrees(admin: pg.Client, people: readonly string[]): Promise<void> {
  const { programme } = await aCohort(admin, 'kubu-raya', { workers: [] })
  await admin.query('set session_replication_role = replica')
  const holdings = [
    [programme, '2027-01-01', '2027-04-01'],
    [programme, '2027-07-01', '2027-10-01'],
    [programme, '2027-03-01', '2027-03-01'],
  ] as const
  for (const [at, worker] of people.entries()) {
    const [of, from, until] = holdings[at % holdings.length] ?? holdings[0]
    await admin.query(
      `insert into decree_holding (decree_id, line_no, entry_decree_id, entry_no, tenant_id, programme_id, worker_id, person_id, area_code, village_code, from_month, until_month)
       select '00000000-0000-7000-8000-000000000001', $1, '00000000-0000-7000-8000-000000000001', $1, $2, $3, w.id, w.person_id, '61.12', w.village_code, $5, $6
       from worker w where w.id = $4`,
      [at + 1, TENANTS['kubu-raya'].id, of, worker, from, until],
    )
  }
  await admin.query('set session_replication_role = origin')
}

describe('the matching of a pledge', () => {
  test('takes the same people in the same order as the pure rule, pledge after pledge', async ({ admin }) => {
    const people: string[] = []
    for (let made = 0; made < 24; made += 1)
      people.push(
        await aWorker(admin, {
          in: VILLAGES[made % 3] ?? '',
          occupation: (['TRADER', 'FARMER', 'FARMER', null] as const)[made % 4] ?? null,
          status: made % 7 === 0 ? 'DECEASED' : 'CANDIDATE',
        }),
      )
    // Some wait on both lists; the one that was locked first comes first.
    await aReserve(admin, people.slice(0, 16), '2026-03-01')
    await aReserve(admin, people.slice(10).toReversed(), '2026-02-01')
    await heldByDecrees(
      admin,
      people.filter((_, at) => at % 3 === 1),
    )
    const wants = fc.record({
      workers: fc.integer({ min: 1, max: 6 }),
      areaCodes: fc.subarray(VILLAGES),
      occupationCodes: fc.subarray(['FARMER', 'TRADER']),
      months: fc.constantFrom(...MONTHS),
    })
    let held = 0
    await fc.assert(
      fc.asyncProperty(wants, async ({ months, ...pledged }) => {
        const all = await waiting(admin, months)
        held += all.filter(({ isFree }) => !isFree).length
        const expected = matchPledge(all, pledged)
        const [fromMonth, untilMonth] = months
        const pledge = await offered(admin, { ...pledged, fromMonth, untilMonth })
        if (expected.length === 0) {
          await expect(matches(admin, pledge)).rejects.toThrow('pledge_nobody_waits')
          return
        }
        const { rows } = await matches(admin, pledge)
        expect(await takenBy(admin, pledge)).toEqual(expected.map(({ workerId }) => workerId))
        expect(rows.reduce((sum, { people: counted }) => sum + counted, 0)).toBe(expected.length)
      }),
      { numRuns: 16 },
    )
    expect(held).toBeGreaterThan(0)
    const { rows } = await admin.query(
      `select x.person_id from pledge_place x join pledge_place y on y.person_id = x.person_id and y.pledge_id <> x.pledge_id and y.months && x.months
       where x.released_at is null and y.released_at is null`,
    )
    expect(rows).toEqual([])
  })

  test('gives people back when its numbers are declined or it is withdrawn, and another takes them', async ({
    admin,
  }) => {
    const people = [await aWorker(admin), await aWorker(admin)]
    await aReserve(admin, people, '2026-03-01')
    const first = await offered(admin, { workers: 2 })
    await matches(admin, first)
    const second = await offered(admin, { workers: 2 })
    await expect(matches(admin, second)).rejects.toThrow('pledge_nobody_waits')
    await movesPledge(admin, 'pertamina', 'provinsi', first, 'OFFERED')
    await matches(admin, second)
    expect(await takenBy(admin, second)).toEqual(people)
    await movesPledge(admin, 'pertamina', 'provinsi', second, 'WITHDRAWN')
    await matches(admin, first)
    expect(await takenBy(admin, first)).toEqual(people)
  })

  test('takes nobody a second time whose record was merged into another since', async ({ admin }) => {
    const [before, now] = [await aWorker(admin), await aWorker(admin)]
    await aReserve(admin, [before, now], '2026-03-01')
    const first = await offered(admin, { workers: 1 })
    await matches(admin, first)
    expect(await takenBy(admin, first)).toEqual([before])
    await admin.query('set session_replication_role = replica')
    await admin.query('update worker set superseded_by = $1 where id = $2', [now, before])
    await admin.query('set session_replication_role = origin')
    const second = await offered(admin, { workers: 1 })
    await expect(matches(admin, second)).rejects.toThrow('pledge_nobody_waits')
    await movesPledge(admin, 'pertamina', 'provinsi', first, 'WITHDRAWN')
    await matches(admin, second)
    expect(await takenBy(admin, second)).toEqual([now])
  })

  test('takes nobody when its process dies before the end, and everybody once when it is done again', async ({
    admin,
    database,
  }) => {
    const people = [await aWorker(admin), await aWorker(admin)]
    await aReserve(admin, people, '2026-03-01')
    const pledge = await offered(admin, { workers: 2 })
    const dying = new pg.Client({ connectionString: database.appUrl })
    dying.on('error', () => {})
    await dying.connect()
    const { rows } = await dying.query('select pg_backend_pid() as pid')
    await dying.query('begin')
    await dying.query('select app.enter($1, $2, $3, $4)', [TENANTS['kubu-raya'].id, USERS['kubu-raya'], '', null])
    await dying.query('select * from app.match_pledge($1)', [pledge])
    await admin.query('select pg_terminate_backend($1, 5000)', [rows[0].pid])
    expect(await takenBy(admin, pledge)).toEqual([])
    await matches(admin, pledge)
    expect(await takenBy(admin, pledge)).toEqual(people)
  })

  test('is taken by the region of the pledge alone, and its people are seen by nobody else', async ({
    admin,
    sends,
    entryOf,
  }) => {
    await aReserve(admin, [await aWorker(admin)], '2026-03-01')
    const pledge = await offered(admin, { workers: 1 })
    for (const tenant of ['pertamina', 'pontianak', 'provinsi'] as const)
      await expect(sends(entryOf(tenant), 'select * from app.match_pledge($1)', [pledge])).rejects.toThrow(
        'pledge_transition',
      )
    await expect(
      sends(entryOf('kubu-raya', { areaScope: '61.12.05' }), 'select * from app.match_pledge($1)', [pledge]),
    ).rejects.toThrow('pledge_transition')
    // Nor is it refused by anybody else, without a reason, or once people were taken.
    const refuse = ['select app.refuse_pledge($1, $2)', [pledge, 'Tidak ada anggaran pendamping']] as const
    for (const tenant of ['pertamina', 'pontianak', 'provinsi'] as const)
      await expect(sends(entryOf(tenant), refuse[0], [...refuse[1]])).rejects.toThrow('pledge_transition')
    await expect(sends(entryOf('kubu-raya', { areaScope: '61.12.05' }), refuse[0], [...refuse[1]])).rejects.toThrow(
      'pledge_transition',
    )
    await expect(sends(entryOf('kubu-raya'), refuse[0], [pledge, null])).rejects.toThrow('pledge_refused_with_reason')
    await matches(admin, pledge)
    await expect(sends(entryOf('kubu-raya'), refuse[0], [...refuse[1]])).rejects.toThrow('pledge_transition')
    const seen = async (tenant: 'kubu-raya' | 'pertamina' | 'provinsi') =>
      (await sends(entryOf(tenant), 'select worker_id from pledge_place')).rowCount
    expect([await seen('kubu-raya'), await seen('pertamina'), await seen('provinsi')]).toEqual([1, 0, 0])
    for (const text of ['select * from app.pledge_reserve(null)', `select app.publish_pledge_figures($1, '[]')`])
      await expect(sends(entryOf('pertamina'), text, text.includes('$1') ? [pledge] : [])).rejects.toThrow(
        /permission denied|pledge_transition/,
      )
  })
})
