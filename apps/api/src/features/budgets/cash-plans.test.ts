import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { dataOf, issuesOf, mutates } from '../../testing/mutation.builder.ts'
import { type Client, type TestTenant, test } from '../../testing/test.ts'

const TODAY = today()
const SUMS = 'planned provided ordered paid'
const LINE = `id ceiling stages { id } mayProposeCashPlan
  cashPlans { id months amount state isInForce isOfStageInForce actions draftedBy { email } approvedBy { email } }
  cashMonths { month within { ${SUMS} } soFar { ${SUMS} } }`

const does = (client: Client, name: string, input: object) =>
  mutates(client, name, input, name.includes('Provision') ? 'id state' : LINE)
const even = (rupiah: number) => Array.from({ length: 12 }, () => String(rupiah))

/** A treasurer and an approver of Kubu Raya, and a line of this year with a ceiling of 1,200. */
async function arrange(admin: pg.Client, signIn: (tenant: TestTenant) => Promise<Client>) {
  const agencyId = globalIdOf('Agency', await anAgency(admin, 'kubu-raya'))
  await giveRoles(admin, 'kubu-raya', ['TREASURER'])
  await colleague(admin, 'pontianak', 'kubu-raya', ['APPROVER'])
  const [treasurer, approver] = [await signIn('kubu-raya'), await signIn('pontianak')]
  const { id: lineId, stages } = dataOf(
    await does(treasurer, 'draftBudgetLine', {
      ...{ agencyId, fiscalYear: TODAY.year, subActivity: 'Jaminan sosial', accountCode: '5.1.02.02.02.0006' },
      ...{ programme: 'WORK_ACCIDENT', fundingSource: 'REGIONAL_BUDGET', stage: 'MURNI', amount: '1200' },
      ...{ decidedOn: TODAY.toString(), documentNumber: 'DPA/1' },
    }),
  )
  const approvesStage = () => does(approver, 'approveBudgetStage', { stageId: stages[0].id })
  return { treasurer, approver, lineId: lineId as string, approvesStage }
}

describe('a cash plan', () => {
  test('is proposed by the treasurer, approved by another person, and divides the year from then on', async ({
    admin,
    signIn,
  }) => {
    const { treasurer, approver, lineId, approvesStage } = await arrange(admin, signIn)
    const months = ['300', ...even(0).slice(2), '800']
    expect((await does(treasurer, 'proposeCashPlan', { lineId, months: even(1) })).code).toBe('CASH_PLAN_NEEDS_CEILING')
    dataOf(await approvesStage())
    const proposed = dataOf(await does(treasurer, 'proposeCashPlan', { lineId, months }))
    expect(proposed).toMatchObject({
      mayProposeCashPlan: false,
      cashPlans: [{ months, amount: '1100', state: 'PROPOSED', isInForce: false, actions: ['WITHDRAW'] }],
    })
    expect(proposed.cashMonths[0].within.planned).toBeNull()
    const planId = proposed.cashPlans[0].id
    const approved = dataOf(await does(approver, 'approveCashPlan', { planId }))
    expect(approved.cashPlans).toMatchObject([
      {
        ...{ state: 'APPROVED', isInForce: true, isOfStageInForce: true, actions: [] },
        approvedBy: { email: 'pontianak@payung.example' },
      },
    ])
    expect(approved.cashMonths).toHaveLength(12)
    expect(approved.cashMonths[10]).toMatchObject({ month: 11, within: { planned: '0' }, soFar: { planned: '300' } })
    expect(approved.cashMonths[11]).toMatchObject({ within: { planned: '800' }, soFar: { planned: '1100' } })
    const { rows } = await admin.query(
      `select action from audit_event where action like 'CASH_PLAN%' and subject_kind = 'budget_line' order by id`,
    )
    expect(rows.map(({ action }) => action)).toEqual(['CASH_PLAN_PROPOSED', 'CASH_PLAN_APPROVED'])
  })

  test('is not approved by who proposed it, not by a treasurer, and not twice; an approver proposes none', async ({
    admin,
    signIn,
  }) => {
    const { treasurer, approver, lineId, approvesStage } = await arrange(admin, signIn)
    dataOf(await approvesStage())
    expect((await does(approver, 'proposeCashPlan', { lineId, months: even(100) })).code).toBe('NOT_ALLOWED')
    const { cashPlans } = dataOf(await does(treasurer, 'proposeCashPlan', { lineId, months: even(100) }))
    expect((await does(treasurer, 'proposeCashPlan', { lineId, months: even(1) })).code).toBe('CASH_PLAN_WAITS')
    const input = { planId: cashPlans[0].id }
    expect((await does(treasurer, 'approveCashPlan', input)).code).toBe('NOT_ALLOWED')
    await giveRoles(admin, 'kubu-raya', ['APPROVER'])
    expect((await does(treasurer, 'approveCashPlan', input)).code).toBe('DRAFTER_IS_NOT_PLAN_APPROVER')
    dataOf(await does(approver, 'withdrawCashPlan', input))
    expect((await does(approver, 'approveCashPlan', input)).code).toBe('CASH_PLAN_DECIDED')
  })

  test('is refused with months that are missing, all zero, or more than the ceiling', async ({ admin, signIn }) => {
    const { treasurer, lineId, approvesStage } = await arrange(admin, signIn)
    dataOf(await approvesStage())
    const refusals = async (months: readonly string[]) =>
      issuesOf(await does(treasurer, 'proposeCashPlan', { lineId, months }))
    expect(await refusals(even(100).slice(1))).toEqual(['months CASH_PLAN_MONTHS_INVALID'])
    expect(await refusals(even(0))).toEqual(['months CASH_PLAN_MONTHS_INVALID'])
    expect(await refusals(even(101))).toEqual(['months CASH_PLAN_BEYOND_CEILING'])
  })

  test('of a stage that has passed stays in force, says so, and another version replaces it', async ({
    admin,
    signIn,
  }) => {
    const { treasurer, approver, lineId, approvesStage } = await arrange(admin, signIn)
    dataOf(await approvesStage())
    const { cashPlans } = dataOf(await does(treasurer, 'proposeCashPlan', { lineId, months: even(100) }))
    dataOf(await does(approver, 'approveCashPlan', { planId: cashPlans[0].id }))
    const less = { lineId, stage: 'PERGESERAN', amount: '600', decidedOn: TODAY.toString(), documentNumber: 'DPPA/1' }
    const { cashPlans: next } = dataOf(await does(treasurer, 'proposeCashPlan', { lineId, months: even(50) }))
    const { stages } = dataOf(await does(treasurer, 'proposeBudgetStage', less))
    const line = dataOf(await does(approver, 'approveBudgetStage', { stageId: stages[1].id }))
    expect(line.cashPlans[0]).toMatchObject({ isInForce: true, isOfStageInForce: false })
    const late = { planId: next[1].id }
    expect((await does(approver, 'approveCashPlan', late)).code).toBe('CASH_PLAN_STAGE_PASSED')
    dataOf(await does(treasurer, 'withdrawCashPlan', late))
    const { cashPlans: again } = dataOf(await does(treasurer, 'proposeCashPlan', { lineId, months: even(50) }))
    const { cashPlans: all } = dataOf(await does(approver, 'approveCashPlan', { planId: again[2].id }))
    expect(all).toMatchObject([
      { state: 'APPROVED', isInForce: false },
      { state: 'WITHDRAWN' },
      { state: 'APPROVED', isInForce: true, isOfStageInForce: true },
    ])
  })

  test('bounds letters (SPD): one beyond its months is refused with the line, what is planned and what it asks', async ({
    admin,
    signIn,
  }) => {
    const { treasurer, approver, lineId, approvesStage } = await arrange(admin, signIn)
    dataOf(await approvesStage())
    const { cashPlans } = dataOf(await does(treasurer, 'proposeCashPlan', { lineId, months: even(100) }))
    dataOf(await does(approver, 'approveCashPlan', { planId: cashPlans[0].id }))
    const letter = { fiscalYear: TODAY.year, decidedOn: TODAY.toString(), fromMonth: 1, lastMonth: 3 }
    const records = async (number: string, amount: string) =>
      dataOf(await does(treasurer, 'recordFundProvision', { ...letter, number, lines: [{ lineId, amount }] })).id
    const refused = await does(approver, 'approveFundProvision', { provisionId: await records('SPD/1', '301') })
    expect(refused.code).toBe('PROVISION_BEYOND_CASH_PLAN')
    dataOf(await does(approver, 'approveFundProvision', { provisionId: await records('SPD/2', '300') }))
    const { budgetLine } = await treasurer.ask(`query ($id: ID!) { budgetLine(id: $id) { ${LINE} } }`, { id: lineId })
    expect(budgetLine.cashMonths[0].within).toEqual({ planned: '100', provided: '300', ordered: '0', paid: '0' })
    expect(budgetLine.cashMonths[2].soFar).toEqual({ planned: '300', provided: '300', ordered: '0', paid: '0' })
  })
})
