import { type BenefitTerms, termOf } from './benefit-terms.ts'

/**
 * What can be lost, in the order of the table of disabilities, and how many of it a person has. How much each is of the whole is the term `DISABILITY_<part>` of the day
 * of the event, in permille.
 *
 * Legal source: the table of PP 44/2015.
 */
export const PIECES_OF_PART = {
  RIGHT_ARM_FROM_SHOULDER: 1,
  LEFT_ARM_FROM_SHOULDER: 1,
  RIGHT_ARM_FROM_ELBOW: 1,
  LEFT_ARM_FROM_ELBOW: 1,
  RIGHT_HAND: 1,
  LEFT_HAND: 1,
  BOTH_LEGS: 1,
  ONE_LEG: 1,
  BOTH_FEET: 1,
  ONE_FOOT: 1,
  BOTH_EYES: 1,
  ONE_EYE: 1,
  HEARING_BOTH: 1,
  HEARING_ONE: 1,
  RIGHT_THUMB: 1,
  LEFT_THUMB: 1,
  RIGHT_FOREFINGER: 1,
  LEFT_FOREFINGER: 1,
  RIGHT_OTHER_FINGER: 3,
  LEFT_OTHER_FINGER: 3,
  BIG_TOE: 2,
  OTHER_TOE: 8,
} as const satisfies Readonly<Record<string, number>>
export type BodyPart = keyof typeof PIECES_OF_PART

export const BODY_PARTS = Object.keys(PIECES_OF_PART) as readonly BodyPart[]

/** What somebody has lost, or of what they have lost the use. */
export interface Loss {
  readonly part: BodyPart
  /** How many, 1 to `PIECES_OF_PART`. */
  readonly pieces: number
  /** How much of its use, as the physician says: 1 to 100; 100 where the part itself is lost. */
  readonly percent: number
}

/** A whole body, in the unit in which losses are added: permille of the table × percent of use, so that nothing is rounded. */
export const WHOLE_BODY = 100_000

/**
 * Adds losses up, in parts of `WHOLE_BODY`; never more than the whole.
 *
 * @throws RangeError where a part is not in the table of that day
 */
export function disabilityOf(losses: readonly Loss[], terms: BenefitTerms): number {
  const sum = losses.reduce(
    (all, { part, pieces, percent }) => all + Number(termOf(terms, `DISABILITY_${part}`).amount) * pieces * percent,
    0,
  )
  return Math.min(sum, WHOLE_BODY)
}
