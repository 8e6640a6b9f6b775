import * as z from 'zod/mini'
import type { IsoDay } from '../calendar/iso-day.ts'
import { day, must, optional, refusal, rupiah, text } from '../input/input-parts.ts'
import { GRANT_BASIS_KINDS, GRANT_RUPIAH_MAX } from './regional-grant.ts'

/** By which regulation: its kind, its number with the year, what it is about, and its day. */
const basis = (today: IsoDay) => ({
  basisKind: z.enum(GRANT_BASIS_KINDS),
  basisNumber: text({ min: 1, max: 40 }, refusal('GRANT_NUMBER_MISSING')),
  basisTitle: text({ min: 5, max: 300 }, refusal('GRANT_TITLE_MISSING')),
  basisDay: day(must((value) => value <= today, refusal('GRANT_BASIS_DAY'))),
})

/** What a government gives a family at a death, and on which days. It may begin in the past: a regulation holds from its day, whenever somebody enters it. */
export function regionalGrantInput({ today }: { readonly today: IsoDay }) {
  const grant = z.object({
    amount: rupiah(must((value) => value >= 1n && value <= GRANT_RUPIAH_MAX, refusal('GRANT_AMOUNT_INVALID'))),
    fromDay: day(),
    lastDay: optional(z.string()),
    ...basis(today),
  })
  return grant.check(
    must<z.output<typeof grant>>(
      ({ fromDay, lastDay }) => lastDay === null || fromDay <= lastDay,
      refusal('GRANT_ENDS_BEFORE_IT_BEGINS'),
      ['lastDay'],
    ),
  )
}

/** The end of a grant: its last day is not over, so that no family loses what was there on the day of the death. */
export function regionalGrantEndInput({ today }: { readonly today: IsoDay }) {
  return z.object({ lastDay: day(must((value) => value >= today, refusal('GRANT_DAY_OVER'))), ...basis(today) })
}
