import type { BodyPart } from '@payung/domain/benefit/disability'

/**
 * The permille of each part in the table of PP 44/2015 with which an installation begins. Each becomes the effective-dated amount `DISABILITY_<part>` of
 * `amounts.ts`, which an administrator corrects. The figures are generally known; a report gives six of them (`legal-readings.ts`), and none was compared with the gazette: so
 * their legal basis stays empty.
 */
export const FIRST_DISABILITY_PERMILLE: Readonly<Record<BodyPart, bigint>> = {
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
}
