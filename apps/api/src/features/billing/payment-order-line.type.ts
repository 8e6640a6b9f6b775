import { isProvided } from '@payung/domain/money/fund-provision'
import { builder } from '../../graphql/builder.ts'
import type { Context } from '../../platform/context.ts'
import { BudgetLineType, loadBudgetLine } from '../budgets/public.ts'
import { ContributionListType } from './contribution-list.type.ts'
import { loadOpenLines, loadPaymentOrderLines } from './load-payment-order.ts'
import { PaymentOrderType } from './payment-order.type.ts'
import type { OpenLineRow, PaymentOrderLineRow } from './payment-order-lines.queries.ts'

type HeldLine = PaymentOrderLineRow & { readonly provided_rupiah: bigint }

const isHeld = (line: PaymentOrderLineRow): line is HeldLine => line.provided_rupiah !== null

const LineProvisionType = builder.objectRef<HeldLine>('PaymentOrderLineProvision').implement({
  description:
    'What letters (SPD) provide of a budget line on the day on which its SPM would be issued. A letter counts from the first day of its months.',
  fields: (t) => ({
    provided: t.expose('provided_rupiah', { type: 'Rupiah', description: 'By approved letters.' }),
    used: t.expose('used_rupiah', { type: 'Rupiah', description: 'Of it: paid, or ordered by other SPM.' }),
    isEnough: t.boolean({
      description: 'Whether an SPM would not go beyond it today; it is judged again when it is issued.',
      resolve: ({ provided_rupiah: provided, used_rupiah: used, rupiah }) =>
        isProvided({ provided, used, asked: rupiah }),
    }),
  }),
})

type PlannedLine = PaymentOrderLineRow & { readonly planned_rupiah: bigint }

const isPlanned = (line: PaymentOrderLineRow): line is PlannedLine => line.planned_rupiah !== null

const LineCashPlanType = builder.objectRef<PlannedLine>('PaymentOrderLineCashPlan').implement({
  description:
    'What the cash plan (anggaran kas) of a budget line has until the month of its SPM, or this month before it. It warns: letters (SPD) are the limit.',
  fields: (t) => ({
    month: t.exposeInt('cash_month', { description: 'Until which month, 1 to 12.' }),
    planned: t.expose('planned_rupiah', { type: 'Rupiah', description: 'From January to that month.' }),
    used: t.expose('used_rupiah', { type: 'Rupiah', description: 'Of it: paid, or ordered by other SPM.' }),
    isEnough: t.boolean({
      description: 'Whether this order stays within what is planned.',
      resolve: ({ planned_rupiah: provided, used_rupiah: used, rupiah }) =>
        isProvided({ provided, used, asked: rupiah }),
    }),
  }),
})

const lineOf = ({ line_id: id }: { readonly line_id: string }, _args: object, context: Context) =>
  loadBudgetLine(context, id)

const PaymentOrderLineType = builder.objectRef<PaymentOrderLineRow>('PaymentOrderLine').implement({
  description: 'What a payment order asks of one budget line; its payment is realised on exactly this.',
  fields: (t) => ({
    line: t.field({ type: BudgetLineType, nullable: true, description: 'The budget line.', resolve: lineOf }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'How much.' }),
    letters: t.stringList({
      description: 'Numbers of the letters (SPD) on which it rests; none where the government records none.',
      resolve: ({ letters }) => [...letters],
    }),
    provision: t.field({
      type: LineProvisionType,
      nullable: true,
      description: 'Until its SPM; null after it, and where no letter of the line’s year is approved.',
      resolve: (line) => (isHeld(line) ? line : null),
    }),
    cashPlan: t.field({
      type: LineCashPlanType,
      nullable: true,
      description: 'Until it is paid; null where the line has no approved cash plan.',
      resolve: (line) => (isPlanned(line) ? line : null),
    }),
  }),
})

const OpenLineType = builder.objectRef<OpenLineRow>('OpenBudgetLine').implement({
  description: 'A budget line that pays a bill.',
  fields: (t) => ({
    line: t.field({ type: BudgetLineType, nullable: true, description: 'The budget line.', resolve: lineOf }),
    open: t.expose('open_rupiah', {
      type: 'Rupiah',
      description: 'What of its part of the bill is neither paid nor on its way: an order asks for no more of it.',
    }),
  }),
})

builder.objectField(PaymentOrderType, 'lines', (t) =>
  t.field({
    type: [PaymentOrderLineType],
    // A bill is paid from a line for each insurance programme, seldom from more.
    complexity: { multiplier: 3 },
    description: 'Its amount for each budget line, in the order of the law; empty where no line pays its bill.',
    resolve: async ({ id }, _args, context) => [...((await loadPaymentOrderLines(context, id)) ?? [])],
  }),
)

builder.objectField(ContributionListType, 'openLines', (t) =>
  t.field({
    type: [OpenLineType],
    complexity: { multiplier: 3 },
    description: 'The budget lines that pay its bill, in the order of the law; empty without budget lines.',
    resolve: async ({ id }, _args, context) => [...((await loadOpenLines(context, id)) ?? [])],
  }),
)
