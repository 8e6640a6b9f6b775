import { aReport, withoutGuards } from '@payung/database/testing/a-claim'
import { aWorker } from '@payung/database/testing/a-worker'
import type pg from 'pg'
import { expect } from 'vitest'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type Client, test, USERS } from '../../testing/test.ts'
import { testWithJobs } from '../../testing/with-worker.ts'

const ROW = 'areaCode name claims open late paid unasked due paidAmount contributed medianDays slowDays'
const PART = 'key claims'
const BELOW = `query ($year: Int) { claimFiguresBelow(year: $year) { total { ${ROW} } governments { ${ROW} }
  parts { byProgramme { ${PART} } byPayer { ${PART} } byMonth { ${PART} } } } }`
const belowOf = async (client: Client, year = 2026) => (await client.ask(BELOW, { year })).claimFiguresBelow

async function theLaw(admin: pg.Client): Promise<void> {
  for (const [key, amount] of [
    ['DEATH_CASH', 20_000_000],
    ['DEATH_PERIODIC', 12_000_000],
    ['DEATH_FUNERAL', 10_000_000],
  ])
    await admin.query(
      `insert into reference_amount (key, valid, amount, unit, legal_basis) values ($1, '[2015-07-01,)', $2, 'RUPIAH', 'PP 82/2019') on conflict do nothing`,
      [key, amount],
    )
}

/** Deaths of Kubu Raya, of which the first so many were paid, each a day later than the one before. */
async function deaths(admin: pg.Client, count: number, paid: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    const event = await aReport(admin, await aWorker(admin))
    if (at >= paid) continue
    await withoutGuards(admin, async () => {
      await admin.query(
        `update claim set state = 'PAID', complete_on = '2026-03-04', due_rupiah = 42000000, approved_rupiah = 42000000, insurer_number = 'K-1' where event_id = $1`,
        [event],
      )
      await admin.query(
        `insert into claim_step (claim_id, tenant_id, from_state, to_state, on_day) select id, tenant_id, 'APPROVED', 'PAID', date '2026-03-05' + $2::int from claim where event_id = $1`,
        [event, at],
      )
    })
  }
}

test('a province sees a line for each regency and city, in steps of five families, and a whole that is their sum', async ({
  admin,
  signIn,
}) => {
  await theLaw(admin)
  await deaths(admin, 13, 11)
  const below = await belowOf(await signIn('provinsi'))
  const [regency, city] = below.governments
  expect(regency).toEqual({
    ...{ areaCode: '61.12', name: expect.any(String), claims: 15, open: 0, late: 0, paid: 10, unasked: 0 },
    // Eleven families are 462 million: nearest to ten.
    ...{ due: '420000000', paidAmount: '420000000', contributed: '0', medianDays: 5, slowDays: 10 },
  })
  expect(city).toMatchObject({ areaCode: '61.71', claims: 0, medianDays: null })
  expect(below.total).toMatchObject({ areaCode: null, claims: 15, paid: 10, paidAmount: '420000000', medianDays: null })
})

test('a small number is not shown, and no day of few', async ({ admin, signIn }) => {
  await theLaw(admin)
  await deaths(admin, 2, 2)
  const [regency] = (await belowOf(await signIn('provinsi'))).governments
  expect(regency).toMatchObject({ claims: 0, paid: 0, paidAmount: '0', medianDays: null, slowDays: null })
})

test('parts of all of them divide what the lines show by their shares, without claims of this month', async ({
  admin,
  signIn,
}) => {
  await theLaw(admin)
  await deaths(admin, 13, 0)
  const partsOf = async () => (await belowOf(await signIn('provinsi'))).parts
  const claimsOf = (rows: readonly { key: string; claims: number }[]) =>
    rows.filter(({ claims }) => claims > 0).map(({ key, claims }) => [key, claims])
  expect(claimsOf((await partsOf()).byProgramme)).toEqual([])
  await withoutGuards(admin, async () => {
    await admin.query(`update claim set opened_at = '2026-03-10'`)
    await admin.query(
      `update claim set programme = 'WORK_ACCIDENT' where id in (select id from claim order by id limit 4)`,
    )
    await admin.query(
      `update life_event set event_day = '2026-02-03' where id in (select id from life_event order by id limit 2)`,
    )
  })
  const { byProgramme, byPayer, byMonth } = await partsOf()
  expect(byProgramme).toEqual([
    { key: 'DEATH', claims: 10 },
    { key: 'WORK_ACCIDENT', claims: 5 },
  ])
  expect(byPayer.map(({ key }: { key: string }) => key)).toContain('ELSEWHERE')
  expect(claimsOf(byPayer)).toEqual([['NONE', 15]])
  // Two of thirteen are less than a step.
  expect(claimsOf(byMonth)).toEqual([['2026-03-01', 15]])
  expect(byMonth.map(({ key }: { key: string }) => key)).toContain('2026-02-01')
})

test('nobody else hears of them, nor the province without the law of the day or of another time', async ({
  admin,
  signIn,
}) => {
  await deaths(admin, 1, 0)
  expect(await belowOf(await signIn('provinsi'))).toBeNull()
  await theLaw(admin)
  for (const year of [-1, 2023, 2_100, 2_147_483_647])
    expect(await belowOf(await signIn('provinsi'), year), String(year)).toBeNull()
  for (const stranger of ['kubu-raya', 'pontianak', 'pertamina'] as const)
    expect(await belowOf(await signIn(stranger)), stranger).toBeNull()
  await giveRoles(admin, 'provinsi', ['TREASURER'])
  expect(await belowOf(await signIn('provinsi'))).toBeNull()
})

testWithJobs('the same lines go to a file', async ({ admin, signIn }) => {
  await theLaw(admin)
  await deaths(admin, 5, 5)
  await withoutGuards(admin, () => admin.query(`update claim set opened_at = '2026-03-10'`))
  const province = await signIn('provinsi')
  const input = { below: true, figures: true, format: 'CSV', idempotencyKey: crypto.randomUUID() }
  // Days within the year narrow nothing: two files would say when a family was bereaved.
  const filter = { eventFrom: '2026-06-01', eventUntil: '2026-06-02' }
  const start = async (client: Client) =>
    (
      await client.ask(
        `mutation ($input: StartClaimExportInput!) { startClaimExport(input: $input) { ... on Error { code } ... on StartClaimExportSuccess { data { id } } } }`,
        { input: { ...input, filter } },
      )
    ).startClaimExport
  const job = await endedJob(province, (await start(province)).data.id)
  const rows = await fetchTable(province, job.resultFile.href)
  expect(rows.find((row) => row[0] === '61.12')?.slice(2, 6)).toEqual(['5', '0', '0', '5'])
  expect(rows.filter((row) => row[0] === 'Jaminan').map((row) => row.slice(1, 3))).toEqual([
    ['Jaminan Kematian', '5'],
    ['Jaminan Kecelakaan Kerja', '0'],
  ])
  expect((await start(await signIn('kubu-raya'))).code).toBe('NOT_ALLOWED')
  const { rows: log } = await admin.query(`select actor_id from audit_event where action = 'CLAIM_FIGURES_EXPORTED'`)
  expect(log).toEqual([{ actor_id: USERS.provinsi }])
})
