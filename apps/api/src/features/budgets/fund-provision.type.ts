import { FUND_PROVISION_STATES } from '@payung/domain/money/fund-provision'
import { builder } from '../../graphql/builder.ts'
import { onePersonRefusalField, userField } from '../access/public.ts'
import { BudgetLineType, BudgetStageActionEnum } from './budget-line.type.ts'
import { actionsOn, standingOf } from './budgets.policy.ts'
import type { FundProvisionRow, ProvisionOfLineRow } from './fund-provisions.queries.ts'
import { loadBudgetLine, loadProvisionsOfLine } from './load-budget-line.ts'

const FundProvisionStateEnum = builder.enumType('FundProvisionState', {
  description:
    'Recorded by one person, approved by another, taken back before that, or revoked by two people after it.',
  values: FUND_PROVISION_STATES,
})

const ProvidedAmountType = builder.objectRef<FundProvisionRow['lines'][number]>('FundProvisionAmount').implement({
  description: 'What a provision letter (SPD) provides of one budget line.',
  fields: (t) => ({
    line: t.field({
      type: BudgetLineType,
      nullable: true,
      description: 'The budget line.',
      resolve: ({ lineId }, _args, context) => loadBudgetLine(context, lineId),
    }),
    amount: t.field({ type: 'Rupiah', description: 'How much.', resolve: ({ rupiah }) => BigInt(rupiah) }),
  }),
})

export const FundProvisionType = builder.objectRef<FundProvisionRow>('FundProvision').implement({
  description:
    'A letter that provides money of the budget for some months (surat penyediaan dana, SPD; Permendagri 77/2020). No SPM goes beyond approved letters.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names it when it is decided.' }),
    fiscalYear: t.exposeInt('fiscal_year', { description: 'Of which budget.' }),
    number: t.exposeString('number', { description: 'The number of the letter.' }),
    decidedOn: t.expose('decided_on', { type: 'CalendarDate', description: 'The day on it.' }),
    fromMonth: t.exposeInt('from_month', {
      description: 'First month, 1 to 12: from its first day the letter provides.',
    }),
    lastMonth: t.exposeInt('last_month', { description: 'Last month, 1 to 12.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'What it provides of all of its lines.' }),
    state: t.expose('state', { type: FundProvisionStateEnum, description: 'Where it stands.' }),
    draftedBy: userField(t, 'drafted_by', 'Who recorded it.'),
    approvedBy: userField(t, 'approved_by', 'Who approved it: another person.'),
    approvedAt: t.expose('approved_at', { type: 'Instant', nullable: true, description: 'When.' }),
    lines: t.field({
      type: [ProvidedAmountType],
      description: 'Its amount for each budget line, at most 200.',
      resolve: ({ lines }) => [...lines],
    }),
    actions: t.field({
      type: [BudgetStageActionEnum],
      description: 'What I may do with it now.',
      resolve: (provision, _args, { actor }) => [...actionsOn(actor, standingOf(provision))],
    }),
    onePersonRefusal: onePersonRefusalField(t, 'FUND_PROVISION', {
      description: 'Why I would be refused to approve it, though my role allows it.',
      isDecidedHere: (provision, { actor }) => actionsOn(actor, standingOf(provision)).includes('APPROVE'),
    }),
  }),
})

const ProvisionOfLineType = builder.objectRef<ProvisionOfLineRow>('FundProvisionOfLine').implement({
  description: 'What one provision letter (SPD) provides of a budget line.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of the letter.' }),
    number: t.exposeString('number', { description: 'The number of the letter.' }),
    fromMonth: t.exposeInt('from_month', { description: 'Its first month, 1 to 12.' }),
    lastMonth: t.exposeInt('last_month', { description: 'Its last month, 1 to 12.' }),
    state: t.expose('state', { type: FundProvisionStateEnum, description: 'Where the letter stands.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'What it provides of this line.' }),
  }),
})

builder.objectFields(BudgetLineType, (t) => ({
  provided: t.expose('provided_rupiah', {
    type: 'Rupiah',
    description: 'By approved provision letters (SPD), of months that have not begun too; never more than the ceiling.',
  }),
  provisions: t.field({
    type: [ProvisionOfLineType],
    description: 'The letters that provide for it or wait to, by their months.',
    resolve: async ({ id }, _args, context) => [...((await loadProvisionsOfLine(context, id)) ?? [])],
  }),
}))
