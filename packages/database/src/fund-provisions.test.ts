import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { anApprovedLine, approvesStage, proposesStage } from './testing/a-budget.ts'
import {
  anApprovedProvision,
  approvingProvision,
  recordingProvision,
  recordsProvision,
} from './testing/a-fund-provision.ts'
import { aBilledListOfTwoLines, pays } from './testing/a-ledger.ts'
import { issues, issuing, payingOrder, refusing, requesting, requests } from './testing/a-payment-order.ts'
import { comingBack } from './testing/a-return.ts'
import { countLockWaits } from './testing/lock-waits.ts'
import { TENANTS, USERS } from './testing/test.ts'

const KUBU = TENANTS['kubu-raya'].id
const TREASURER = 'kubu-raya'
const BUDGET_USER = 'provinsi'
const ACCIDENT = 160_000
const DEATH = 111_800
const TOTAL = ACCIDENT + DEATH
const WITHDRAW = `update fund_provision set state = 'WITHDRAWN' where id = $1`

/** The amounts of an order by line. */
async function amountsOf(admin: pg.Client, order: string): Promise<Readonly<Record<string, number>>> {
  const { rows } = await admin.query('select line_id, rupiah::int from payment_order_line where order_id = $1', [order])
  return Object.fromEntries(rows.map(({ line_id: line, rupiah }) => [line, rupiah]))
}

const paidOf = async (admin: pg.Client, line: string) =>
  (await admin.query('select paid_rupiah::int as paid from budget_line where id = $1', [line])).rows[0].paid

/** Lines of a fiscal year that has begun: letters of a later one provide nothing yet. */
async function thisYear(admin: pg.Client, lines: readonly string[], year?: number): Promise<number> {
  const { rows } = await admin.query<{ year: number }>(
    'select coalesce($1, extract(year from app.today()))::int as year',
    [year ?? null],
  )
  await admin.query('update budget_line set fiscal_year = $2 where id = any ($1)', [lines, rows[0]?.year])
  return rows[0]?.year ?? 0
}

describe('the amounts of a payment order', () => {
  test('are shared by what each line still owes, and its payment realises exactly these', async ({ admin, as }) => {
    const { list, lines } = await aBilledListOfTwoLines(admin)
    const [accident, death] = lines
    const first = await requests(admin, 'kubu-raya', TREASURER, list, {
      rupiah: 100_000,
      amounts: [
        { line: accident, rupiah: 1 },
        { line: death, rupiah: 99_999 },
      ],
    })
    const second = await requests(admin, 'kubu-raya', TREASURER, list, { rupiah: TOTAL - 100_000, number: 'SPP-2' })
    expect(await amountsOf(admin, second)).toEqual({ [accident]: ACCIDENT - 1, [death]: DEATH - 99_999 })
    await issues(admin, 'kubu-raya', BUDGET_USER, first)
    await as('kubu-raya', ...payingOrder(first), TREASURER)
    expect([await paidOf(admin, accident), await paidOf(admin, death)]).toEqual([1, 99_999])
    await as('kubu-raya', ...comingBack(list), 'pontianak')
    expect([await paidOf(admin, accident), await paidOf(admin, death)]).toEqual([0, 0])
  })

  test('leave a payment without an order what they do not ask for', async ({ admin }) => {
    const { list, lines } = await aBilledListOfTwoLines(admin)
    const [accident, death] = lines
    await requests(admin, 'kubu-raya', TREASURER, list, {
      rupiah: ACCIDENT,
      amounts: [{ line: accident, rupiah: ACCIDENT }],
    })
    await pays(admin, list, 50_000)
    expect([await paidOf(admin, accident), await paidOf(admin, death)]).toEqual([0, 50_000])
  })

  test('add up to the order, and none is beyond what its line owes', async ({ admin, as }) => {
    const { list, lines } = await aBilledListOfTwoLines(admin)
    const [accident, death] = lines
    const stranger = await anApprovedLine(admin, 'pontianak')
    const divides = (amounts: readonly { line: string; rupiah: number }[], rupiah = 100) =>
      as('kubu-raya', ...requesting(list, { rupiah, amounts }), TREASURER)
    for (const amounts of [
      [],
      [{ line: accident, rupiah: 99 }],
      [{ line: accident, rupiah: 101 }],
      [
        { line: accident, rupiah: 100 },
        { line: stranger, rupiah: 100 },
      ],
    ])
      await expect(divides(amounts)).rejects.toThrow('payment_order_lines_whole')
    await expect(
      divides([
        { line: accident, rupiah: 110 },
        { line: death, rupiah: -10 },
      ]),
    ).rejects.toThrow('payment_order_line_rupiah_check')
    await expect(divides([{ line: death, rupiah: DEATH + 1 }], DEATH + 1)).rejects.toThrow('payment_order_beyond_line')
    await divides([{ line: death, rupiah: DEATH - 50 }], DEATH - 50)
    await expect(
      as(
        'kubu-raya',
        ...requesting(list, { rupiah: 51, number: 'SPP-2', amounts: [{ line: death, rupiah: 51 }] }),
        TREASURER,
      ),
    ).rejects.toThrow('payment_order_beyond_line')
  })

  test('stay as they are, and are written by no one else', async ({ admin, as }) => {
    const { list, lines } = await aBilledListOfTwoLines(admin)
    await requests(admin, 'kubu-raya', TREASURER, list, { rupiah: 100 })
    await expect(admin.query('update payment_order_line set rupiah = 1')).rejects.toThrow()
    await expect(admin.query('delete from payment_order_line')).rejects.toThrow()
    await expect(
      as(
        'kubu-raya',
        `insert into payment_order_line (order_id, commitment_id, line_id, tenant_id, rupiah)
         select o.id, m.id, m.line_id, o.tenant_id, 1 from payment_order o join budget_commitment m on m.list_id = o.list_id`,
      ),
    ).rejects.toThrow('permission denied')
    expect(lines).toHaveLength(2)
  })
})

describe('a provision letter (SPD)', () => {
  test('counts once another person has approved it, and never beyond the ceiling of a line', async ({ admin, as }) => {
    const { lines } = await aBilledListOfTwoLines(admin)
    const [accident, death] = lines
    const letter = await recordsProvision(admin, 'kubu-raya', TREASURER, {
      amounts: [
        { line: accident, rupiah: ACCIDENT },
        { line: death, rupiah: 1 },
      ],
    })
    await expect(as('kubu-raya', ...approvingProvision(letter), TREASURER)).rejects.toThrow(
      'fund_provision_drafter_is_not_approver',
    )
    await as('kubu-raya', ...approvingProvision(letter), BUDGET_USER)
    for (const text of [approvingProvision(letter)[0], WITHDRAW])
      await expect(as('kubu-raya', text, [letter], BUDGET_USER)).rejects.toThrow('fund_provision_decided')
    const beyond = await recordsProvision(admin, 'kubu-raya', TREASURER, {
      number: 'SPD-2',
      amounts: [{ line: accident, rupiah: 1 }],
    })
    await expect(as('kubu-raya', ...approvingProvision(beyond), BUDGET_USER)).rejects.toThrow(
      'fund_provision_within_ceiling',
    )
    await as('kubu-raya', WITHDRAW, [beyond], TREASURER)
    await expect(admin.query('delete from fund_provision')).rejects.toThrow()
    await expect(admin.query('update fund_provision_line set rupiah = 1')).rejects.toThrow()
  })

  test('holds the ceiling up: no later stage goes below what it provides', async ({ admin, as }) => {
    const { list, lines } = await aBilledListOfTwoLines(admin)
    const more = await proposesStage(admin, 'kubu-raya', TREASURER, lines[1], DEATH + 100, 'PERUBAHAN')
    await approvesStage(admin, 'kubu-raya', BUDGET_USER, more)
    await anApprovedProvision(admin, 'kubu-raya', { amounts: [{ line: lines[1], rupiah: DEATH + 100 }] })
    const less = await proposesStage(admin, 'kubu-raya', TREASURER, lines[1], DEATH, 'PERUBAHAN')
    await expect(
      as('kubu-raya', `update budget_stage set state = 'APPROVED' where id = $1`, [less], BUDGET_USER),
    ).rejects.toThrow('fund_provision_within_ceiling')
    expect(list).not.toBe('')
  })

  test('has a line of its year and government at least, each once, and a number once in a year', async ({
    admin,
    as,
  }) => {
    const { lines } = await aBilledListOfTwoLines(admin)
    const stranger = await anApprovedLine(admin, 'pontianak')
    const records = (toArrange: Parameters<typeof recordingProvision>[0]) =>
      as('kubu-raya', ...recordingProvision(toArrange), TREASURER)
    for (const amounts of [[], [{ line: stranger, rupiah: 1 }]])
      await expect(records({ amounts })).rejects.toThrow('fund_provision_lines_whole')
    const amounts = [{ line: lines[0], rupiah: 1 }]
    await expect(records({ amounts, year: 2026 })).rejects.toThrow('fund_provision_lines_whole')
    await expect(records({ amounts: [...amounts, ...amounts] })).rejects.toThrow('fund_provision_line_pkey')
    await expect(records({ amounts, fromMonth: 4, lastMonth: 3 })).rejects.toThrow('fund_provision_months')
    await records({ amounts })
    await expect(records({ amounts, number: 'spd-1' })).rejects.toThrow('fund_provision_once')
  })
})

describe('an SPM', () => {
  async function anOrder(admin: pg.Client, rupiah = 100) {
    const { list, lines } = await aBilledListOfTwoLines(admin)
    const year = await thisYear(admin, lines)
    const order = await requests(admin, 'kubu-raya', TREASURER, list, {
      rupiah,
      amounts: [{ line: lines[0], rupiah }],
    })
    return { list, lines, order, year }
  }

  test('is issued without any letter, until its government has approved one of that year', async ({ admin, as }) => {
    const { lines, order, year } = await anOrder(admin)
    const letter = { year, amounts: [{ line: lines[1], rupiah: 1 }] }
    await recordsProvision(admin, 'kubu-raya', TREASURER, letter)
    await anApprovedProvision(admin, 'kubu-raya', { ...letter, number: 'SPD-2' })
    await expect(as('kubu-raya', ...issuing(order), BUDGET_USER)).rejects.toThrow('payment_order_unprovided')
    await as('kubu-raya', ...refusing(order), BUDGET_USER)
  })

  test('is issued as far as letters provide, with what is paid and ordered counted', async ({ admin, as }) => {
    const { list, lines, order, year } = await anOrder(admin)
    const line = lines[0]
    await anApprovedProvision(admin, 'kubu-raya', { year, amounts: [{ line, rupiah: 250 }] })
    await pays(admin, list, 100, { by: 'provinsi' })
    const paid = await paidOf(admin, line)
    expect(paid).toBeGreaterThan(0)
    await as('kubu-raya', ...issuing(order), BUDGET_USER)
    const rest = 250 - 100 - paid
    const other = await requests(admin, 'kubu-raya', TREASURER, list, {
      rupiah: rest + 1,
      number: 'SPP-2',
      amounts: [{ line, rupiah: rest + 1 }],
    })
    const issuesOther = () => as('kubu-raya', ...issuing(other, { number: 'SPM-2' }), BUDGET_USER)
    await expect(issuesOther()).rejects.toThrow('payment_order_unprovided')
    await anApprovedProvision(admin, 'kubu-raya', { year, number: 'SPD-2', amounts: [{ line, rupiah: 1 }] })
    await issuesOther()
  })

  test('counts no letter whose months have not begun on its day', async ({ admin, as }) => {
    const { lines, order, year } = await anOrder(admin)
    await thisYear(admin, lines, year + 1)
    await anApprovedProvision(admin, 'kubu-raya', { year: year + 1, amounts: [{ line: lines[0], rupiah: 100 }] })
    await expect(as('kubu-raya', ...issuing(order), BUDGET_USER)).rejects.toThrow('payment_order_unprovided')
    const { rows } = await admin.query('select provided_rupiah::int as provided from budget_line where id = $1', [
      lines[0],
    ])
    expect(rows).toEqual([{ provided: 100 }])
  })

  test('waits for another of the same line: two at once do not go beyond the letters', async ({ admin, as }) => {
    const { list, lines, order, year } = await anOrder(admin)
    const line = lines[0]
    await anApprovedProvision(admin, 'kubu-raya', { year, amounts: [{ line, rupiah: 150 }] })
    const other = await requests(admin, 'kubu-raya', TREASURER, list, {
      rupiah: 100,
      number: 'SPP-2',
      amounts: [{ line, rupiah: 100 }],
    })
    await admin.query('begin')
    await admin.query(`select app.enter($1, $2, '', null)`, [KUBU, USERS[BUDGET_USER]])
    await admin.query(...issuing(order))
    const waits = as('kubu-raya', ...issuing(other, { number: 'SPM-2' }), 'pontianak').then(
      () => 'done',
      (reason: unknown) => String(reason),
    )
    await expect.poll(() => countLockWaits(admin), { timeout: 60_000 }).toBe(1)
    await admin.query('commit')
    expect(await waits).toContain('payment_order_unprovided')
  })
})

test('an officer of a part of the government sees no letter and no amount, and another government neither', async ({
  admin,
  sends,
  entryOf,
}) => {
  const { list, lines } = await aBilledListOfTwoLines(admin)
  await requests(admin, 'kubu-raya', TREASURER, list)
  await anApprovedProvision(admin, 'kubu-raya', { amounts: [{ line: lines[0], rupiah: 1 }] })
  for (const entry of [
    entryOf('kubu-raya', { userId: USERS[BUDGET_USER], areaScope: '61.12.01' }),
    entryOf('pontianak', { userId: USERS[BUDGET_USER] }),
  ])
    for (const table of ['fund_provision', 'fund_provision_line', 'payment_order_line'])
      expect((await sends(entry, `select from ${table}`, [])).rowCount).toBe(0)
})
