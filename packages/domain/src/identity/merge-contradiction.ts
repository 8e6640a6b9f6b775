import type { IsoDay } from '../calendar/iso-day.ts'
import type { WorkerStatus } from '../worker/worker-status.ts'
import { birthDateLikeness } from './birth-date-likeness.ts'
import { isMiscopiedNationalId } from './national-id-likeness.ts'
import type { Sex } from './sex.ts'

/** A fact that no slip of the pen explains: whoever is contradicted by one is looked at by a person, however alike. */
export const MERGE_CONTRADICTIONS = [
  'SEX_DIFFERS',
  'BIRTH_DATE_DIFFERS',
  'FAMILY_CARD_DIFFERS',
  'MEMBERSHIP_NUMBER_DIFFERS',
  'NUMBERS_BOTH_FIT',
  'BOTH_VERIFIED',
  'ONE_HAS_DIED',
] as const
export type MergeContradiction = (typeof MERGE_CONTRADICTIONS)[number]

/** What a machine holds against merging; `null` is unsaid and contradicts nothing. */
export interface MergeFacts {
  /** Sixteen digits. */
  readonly nationalId: string
  /** Birth date and sex are those that the NIK itself says. */
  readonly agreesWithNationalId: boolean
  readonly birthDate: IsoDay
  readonly sex: Sex
  /** Sixteen digits. */
  readonly familyCardNumber: string | null
  readonly membershipNumber: string | null
  readonly status: WorkerStatus
}

/**
 * What speaks against two records being one person although they look it, so that no machine may merge them; empty where nothing does.
 *
 * Every pair has two NIKs. Where both fit their records and neither is a slip of the other, two numbers were issued, and hence to two people; only one
 * family card in common says otherwise, and not for numbers that follow on each other, as those of twins do. Symmetric.
 */
export function mergeContradictions(a: MergeFacts, b: MergeFacts): readonly MergeContradiction[] {
  const contradictions: Readonly<Record<MergeContradiction, boolean>> = {
    SEX_DIFFERS: a.sex !== b.sex,
    BIRTH_DATE_DIFFERS: !mayBeOneDay(a.birthDate, b.birthDate),
    FAMILY_CARD_DIFFERS: bothSaidOtherwise(a.familyCardNumber, b.familyCardNumber),
    MEMBERSHIP_NUMBER_DIFFERS: bothSaidOtherwise(a.membershipNumber, b.membershipNumber),
    NUMBERS_BOTH_FIT: wereBothIssued(a, b),
    // Two people have looked, each at one of them.
    BOTH_VERIFIED: a.status === 'VERIFIED' && b.status === 'VERIFIED',
    ONE_HAS_DIED: (a.status === 'DECEASED') !== (b.status === 'DECEASED'),
  }
  return MERGE_CONTRADICTIONS.filter((contradiction) => contradictions[contradiction])
}

function mayBeOneDay(a: IsoDay, b: IsoDay): boolean {
  const likeness = birthDateLikeness(a, b)
  return likeness !== null && likeness !== 'BIRTH_YEAR'
}

function bothSaidOtherwise(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b
}

const SERIAL_BEGINS = 12
/** Children of one birth are numbered one after the other. */
const SERIALS_OF_ONE_BIRTH = 9

function wereBothIssued(a: MergeFacts, b: MergeFacts): boolean {
  if (!a.agreesWithNationalId || !b.agreesWithNationalId || isMiscopiedNationalId(a.nationalId, b.nationalId))
    return false
  const serial = ({ nationalId }: MergeFacts) => Number(nationalId.slice(SERIAL_BEGINS))
  const followOn = a.nationalId.slice(0, SERIAL_BEGINS) === b.nationalId.slice(0, SERIAL_BEGINS)
  const areNumberedInARow = followOn && Math.abs(serial(a) - serial(b)) <= SERIALS_OF_ONE_BIRTH
  const shareCard = a.familyCardNumber !== null && a.familyCardNumber === b.familyCardNumber
  return areNumberedInARow || !shareCard
}
