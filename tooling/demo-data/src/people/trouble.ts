import type { DemoWorker } from './demo-worker.ts'
import { epochDay, isoDayOf } from './epoch-day.ts'
import { respellName } from './names/respell-name.ts'
import type { Chance } from './random.ts'

/** Shares of the province's people with what real lists are full of. */
export const TROUBLE_SHARES = {
  /** Also on another government's list, with the same NIK: registered twice, funded perhaps twice. */
  ON_ANOTHER_LIST: 0.0024,
  /** Also on the home area's own list, with a NIK typed wrongly, so that no key tells. */
  TWICE_AT_HOME: 0.004,
  /** Twice on the province's list, with a NIK typed wrongly. */
  TWICE_AT_PROVINCE: 0.003,
} as const

const OTHER_BIRTH_DATE_SHARE = 0.008
const OTHER_SEX_SHARE = 0.0007

/** A birth date or sex that the NIK does not say: mistyped, or corrected after the NIK was issued, which it survives. */
export function disagreeWithNationalId(chance: Chance, worker: DemoWorker): DemoWorker {
  if (chance.happens(OTHER_SEX_SHARE)) return { ...worker, sex: worker.sex === 'FEMALE' ? 'MALE' : 'FEMALE' }
  if (!chance.happens(OTHER_BIRTH_DATE_SHARE)) return worker
  const [year, month, day] = worker.birthDate.split('-') as [string, string, string]
  const swapped = Number(day) <= 12 && day !== month ? `${year}-${day}-${month}` : null
  const shifted = isoDayOf(epochDay(worker.birthDate) + chance.pick([-366, -31, -10, -1, 1, 9, 30, 365]))
  return { ...worker, birthDate: swapped !== null && chance.happens(0.4) ? swapped : shifted }
}

/** The same person on a second list under the same number: what the two offices wrote differs a little. */
export function onAnotherList(chance: Chance, original: DemoWorker, second: DemoWorker): DemoWorker {
  const { nationalId, birthDate, birthPlace, sex, occupationCode, membershipKind, membershipNumber } = original
  return {
    ...second,
    nationalId,
    birthDate,
    birthPlace,
    sex,
    occupationCode,
    membershipKind,
    membershipNumber,
    uncoveredReason: membershipKind === 'NONE' ? second.uncoveredReason : null,
    declaredCoverage: membershipKind === 'NONE' ? second.declaredCoverage : null,
    name: chance.happens(0.6) ? respellName(chance, original.name) : original.name,
  }
}

/**
 * The same person registered again with a mistyped number: nothing but likeness shows it.
 *
 * @param taken whether a number is somebody else's already; such a typo is not made
 */
export function againWithTypo(
  chance: Chance,
  original: DemoWorker,
  second: DemoWorker,
  taken: (nationalId: string) => boolean,
): DemoWorker {
  const nationalId = mistype(chance, original.nationalId)
  if (taken(nationalId)) return second
  return {
    ...second,
    nationalId,
    birthDate: original.birthDate,
    birthPlace: original.birthPlace,
    sex: original.sex,
    familyCardNumber: original.familyCardNumber,
    phone: chance.happens(0.5) ? original.phone : second.phone,
    name: respellName(chance, original.name),
    membershipKind: 'NONE',
    membershipNumber: null,
    uncoveredReason: 'UNAWARE',
    declaredCoverage: null,
    status: 'CANDIDATE',
  }
}

/**
 * One digit of the serial wrong: the number stays readable, so no check of one row finds it. The last digit stays, for
 * neighbours in it may be real people of the demo.
 */
function mistype(chance: Chance, nationalId: string): string {
  const at = chance.pick([12, 13, 14])
  const wrong = (Number(nationalId[at]) + chance.between(1, 9)) % 10
  return `${nationalId.slice(0, at)}${wrong}${nationalId.slice(at + 1)}`
}
