import { usualDueDay } from '@payung/domain/money/due-day'
import { RETURN_REASONS } from '@payung/domain/money/payment-return'
import { RECEIPT_RETURN_REASONS } from '@payung/domain/money/receipt-return'
import { builder } from '../../graphql/builder.ts'
import { isUuid } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { tenantOf } from '../../platform/reference-lookup.ts'
import { namedUserField, OnePersonRefusalType, onePersonRefusal, userField } from '../access/public.ts'
import { TenantType } from '../areas/public.ts'
import { userByIdField } from '../cohorts/public.ts'
import { DecreeType, loadDecree } from '../decrees/public.ts'
import { FileType, loadFile } from '../files/public.ts'
import { FundingPayerType } from '../funding/public.ts'
import {
  actionsOn,
  isPostedFrom,
  isReceivedFrom,
  mayDivideTransfer,
  mayReturn,
  mayReturnReceipt,
  openRupiah,
} from './billing.policy.ts'
import {
  type ContributionListRow,
  findHolidaysFrom,
  type ListMonthRow,
  type PaymentOnListRow,
  type ReceiptOnListRow,
} from './billing.queries.ts'
import { loadContributionList, loadCopiedName } from './load-contribution-list.ts'

export const ContributionListStateEnum = builder.enumType('ContributionListState', {
  description: 'Drawn up, approved, sent to the insurer, billed by the insurer, set aside.',
  values: ['DRAFT', 'APPROVED', 'SENT', 'BILLED', 'DISCARDED'] as const,
})

const ContributionListActionEnum = builder.enumType('ContributionListAction', {
  description: 'What I may do with a list now.',
  values: ['APPROVE', 'DISCARD', 'SEND', 'BILL', 'RECALL', 'PAY', 'RECEIVE', 'POST'] as const,
})

const ListMonthType = builder.objectRef<ListMonthRow>('ContributionListMonth').implement({
  description: 'A month of a list.',
  fields: (t) => ({
    month: t.expose('month', { type: 'CalendarDate', description: 'Its first day.' }),
    people: t.exposeInt('people', { description: 'Who are on the list for it.' }),
    perPerson: t.field({
      type: 'Rupiah',
      description: 'What the list asks for one of them: the tariff of the month, or a share of it.',
      resolve: ({ perPersonRupiah }) => BigInt(perPersonRupiah),
    }),
    total: t.field({
      type: 'Rupiah',
      description: 'All of them.',
      resolve: ({ people, perPersonRupiah }) => BigInt(people) * BigInt(perPersonRupiah),
    }),
  }),
})

export const ReturnReasonEnum = builder.enumType('ReturnReason', {
  description: 'Why a payment came back: the bank returned it, or it was recorded wrongly.',
  values: RETURN_REASONS,
})

const PaymentReturnType = builder.objectRef<NonNullable<PaymentOnListRow['returned']>>('PaymentReturn').implement({
  description: 'How a payment came back, whole. It counts no more.',
  fields: (t) => ({
    on: t.expose('on', { type: 'CalendarDate', description: 'On which day.' }),
    reason: t.expose('reason', { type: ReturnReasonEnum, description: 'Why.' }),
    documentNumber: t.exposeString('documentNumber', {
      nullable: true,
      description: 'Number of the bank’s paper; null where it was recorded wrongly without one.',
    }),
    note: t.exposeString('note', { description: 'What happened, in words.' }),
    by: namedUserField(t, 'recordedBy', 'Who recorded it: not who recorded the payment.'),
  }),
})

/** A payment with its list, by which is said what I may do with it. */
interface PaymentOfList extends PaymentOnListRow {
  readonly list: ContributionListRow
}

export const ContributionPaymentType = builder.objectRef<PaymentOfList>('ContributionPayment').implement({
  description: 'What was paid on the insurer’s bill. Paid is not received: that is the insurer’s to say.',
  fields: (t) => ({
    returned: t.expose('returned', {
      type: PaymentReturnType,
      nullable: true,
      description: 'How it came back; null for a payment that stands.',
    }),
    mayReturn: t.boolean({
      description:
        'Whether I may record that it came back: not who recorded it, and not what the insurer has received.',
      resolve: ({ list, ...payment }, _args, { actor }) => mayReturn(actor, list, payment),
    }),
    isReceived: t.boolean({
      description: 'Whether the insurer has received so much that a payment that stands cannot come back.',
      resolve: ({ list, ...payment }) => isReceivedFrom(list, payment),
    }),
    returnRefusal: t.field({
      type: OnePersonRefusalType,
      nullable: true,
      description: 'Why I would be refused to record that it came back, though my role allows it.',
      resolve: ({ list, ...payment }, _args, context) =>
        mayReturn(context.actor, list, payment) ? onePersonRefusal(context, 'CONTRIBUTION_RETURN', payment.id) : null,
    }),
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    amount: t.field({ type: 'Rupiah', description: 'How much.', resolve: ({ rupiah }) => BigInt(rupiah) }),
    paidOn: t.expose('paidOn', { type: 'CalendarDate', description: 'The day on its proof.' }),
    reference: t.exposeString('reference', { description: 'Number of the SP2D or of the transfer.' }),
    proof: t.field({
      type: FileType,
      nullable: true,
      description: 'The bank’s proof as a photo or PDF; null where only its number was written down.',
      resolve: ({ proofFileId: id }, _args, context) => (id === null ? null : loadFile(context, id)),
    }),
    recordedBy: namedUserField(t, 'recordedBy', 'Who recorded it.'),
    recordedAt: t.field({ type: 'Instant', description: 'When.', resolve: ({ recordedAt }) => new Date(recordedAt) }),
  }),
})

export const ReceiptReturnReasonEnum = builder.enumType('ReceiptReturnReason', {
  description: 'Why a receipt was taken back: it was recorded wrongly, or the insurer sent the money back.',
  values: RECEIPT_RETURN_REASONS,
})

const ReceiptReturnType = builder.objectRef<NonNullable<ReceiptOnListRow['returned']>>('ReceiptReturn').implement({
  description: 'How a receipt was taken back, whole. It counts no more.',
  fields: (t) => ({
    on: t.expose('on', { type: 'CalendarDate', description: 'On which day.' }),
    reason: t.expose('reason', { type: ReceiptReturnReasonEnum, description: 'Why.' }),
    note: t.exposeString('note', { description: 'What happened, in words.' }),
    by: namedUserField(t, 'recordedBy', 'Who took it back: neither who recorded the receipt nor who paid.'),
  }),
})

/** A receipt with its list, by which is said what I may do with it. */
interface ReceiptOfList extends ReceiptOnListRow {
  readonly list: ContributionListRow
}

const ContributionReceiptType = builder.objectRef<ReceiptOfList>('ContributionReceipt').implement({
  description: 'What the insurer says it has received. Received is not posted to each person.',
  fields: (t) => ({
    returned: t.expose('returned', {
      type: ReceiptReturnType,
      nullable: true,
      description: 'How it was taken back; null for a receipt that stands.',
    }),
    mayReturn: t.boolean({
      description:
        'Whether I may take it back: not who recorded it or paid, and not what the insurer has posted to people.',
      resolve: ({ list, ...receipt }, _args, { actor }) => mayReturnReceipt(actor, list, receipt),
    }),
    isPosted: t.boolean({
      description: 'Whether the insurer has posted so much that a receipt that stands cannot be taken back.',
      resolve: ({ list, ...receipt }) => isPostedFrom(list, receipt),
    }),
    returnRefusal: t.field({
      type: OnePersonRefusalType,
      nullable: true,
      description: 'Why I would be refused to take it back, though my role allows it.',
      resolve: ({ list, ...receipt }, _args, context) =>
        mayReturnReceipt(context.actor, list, receipt)
          ? onePersonRefusal(context, 'CONTRIBUTION_RECEIPT_RETURN', receipt.id)
          : null,
    }),
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    amount: t.field({ type: 'Rupiah', description: 'How much.', resolve: ({ rupiah }) => BigInt(rupiah) }),
    receivedOn: t.expose('receivedOn', { type: 'CalendarDate', description: 'The day that the insurer states.' }),
    reference: t.exposeString('reference', { description: 'Number of its receipt.' }),
    recordedBy: namedUserField(t, 'recordedBy', 'Who recorded it: not who recorded a payment.'),
    recordedAt: t.field({ type: 'Instant', description: 'When.', resolve: ({ recordedAt }) => new Date(recordedAt) }),
  }),
})

export const ContributionListType = builder.objectRef<ContributionListRow>('ContributionList')

builder.node(ContributionListType, {
  description: 'Whom the insurer is asked to bill under a decree, for which months, how much, and what became of it.',
  id: { resolve: ({ id }) => id },
  loadOne: (id, context) => (isUuid(id) ? loadContributionList(context, id) : null),
  fields: (t) => ({
    decree: t.field({
      type: DecreeType,
      nullable: true,
      description: 'The designation that pays; null to who may not read decrees.',
      resolve: ({ decree_id: id }, _args, context) => loadDecree(context, id),
    }),
    decreeName: t.string({
      nullable: true,
      description:
        'Number and programme of another’s decree, from the copy that my organisation was sent; null without one.',
      resolve: ({ decree_id: id }, _args, context) => loadCopiedName(context, id),
    }),
    government: t.field({
      type: TenantType,
      description: 'Whose decree it is; another’s where my government pays a share of it.',
      resolve: ({ decree_tenant_id: id }, _args, { reference }) => tenantOf(reference, id),
    }),
    keptFor: t.field({
      type: FundingPayerType,
      nullable: true,
      description: 'The party outside, or the worker, for whom my government keeps it; null for what it pays itself.',
      resolve: ({ is_outside: isOutside, payer_name, funding_source: source }) =>
        isOutside && source !== null ? { payer_tenant_id: null, payer_name, funding_source: source } : null,
    }),
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'First day of the first month asked for.' }),
    untilMonth: t.expose('until_month', { type: 'CalendarDate', description: 'The month after the last, half-open.' }),
    state: t.expose('state', { type: ContributionListStateEnum, description: 'How far it is.' }),
    months: t.field({
      type: [ListMonthType],
      description: 'Month by month.',
      resolve: ({ months }) => [...months],
    }),
    people: t.exposeInt('people', { description: 'Who are on it, each counted once.' }),
    personMonths: t.exposeInt('person_months', { description: 'Months of all people together.' }),
    total: t.expose('total_rupiah', { type: 'Rupiah', description: 'What all months of all people cost.' }),
    offset: t.expose('offset_rupiah', {
      type: 'Rupiah',
      description: 'What of it is offset by months that were paid too much on earlier lists.',
    }),
    due: t.field({
      type: 'Rupiah',
      description: 'What the insurer is asked to bill: the total without the offset.',
      resolve: ({ total_rupiah: total, offset_rupiah: offset }) => total - offset,
    }),
    draftedBy: userField(t, 'drafted_by', 'Who drew it up.'),
    draftedAt: t.expose('drafted_at', { type: 'Instant', description: 'When.' }),
    approvedBy: userField(t, 'approved_by', 'Who approved it: another person.'),
    approvedAt: t.expose('approved_at', { type: 'Instant', nullable: true, description: 'When.' }),
    sentOn: t.expose('sent_on', { type: 'CalendarDate', nullable: true, description: 'When it went to the insurer.' }),
    sentBy: userByIdField(t, 'sent_by', 'Who sent it; null before.'),
    recallReason: t.exposeString('recall_reason', {
      nullable: true,
      description: 'Why it was called back after it was sent; null where it was not.',
    }),
    billingCode: t.exposeString('billing_code', { nullable: true, description: 'The insurer’s code of its bill.' }),
    billed: t.expose('billed_rupiah', { type: 'Rupiah', nullable: true, description: 'What the insurer bills.' }),
    billedOn: t.expose('billed_on', {
      type: 'CalendarDate',
      nullable: true,
      description: 'The day on the insurer’s bill.',
    }),
    billedBy: userByIdField(t, 'billed_by', 'Who wrote the bill down; null before it.'),
    dueOn: t.expose('due_on', { type: 'CalendarDate', nullable: true, description: 'Until when it is to be paid.' }),
    usualDueOn: t.field({
      type: 'CalendarDate',
      nullable: true,
      description: 'Before its bill: when it is due as a rule, the 15th or the next working day; null otherwise.',
      resolve: async ({ state, from_month: firstMonth }, _args, { read }) => {
        if (state !== 'SENT') return null
        const from = today().toString()
        const holidays = await read<{ day: string }>(findHolidaysFrom(from, firstMonth))
        return usualDueDay(firstMonth, from, new Set(holidays.map(({ day }) => day)))
      },
    }),
    differenceReason: t.exposeString('difference_reason', {
      nullable: true,
      description: 'Why the insurer bills another amount; null where it does not.',
    }),
    paid: t.expose('paid_rupiah', { type: 'Rupiah', description: 'What was paid so far, without what came back.' }),
    open: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'What is billed and not paid; null before the bill.',
      resolve: (row) => (row.billed_rupiah === null ? null : openRupiah(row)),
    }),
    payments: t.field({
      type: [ContributionPaymentType],
      description: 'Each payment, the oldest first, also those that came back.',
      resolve: (list) => list.payments.map((payment) => ({ ...payment, list })),
    }),
    received: t.expose('received_rupiah', {
      type: 'Rupiah',
      description: 'What the insurer has received so far, without what was taken back.',
    }),
    receipts: t.field({
      type: [ContributionReceiptType],
      description: 'Each receipt, the oldest first, also those that were taken back.',
      resolve: (list) => list.receipts.map((receipt) => ({ ...receipt, list })),
    }),
    postedPeople: t.exposeInt('posted_people', { description: 'To whom the insurer has posted months.' }),
    rejectedPeople: t.exposeInt('rejected_people', { description: 'Whom the insurer has rejected.' }),
    openRows: t.exposeInt('open_rows', { description: 'Rows of its answers that nobody has taken over.' }),
    version: t.exposeInt('version', { description: 'Sent back with every step.' }),
    actions: t.field({
      type: [ContributionListActionEnum],
      description: 'What I may do with it now.',
      resolve: (row, _args, { actor }) => [...actionsOn(actor, row)],
    }),
    mayDivideTransfer: t.boolean({
      description: 'Whether I may pay it together with other open bills of its payer by one transfer.',
      resolve: (row, _args, { actor }) => mayDivideTransfer(actor) && actionsOn(actor, row).includes('PAY'),
    }),
    onePersonRefusal: t.field({
      type: OnePersonRefusalType,
      nullable: true,
      description:
        'Why I would be refused to approve it, to call it back, to pay it or to say that it arrived, though my role allows it.',
      resolve: (row, _args, context) => {
        const actions = actionsOn(context.actor, row)
        if (actions.includes('APPROVE')) return onePersonRefusal(context, 'CONTRIBUTION_LIST', row.id)
        if (actions.includes('RECALL')) return onePersonRefusal(context, 'CONTRIBUTION_RECALL', row.id)
        if (actions.includes('PAY')) return onePersonRefusal(context, 'CONTRIBUTION_PAYMENT', row.id)
        const isReceived = actions.includes('RECEIVE') || actions.includes('POST')
        return isReceived ? onePersonRefusal(context, 'CONTRIBUTION_RECEIPT', row.id) : null
      },
    }),
  }),
})
