import { type IsoDay, yearsBefore } from '../calendar/iso-day.ts'

/** A limit of age as reference data keep it, with the law that it rests on; `null` where nobody has verified one. */
export interface AgeLimit {
  readonly years: number
  readonly basis: string | null
}

/** Who may be registered with the insurer for the first time. Without a limit nothing is said. */
export interface FirstRegistrationAges {
  /** Of this age and older it is too late; who is a member already may continue. */
  readonly below: AgeLimit | null
  /** Younger is too young for any programme; a programme's own rule may ask for more. */
  readonly from: AgeLimit | null
}

export type AgeHint = 'AGE_PAST_FIRST_REGISTRATION' | 'AGE_BEFORE_FIRST_REGISTRATION'

export const NO_AGES: FirstRegistrationAges = { below: null, from: null }

/**
 * Tells whose age stands against a first registration on a day. A hint, not a fault: the register may hold anybody, and who was a member before
 * that age stays one.
 */
export function ageHints({ below, from }: FirstRegistrationAges, day: IsoDay): (birthDay: IsoDay) => AgeHint | null {
  const bornAfter = below === null ? '' : yearsBefore(day, below.years)
  const bornUntil = from === null ? '9999-12-31' : yearsBefore(day, from.years)
  return (birthDay) => {
    if (birthDay <= bornAfter) return 'AGE_PAST_FIRST_REGISTRATION'
    return birthDay > bornUntil ? 'AGE_BEFORE_FIRST_REGISTRATION' : null
  }
}
