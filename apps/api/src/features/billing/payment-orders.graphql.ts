import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { idOf } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { mayReadLists } from './billing.policy.ts'
import { ContributionListType } from './contribution-list.type.ts'
import { reloadContributionList } from './load-contribution-list.ts'
import {
  issuePaymentOrder,
  recordDisbursement,
  refusePaymentOrder,
  withdrawPaymentOrder,
} from './move-payment-order.ts'
import {
  countPaymentOrders,
  listPaymentOrders,
  PAYMENT_ORDER_NEEDS,
  type PaymentOrderRow,
} from './payment-order.queries.ts'
import { PaymentOrderType } from './payment-order.type.ts'
import { requestPaymentOrder } from './request-payment-order.ts'

const PaymentOrderNeedEnum = builder.enumType('PaymentOrderNeed', {
  description: 'What a payment order waits for: its SPM, or its SP2D.',
  values: PAYMENT_ORDER_NEEDS,
})

builder.queryField('paymentOrders', (t) =>
  t.connection(
    {
      type: PaymentOrderType,
      description: 'Payment orders of my government, the newest first.',
      args: {
        needs: t.arg({
          type: PaymentOrderNeedEnum,
          description: 'Only what waits for this step and in which I have no hand that keeps me from it.',
        }),
      },
      resolve: async (_root, { needs, ...args }, { read, actor }) => {
        const request = readIdPage(args)
        const need = needs ?? null
        const mayRead = mayReadLists(actor)
        const fetched = mayRead ? await read<PaymentOrderRow>(listPaymentOrders(need, request)) : []
        return {
          ...connectionOf(fetched, request, ({ id }) => id),
          countAll: async () =>
            mayRead ? ((await read<{ total: number }>(countPaymentOrders(need)))[0]?.total ?? 0) : 0,
        }
      },
    },
    {
      name: 'PaymentOrderConnection',
      description: 'A page of payment orders.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'PaymentOrderEdge' },
  ),
)

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
      sppNumber: t.input.string({ required: true, description: 'Number of the SPP-LS.' }),
      sppOn: t.input.field({ type: 'CalendarDate', required: true, description: 'The day on it.' }),
    },
    resolve: async (_root, { input }, context) => {
      const requested = { ...input, listId: idOf(input.listId, 'ContributionList') }
      const id = await context.write((tx) => requestPaymentOrder(tx, context.actor, requested))
      return reloadContributionList(context, id)
    },
  }),
  issuePaymentOrder: t.fieldWithInput({
    type: ContributionListType,
    description: 'Issues the SPM of a requested payment. Who requested it does not.',
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
