import * as z from 'zod/mini'
import { must, refusal, rupiah, wholeNumber } from '../input/input-parts.ts'
import { BODY_PARTS, type Loss, PIECES_OF_PART } from './disability.ts'

/** Ten years without work: longer ones are written down year by year as the insurer pays them. */
export const UNABLE_DAYS_MAX = 3650

/** Years after the event for which care at home is written down. */
export const HOME_CARE_YEARS_MAX = 10

const COST_MAX = 1_000_000_000n

const cost = () => rupiah(must((amount) => amount >= 0n && amount <= COST_MAX, refusal('ACCIDENT_COST_INVALID')))

const loss = z.object({
  part: z.enum(BODY_PARTS as readonly [Loss['part'], ...Loss['part'][]]),
  pieces: wholeNumber(),
  percent: wholeNumber(must((percent) => percent >= 1 && percent <= 100, refusal('LOSS_PERCENT_INVALID'))),
})

const isInTable = ({ part, pieces }: Loss) => pieces >= 1 && pieces <= PIECES_OF_PART[part]

const eachOnce = (losses: readonly Loss[]) => new Set(losses.map(({ part }) => part)).size === losses.length

/**
 * What an accident or illness of work has led to: what was lost, by the physician's letter; days without work; what care at home has cost in each year after it; and
 * what the way to care has cost. Each part of the body stands once.
 */
export const accidentInput = z.object({
  losses: z.array(loss).check(
    must((losses: readonly Loss[]) => losses.every(isInTable), refusal('LOSS_PIECES_INVALID')),
    must(eachOnce, refusal('LOSS_TWICE')),
  ),
  daysUnableToWork: wholeNumber(must((days) => days >= 0 && days <= UNABLE_DAYS_MAX, refusal('UNABLE_DAYS_INVALID'))),
  homeCare: z
    .array(cost())
    .check(must((years: readonly bigint[]) => years.length <= HOME_CARE_YEARS_MAX, refusal('HOME_CARE_YEARS_INVALID'))),
  transportLand: cost(),
  transportSea: cost(),
  transportAir: cost(),
})
