import { builder } from '../../graphql/builder.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { userField } from '../access/public.ts'
import { ContributionPaymentType } from '../billing/public.ts'
import { mayReadStatements } from './reconciliation.policy.ts'
import { findSeenPayments, type SeenPaymentRow } from './reconciliation.queries.ts'

const SeenType = builder.objectRef<SeenPaymentRow>('PaymentSeenAtBank').implement({
  description: 'The row of a bank statement or of a list of SP2D that shows a payment, as somebody confirmed.',
  fields: (t) => ({
    statementId: t.exposeID('file_id', { description: 'Which statement.' }),
    fileName: t.exposeString('file_name', { description: 'As it was uploaded.' }),
    rowNumber: t.exposeInt('row_no', { description: 'As a spreadsheet numbers it.' }),
    day: t.expose('transacted_on', { type: 'CalendarDate', description: 'When, as the bank states.' }),
    confirmedBy: userField(t, 'decided_by', 'Who confirmed it: not who recorded the payment.'),
    confirmedAt: t.expose('decided_at', { type: 'Instant', description: 'When.' }),
  }),
})

const loadSeen = batched<Context, string, SeenPaymentRow>(async (context, ids) => {
  if (!mayReadStatements(context.actor)) return new Map()
  const rows = await context.read<SeenPaymentRow>(findSeenPayments(ids))
  return new Map(rows.map((row) => [row.payment_id, row]))
})

builder.objectField(ContributionPaymentType, 'seenAtBank', (t) =>
  t.field({
    type: SeenType,
    nullable: true,
    description: 'Where it was seen at the bank; null before somebody has confirmed it.',
    resolve: ({ id }, _args, context) => loadSeen(context, id),
  }),
)
