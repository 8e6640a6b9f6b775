import { isWithin } from '../area/area-code.ts'
import type { IsoDay } from '../calendar/iso-day.ts'
import type { NationalIdFacts } from './national-id.ts'
import { districtOfNationalId } from './national-id-digits.ts'
import type { Sex } from './sex.ts'

export type NationalIdMismatch =
  | { readonly path: 'birthDate'; readonly code: 'NATIONAL_ID_BIRTH_DATE_MISMATCH' }
  | { readonly path: 'sex'; readonly code: 'NATIONAL_ID_SEX_MISMATCH' }

const BIRTH_DATE: NationalIdMismatch = { path: 'birthDate', code: 'NATIONAL_ID_BIRTH_DATE_MISMATCH' }
const SEX: NationalIdMismatch = { path: 'sex', code: 'NATIONAL_ID_SEX_MISMATCH' }

/** What is known of the person beside the NIK; `null` is unsaid and matches everything. */
interface Person {
  readonly birthDate: IsoDay | null
  readonly sex: Sex | null
}

/**
 * Where a person's facts and their NIK disagree. Warnings, told at the fact and not at the NIK.
 *
 * A NIK stays as it is when a birth date is corrected (PP 37/2007, article 37), so a mismatch can be right.
 */
export function compareWithNationalId(person: Person, id: NationalIdFacts): readonly NationalIdMismatch[] {
  return compareWithDigits(person, { birthDay: id.birthDate.toString(), sex: id.sex })
}

/** {@link compareWithNationalId} for days as text. */
export function compareWithDigits(person: Person, id: { birthDay: IsoDay; sex: Sex }): readonly NationalIdMismatch[] {
  const sameDate = person.birthDate === null || person.birthDate === id.birthDay
  const sameSex = person.sex === null || person.sex === id.sex
  if (sameDate) return sameSex ? [] : [SEX]
  return sameSex ? [BIRTH_DATE] : [BIRTH_DATE, SEX]
}

/**
 * Whether the NIK was first issued in another regency than the village lies in. Information only: people move.
 *
 * Districts within a regency are not told apart: too many were split since the numbers were issued.
 */
export function isFromOtherArea(digits: string, villageCode: string): boolean {
  return !isWithin(villageCode, districtOfNationalId(digits).slice(0, 5))
}
