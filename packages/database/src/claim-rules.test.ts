import pg from 'pg'
import { describe, expect } from 'vitest'
import { ENTER, type Entry, entryValues } from './entry.ts'
import { Prisma } from './prisma.ts'
import { aReport, corrects, withdraws, withoutGuards } from './testing/a-claim.ts'
import { setsDatabaseClock } from './testing/a-clock.ts'
import { aContributionList, aSignedDecree } from './testing/a-contribution-list.ts'
import { holdsOffice } from './testing/a-decree.ts'
import { hasPayableHeir } from './testing/an-heir.ts'
import { eventually } from './testing/eventually.ts'
import { countLockWaits } from './testing/lock-waits.ts'
import { aWorker, type DatabaseFixtures, TENANTS, test, USERS } from './testing/test.ts'

const UNKNOWN = { atWorkOrOnTheWay: null, becauseOfWork: null, inTraffic: null, ofOccupationalIllness: null }
const claims = async (admin: pg.Client) =>
  (await admin.query('select programme, state, version from claim order by id')).rows

/** Officers who are told of a case and have not looked yet. */
const bells = async (admin: pg.Client, event: string) =>
  (
    await admin.query(
      `select count(*)::int as n from notice n join claim c on c.event_id = $1 and n.params ->> 'claimId' = c.id::text
       where n.kind = 'CLAIM_OPENED' and n.read_at is null`,
      [event],
    )
  ).rows[0].n

describe('a correction', () => {
  test('keeps what the report said before, with its reason and who corrected it', async ({ admin, sends, entryOf }) => {
    const event = await aReport(admin, await aWorker(admin))
    await corrects(entryOf('kubu-raya'), sends, event, `event_day = '2026-03-05', place = 'Rumah sakit'`)
    const { rows } = await admin.query(
      'select event_day::text, place, reason, corrected_by from life_event_correction where event_id = $1',
      [event],
    )
    expect(rows).toEqual([
      {
        event_day: '2026-03-04',
        place: 'Desa Sungai Raya',
        reason: 'Menurut surat keterangan desa',
        corrected_by: USERS['kubu-raya'],
      },
    ])
    await expect(corrects(entryOf('kubu-raya'), sends, event, `place = 'Kebun'`, null)).rejects.toThrow(
      'life_event_reason',
    )
    // The reason of the one before is no reason for the next.
    await expect(
      sends(entryOf('kubu-raya'), `update life_event set place = 'Kebun' where id = $1`, [event]),
    ).rejects.toThrow('life_event_reason')
    await expect(corrects(entryOf('kubu-raya'), sends, event, `event_day = '2099-01-01'`)).rejects.toThrow(
      'life_event_in_future',
    )
    await expect(sends(entryOf('kubu-raya'), 'delete from life_event_correction')).rejects.toThrow('permission denied')
  })

  test('moves the claim to the insurance that pays, takes it back where none does, and lets it go on again', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const officer = entryOf('kubu-raya')
    // Whoever reports or corrects is not told of it, so somebody else is there to hear.
    await holdsOffice(admin, 'kubu-raya', 'pontianak', 'OFFICER')
    const death = await aReport(admin, await aWorker(admin), { answers: UNKNOWN })
    await corrects(officer, sends, death, 'at_work_or_on_the_way = true, because_of_work = true')
    expect(await claims(admin)).toEqual([{ programme: 'WORK_ACCIDENT', state: 'REPORTED', version: 2 }])
    await corrects(officer, sends, death, 'at_work_or_on_the_way = false')
    expect(await claims(admin)).toEqual([{ programme: 'DEATH', state: 'REPORTED', version: 3 }])
    await corrects(officer, sends, death, 'of_occupational_illness = true')
    expect(await claims(admin)).toEqual([{ programme: 'WORK_ACCIDENT', state: 'REPORTED', version: 4 }])
    const accident = await aReport(admin, await aWorker(admin), { kind: 'ACCIDENT', answers: UNKNOWN })
    await corrects(officer, sends, accident, 'because_of_work = false')
    expect((await claims(admin))[1]).toMatchObject({ state: 'WITHDRAWN' })
    expect(await bells(admin, accident)).toBe(0)
    await corrects(officer, sends, accident, 'because_of_work = true')
    expect((await claims(admin))[1]).toMatchObject({ programme: 'WORK_ACCIDENT', state: 'REPORTED' })
    expect(await bells(admin, accident)).toBe(1)
    // Whoever corrected a report has taken no step of its case, so that papers about health stay shut.
    expect((await sends(officer, 'select app.is_officer_of_claim(id) as officer from claim')).rows).toEqual([
      { officer: false },
      { officer: false },
    ])
    const none = await aReport(admin, await aWorker(admin), {
      kind: 'TOTAL_DISABILITY',
      answers: { ...UNKNOWN, becauseOfWork: false },
    })
    expect(await claims(admin)).toHaveLength(2)
    await corrects(officer, sends, none, 'because_of_work = null')
    expect((await claims(admin))[2]).toMatchObject({ programme: 'WORK_ACCIDENT', state: 'REPORTED' })
  })

  test('waits until the insurer has sent the claim back', async ({ admin, sends, entryOf }) => {
    const event = await aReport(admin, await aWorker(admin))
    const stands = (state: string) =>
      withoutGuards(admin, () =>
        admin.query(
          `update claim set state = $1, state_reason = 'Alasan untuk pengujian', complete_on = app.today(), due_rupiah = 5`,
          [state],
        ),
      )
    await stands('IN_REVIEW')
    await expect(corrects(entryOf('kubu-raya'), sends, event, `place = 'Kebun'`)).rejects.toThrow(
      'life_event_with_insurer',
    )
    await stands('RETURNED')
    await corrects(entryOf('kubu-raya'), sends, event, `place = 'Kebun'`)
  })
})

test('a withdrawal waits for a payment that is being written down, and is refused by it', async ({
  admin,
  database,
  entryOf,
}) => {
  const event = await aReport(admin, await aWorker(admin))
  await withoutGuards(admin, () =>
    admin.query(
      `update claim set state = 'APPROVED', complete_on = app.today(), due_rupiah = 5, approved_rupiah = 5, insurer_number = 'K-1'`,
    ),
  )
  await hasPayableHeir(admin, (await admin.query<{ id: string }>('select id from claim')).rows[0]?.id ?? '')
  const officer = new pg.Client({ connectionString: database.appUrl })
  await officer.connect()
  await officer.query('begin')
  await officer.query(ENTER, entryValues(entryOf('kubu-raya')))
  await officer.query(`update claim set state = 'PAID', state_day = app.today()`)
  const withdrawn = withdraws(admin, event).then(
    () => 'withdrawn',
    ({ message }: Error) => message,
  )
  const looker = new pg.Client({ connectionString: database.adminUrl })
  await looker.connect()
  await eventually(async () => expect(await countLockWaits(looker)).toBe(1))
  await officer.query('commit')
  expect(await withdrawn).toContain('life_event_paid')
  await officer.end()
  await looker.end()
  expect(await claims(admin)).toMatchObject([{ state: 'PAID' }])
})

test('a withdrawn death takes its call for payment back, and leaves that of another family', async ({ admin }) => {
  const decree = await aSignedDecree(admin, 'kubu-raya')
  const list = await aContributionList(admin, 'kubu-raya', decree, { from: '2027-04-01', until: '2027-07-01' })
  await setsDatabaseClock(admin, '2027-05-10T03:00:00Z')
  const { rows } = await admin.query<{ worker_id: string }>(
    'select distinct worker_id from contribution_line where list_id = $1 order by 1',
    [list],
  )
  const [first, second] = rows.map(({ worker_id: id }) => id) as [string, string]
  const day = '2027-05-02'
  const [firstDeath, secondDeath] = [await aReport(admin, first, { day }), await aReport(admin, second, { day })]
  // Another government keeps their records: who calls for the payment is whose list it is.
  await withoutGuards(admin, () => admin.query('update life_event set tenant_id = $1', [TENANTS.pontianak.id]))
  const rings = async () =>
    (await admin.query(`select count(*)::int as n from notice where kind = 'FAMILY_WAITS' and read_at is null`)).rows[0]
      .n
  // The place in the decree becomes free too: said once to each, however many die.
  const places = async () =>
    (
      await admin.query(
        `select count(*)::int as n, count(distinct user_id)::int as people, count(distinct params ->> 'decreeId')::int as decrees
         from notice where kind = 'DECREE_PLACE_FREED' and read_at is null`,
      )
    ).rows[0]
  const calls = await rings()
  expect(calls).toBeGreaterThan(0)
  const free = await places()
  expect(free).toMatchObject({ n: free.people, decrees: 1 })
  expect(free.n).toBeGreaterThan(0)
  await withdraws(admin, firstDeath, 'pontianak')
  expect(await rings()).toBe(calls)
  expect(await places()).toEqual(free)
  await withdraws(admin, secondDeath, 'pontianak')
  expect(await rings()).toBe(0)
  expect((await places()).n).toBe(0)
})

const opensRecord = async (sends: DatabaseFixtures['sends'], somebody: Entry, worker: string) =>
  (await sends(somebody, 'select name from worker where id = $1', [worker])).rows.length === 1

/** Pontianak accepts a record of Kubu Raya. @param writes in a transaction of Pontianak */
async function isHandedOver(
  admin: pg.Client,
  writes: (statement: Prisma.Sql) => Promise<unknown>,
  worker: string,
): Promise<void> {
  const { rows } = await admin.query(
    `insert into custody_transfer (tenant_id, worker_id, from_tenant_id, to_tenant_id, to_village_code, reason, proposed_by)
     values ($1, $2, $1, $3, '61.71.01.1001', 'Pindah', $4) returning id`,
    [TENANTS['kubu-raya'].id, worker, TENANTS.pontianak.id, USERS['kubu-raya']],
  )
  await writes(Prisma.sql`select outcome from app.decide_custody_transfer(${rows[0].id}::uuid, true, null)`)
}

describe('a claim of a record that was handed over', () => {
  test('is finished by the government that opened it, which sees the person until then', async ({
    admin,
    sends,
    entryOf,
    writeAs,
  }) => {
    const worker = await aWorker(admin)
    const event = await aReport(admin, worker, { kind: 'ACCIDENT' })
    await isHandedOver(admin, (sql) => writeAs('pontianak', (tx) => tx.rows(sql)), worker)
    const former = entryOf('kubu-raya')
    const sees = () => opensRecord(sends, former, worker)
    expect(await sees()).toBe(true)
    expect((await sends(entryOf('pontianak'), 'select from claim')).rowCount).toBe(0)
    // The new keeper does not open a second claim for the same.
    await expect(aReport(admin, worker, { kind: 'ACCIDENT', tenant: 'pontianak', by: 'pontianak' })).rejects.toThrow(
      'life_event_once',
    )
    await corrects(former, sends, event, `place = 'Kebun'`)
    expect((await sends(former, `update claim set state = 'DOCUMENTS', state_day = app.today()`)).rowCount).toBe(1)
    await withoutGuards(admin, () =>
      admin.query(
        `update claim set state = 'PAID', complete_on = app.today(), due_rupiah = 0, approved_rupiah = 5, insurer_number = 'K-1'`,
      ),
    )
    expect((await sends(former, `update claim set state = 'CLOSED', state_day = app.today()`)).rowCount).toBe(1)
    expect(await sees()).toBe(false)
    expect((await sends(former, 'select from claim')).rowCount).toBe(1)
  })

  test('may begin after it, by a correction, and opens the person for as long', async ({
    admin,
    sends,
    entryOf,
    writeAs,
  }) => {
    const worker = await aWorker(admin)
    const answers = { ...UNKNOWN, becauseOfWork: false }
    const event = await aReport(admin, worker, { kind: 'ACCIDENT', answers })
    await isHandedOver(admin, (sql) => writeAs('pontianak', (tx) => tx.rows(sql)), worker)
    const former = entryOf('kubu-raya')
    const sees = () => opensRecord(sends, former, worker)
    expect(await sees()).toBe(false)
    await corrects(former, sends, event, 'because_of_work = true')
    expect(await sees()).toBe(true)
    // The record gives way to another of the new keeper: the right ends with the claim all the same.
    const winner = await aWorker(admin)
    await withoutGuards(admin, () =>
      admin.query('update worker set superseded_by = $2 where id = $1', [worker, winner]),
    )
    await withdraws(admin, event)
    expect(await sees()).toBe(false)
  })
})

test('records that were merged are one person, who dies once', async ({ admin }) => {
  const [loser, winner] = [await aWorker(admin), await aWorker(admin)]
  await aReport(admin, loser, { day: '2026-03-04' })
  await withoutGuards(admin, () => admin.query('update worker set superseded_by = $2 where id = $1', [loser, winner]))
  await expect(aReport(admin, winner, { day: '2026-03-04' })).rejects.toThrow('life_event_once')
  await expect(aReport(admin, winner, { day: '2026-03-05' })).rejects.toThrow('life_event_one_death')
})

test('a month protects a family under whichever government’s decree, of each record of the person, and is told to who has the event alone', async ({
  admin,
  sends,
  entryOf,
}) => {
  const [loser, winner] = [await aWorker(admin), await aWorker(admin)]
  const event = await aReport(admin, loser)
  await withoutGuards(admin, async () => {
    await admin.query('update worker set superseded_by = $2 where id = $1', [loser, winner])
    await admin.query(
      `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
       select person_id, 'DEATH', '[2026-03-01,2026-05-01)', $2, gen_random_uuid(), 1 from worker where id = $1`,
      [winner, TENANTS.pontianak.id],
    )
  })
  const asks = async (entry: ReturnType<typeof entryOf>) =>
    (await sends(entry, 'select month::text, programme from app.protected_months_of(array[$1::uuid])', [loser])).rows
  expect(await asks(entryOf('kubu-raya'))).toEqual([
    { month: '2026-03-01', programme: 'DEATH' },
    { month: '2026-04-01', programme: 'DEATH' },
  ])
  expect(await asks(entryOf('kubu-raya', { areaScope: '61.12.05.2003' }))).toEqual([])
  expect(await asks(entryOf('pontianak'))).toEqual([])
  // A report that was taken back opens nothing.
  await withdraws(admin, event)
  expect(await asks(entryOf('kubu-raya'))).toEqual([])
})
