import * as z from 'zod/mini'
import type { IsoDay } from '../calendar/iso-day.ts'
import { day, loggedReason, must, notAfter, optional, refusal, rupiah, text } from '../input/input-parts.ts'
import { CREDIT_SETTLEMENT_KINDS } from './credit-months.ts'

/** As many credits as one settlement takes: a letter of the insurer names its people. */
export const CREDITS_SETTLED_MAX = 500
const REFERENCE_LENGTH = { min: 3, max: 80 }

/** How credits were settled. A credit that the insurer returned has its day; the paper has a number in both cases. */
export function creditSettlementInput({ today }: { readonly today: IsoDay }) {
  const settlement = z.object({
    kind: z.enum(CREDIT_SETTLEMENT_KINDS),
    amount: rupiah(must((amount) => amount >= 1n, refusal('CREDIT_AMOUNT_DIFFERS'))),
    returnedOn: optional(day(notAfter(today, refusal('CREDIT_RETURNED_ON_INVALID')))),
    reference: text(REFERENCE_LENGTH, refusal('CREDIT_REFERENCE_INVALID')),
  })
  return settlement.check(
    must<z.output<typeof settlement>>(
      ({ kind, returnedOn }) => kind === 'OFFSET' || returnedOn !== null,
      refusal('CREDIT_RETURNED_ON_INVALID'),
      ['returnedOn'],
    ),
  )
}

/** Why a settlement is taken back. */
export const creditReversalInput = z.object({ reason: loggedReason() })
