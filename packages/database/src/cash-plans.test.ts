import { describe, expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { aBudgetLine, anApprovedLine, approvesStage, proposesStage } from './testing/a-budget.ts'
import {
  anApprovedCashPlan,
  approvingCashPlan,
  approvingRevocation,
  evenMonths,
  proposesCashPlan,
  proposesRevocation,
  proposingCashPlan,
  proposingRevocation,
} from './testing/a-cash-plan.ts'
import { anApprovedProvision, approvingProvision, recordsProvision } from './testing/a-fund-provision.ts'
import { aBilledListOfTwoLines } from './testing/a-ledger.ts'
import { issuing, requests } from './testing/a-payment-order.ts'

const OWNER = 'kubu-raya'
const MAKER = 'kubu-raya'
const CHECKER = 'pontianak'
const STRANGER = 'pontianak'

describe('a cash plan', () => {
  test('has twelve months, whole and not negative, and no more than the ceiling', async ({ admin, as }) => {
    const line = await anApprovedLine(admin, OWNER, { ceiling: 1_200 })
    for (const months of [
      evenMonths(100).slice(1),
      [...evenMonths(100), 0],
      [-1, ...evenMonths(100).slice(1)],
      [null, ...evenMonths(100).slice(1)],
      evenMonths(0),
    ])
      await expect(as(OWNER, ...proposingCashPlan(line, months), MAKER)).rejects.toThrow('cash_plan_months')
    await expect(as(OWNER, ...proposingCashPlan(line, evenMonths(101)), MAKER)).rejects.toThrow(
      'cash_plan_within_ceiling',
    )
    await as(OWNER, ...proposingCashPlan(line, evenMonths(100)), MAKER)
    await expect(as(OWNER, ...proposingCashPlan(line, evenMonths(1)), MAKER)).rejects.toThrow('cash_plan_waits')
    const { rows } = await admin.query('select rupiah::int from cash_plan where line_id = $1', [line])
    expect(rows).toEqual([{ rupiah: 1_200 }])
  })

  test('is decided once, by another person, while its stage is in force, and never changes', async ({ admin, as }) => {
    const line = await anApprovedLine(admin, OWNER, { ceiling: 1_200 })
    const plan = await proposesCashPlan(admin, OWNER, MAKER, line)
    await expect(as(OWNER, ...approvingCashPlan(plan), MAKER)).rejects.toThrow('cash_plan_drafter_is_not_approver')
    const stage = await proposesStage(admin, OWNER, 'provinsi', line, 900, 'PERGESERAN')
    await approvesStage(admin, OWNER, 'pertamina', stage)
    await expect(as(OWNER, ...approvingCashPlan(plan), CHECKER)).rejects.toThrow('cash_plan_stage_passed')
    await as(OWNER, `update cash_plan set state = 'WITHDRAWN' where id = $1`, [plan], CHECKER)
    await expect(as(OWNER, ...approvingCashPlan(plan), CHECKER)).rejects.toThrow('cash_plan_decided')
    const next = await proposesCashPlan(admin, OWNER, MAKER, line, evenMonths(75))
    await as(OWNER, ...approvingCashPlan(next), CHECKER)
    for (const change of ['rupiah = 1', `months = '{}'`, 'drafted_by = null'])
      await expect(as(OWNER, `update cash_plan set ${change} where id = $1`, [next], MAKER)).rejects.toThrow(
        'permission denied',
      )
    await expect(admin.query('delete from cash_plan where id = $1', [next])).rejects.toThrow()
    const { rows } = await admin.query('select state from cash_plan where line_id = $1 order by id', [line])
    expect(rows.map(({ state }) => state)).toEqual(['WITHDRAWN', 'APPROVED'])
  })

  test('needs a ceiling, and is nobody’s of another government', async ({ admin, as }) => {
    const line = await anApprovedLine(admin, OWNER)
    const plan = await proposesCashPlan(admin, OWNER, 'provinsi', line)
    await expect(as(STRANGER, ...proposingCashPlan(line), MAKER)).rejects.toThrow()
    await as(STRANGER, ...approvingCashPlan(plan), CHECKER)
    const { rows } = await admin.query('select state from cash_plan where id = $1', [plan])
    expect(rows).toEqual([{ state: 'PROPOSED' }])
    const bare = await aBudgetLine(admin, OWNER, { subActivity: 'Tanpa pagu' })
    await expect(as(OWNER, ...proposingCashPlan(bare), MAKER)).rejects.toThrow('cash_plan_needs_ceiling')
  })

  test('bounds the letters (SPD) of a line: none goes beyond the months it ends in, nor any later ones', async ({
    admin,
    as,
  }) => {
    const line = await anApprovedLine(admin, OWNER, { ceiling: 1_200 })
    await anApprovedCashPlan(admin, OWNER, line, evenMonths(100))
    const letter = (number: string, rupiah: number, fromMonth: number, lastMonth: number) =>
      recordsProvision(admin, OWNER, MAKER, { amounts: [{ line, rupiah }], number, fromMonth, lastMonth })
    const approves = (id: string) => as(OWNER, ...approvingProvision(id), CHECKER)
    await expect(approves(await letter('SPD-1', 301, 1, 3))).rejects.toThrow('fund_provision_within_cash_plan')
    await approves(await letter('SPD-2', 300, 1, 3))
    // The half of the year is full with this one, so nothing is left of the second quarter.
    await approves(await letter('SPD-3', 300, 1, 6))
    await expect(approves(await letter('SPD-4', 1, 2, 3))).rejects.toThrow('fund_provision_within_cash_plan')
    await expect(approves(await letter('SPD-5', 1, 4, 6))).rejects.toThrow('fund_provision_within_cash_plan')
    await approves(await letter('SPD-6', 600, 7, 12))
  })
})

describe('the revocation of a letter (SPD)', () => {
  test('is decided by another person, takes back what the letter provided, and frees its number', async ({
    admin,
    as,
  }) => {
    const line = await anApprovedLine(admin, OWNER, { ceiling: 1_200 })
    const letter = { amounts: [{ line, rupiah: 1_000 }], number: 'SPD-7' }
    const provision = await anApprovedProvision(admin, OWNER, letter)
    await expect(
      as(OWNER, `update fund_provision set state = 'REVOKED' where id = $1`, [provision], CHECKER),
    ).rejects.toThrow('fund_provision_decided')
    const revocation = await proposesRevocation(admin, OWNER, MAKER, provision)
    await expect(as(OWNER, ...proposingRevocation(provision), MAKER)).rejects.toThrow('fund_provision_revocation_waits')
    await expect(as(OWNER, ...approvingRevocation(revocation), MAKER)).rejects.toThrow(
      'fund_provision_revocation_drafter_is_not_approver',
    )
    await as(OWNER, ...approvingRevocation(revocation), CHECKER)
    const { rows } = await admin.query(
      `select l.provided_rupiah::int as provided, v.state from budget_line l, fund_provision v where l.id = $1 and v.id = $2`,
      [line, provision],
    )
    expect(rows).toEqual([{ provided: 0, state: 'REVOKED' }])
    await expect(as(OWNER, ...proposingRevocation(provision), MAKER)).rejects.toThrow('fund_provision_not_approved')
    await anApprovedProvision(admin, OWNER, letter)
  })

  test('is refused while an SPM needs the letter, also one that is issued after it was proposed', async ({
    admin,
    as,
  }) => {
    const { list, lines } = await aBilledListOfTwoLines(admin)
    const { rows } = await admin.query<{ year: number }>('select extract(year from app.today())::int as year')
    const year = rows[0]?.year ?? 0
    await admin.query('update budget_line set fiscal_year = $2 where id = any ($1)', [lines, year])
    const amounts = [
      { line: lines[0], rupiah: 160_000 },
      { line: lines[1], rupiah: 111_800 },
    ]
    const provision = await anApprovedProvision(admin, OWNER, { year, amounts, number: 'SPD-8' })
    const revocation = await proposesRevocation(admin, OWNER, 'provinsi', provision)
    const order = await requests(admin, OWNER, MAKER, list, { rupiah: 100 })
    await as(OWNER, ...issuing(order), 'provinsi')
    await expect(as(OWNER, ...approvingRevocation(revocation), 'pertamina')).rejects.toThrow('fund_provision_needed')
    await as(OWNER, `update fund_provision_revocation set state = 'WITHDRAWN' where id = $1`, [revocation], 'pertamina')
    await expect(as(OWNER, ...proposingRevocation(provision), MAKER)).rejects.toThrow('fund_provision_needed')
  })
})
