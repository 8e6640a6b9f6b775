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

/** The SPP-LS of a bill. @param unorderedRupiah what of the bill is neither paid nor on its way */
export function paymentOrderInput(ground: {
  readonly today: IsoDay
  readonly billedOn: IsoDay
  readonly unorderedRupiah: Rupiah
}) {
  return z.object({
    amount: rupiah(
      must((amount) => amount >= 1n, refusal('AMOUNT_NOT_POSITIVE')),
      must((amount) => amount <= ground.unorderedRupiah, refusal('ORDERED_BEYOND_BILL')),
    ),
    sppNumber: text(NUMBER_LENGTH, refusal('SPP_NUMBER_INVALID')),
    sppOn: dayBetween(ground.billedOn, ground.today, refusal('SPP_ON_INVALID')),
  })
}

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
