import { readFile } from 'node:fs/promises'
import { FIRST_TARIFFS } from '@payung/domain/money/first-tariffs'
import { INCOME_BRACKETS } from '@payung/domain/money/income-bracket'
import { expect } from 'vitest'
import { TARIFF_COLUMNS, type TariffRow, tariffOf } from './tariff-rows.ts'
import { test } from './testing/test.ts'

const MIGRATION = new URL('../prisma/migrations/20261123050000_tariffs/migration.sql', import.meta.url)

/** Contributions as installations had them before there was a tariff. */
const FORMER: readonly (readonly [key: string, amount: number | bigint, valid: string, basis: string | null])[] = [
  ['SELF_EMPLOYED_WORK_ACCIDENT_RATE', 10, '[2015-07-01,)', 'PP 44/2015'],
  ['SELF_EMPLOYED_WORK_ACCIDENT_MIN', 10_000, '[2015-07-01,)', 'PP 44/2015'],
  ['SELF_EMPLOYED_WORK_ACCIDENT_MAX', 207_000, '[2015-07-01,)', 'PP 44/2015'],
  ['SELF_EMPLOYED_DEATH', 6_800, '[2015-07-01,)', 'PP 44/2015'],
  ['VULNERABLE_PACKAGE_BASE', 1_000_000, '[2015-07-01,)', 'PP 44/2015'],
  ['SELF_EMPLOYED_OLD_AGE_RATE', 20, '[2015-07-01,)', 'PP 46/2015'],
  ['SELF_EMPLOYED_OLD_AGE_MIN', 20_000, '[2015-07-01,)', 'PP 46/2015'],
  ['SELF_EMPLOYED_OLD_AGE_MAX', 414_000, '[2015-07-01,)', 'PP 46/2015'],
  ['RELIEF_TRANSPORT_WORKERS', 500, '[2026-01-01,2027-04-01)', 'PP 50/2025'],
  ['RELIEF_OTHER_WORKERS', 500, '[2026-04-01,2027-01-01)', 'PP 50/2025'],
  ['WAGE_EARNER_DEATH_RATE', 3, '[2015-07-01,)', null],
  ...INCOME_BRACKETS.flatMap(({ code, incomeToRupiah, baseRupiah }) => [
    ...(incomeToRupiah === null ? [] : [[`INCOME_BRACKET_${code}_TO`, incomeToRupiah, '[2015-07-01,)', null] as const]),
    [`INCOME_BRACKET_${code}_BASE`, baseRupiah, '[2015-07-01,)', null] as const,
  ]),
]

test('an installation that stands keeps its contributions as the lines of its tariff, and nowhere else', async ({
  admin,
}) => {
  await admin.query(
    `insert into reference_amount (key, amount, valid, legal_basis, unit)
     select key, amount, valid::daterange, basis, 'RUPIAH' from jsonb_to_recordset($1) as r(key text, amount bigint, valid text, basis text)`,
    [JSON.stringify(FORMER.map(([key, amount, valid, basis]) => ({ key, amount: String(amount), valid, basis })))],
  )
  await admin.query(
    `insert into reference_amount (key, amount, valid, unit) values ('DEATH_CASH', 1, '[2015-07-01,)', 'RUPIAH')`,
  )
  const text = await readFile(MIGRATION, 'utf8')
  await admin.query(text.slice(text.indexOf('-- An installation that stands')))
  const { rows } = await admin.query<TariffRow>(`select ${TARIFF_COLUMNS} from tariff`)
  const moved = rows.map(tariffOf)
  // Rates by risk were not known before.
  const expected = FIRST_TARIFFS.filter(({ riskClass }) => riskClass === null)
  expect(moved).toHaveLength(expected.length)
  expect(moved).toEqual(expect.arrayContaining([...expected]))
  expect((await admin.query('select key from reference_amount')).rows).toEqual([{ key: 'DEATH_CASH' }])
})
