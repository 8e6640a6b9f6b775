import { isOnItsWay, PAYMENT_ORDER_STATES } from '@payung/domain/money/payment-order-state'
import { builder } from '../../graphql/builder.ts'
import { today } from '../../platform/clock.ts'
import { OnePersonRefusalType, onePersonRefusal, userField } from '../access/public.ts'
import { ContributionListType } from './contribution-list.type.ts'
import { loadContributionList } from './load-contribution-list.ts'
import { loadPaymentOrders } from './load-payment-order.ts'
import { mayRequestOrder, paymentOrderActionsOf } from './payment-order.policy.ts'
import type { PaymentOrderRow } from './payment-order.queries.ts'

export const PaymentOrderStateEnum = builder.enumType('PaymentOrderState', {
  description:
    'Requested by the treasurer (SPP), ordered by the budget user (SPM), paid by the treasury (SP2D), refused by one of these two, withdrawn by its maker.',
  values: PAYMENT_ORDER_STATES,
})

const PaymentOrderActionEnum = builder.enumType('PaymentOrderAction', {
  description: 'What I may do with a payment order now.',
  values: ['ISSUE', 'PAY', 'REFUSE', 'WITHDRAW'] as const,
})

export const PaymentOrderType = builder.objectRef<PaymentOrderRow>('PaymentOrder').implement({
  description: 'How a region pays a bill, or a part of it: SPP-LS, SPM, SP2D. Only its SP2D is a payment.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    list: t.field({
      type: ContributionListType,
      nullable: true,
      description: 'Whose bill it pays.',
      resolve: ({ list_id: id }, _args, context) => loadContributionList(context, id),
    }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'How much, as on all of its papers.' }),
    state: t.expose('state', { type: PaymentOrderStateEnum, description: 'How far it is.' }),
    sppNumber: t.exposeString('spp_number', { description: 'Number of the SPP-LS.' }),
    sppOn: t.expose('spp_on', { type: 'CalendarDate', description: 'The day on it.' }),
    draftedBy: userField(t, 'drafted_by', 'Who requested the payment.'),
    draftedAt: t.expose('drafted_at', { type: 'Instant', description: 'When it was recorded.' }),
    spmNumber: t.exposeString('spm_number', { nullable: true, description: 'Number of the SPM; null before it.' }),
    spmOn: t.expose('spm_on', { type: 'CalendarDate', nullable: true, description: 'The day on it.' }),
    issuedBy: userField(t, 'issued_by', 'Who issued the SPM: not who requested the payment.'),
    issuedAt: t.expose('issued_at', { type: 'Instant', nullable: true, description: 'When it was recorded.' }),
    sp2dNumber: t.exposeString('sp2d_number', { nullable: true, description: 'Number of the SP2D; null before it.' }),
    sp2dOn: t.expose('sp2d_on', { type: 'CalendarDate', nullable: true, description: 'The day on it.' }),
    paidBy: userField(t, 'paid_by', 'Who recorded the SP2D: not who issued the SPM.'),
    paidAt: t.expose('paid_at', { type: 'Instant', nullable: true, description: 'When it was recorded.' }),
    isReturned: t.exposeBoolean('is_returned', { description: 'Whether the payment came back afterwards.' }),
    refusedOn: t.expose('refused_on', {
      type: 'CalendarDate',
      nullable: true,
      description: 'The day of the refusal: of the budget user before the SPM, of the treasury after it.',
    }),
    refusalReason: t.exposeString('refusal_reason', { nullable: true, description: 'Why it was refused.' }),
    refusedBy: userField(t, 'refused_by', 'Who refused it, or recorded that the treasury did.'),
    refusedAt: t.expose('refused_at', { type: 'Instant', nullable: true, description: 'When it was recorded.' }),
    withdrawnAt: t.expose('withdrawn_at', {
      type: 'Instant',
      nullable: true,
      description: 'When its maker withdrew it.',
    }),
    sppPath: t.string({
      description: 'Where its SPP-LS lies as PDF, to be signed.',
      resolve: ({ id }) => `/payment-orders/${id}/spp.pdf`,
    }),
    spmPath: t.string({
      nullable: true,
      description: 'Where its SPM lies as PDF; null before it is issued.',
      resolve: ({ id, spm_number: number }) => (number === null ? null : `/payment-orders/${id}/spm.pdf`),
    }),
    waitsSince: t.field({
      type: 'CalendarDate',
      nullable: true,
      description: 'Since which day it waits for its next paper: that of its last one. Null where nothing follows.',
      resolve: ({ state, spp_on: sppOn, spm_on: spmOn }) => (isOnItsWay(state) ? (spmOn ?? sppOn) : null),
    }),
    isLate: t.boolean({
      description: 'Whether it is on its way though its bill was due before today.',
      resolve: ({ state, due_on: dueOn }) => isOnItsWay(state) && dueOn !== null && dueOn < today().toString(),
    }),
    actions: t.field({
      type: [PaymentOrderActionEnum],
      description: 'What I may do with it now.',
      resolve: (order, _args, { actor }) => [...paymentOrderActionsOf(actor, order)],
    }),
    onePersonRefusal: t.field({
      type: OnePersonRefusalType,
      nullable: true,
      description: 'Why I would be refused to decide on it, though my role allows it.',
      resolve: (order, _args, context) =>
        paymentOrderActionsOf(context.actor, order).includes('REFUSE')
          ? onePersonRefusal(context, 'PAYMENT_ORDER', order.id)
          : null,
    }),
  }),
})

builder.objectFields(ContributionListType, (t) => ({
  ordered: t.expose('ordered_rupiah', {
    type: 'Rupiah',
    description: 'What of the bill is on its way by payment orders, and not paid yet.',
  }),
  mayRequestOrder: t.boolean({
    description: 'Whether I may request the payment of what is left of its bill.',
    resolve: (list, _args, { actor }) => mayRequestOrder(actor, list),
  }),
  paymentOrders: t.field({
    type: [PaymentOrderType],
    description: 'Its payment orders, the oldest first, at most 100.',
    resolve: async ({ id }, _args, context) => [...((await loadPaymentOrders(context, id)) ?? [])],
  }),
}))
