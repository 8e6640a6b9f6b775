import * as z from 'zod/mini'
import type { IsoDay } from '../calendar/iso-day.ts'
import { day, loggedReason, must, optional, refusal, rupiah, text } from '../input/input-parts.ts'
import type { Rupiah } from '../money/money.ts'

/** What is true of the case when a handover is written down. */
export interface GrantHandoverGround {
  readonly today: IsoDay
  /** Before it nothing is handed over. */
  readonly eventDay: IsoDay
  /** The most. */
  readonly dueRupiah: Rupiah
  /** The case names heirs: then one of them took it. */
  readonly hasHeirs: boolean
}

/** That a family has what its region gives: when, how much, why not all of it, and who took it. */
export function grantHandoverInput({ today, eventDay, dueRupiah, hasHeirs }: GrantHandoverGround) {
  const handover = z.object({
    handedOn: day(must((value) => value >= eventDay && value <= today, refusal('GRANT_HANDOVER_DAY'))),
    amount: rupiah(
      must((amount) => amount > 0n, refusal('GRANT_HANDOVER_AMOUNT')),
      must((amount) => amount <= dueRupiah, refusal('GRANT_MORE_THAN_DUE')),
    ),
    lessReason: optional(loggedReason()),
    heirId: z.nullish(z.string()).check(must((heirId) => !hasHeirs || heirId != null, refusal('GRANT_HEIR_MISSING'))),
    receiverName: optional(text({ min: 2, max: 120 }, refusal('GRANT_RECEIVER_MISSING'))).check(
      must((name) => hasHeirs || name !== null, refusal('GRANT_RECEIVER_MISSING')),
    ),
  })
  return handover.check(
    must<z.output<typeof handover>>(
      ({ amount, lessReason }) => amount >= dueRupiah || lessReason !== null,
      refusal('GRANT_LESS_REASON'),
      ['lessReason'],
    ),
  )
}
