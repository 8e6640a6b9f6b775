import { plannedThrough } from '@payung/domain/money/cash-plan'
import { builder } from '../../graphql/builder.ts'
import { onePersonRefusalField, userField } from '../access/public.ts'
import { BudgetLineType, BudgetStageActionEnum, BudgetStageStateEnum } from './budget-line.type.ts'
import { actionsOn, mayDraftBudgets, standingOf } from './budgets.policy.ts'
import type { CashMonthRow, CashPlanRow } from './cash-plans.queries.ts'
import { loadCashMonths, loadCashPlans } from './load-cash-plan.ts'
import { stageInForce } from './propose-cash-plan.ts'

type PlanOfLine = CashPlanRow & { readonly isOfStageInForce: boolean; readonly isInForce: boolean }

const CashPlanType = builder.objectRef<PlanOfLine>('CashPlan').implement({
  description:
    'A version of the monthly cash plan (anggaran kas) of a budget line: twelve months that share its ceiling or less of it (Permendagri 77/2020).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names it when it is decided.' }),
    months: t.field({
      type: ['Rupiah'],
      description: 'Twelve amounts, January first.',
      resolve: ({ months }) => months.map(BigInt),
    }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'The twelve months together.' }),
    state: t.expose('state', { type: BudgetStageStateEnum, description: 'Where it stands.' }),
    isInForce: t.exposeBoolean('isInForce', { description: 'Whether it is the latest approved version.' }),
    isOfStageInForce: t.exposeBoolean('isOfStageInForce', {
      description: 'Whether it divides the ceiling in force; false once a later stage has replaced that one.',
    }),
    draftedBy: userField(t, 'drafted_by', 'Who proposed it.'),
    draftedAt: t.expose('drafted_at', { type: 'Instant', description: 'When.' }),
    approvedBy: userField(t, 'approved_by', 'Who approved it: another person.'),
    approvedAt: t.expose('approved_at', { type: 'Instant', nullable: true, description: 'When.' }),
    actions: t.field({
      type: [BudgetStageActionEnum],
      description: 'What I may do with it now.',
      resolve: (plan, _args, { actor }) => [...actionsOn(actor, standingOf(plan))],
    }),
    onePersonRefusal: onePersonRefusalField(t, 'CASH_PLAN', {
      description: 'Why I would be refused to approve it, though my role allows it.',
      isDecidedHere: (plan, { actor }) => actionsOn(actor, standingOf(plan)).includes('APPROVE'),
    }),
  }),
})

type MonthOfLine = CashMonthRow & { readonly soFar: Omit<CashMonthRow, 'line_id' | 'month'> }

const CashSumsType = builder.objectRef<Omit<CashMonthRow, 'line_id' | 'month'>>('CashSums').implement({
  description: 'Money of a budget line in one month, or from January up to it.',
  fields: (t) => ({
    planned: t.expose('planned_rupiah', {
      type: 'Rupiah',
      nullable: true,
      description: 'By the cash plan in force; null without one.',
    }),
    provided: t.expose('provided_rupiah', {
      type: 'Rupiah',
      description: 'By approved letters (SPD), each in the first of its months.',
    }),
    ordered: t.expose('ordered_rupiah', { type: 'Rupiah', description: 'By SPM, paid or not, without returned ones.' }),
    paid: t.expose('paid_rupiah', {
      type: 'Rupiah',
      description: 'Less than zero in a month in which more came back than was paid.',
    }),
  }),
})

const CashMonthType = builder.objectRef<MonthOfLine>('CashMonth').implement({
  description: 'One month of a budget line. Days before its fiscal year count in January, days after it in December.',
  fields: (t) => ({
    month: t.exposeInt('month', { description: '1 to 12.' }),
    within: t.field({ type: CashSumsType, description: 'In this month.', resolve: (month) => month }),
    soFar: t.field({ type: CashSumsType, description: 'From January to this month.', resolve: ({ soFar }) => soFar }),
  }),
})

function runningMonths(months: readonly CashMonthRow[]): readonly MonthOfLine[] {
  return months.map((row, at) => {
    const until = (of: 'provided_rupiah' | 'ordered_rupiah' | 'paid_rupiah') =>
      plannedThrough(
        months.map((month) => month[of]),
        at + 1,
      )
    const planned = months.map(({ planned_rupiah: rupiah }) => rupiah ?? 0n)
    return {
      ...row,
      soFar: {
        planned_rupiah: row.planned_rupiah === null ? null : plannedThrough(planned, at + 1),
        provided_rupiah: until('provided_rupiah'),
        ordered_rupiah: until('ordered_rupiah'),
        paid_rupiah: until('paid_rupiah'),
      },
    }
  })
}

builder.objectFields(BudgetLineType, (t) => ({
  cashPlans: t.field({
    type: [CashPlanType],
    // A version for each stage of the line, seldom more.
    complexity: { multiplier: 3 },
    description: 'Every version of its cash plan, the oldest first; those that were taken back too.',
    resolve: async (line, _args, context) => {
      const plans = (await loadCashPlans(context, line.id)) ?? []
      const approved = plans.filter(({ state }) => state === 'APPROVED')
      const inForce = approved.toSorted((a, b) => Number(a.approved_at) - Number(b.approved_at)).at(-1)
      const stage = stageInForce(line)
      return plans.map((plan) => ({
        ...plan,
        isInForce: plan.id === inForce?.id,
        isOfStageInForce: plan.stage_id === stage,
      }))
    },
  }),
  cashMonths: t.field({
    type: [CashMonthType],
    // Twelve of a line, of all lines by one statement.
    complexity: { multiplier: 2 },
    description: 'What is planned, provided, ordered and paid in each of its twelve months.',
    resolve: async ({ id }, _args, context) => [...runningMonths((await loadCashMonths(context, id)) ?? [])],
  }),
  mayProposeCashPlan: t.boolean({
    description: 'Whether I may propose a cash plan now: not without a ceiling, nor while one waits.',
    resolve: async (line, _args, context) => {
      if (!mayDraftBudgets(context.actor) || stageInForce(line) === null) return false
      const plans = (await loadCashPlans(context, line.id)) ?? []
      return plans.every(({ state }) => state !== 'PROPOSED')
    },
  }),
}))
