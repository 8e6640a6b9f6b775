import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { FileType, loadFile } from '../files/public.ts'
import type { PaymentInput, PaymentRow } from './months-paid.ts'

export const MonthsPaidType = builder.objectRef<PaymentRow>('MonthsPaid').implement({
  description: 'A payment for months that were over already, with its proof.',
  fields: (t) => ({
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'First day of the first month.' }),
    untilMonth: t.expose('until_month', { type: 'CalendarDate', description: 'First month that it did not pay.' }),
    paymentNumber: t.exposeString('number', { description: 'As it stands on the proof.' }),
    paidOn: t.expose('paid_on', { type: 'CalendarDate', description: 'The day on the proof.' }),
    amount: t.field({ type: 'Rupiah', description: 'How much.', resolve: ({ amount }) => BigInt(amount) }),
    monthsCost: t.field({
      type: 'Rupiah',
      nullable: true,
      description:
        'What its months cost when it was recorded, with those of other payments that share one; null where that was not known.',
      resolve: ({ cost }) => (cost === undefined ? null : BigInt(cost)),
    }),
    differenceReason: t.string({
      nullable: true,
      description: 'Why another amount was paid; null where none was.',
      resolve: ({ reason }) => reason ?? null,
    }),
    file: t.field({
      type: FileType,
      nullable: true,
      description: 'The proof, for who may fetch it.',
      resolve: ({ file_id: id }, _args, context) => loadFile(context, id),
    }),
  }),
})

export const MonthsPaidInputType = builder.inputType('MonthsPaidInput', {
  description: 'A payment for months that are over, with its proof.',
  fields: (t) => ({
    fromMonth: t.field({ type: 'CalendarDate', required: true, description: 'First day of the first month.' }),
    untilMonth: t.field({ type: 'CalendarDate', required: true, description: 'First month that it did not pay.' }),
    paymentNumber: t.string({ required: true, description: 'As it stands on the proof, 1 to 80 letters.' }),
    paidOn: t.field({ type: 'CalendarDate', required: true, description: 'The day on the proof, not in the future.' }),
    amount: t.field({ type: 'Rupiah', required: true, description: 'More than nothing.' }),
    differenceReason: t.string({
      description: 'Why another amount was paid than the months cost, 10 to 300 letters; asked only then.',
    }),
    fileId: t.id({ required: true, description: 'The proof: a photo, scan or PDF that I uploaded.' }),
  }),
})

type Given = typeof MonthsPaidInputType.$inferInput

/** @throws NotFoundError for a file that is none: it is as if missing */
export function paymentsOf(given: readonly Given[] | null | undefined): readonly PaymentInput[] | null {
  if (given == null) return null
  return given.map(({ amount, fileId, ...paid }) => ({ ...paid, amountRupiah: amount, fileId: idOf(fileId, 'File') }))
}
