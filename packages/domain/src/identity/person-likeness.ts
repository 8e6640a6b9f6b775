import { DISTRICT_CODE_LENGTH } from '../area/area-code.ts'
import type { IsoDay } from '../calendar/iso-day.ts'
import { type BirthDateReason, birthDateLikeness } from './birth-date-likeness.ts'
import { nameLikeness } from './name-likeness.ts'
import type { Sex } from './sex.ts'

/** Why two records may be one person, or what speaks against it (`SEX_DIFFERS`). */
export const LIKENESS_REASONS = [
  'NATIONAL_ID',
  'NATIONAL_ID_MISCOPIED',
  'NAME_SAME',
  'NAME',
  'BIRTH_DATE',
  'BIRTH_DATE_SWAPPED',
  'BIRTH_DATE_NEAR',
  'BIRTH_YEAR_NEAR',
  'BIRTH_YEAR',
  'VILLAGE',
  'DISTRICT',
  'FAMILY_CARD',
  'SEX_DIFFERS',
] as const
export type LikenessReason = (typeof LIKENESS_REASONS)[number]

/** What is compared. `null` is unsaid, and speaks neither for nor against. */
export interface ComparedPerson {
  /** Of `nameSearchKey`. */
  readonly nameKey: string
  readonly birthDate: IsoDay | null
  readonly villageCode: string | null
  readonly sex: Sex | null
}

/** What only somebody who holds the numbers can say of two people. */
export interface SharedNumbers {
  readonly sameNationalId?: boolean
  /** See `isMiscopiedNationalId`. */
  readonly miscopiedNationalId?: boolean
  readonly sameFamilyCard?: boolean
}

export interface Likeness {
  /** 0 to 100. */
  readonly score: number
  readonly reasons: readonly LikenessReason[]
}

/** From which score on somebody should look, and from which on two records are obviously one. Data: each tenant may have its own. */
export interface LikenessThresholds {
  readonly possible: number
  readonly obvious: number
}

/** How much more must speak for a pair than when somebody decided, before it is asked about again. */
export const ASKED_AGAIN_GAIN = 5

/** Names less alike than this are two names. */
const NAME_LIKENESS_MIN = 0.6
/** What a like name is worth by itself; the rest is for what else agrees. */
const NAME_ALONE = 0.45
/** The most that a pair gains when the two NIKs are held against each other. */
export const MISCOPIED_GAIN = 20

const EVIDENCE: Readonly<Record<BirthDateReason | 'VILLAGE' | 'DISTRICT' | 'FAMILY_CARD' | 'SEX_DIFFERS', number>> = {
  BIRTH_DATE: 0.6,
  BIRTH_DATE_SWAPPED: 0.5,
  BIRTH_DATE_NEAR: 0.44,
  BIRTH_YEAR_NEAR: 0.44,
  BIRTH_YEAR: 0.1,
  VILLAGE: 0.25,
  DISTRICT: 0.1,
  FAMILY_CARD: 0.35,
  SEX_DIFFERS: -0.25,
}
/** Nobody has said when one of them was born: that proves nothing, and excludes nothing. */
const BIRTH_DATE_UNSAID = 0.35

/**
 * How much two records look like one person, and why; null where their names are two names.
 *
 * The name decides how much everything else counts: two people of one family, village and day are still two. Symmetric.
 */
export function personLikeness(a: ComparedPerson, b: ComparedPerson, numbers: SharedNumbers = {}): Likeness | null {
  if (numbers.sameNationalId === true) return { score: 100, reasons: ['NATIONAL_ID'] }
  const name = nameLikeness(a.nameKey, b.nameKey)
  if (name < NAME_LIKENESS_MIN) return null
  const reasons = reasonsBeside(a, b, numbers)
  const unsaid = a.birthDate === null || b.birthDate === null ? BIRTH_DATE_UNSAID : 0
  const evidence = reasons.reduce((sum, reason) => sum + EVIDENCE[reason], unsaid)
  const score = Math.round(100 * name * (NAME_ALONE + (1 - NAME_ALONE) * Math.max(0, Math.min(1, evidence))))
  const isMiscopied = numbers.miscopiedNationalId === true
  return {
    score: Math.min(100, score + (isMiscopied ? MISCOPIED_GAIN : 0)),
    reasons: [
      ...(isMiscopied ? (['NATIONAL_ID_MISCOPIED'] as const) : []),
      name === 1 ? 'NAME_SAME' : 'NAME',
      ...reasons,
    ],
  }
}

function reasonsBeside(a: ComparedPerson, b: ComparedPerson, numbers: SharedNumbers): (keyof typeof EVIDENCE)[] {
  const day = a.birthDate === null || b.birthDate === null ? null : birthDateLikeness(a.birthDate, b.birthDate)
  const place = placeLikeness(a.villageCode, b.villageCode)
  return [
    ...(day === null ? [] : [day]),
    ...(place === null ? [] : [place]),
    ...(numbers.sameFamilyCard === true ? (['FAMILY_CARD'] as const) : []),
    ...(a.sex !== null && b.sex !== null && a.sex !== b.sex ? (['SEX_DIFFERS'] as const) : []),
  ]
}

function placeLikeness(a: string | null, b: string | null): 'VILLAGE' | 'DISTRICT' | null {
  if (a === null || b === null) return null
  if (a === b) return 'VILLAGE'
  return a.slice(0, DISTRICT_CODE_LENGTH) === b.slice(0, DISTRICT_CODE_LENGTH) ? 'DISTRICT' : null
}
