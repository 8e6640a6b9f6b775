import pg from 'pg'
import { expect } from 'vitest'
import { aTariffChange, theDeathTariff } from './testing/a-tariff-change.ts'
import { test as base, TENANTS, type TestTenant, USERS } from './testing/test.ts'

type Decide = (change: string, user: TestTenant, tenant?: TestTenant, area?: string) => Promise<string>

const test = base.extend<{ decides: Decide }>({
  decides: async ({ sends, entryOf }, use) =>
    use(async (change, user, tenant = 'provinsi', areaScope = '') => {
      const entry = entryOf(tenant, { userId: USERS[user], areaScope })
      return (await sends(entry, 'select app.decide_tariff_change($1, true) as outcome', [change])).rows[0].outcome
    }),
})

/** The first day of a month so many months from now. */
function month(offset: number): string {
  const today = new Date(Date.now() + 7 * 3_600_000)
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + offset, 1)).toISOString().slice(0, 10)
}

const range = (from: number, until: number | null) => `[${month(from)},${until === null ? '' : month(until)})`

async function rowsOf(admin: pg.Client): Promise<readonly string[]> {
  const { rows } = await admin.query<{ text: string }>(
    `select amount || ' ' || valid as text from tariff where line = 'FLAT.SELF_EMPLOYED.DEATH' order by valid`,
  )
  return rows.map(({ text }) => text)
}

test('a confirmed change divides the rows of its line around its months, and nothing else', async ({
  admin,
  decides,
}) => {
  await theDeathTariff(admin)
  expect(await decides(await aTariffChange(admin, { valid: range(2, 5) }), 'pontianak')).toBe('CONFIRMED')
  expect(await rowsOf(admin)).toEqual([
    `6800 [2015-07-01,${month(2)})`,
    `7000 ${range(2, 5)}`,
    `6800 ${range(5, null)}`,
  ])
  // Over the end of a row, the whole of another, and the beginning of a third.
  expect(await decides(await aTariffChange(admin, { valid: range(1, 6), amount: 9 }), 'pontianak')).toBe('CONFIRMED')
  expect(await rowsOf(admin)).toEqual([`6800 [2015-07-01,${month(1)})`, `9 ${range(1, 6)}`, `6800 ${range(6, null)}`])
  expect(await decides(await aTariffChange(admin, { valid: range(3, null), ends: true }), 'pontianak')).toBe(
    'CONFIRMED',
  )
  expect(await rowsOf(admin)).toEqual([`6800 [2015-07-01,${month(1)})`, `9 ${range(1, 3)}`])
  // The month that is not over may still change.
  expect(await decides(await aTariffChange(admin, { valid: range(0, 1), amount: 5 }), 'pontianak')).toBe('CONFIRMED')
  expect(await rowsOf(admin)).toEqual([`6800 [2015-07-01,${month(0)})`, `5 ${range(0, 1)}`, `9 ${range(1, 3)}`])
})

test('months that are over keep their tariff, whoever writes', async ({ admin, decides }) => {
  await theDeathTariff(admin)
  await expect(aTariffChange(admin, { valid: range(-1, null) })).rejects.toThrow('append-only')
  for (const statement of [
    'update tariff set amount = 7000',
    `update tariff set legal_basis = 'PP lain'`,
    `update tariff set valid = '[2016-01-01,)'`,
    `update tariff set valid = '[2015-07-01,${month(-1)})'`,
    'delete from tariff',
    'truncate tariff',
  ])
    await expect(admin.query(statement), statement).rejects.toThrow(/tariff_of_past_month|append-only/)
  // A proposal that was left waiting until its month was over.
  await admin.query('alter table tariff_change disable trigger user')
  const late = await aTariffChange(admin, { valid: range(-1, null) })
  await admin.query('alter table tariff_change enable trigger user')
  expect(await decides(late, 'pontianak')).toBe('MONTH_OVER')
  expect(await rowsOf(admin)).toEqual(['6800 [2015-07-01,)'])
})

test('a change is confirmed by another person of the whole province, once', async ({ admin, decides }) => {
  await theDeathTariff(admin)
  const change = await aTariffChange(admin, { valid: range(1, null) })
  await expect(decides(change, 'provinsi')).rejects.toThrow('tariff_proposer_is_not_confirmer')
  expect(await decides(change, 'pontianak', 'pontianak')).toBe('NOT_FOUND')
  expect(await decides(change, 'pontianak', 'provinsi', '61.12')).toBe('NOT_FOUND')
  expect(await decides(change, 'pontianak')).toBe('CONFIRMED')
  expect(await decides(change, 'pontianak')).toBe('ALREADY_DECIDED')
  await expect(admin.query('update tariff_change set amount = 1')).rejects.toThrow('append-only')
  await expect(admin.query('delete from tariff_change')).rejects.toThrow('append-only')
})

test('a regency proposes no tariff, nobody writes the tariff itself, and a line has one open change', async ({
  admin,
  database,
}) => {
  const client = new pg.Client({ connectionString: database.appUrl })
  await client.connect()
  const propose = `insert into tariff_change (tenant_id, kind, membership_kind, valid, amount, ends, proposed_by)
    select app.tenant_id(), 'PACKAGE_BASE', 'SELF_EMPLOYED', '${range(1, null)}', 1, false, $1::uuid`
  const enters = (tenant: TestTenant, area = '') =>
    client.query('select app.enter($1, $2, $3, null)', [TENANTS[tenant].id, USERS[tenant], area])
  for (const [tenant, area, by] of [
    ['kubu-raya', '', 'kubu-raya'],
    ['provinsi', '61.12', 'provinsi'],
    ['provinsi', '', 'pontianak'],
  ] as const) {
    await client.query('begin')
    await enters(tenant, area)
    await expect(client.query(propose, [USERS[by]]), `${tenant} ${area} ${by}`).rejects.toThrow('row-level security')
    await client.query('rollback')
  }
  await client.query('begin')
  await enters('provinsi')
  await client.query(propose, [USERS.provinsi])
  await client.query('commit')
  await expect(
    (async () => {
      await client.query('begin')
      await enters('provinsi')
      await client.query(propose, [USERS.provinsi])
    })(),
  ).rejects.toThrow('tariff_change_once')
  await client.query('rollback')
  for (const statement of [`update tariff set amount = 1`, `delete from tariff`, `update tariff_change set amount = 1`])
    await expect(client.query(statement), statement).rejects.toThrow('permission denied')
  // Kubu Raya does not see what the province considers.
  await client.query('begin')
  await enters('kubu-raya')
  expect((await client.query('select from tariff_change')).rowCount).toBe(0)
  await client.query('rollback')
  await client.end()
  expect((await admin.query('select from tariff_change')).rowCount).toBe(1)
})

test('a row has what its kind needs, whole months, and no second row in a month', async ({ admin }) => {
  await theDeathTariff(admin)
  const insert = (columns: string, values: string) => () =>
    admin.query(`insert into tariff (membership_kind, ${columns}) values ('SELF_EMPLOYED', ${values})`)
  for (const [write, refusal] of [
    [insert('kind, programme, valid, amount', `'FLAT', 'DEATH', '[2026-01-01,2026-02-01)', 1`), 'tariff_once'],
    [insert('kind, programme, valid', `'FLAT', 'OLD_AGE', '[2026-01-01,)'`), 'tariff_terms'],
    [insert('kind, programme, valid, rate', `'DISCOUNT', 'DEATH', '[2026-01-01,)', 1`), 'tariff_terms'],
    [insert('kind, valid, amount', `'PACKAGE_BASE', '[2026-01-02,)', 1`), 'tariff_months'],
    [insert('kind, valid, amount', `'PACKAGE_BASE', '[2026-01-01,2026-01-20)', 1`), 'tariff_months'],
    [insert('kind, valid, amount', `'PACKAGE_BASE', 'empty', 1`), 'tariff_months'],
    [insert('kind, valid, amount, excluded_sources', `'PACKAGE_BASE', '[2026-01-01,)', 1, '{CSR}'`), 'tariff_sources'],
    [insert('kind, programme, valid, rate', `'RATE', 'OLD_AGE', '[2026-01-01,)', 1000001`), 'tariff_rate_check'],
    [insert('kind, valid, amount', `'PACKAGE_BASE', '[2026-01-01,)', -1`), 'tariff_amount_check'],
  ] as const)
    await expect(write(), refusal).rejects.toThrow(refusal)
})
