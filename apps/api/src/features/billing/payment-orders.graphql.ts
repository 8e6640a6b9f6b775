import { builder } from '../../graphql/builder.ts'
import { idOf, idOrNothing } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { ContributionListType } from './contribution-list.type.ts'
import { reloadContributionList } from './load-contribution-list.ts'
import {
  issuePaymentOrder,
  recordDisbursement,
  refusePaymentOrder,
  withdrawPaymentOrder,
} from './move-payment-order.ts'
import { requestPaymentOrder } from './request-payment-order.ts'

const OrderedAmountInput = builder.inputType('PaymentOrderAmountInput', {
  description: 'What a payment order asks of one budget line.',
  fields: (t) => ({
    lineId: t.id({ required: true, description: 'Which line, of the list’s `openLines`.' }),
    amount: t.field({ type: 'Rupiah', required: true, description: 'At most what the line still owes of the bill.' }),
  }),
})

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

const knownOf = <Input extends { readonly listId: string | number; readonly orderId: string | number }>(
  input: Input,
) => ({
  ...input,
  listId: idOf(String(input.listId), 'ContributionList'),
  orderId: String(input.orderId),
})

builder.mutationFields((t) => ({
  requestPaymentOrder: t.fieldWithInput({
    type: ContributionListType,
    description: 'Requests the payment of a bill, whole or in part, by an SPP-LS. Who made the bill does not.',
    errors,
    input: {
      listId: t.input.id({ required: true, description: 'Whose bill.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      amount: t.input.field({
        type: 'Rupiah',
        required: true,
        description: 'At most what of the bill is neither paid nor on its way.',
      }),
      lines: t.input.field({
        type: [OrderedAmountInput],
        description: 'Its amounts by budget line, which add up to it; left out, divided by what each still owes.',
      }),
      sppNumber: t.input.string({ required: true, description: 'Number of the SPP-LS.' }),
      sppOn: t.input.field({ type: 'CalendarDate', required: true, description: 'The day on it.' }),
    },
    resolve: async (_root, { input }, context) => {
      const lines = input.lines?.map(({ lineId, amount }) => ({ lineId: idOrNothing(lineId, 'BudgetLine'), amount }))
      const requested = { ...input, listId: idOf(input.listId, 'ContributionList'), lines: lines ?? null }
      const id = await context.write((tx) => requestPaymentOrder(tx, context.actor, requested))
      return reloadContributionList(context, id)
    },
  }),
  issuePaymentOrder: t.fieldWithInput({
    type: ContributionListType,
    description:
      'Issues the SPM of a requested payment. Who requested it does not. It goes beyond no approved letter (SPD) of its budget lines.',
    errors,
    input: {
      listId: t.input.id({ required: true, description: 'Whose bill.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      orderId: t.input.id({ required: true, description: 'Which order of it.' }),
      spmNumber: t.input.string({ required: true, description: 'Number of the SPM.' }),
      spmOn: t.input.field({ type: 'CalendarDate', required: true, description: 'The day on it.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await context.write((tx) => issuePaymentOrder(tx, context.actor, knownOf(input)))
      return reloadContributionList(context, id)
    },
  }),
  refusePaymentOrder: t.fieldWithInput({
    type: ContributionListType,
    description:
      'Refuses a requested payment, or records that the treasury refused an SPM. Neither who requested it nor who issued the SPM does.',
    errors,
    input: {
      listId: t.input.id({ required: true, description: 'Whose bill.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      orderId: t.input.id({ required: true, description: 'Which order of it.' }),
      refusedOn: t.input.field({ type: 'CalendarDate', required: true, description: 'The day of the refusal.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without a NIK.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await context.write((tx) => refusePaymentOrder(tx, context.actor, knownOf(input)))
      return reloadContributionList(context, id)
    },
  }),
  recordDisbursement: t.fieldWithInput({
    type: ContributionListType,
    description: 'Records the SP2D of an order, which makes its payment. Who issued the SPM does not.',
    errors,
    input: {
      listId: t.input.id({ required: true, description: 'Whose bill.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      orderId: t.input.id({ required: true, description: 'Which order of it.' }),
      sp2dNumber: t.input.string({ required: true, description: 'Number of the SP2D.' }),
      sp2dOn: t.input.field({ type: 'CalendarDate', required: true, description: 'The day on it.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await context.write((tx) => recordDisbursement(tx, context.actor, knownOf(input)))
      return reloadContributionList(context, id)
    },
  }),
  withdrawPaymentOrder: t.fieldWithInput({
    type: ContributionListType,
    description: 'Withdraws a requested payment before its SPM. Only who requested it does.',
    errors,
    input: {
      listId: t.input.id({ required: true, description: 'Whose bill.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      orderId: t.input.id({ required: true, description: 'Which order of it.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await context.write((tx) => withdrawPaymentOrder(tx, context.actor, knownOf(input)))
      return reloadContributionList(context, id)
    },
  }),
}))
