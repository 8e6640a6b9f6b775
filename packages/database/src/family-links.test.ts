import pg from 'pg'
import { describe, expect } from 'vitest'
import { ENTER, entryValues } from './entry.ts'
import { aReport, withoutGuards } from './testing/a-claim.ts'
import {
  familyReports,
  givesFamilyLink,
  givingFamilyLink,
  hashOfFamilyCode,
  reportingByFamily,
} from './testing/a-family-link.ts'
import { eventually } from './testing/eventually.ts'
import { aWorker, TENANTS, test, USERS } from './testing/test.ts'

const SET_ASIDE = `update outside_report set state = 'SET_ASIDE', set_aside_reason = 'Salah orang, sudah diperiksa' where id = $1`
const WITHDRAW = 'update family_link set withdrawn_at = now() where code_hash = $1'

const pageOf = async (admin: pg.Client, code: string) =>
  (await admin.query('select * from app.public_family_link($1)', [hashOfFamilyCode(code)])).rows

/** @returns the id of a transfer to Pontianak that waits */
async function proposedTransfer(admin: pg.Client, worker: string): Promise<string | undefined> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into custody_transfer (tenant_id, worker_id, from_tenant_id, to_tenant_id, to_village_code, reason, proposed_by)
     values ($1, $2, $1, $3, '61.71.01.1001', 'Pindah ke Pontianak', $4) returning id`,
    [TENANTS['kubu-raya'].id, worker, TENANTS.pontianak.id, USERS['kubu-raya']],
  )
  return rows[0]?.id
}

describe('a link of a family', () => {
  test('shows a first name and the government, takes one report, and opens nothing', async ({ admin }) => {
    const worker = await aWorker(admin)
    await givesFamilyLink(admin, worker, 'kode')
    const [page, ...others] = await pageOf(admin, 'kode')
    expect(others).toEqual([])
    expect(page).toMatchObject({ is_used: false, reported_kind: null })
    expect(page.first_name).not.toContain(' ')
    expect((await familyReports(admin, 'kode')).outcome).toBe('RECEIVED')
    expect((await familyReports(admin, 'kode')).outcome).toBe('USED')
    const { rows } = await admin.query('select tenant_id, state, source, family_name, reported_by from outside_report')
    expect(rows).toEqual([
      {
        tenant_id: TENANTS['kubu-raya'].id,
        state: 'WAITING',
        source: 'HEIR',
        family_name: 'Dewi Lestari',
        reported_by: USERS['kubu-raya'],
      },
    ])
    expect((await pageOf(admin, 'kode'))[0]).toMatchObject({ is_used: true, reported_kind: 'DEATH' })
    expect((await admin.query('select from life_event')).rowCount).toBe(0)
    expect((await admin.query(`select from audit_event where action = 'FAMILY_REPORTED'`)).rowCount).toBe(1)
  })

  test('that is withdrawn, expired or unknown is the same as none, and nobody who is signed in reports by it', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const keeper = entryOf('kubu-raya')
    for (const code of ['satu', 'dua', 'tiga']) await givesFamilyLink(admin, await aWorker(admin), code)
    await sends(keeper, WITHDRAW, [hashOfFamilyCode('satu')])
    await withoutGuards(admin, () =>
      admin.query(`update family_link set expires_at = now() - interval '1 second' where code_hash = $1`, [
        hashOfFamilyCode('dua'),
      ]),
    )
    for (const code of ['satu', 'dua', 'empat']) {
      expect(await pageOf(admin, code), code).toEqual([])
      expect((await familyReports(admin, code)).outcome, code).toBe('MISSING')
    }
    expect((await sends(keeper, ...reportingByFamily('tiga'))).rows).toEqual([{ outcome: 'MISSING' }])
    await expect(sends(keeper, WITHDRAW, [hashOfFamilyCode('satu')])).rejects.toThrow('family_link_step')
    await familyReports(admin, 'tiga')
    await expect(sends(keeper, WITHDRAW, [hashOfFamilyCode('tiga')])).rejects.toThrow('family_link_step')
    const { rows } = await admin.query('select withdrawn_by from family_link where withdrawn_at is not null')
    expect(rows).toEqual([{ withdrawn_by: USERS['kubu-raya'] }])
  })

  test('is given out by the keeper alone, for somebody of its part who lives and whose record holds', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const [worker, dead, reported, merged] = [
      await aWorker(admin),
      await aWorker(admin),
      await aWorker(admin),
      await aWorker(admin),
    ]
    await admin.query(`update worker set status = 'DECEASED' where id = $1`, [dead])
    await aReport(admin, reported)
    await admin.query('update worker set superseded_by = $2, version = version + 1 where id = $1', [merged, worker])
    const keeper = entryOf('kubu-raya')
    for (const other of [dead, reported, merged])
      await expect(sends(keeper, ...givingFamilyLink(other, 'kode'))).rejects.toThrow('family_link_of_living')
    // Who may give none hears the same of the living and the dead.
    for (const entry of [entryOf('pontianak'), entryOf('kubu-raya', { areaScope: '61.12.99' })])
      for (const other of [worker, dead])
        await expect(sends(entry, ...givingFamilyLink(other, 'kode'))).rejects.toThrow('row-level security')
    await expect(sends(entryOf('pontianak'), ...givingFamilyLink(worker, 'kode', 'pontianak'))).rejects.toThrow(
      'row-level security',
    )
    await sends(keeper, ...givingFamilyLink(worker, 'kode'))
    const seenBy = async (entry: typeof keeper) => (await sends(entry, 'select from family_link')).rowCount
    expect(await seenBy(keeper)).toBe(1)
    expect(await seenBy(entryOf('kubu-raya', { areaScope: '61.12.99' }))).toBe(0)
    expect(await seenBy(entryOf('pontianak'))).toBe(0)
    // A link that is open when the record is closed goes on: the page never says what the record holds.
    await admin.query(`update worker set status = 'DECEASED', version = version + 1 where id = $1`, [worker])
    expect((await familyReports(admin, 'kode')).outcome).toBe('RECEIVED')
  })

  test('takes no day before the birth, is not used up by it, and says the same of every such day', async ({
    admin,
  }) => {
    const worker = await aWorker(admin)
    await admin.query(`update worker set birth_date = '1982-11-15' where id = $1`, [worker])
    const reports = async (code: string, day: string, precision = 'DAY') =>
      (await admin.query(...reportingByFamily(code, 'DEATH', day, precision))).rows[0].outcome
    for (const code of ['kode', 'bulan', 'tahun']) await givesFamilyLink(admin, worker, code)
    for (const day of ['1981-12-31', '1900-01-01', '1982-01-01', '1982-11-14'])
      expect(await reports('kode', day), day).toBe('DAY_WRONG')
    expect((await admin.query('select from outside_report')).rowCount).toBe(0)
    expect((await pageOf(admin, 'kode'))[0]).toMatchObject({ is_used: false })
    expect(await reports('kode', '1982-11-15')).toBe('RECEIVED')
    // In the month or in the year of the birth something may have happened after it.
    expect(await reports('bulan', '1982-11-01', 'MONTH')).toBe('RECEIVED')
    expect(await reports('tahun', '1982-01-01', 'YEAR')).toBe('RECEIVED')
  })

  test('tells nobody the birthday who tries out days, by however many links', async ({ admin }) => {
    const worker = await aWorker(admin)
    await admin.query(`update worker set birth_date = '1982-11-15' where id = $1`, [worker])
    const reports = async (code: string, day: string) =>
      (await admin.query(...reportingByFamily(code, 'DEATH', day))).rows[0].outcome
    for (const code of ['satu', 'dua']) await givesFamilyLink(admin, worker, code)
    for (const [code, day] of [
      ['satu', '1982-03-01'],
      ['satu', '1982-06-01'],
      ['dua', '1982-09-01'],
    ] as const)
      expect(await reports(code, day), day).toBe('DAY_WRONG')
    // From now on it is received, before the birth or after it, until whoever confirms it looks.
    expect(await reports('satu', '1982-10-01')).toBe('RECEIVED')
    expect(await reports('dua', '1981-12-31')).toBe('DAY_WRONG')
    expect(await reports('dua', '1982-01-01')).toBe('RECEIVED')
  })

  test('is one of three of a person by which somebody can still report', async ({ admin }) => {
    const worker = await aWorker(admin)
    for (const code of ['satu', 'dua', 'tiga']) await givesFamilyLink(admin, worker, code)
    await expect(givesFamilyLink(admin, worker, 'empat')).rejects.toThrow('family_links_of_person')
    await familyReports(admin, 'satu')
    await givesFamilyLink(admin, worker, 'lima')
  })

  test('is one of a hundred that an officer gives out in a day', async ({ admin }) => {
    await admin.query(
      `insert into family_link (tenant_id, giver_tenant_id, worker_id, code_hash, made_by, used_at)
       select $1, $1, $2, sha256(n::text::bytea), $3, now() from generate_series(1, 100) n`,
      [TENANTS['kubu-raya'].id, await aWorker(admin), USERS['kubu-raya']],
    )
    await expect(givesFamilyLink(admin, await aWorker(admin), 'kode')).rejects.toThrow('family_links_of_giver')
  })
})

describe('a report of a family', () => {
  test('is decided by somebody else than who gave the link out', async ({ admin, sends, entryOf }) => {
    await givesFamilyLink(admin, await aWorker(admin), 'kode')
    const { id } = await familyReports(admin, 'kode')
    await expect(sends(entryOf('kubu-raya'), SET_ASIDE, [id])).rejects.toThrow('outside_reporter_is_not_decider')
    expect((await sends(entryOf('kubu-raya', { userId: USERS.provinsi }), SET_ASIDE, [id])).rowCount).toBe(1)
  })

  test('stands beside another of the same day, and what its giver reports elsewhere never shuts it out', async ({
    admin,
  }) => {
    const worker = await aWorker(admin)
    await admin.query(
      `insert into outside_report (tenant_id, reporter_tenant_id, worker_id, kind, event_day, day_precision, place, source, reported_by)
       select $1, $1, $2, 'ACCIDENT', date '2025-01-01' + n, 'DAY', 'Kebun', 'INSURER', $3 from generate_series(1, 200) n`,
      [TENANTS['kubu-raya'].id, worker, USERS['kubu-raya']],
    )
    for (const code of ['satu', 'dua']) {
      await givesFamilyLink(admin, worker, code)
      expect((await familyReports(admin, code)).outcome).toBe('RECEIVED')
    }
    expect((await admin.query('select from outside_report where family_link_id is not null')).rowCount).toBe(2)
  })

  test('goes along with a record that is handed over, as an open link does', async ({ admin, entryOf, sends }) => {
    const worker = await aWorker(admin)
    for (const code of ['satu', 'dua', 'tiga']) await givesFamilyLink(admin, worker, code)
    for (const code of ['satu', 'dua']) await familyReports(admin, code)
    await sends(entryOf('pontianak'), 'select app.decide_custody_transfer($1, true, null)', [
      await proposedTransfer(admin, worker),
    ])
    expect((await pageOf(admin, 'tiga'))[0].government).toBe('Kota Pontianak')
    expect((await familyReports(admin, 'tiga')).outcome).toBe('RECEIVED')
    const { rows } = await admin.query(
      `select distinct tenant_id, reporter_tenant_id, state, family_phone_cipher is not null as has_phone from outside_report`,
    )
    expect(rows).toEqual([
      {
        tenant_id: TENANTS.pontianak.id,
        reporter_tenant_id: TENANTS['kubu-raya'].id,
        state: 'WAITING',
        has_phone: true,
      },
    ])
    expect((await sends(entryOf('kubu-raya'), 'select from family_link where used_at is null')).rowCount).toBe(0)
  })

  test('is never left behind by a hand-over that happens meanwhile', async ({ admin, entryOf, database }) => {
    const worker = await aWorker(admin)
    await givesFamilyLink(admin, worker, 'kode')
    const [taker, family] = [database.appUrl, database.appUrl].map(
      (connectionString) => new pg.Client({ connectionString }),
    )
    if (taker === undefined || family === undefined) throw new Error('two connections are needed')
    await Promise.all([taker.connect(), family.connect()])
    await taker.query('begin')
    await taker.query(ENTER, entryValues(entryOf('pontianak')))
    await taker.query('select app.decide_custody_transfer($1, true, null)', [await proposedTransfer(admin, worker)])
    const reported = family.query(...reportingByFamily('kode'))
    await eventually(async () => {
      expect((await admin.query('select from pg_locks where not granted')).rowCount).toBeGreaterThan(0)
    })
    await taker.query('commit')
    expect((await reported).rows).toEqual([{ outcome: 'RECEIVED' }])
    await Promise.all([taker.end(), family.end()])
    expect((await admin.query('select tenant_id from outside_report')).rows).toEqual([
      { tenant_id: TENANTS.pontianak.id },
    ])
  })

  test('keeps the phone number until a year after its decision, or after a report that nobody decides', async ({
    admin,
  }) => {
    await givesFamilyLink(admin, await aWorker(admin), 'kode')
    await familyReports(admin, 'kode')
    const forget = async () => (await admin.query('select app.forget_family_phones() as gone')).rows[0].gone
    expect(await forget()).toBe(0)
    await withoutGuards(admin, () =>
      admin.query(
        `update outside_report set state = 'SET_ASIDE', set_aside_reason = 'Salah orang, sudah diperiksa', decided_by = $1,
           decided_at = now() - interval '366 days'`,
        [USERS.provinsi],
      ),
    )
    expect(await forget()).toBe(1)
    expect(await forget()).toBe(0)
    await givesFamilyLink(admin, await aWorker(admin), 'dua')
    await familyReports(admin, 'dua')
    await withoutGuards(admin, () =>
      admin.query(`update outside_report set reported_at = now() - interval '366 days' where state = 'WAITING'`),
    )
    expect(await forget()).toBe(1)
  })
})
