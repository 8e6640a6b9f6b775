/**
 * What was lost, in the order of the table of PP 44/2015, with the permille with which an installation begins. Each becomes the effective-dated
 * amount `DISABILITY_<name>` of `amounts.ts`, which an administrator corrects. The figures are generally known and were not compared with the gazette: so their legal
 * basis stays empty.
 */
export const FIRST_DISABILITY_PERMILLE = {
  RIGHT_ARM_FROM_SHOULDER: 400n,
  LEFT_ARM_FROM_SHOULDER: 350n,
  RIGHT_ARM_FROM_ELBOW: 350n,
  LEFT_ARM_FROM_ELBOW: 300n,
  RIGHT_HAND: 320n,
  LEFT_HAND: 280n,
  BOTH_LEGS: 700n,
  ONE_LEG: 350n,
  BOTH_FEET: 500n,
  ONE_FOOT: 250n,
  BOTH_EYES: 700n,
  ONE_EYE: 350n,
  HEARING_BOTH: 400n,
  HEARING_ONE: 200n,
  RIGHT_THUMB: 150n,
  LEFT_THUMB: 120n,
  RIGHT_FOREFINGER: 90n,
  LEFT_FOREFINGER: 70n,
  RIGHT_OTHER_FINGER: 40n,
  LEFT_OTHER_FINGER: 30n,
  BIG_TOE: 50n,
  OTHER_TOE: 20n,
} as const satisfies Readonly<Record<string, bigint>>
export type Disability = keyof typeof FIRST_DISABILITY_PERMILLE

export const DISABILITIES = Object.keys(FIRST_DISABILITY_PERMILLE) as readonly Disability[]
