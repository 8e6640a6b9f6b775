import * as z from 'zod/mini'
import type { IsoDay } from '../calendar/iso-day.ts'
import { day, loggedReason, must, notAfter, refusal, rupiah, text } from '../input/input-parts.ts'
import type { Rupiah } from './money.ts'

const NUMBER_LENGTH = { min: 3, max: 80 }

/** A day that is neither before the paper on which this step rests nor after today. */
function dayBetween(first: IsoDay, last: IsoDay, refused: ReturnType<typeof refusal>) {
  return day(
    must((on) => on >= first, refused),
    notAfter(last, refused),
  )
}

interface OrderGround {
  readonly today: IsoDay
  readonly billedOn: IsoDay
  /** What of the bill is neither paid nor on its way. */
  readonly unorderedRupiah: Rupiah
  /** The budget lines that pay the bill, each with what of it is neither paid nor on its way. */
  readonly lines: readonly OpenLine[]
}

export interface OpenLine {
  readonly lineId: string
  readonly openRupiah: Rupiah
}

/**
 * The SPP-LS of a bill, with its amount for each budget line (rincian belanja, Permendagri 77/2020); without amounts it is divided by what each line still owes. An amount of
 * zero is left out. Together they are the amount of the order, and none is more than its line owes.
 */
export function paymentOrderInput(ground: OrderGround) {
  const openOf = new Map(ground.lines.map(({ lineId, openRupiah }) => [lineId, openRupiah]))
  const line = z.object({ lineId: z.string(), amount: rupiah() }).check(
    must(({ lineId }) => openOf.has(lineId), refusal('ORDER_LINE_UNKNOWN'), ['lineId']),
    must(({ lineId, amount }) => amount <= (openOf.get(lineId) ?? amount), refusal('ORDERED_BEYOND_LINE'), ['amount']),
  )
  const lines = z.array(line).check(must(isEachOnce, refusal('ORDER_LINE_UNKNOWN')))
  return z
    .object({
      amount: rupiah(
        must((amount) => amount >= 1n, refusal('AMOUNT_NOT_POSITIVE')),
        must((amount) => amount <= ground.unorderedRupiah, refusal('ORDERED_BEYOND_BILL')),
      ),
      lines: z.pipe(
        z.nullish(lines),
        z.transform((written) => written?.filter(({ amount }) => amount > 0n) ?? null),
      ),
      sppNumber: text(NUMBER_LENGTH, refusal('SPP_NUMBER_INVALID')),
      sppOn: dayBetween(ground.billedOn, ground.today, refusal('SPP_ON_INVALID')),
    })
    .check(
      must((order) => order.lines === null || sumOf(order.lines) === order.amount, refusal('ORDER_LINES_DIFFER'), [
        'amount',
      ]),
    )
}

const isEachOnce = (lines: readonly { readonly lineId: string }[]) =>
  new Set(lines.map(({ lineId }) => lineId)).size === lines.length

const sumOf = (lines: readonly { readonly amount: Rupiah }[]) => lines.reduce((sum, { amount }) => sum + amount, 0n)

/** The SPM of an order. */
export function paymentOrderIssueInput({ today, sppOn }: { readonly today: IsoDay; readonly sppOn: IsoDay }) {
  return z.object({
    spmNumber: text(NUMBER_LENGTH, refusal('SPM_NUMBER_INVALID')),
    spmOn: dayBetween(sppOn, today, refusal('SPM_ON_INVALID')),
  })
}

/** The SP2D of an order. */
export function paymentOrderPaidInput({ today, spmOn }: { readonly today: IsoDay; readonly spmOn: IsoDay }) {
  return z.object({
    sp2dNumber: text(NUMBER_LENGTH, refusal('SP2D_NUMBER_INVALID')),
    sp2dOn: dayBetween(spmOn, today, refusal('SP2D_ON_INVALID')),
  })
}

/** That an order was refused. @param since the day of its SPM, or of its SPP where it has none */
export function paymentOrderRefusalInput({ today, since }: { readonly today: IsoDay; readonly since: IsoDay }) {
  return z.object({
    refusedOn: dayBetween(since, today, refusal('REFUSED_ON_INVALID')),
    reason: loggedReason(),
  })
}
