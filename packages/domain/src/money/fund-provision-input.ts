import * as z from 'zod/mini'
import type { IsoDay } from '../calendar/iso-day.ts'
import { day, loggedReason, must, notAfter, refusal, rupiah, text, wholeNumber } from '../input/input-parts.ts'

/** So many budget lines one letter provides for; the database holds it too. */
export const PROVISION_LINES_MAX = 200

const AMOUNT_MAX = 100_000_000_000_000n
const NUMBER_LENGTH = { min: 3, max: 80 }
const isMonth = (month: number) => month >= 1 && month <= 12

/** A letter that provides money of the budget (SPD): its number, day and months, and what it provides of each budget line. An amount of zero is left out. */
export function fundProvisionInput({ today }: { readonly today: IsoDay }) {
  const line = z.object({
    lineId: z.string(),
    amount: rupiah(must((amount) => amount >= 0n && amount <= AMOUNT_MAX, refusal('PROVISION_AMOUNT_INVALID'))),
  })
  return z
    .object({
      fiscalYear: wholeNumber(must((year) => year >= 2000 && year <= 2100, refusal('BUDGET_YEAR_INVALID'))),
      number: text(NUMBER_LENGTH, refusal('PROVISION_NUMBER_INVALID')),
      decidedOn: day(notAfter(today, refusal('PROVISION_DAY_INVALID'))),
      fromMonth: wholeNumber(must(isMonth, refusal('PROVISION_MONTHS_INVALID'))),
      lastMonth: wholeNumber(must(isMonth, refusal('PROVISION_MONTHS_INVALID'))),
      lines: z.pipe(
        z.array(line),
        z.pipe(
          z.transform((written: { lineId: string; amount: bigint }[]) => written.filter(({ amount }) => amount > 0n)),
          z
            .array(z.object({ lineId: z.string(), amount: z.bigint() }))
            .check(must(isListOfLines, refusal('PROVISION_LINES_INVALID'))),
        ),
      ),
    })
    .check(
      must(({ fromMonth, lastMonth }) => fromMonth <= lastMonth, refusal('PROVISION_MONTHS_INVALID'), ['lastMonth']),
      must(({ decidedOn, fiscalYear }) => decidedOn >= `${fiscalYear - 1}-01-01`, refusal('PROVISION_DAY_INVALID'), [
        'decidedOn',
      ]),
    )
}

function isListOfLines(lines: readonly { readonly lineId: string }[]): boolean {
  const ids = new Set(lines.map(({ lineId }) => lineId))
  return ids.size === lines.length && ids.size >= 1 && ids.size <= PROVISION_LINES_MAX
}

/** Why an approved letter (SPD) is revoked. */
export function provisionRevocationInput() {
  return z.object({ reason: loggedReason() })
}
