import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { BudgetLineType } from './budget-line.type.ts'
import { approveCashPlan, withdrawCashPlan } from './decide-cash-plan.ts'
import { reloadBudgetLine } from './load-budget-line.ts'
import { proposeCashPlan } from './propose-cash-plan.ts'

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

builder.mutationFields((t) => ({
  proposeCashPlan: t.fieldWithInput({
    type: BudgetLineType,
    description:
      'Proposes the monthly cash plan (anggaran kas) of a budget line, or another version of it. Another person approves it.',
    errors,
    input: {
      lineId: t.input.id({ required: true, description: 'Which line.' }),
      months: t.input.field({
        type: ['Rupiah'],
        required: true,
        description: 'Twelve amounts, January first; together at least one rupiah and at most the ceiling.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const plan = { ...input, lineId: idOf(input.lineId, 'BudgetLine') }
      const id = await context.write((tx) => proposeCashPlan(tx, context.actor, plan))
      return reloadBudgetLine(context, id)
    },
  }),
  approveCashPlan: t.fieldWithInput({
    type: BudgetLineType,
    description: 'Approves a cash plan: it replaces the version before. Who proposed it does not approve it.',
    errors,
    input: { planId: t.input.id({ required: true, description: 'Of the line’s `cashPlans`.' }) },
    resolve: async (_root, { input }, context) => {
      const planId = idOf(input.planId, 'CashPlan')
      const id = await context.write((tx) => approveCashPlan(tx, context.actor, { planId }))
      return reloadBudgetLine(context, id)
    },
  }),
  withdrawCashPlan: t.fieldWithInput({
    type: BudgetLineType,
    description: 'Takes a proposed cash plan back: its drafter withdraws it, an approver refuses it.',
    errors,
    input: { planId: t.input.id({ required: true, description: 'Of the line’s `cashPlans`.' }) },
    resolve: async (_root, { input }, context) => {
      const planId = idOf(input.planId, 'CashPlan')
      const id = await context.write((tx) => withdrawCashPlan(tx, context.actor, { planId }))
      return reloadBudgetLine(context, id)
    },
  }),
}))
