import { PAYMENT_ORDER_STATES } from '@payung/domain/money/payment-order-state'
import { cutText } from '@payung/domain/text/cut-text'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { idOrNothing } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { AgencyType } from '../access/public.ts'
import { ExportFormatEnum } from '../files/public.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { mayReadLists } from './billing.policy.ts'
import {
  countPaymentOrderStates,
  countPaymentOrders,
  listPayingAgencies,
  listPaymentOrders,
  PAYMENT_ORDER_NEEDS,
  type PayingAgencyRow,
  type PaymentOrderFilter,
  type PaymentOrderRow,
  type PaymentOrderStateCount,
  type PaymentOrderTotals,
} from './payment-order.queries.ts'
import { PaymentOrderStateEnum, PaymentOrderType } from './payment-order.type.ts'
import { startPaymentOrderExport } from './start-payment-order-export.ts'

const SEARCH_LENGTH_MAX = 100

const PaymentOrderNeedEnum = builder.enumType('PaymentOrderNeed', {
  description: 'What a payment order waits for: its SPM, or its SP2D.',
  values: PAYMENT_ORDER_NEEDS,
})

const PaymentOrderFilterInput = builder.inputType('PaymentOrderFilter', {
  description: 'Which payment orders.',
  fields: (t) => ({
    states: t.field({ type: [PaymentOrderStateEnum], description: 'In any of these.' }),
    month: t.field({ type: 'CalendarDate', description: 'Whose SPP is of the month of this day.' }),
    isLate: t.boolean({ description: 'Only those on their way whose bill was due before today.' }),
    agencyId: t.id({ description: 'Paid from a budget line of this agency (SKPD).' }),
    search: t.string({ description: 'In the numbers of SPP, SPM and SP2D, and in the code of the bill.' }),
  }),
})

const StateCountType = builder.objectRef<PaymentOrderStateCount>('PaymentOrderStateCount').implement({
  description: 'How many payment orders stand in one state.',
  fields: (t) => ({
    state: t.expose('state', { type: PaymentOrderStateEnum, description: 'How far they are.' }),
    count: t.exposeInt('count', { description: 'How many, by the other filters.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'What they ask for together.' }),
  }),
})

function readOrderFilter(
  filter: typeof PaymentOrderFilterInput.$inferInput | null | undefined,
): Omit<PaymentOrderFilter, 'needs'> {
  return {
    states: (filter?.states ?? []).filter((state) => PAYMENT_ORDER_STATES.includes(state)),
    month: filter?.month == null ? null : `${filter.month.slice(0, 8)}01`,
    lateOn: filter?.isLate === true ? today().toString() : null,
    agencyId: filter?.agencyId == null ? null : idOrNothing(filter.agencyId, 'Agency'),
    search: cutText(filter?.search?.trim() ?? '', SEARCH_LENGTH_MAX) || null,
  }
}

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
        filter: t.arg({ type: PaymentOrderFilterInput, description: 'Which ones.' }),
      },
      resolve: async (_root, { needs, filter: written, ...args }, { read, actor }) => {
        const request = readIdPage(args)
        const filter = { ...readOrderFilter(written), needs: needs ?? null }
        const mayRead = mayReadLists(actor)
        const fetched = mayRead ? await read<PaymentOrderRow>(listPaymentOrders(filter, request)) : []
        const count = async () =>
          mayRead ? (await read<PaymentOrderTotals>(countPaymentOrders(filter)))[0] : undefined
        let counted: ReturnType<typeof count> | undefined
        return {
          ...connectionOf(fetched, request, ({ id }) => id),
          countAll: () => {
            counted ??= count()
            return counted
          },
          listPayers: async () => (mayRead ? await read<PayingAgencyRow>(listPayingAgencies()) : []),
          countStates: async () => (mayRead ? await read<PaymentOrderStateCount>(countPaymentOrderStates(filter)) : []),
        }
      },
    },
    {
      name: 'PaymentOrderConnection',
      description: 'A page of payment orders.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: async (page) => (await page.countAll())?.total ?? 0,
        }),
        amount: t.field({
          type: 'Rupiah',
          description: 'What all of them ask for together.',
          resolve: async (page) => (await page.countAll())?.rupiah ?? 0n,
        }),
        payers: t.field({
          type: [AgencyType],
          description:
            'Agencies (SKPD) from whose budget lines orders are paid, by name, at most 200; whatever is filtered.',
          resolve: (page) => page.listPayers(),
        }),
        states: t.field({
          type: [StateCountType],
          description: 'How many stand where, whatever states are chosen.',
          resolve: (page) => page.countStates(),
        }),
      }),
    },
    { name: 'PaymentOrderEdge' },
  ),
)

builder.mutationField('startPaymentOrderExport', (t) =>
  t.fieldWithInput({
    type: JobType,
    description: 'Writes the payment orders that a filter shows into a file, the newest first, as a job.',
    errors: { types: [NotAllowedError, ConflictError] },
    input: {
      needs: t.input.field({ type: PaymentOrderNeedEnum, description: 'As for `paymentOrders`.' }),
      filter: t.input.field({ type: PaymentOrderFilterInput, description: 'As for `paymentOrders`.' }),
      format: t.input.field({ type: ExportFormatEnum, required: true, description: 'Workbook or CSV.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { format, idempotencyKey } = input
      const filter = { ...readOrderFilter(input.filter), needs: input.needs ?? null }
      const id = await context.write((tx) =>
        startPaymentOrderExport(tx, context.actor, { filter, format, idempotencyKey }),
      )
      return getJob(context, id)
    },
  }),
)
