import { builder } from '../../graphql/builder.ts'
import { idOf, idOrNothing } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { ProgrammeInsuranceEnum } from '../programmes/public.ts'
import { FundingSourceEnum } from '../workers/public.ts'
import { BudgetLineType, BudgetStageEnum } from './budget-line.type.ts'
import { approveBudgetStage, withdrawBudgetStage } from './decide-budget-stage.ts'
import { draftBudgetLine, proposeBudgetStage } from './draft-budget-line.ts'
import { reloadBudgetLine } from './load-budget-line.ts'

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

builder.mutationFields((t) => ({
  draftBudgetLine: t.fieldWithInput({
    type: BudgetLineType,
    description: 'Drafts a line of the budget with its first stage. Another person approves the stage.',
    errors,
    input: {
      fiscalYear: t.input.int({ required: true, description: 'Of which budget.' }),
      agencyId: t.input.id({ required: true, description: 'Whose budget (SKPD).' }),
      subActivity: t.input.string({ required: true, description: 'As the budget calls it.' }),
      accountCode: t.input.string({ required: true, description: 'The account.' }),
      programme: t.input.field({ type: ProgrammeInsuranceEnum, required: true, description: 'What it pays.' }),
      fundingSource: t.input.field({ type: FundingSourceEnum, required: true, description: 'Whose money.' }),
      stage: t.input.field({ type: BudgetStageEnum, required: true, description: 'The plan or the first budget.' }),
      amount: t.input.field({ type: 'Rupiah', required: true, description: 'The ceiling.' }),
      decidedOn: t.input.field({ type: 'CalendarDate', required: true, description: 'The day on the document.' }),
      documentNumber: t.input.string({ required: true, description: 'The number of the document.' }),
    },
    resolve: async (_root, { input }, context) => {
      const facts = { ...input, agencyId: idOrNothing(input.agencyId, 'Agency') }
      const id = await context.write((tx) => draftBudgetLine(tx, context.actor, facts))
      return reloadBudgetLine(context, id)
    },
  }),
  proposeBudgetStage: t.fieldWithInput({
    type: BudgetLineType,
    description: 'Proposes the next stage of a line. Another person approves it.',
    errors,
    input: {
      lineId: t.input.id({ required: true, description: 'Which line.' }),
      stage: t.input.field({ type: BudgetStageEnum, required: true, description: 'Which document.' }),
      amount: t.input.field({ type: 'Rupiah', required: true, description: 'The ceiling from then on.' }),
      decidedOn: t.input.field({ type: 'CalendarDate', required: true, description: 'The day on the document.' }),
      documentNumber: t.input.string({ required: true, description: 'The number of the document.' }),
    },
    resolve: async (_root, { input }, context) => {
      const facts = { ...input, lineId: idOf(input.lineId, 'BudgetLine') }
      const id = await context.write((tx) => proposeBudgetStage(tx, context.actor, facts))
      return reloadBudgetLine(context, id)
    },
  }),
  approveBudgetStage: t.fieldWithInput({
    type: BudgetLineType,
    description: 'Approves a stage: it is the ceiling from then on. Who proposed it does not approve it.',
    errors,
    input: { stageId: t.input.id({ required: true, description: 'Of the line’s `stages`.' }) },
    resolve: async (_root, { input }, context) => {
      const stageId = idOf(input.stageId, 'BudgetStage')
      const id = await context.write((tx) => approveBudgetStage(tx, context.actor, { stageId }))
      return reloadBudgetLine(context, id)
    },
  }),
  withdrawBudgetStage: t.fieldWithInput({
    type: BudgetLineType,
    description: 'Takes a proposed stage back: its drafter withdraws it, an approver refuses it.',
    errors,
    input: { stageId: t.input.id({ required: true, description: 'Of the line’s `stages`.' }) },
    resolve: async (_root, { input }, context) => {
      const stageId = idOf(input.stageId, 'BudgetStage')
      const id = await context.write((tx) => withdrawBudgetStage(tx, context.actor, { stageId }))
      return reloadBudgetLine(context, id)
    },
  }),
}))
