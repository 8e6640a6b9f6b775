import { BUDGET_STAGES, nextBudgetStages, remainingRupiah } from '@payung/domain/money/budget'
import { builder } from '../../graphql/builder.ts'
import { globalIdOf, isUuid } from '../../graphql/ids.ts'
import { AgencyType, namedUserField, onePersonRefusalField, userField } from '../access/public.ts'
import { FundingSourceEnum, InsuranceProgrammeEnum } from '../workers/public.ts'
import { actionsOn, mayDraftBudgets } from './budgets.policy.ts'
import type { BudgetLineRow, StageOfLineRow } from './budgets.queries.ts'
import type { CommitmentRow, MovementRow } from './commitments.queries.ts'
import { loadBudgetLine, loadCommitments, loadMovements } from './load-budget-line.ts'

export const BudgetStageEnum = builder.enumType('BudgetStageKind', {
  description: 'Which document sets the ceiling: the plan, the first budget, a shift, a change.',
  values: BUDGET_STAGES,
})

export const BudgetStageStateEnum = builder.enumType('BudgetStageState', {
  description: 'Proposed by one person, approved by another, or taken back.',
  values: ['PROPOSED', 'APPROVED', 'WITHDRAWN'] as const,
})

export const BudgetStageActionEnum = builder.enumType('BudgetStageAction', {
  description: 'What I may do with a stage or a provision letter now.',
  values: ['APPROVE', 'WITHDRAW'] as const,
})

const BudgetStageType = builder.objectRef<StageOfLineRow>('BudgetStage').implement({
  description: 'What a document of the budget sets for a line.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names it when it is decided.' }),
    stage: t.expose('stage', { type: BudgetStageEnum, description: 'Which document.' }),
    amount: t.field({
      type: 'Rupiah',
      description: 'The ceiling that it sets.',
      resolve: ({ rupiah }) => BigInt(rupiah),
    }),
    decidedOn: t.expose('decidedOn', { type: 'CalendarDate', description: 'The day on the document.' }),
    documentNumber: t.exposeString('documentNumber', { description: 'The number of the document.' }),
    state: t.expose('state', { type: BudgetStageStateEnum, description: 'Where it stands.' }),
    draftedBy: namedUserField(t, 'draftedBy', 'Who proposed it.'),
    approvedBy: namedUserField(t, 'approvedBy', 'Who approved it: another person.'),
    approvedAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'When.',
      resolve: ({ approvedAt }) => (approvedAt === null ? null : new Date(approvedAt)),
    }),
    actions: t.field({
      type: [BudgetStageActionEnum],
      description: 'What I may do with it now.',
      resolve: (stage, _args, { actor }) => [...actionsOn(actor, stage)],
    }),
    onePersonRefusal: onePersonRefusalField(t, 'BUDGET_STAGE', {
      description: 'Why I would be refused to approve it, though my role allows it.',
      isDecidedHere: (stage, { actor }) => actionsOn(actor, stage).includes('APPROVE'),
    }),
  }),
})

const CommitmentStateEnum = builder.enumType('BudgetCommitmentState', {
  description: 'Chosen for a draft, committed with its approval, released when it was set aside.',
  values: ['CHOSEN', 'COMMITTED', 'RELEASED'] as const,
})

export const BudgetCommitmentType = builder.objectRef<CommitmentRow>('BudgetCommitment').implement({
  description: 'What a contribution list takes of a budget line.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    listId: t.id({
      description: 'The contribution list.',
      resolve: ({ list_id: list }) => globalIdOf('ContributionList', list),
    }),
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'First month of the list.' }),
    untilMonth: t.expose('until_month', { type: 'CalendarDate', description: 'The month after its last, half-open.' }),
    decreeNumber: t.exposeString('decree_number', { nullable: true, description: 'Of the decree that pays.' }),
    programme: t.expose('programme', { type: InsuranceProgrammeEnum, description: 'Which part of the list.' }),
    requested: t.expose('rupiah', { type: 'Rupiah', description: 'What the list asks for in this programme.' }),
    committed: t.expose('committed_rupiah', { type: 'Rupiah', description: 'What is committed now.' }),
    paid: t.expose('paid_rupiah', { type: 'Rupiah', description: 'What of it is paid.' }),
    state: t.expose('state', { type: CommitmentStateEnum, description: 'Where it stands.' }),
    line: t.field({
      type: BudgetLineType,
      nullable: true,
      description: 'The budget line.',
      resolve: async ({ line_id: id, known_line: past }, _args, context) => {
        const line = await loadBudgetLine(context, id)
        if (line === null || past === undefined) return line
        const [ceiling, committed, paid] = [BigInt(past.ceiling), BigInt(past.committed), BigInt(past.paid)]
        return { ...line, ceiling_rupiah: ceiling, committed_rupiah: committed, paid_rupiah: paid }
      },
    }),
  }),
})

const MovementKindEnum = builder.enumType('BudgetMovementKind', {
  description: 'Committed with a list, adjusted to its bill, released, paid.',
  values: ['COMMIT', 'ADJUST', 'RELEASE', 'PAY', 'RETURN'] as const,
})

const BudgetMovementType = builder.objectRef<MovementRow>('BudgetMovement').implement({
  description: 'A change of what is committed or paid of a line.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    kind: t.expose('kind', { type: MovementKindEnum, description: 'What it changes.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'By how much; less than zero where it goes back.' }),
    movedAt: t.expose('moved_at', { type: 'Instant', description: 'When.' }),
    movedBy: userField(t, 'moved_by', 'By whose step.'),
    listId: t.id({
      description: 'The contribution list whose step it was.',
      resolve: ({ list_id: list }) => globalIdOf('ContributionList', list),
    }),
    reference: t.exposeString('reference', { nullable: true, description: 'Proof of a payment; null otherwise.' }),
  }),
})

export const BudgetLineType = builder.objectRef<BudgetLineRow>('BudgetLine')

builder.node(BudgetLineType, {
  description: 'A line of my government’s budget: one year, agency, sub-activity, account and programme.',
  id: { resolve: ({ id }) => id },
  loadOne: (id, context) => (isUuid(id) ? loadBudgetLine(context, id) : null),
  fields: (t) => ({
    fiscalYear: t.exposeInt('fiscal_year', { description: 'Of which budget.' }),
    agency: t.field({
      type: AgencyType,
      description: 'Whose budget (SKPD).',
      resolve: ({ agency_id: id, agency_name: name }) => ({ id, name }),
    }),
    subActivity: t.exposeString('sub_activity', { description: 'The sub-activity, as the budget calls it.' }),
    accountCode: t.exposeString('account_code', { description: 'The account.' }),
    programme: t.expose('programme', { type: InsuranceProgrammeEnum, description: 'What it pays.' }),
    fundingSource: t.expose('funding_source', { type: FundingSourceEnum, description: 'Where the money comes from.' }),
    ceiling: t.expose('ceiling_rupiah', {
      type: 'Rupiah',
      description: 'What may be committed: the latest approved stage; nothing as long as there is only a plan.',
    }),
    committed: t.expose('committed_rupiah', { type: 'Rupiah', description: 'By approved contribution lists.' }),
    paid: t.expose('paid_rupiah', { type: 'Rupiah', description: 'What of it is paid.' }),
    remaining: t.field({
      type: 'Rupiah',
      description: 'What can still be committed.',
      resolve: (row) =>
        remainingRupiah({
          ceilingRupiah: row.ceiling_rupiah,
          committedRupiah: row.committed_rupiah,
          paidRupiah: row.paid_rupiah,
        }),
    }),
    stages: t.field({
      type: [BudgetStageType],
      description: 'Each document, the oldest first; those that were taken back too.',
      resolve: ({ stages }) => [...stages],
    }),
    nextStages: t.field({
      type: [BudgetStageEnum],
      description: 'What I may propose now; nothing while a stage waits.',
      resolve: ({ stages }, _args, { actor }) => {
        if (!mayDraftBudgets(actor) || stages.some(({ state }) => state === 'PROPOSED')) return []
        return [...nextBudgetStages(stages.findLast(({ state }) => state === 'APPROVED')?.stage ?? null)]
      },
    }),
    commitments: t.field({
      type: [BudgetCommitmentType],
      description: 'The contribution lists that take of it, the newest first, at most 200.',
      resolve: async ({ id }, _args, context) => [...((await loadCommitments(context, id)) ?? [])],
    }),
    movements: t.field({
      type: [BudgetMovementType],
      description: 'What changed its figures, the newest first, at most 200.',
      resolve: async ({ id }, _args, context) => [...((await loadMovements(context, id)) ?? [])],
    }),
  }),
})
