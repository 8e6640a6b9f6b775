import type { IsoDay } from '../calendar/iso-day.ts'
import { NAME_LENGTH_MAX } from '../identity/person-name.ts'
import type { Sex } from '../identity/sex.ts'
import type { DeclaredCoverage, DeclaredCoverageDraft } from '../money/declared-coverage.ts'
import type { Citizenship } from './citizenship.ts'
import type { PublicService } from './public-service.ts'
import type { WorkerStatus } from './worker-status.ts'

/** How the insurer counts a person; NONE for who is known to be no member. */
export type MembershipKind = 'SELF_EMPLOYED' | 'WAGE_EARNER' | 'CONSTRUCTION' | 'NONE'
export const MEMBERSHIP_KINDS: readonly MembershipKind[] = ['SELF_EMPLOYED', 'WAGE_EARNER', 'CONSTRUCTION', 'NONE']

/** The welfare data that a decile was read from. */
export type WelfareSource = 'DTKS' | 'P3KE' | 'DTSEN' | 'OTHER'
export const WELFARE_SOURCES: readonly WelfareSource[] = ['DTKS', 'P3KE', 'DTSEN', 'OTHER']

/** Why somebody has no protection. */
export type UncoveredReason = 'UNAWARE' | 'UNABLE_TO_PAY'
export const UNCOVERED_REASONS: readonly UncoveredReason[] = ['UNAWARE', 'UNABLE_TO_PAY']

/**
 * What a custodian keeps of a worker; one version of the record. Days are texts, so that the whole serialises as it is.
 *
 * `null` means that nobody has said it.
 */
export interface WorkerFacts {
  /** Sixteen digits of a readable NIK. */
  readonly nationalId: string
  /** Sixteen digits. */
  readonly familyCardNumber: string | null
  readonly name: string
  readonly birthPlace: string | null
  /** As the person's papers state it; it may differ from the NIK, which is never reissued. */
  readonly birthDate: IsoDay
  readonly sex: Sex
  readonly address: string | null
  /** Three digits, `009`. */
  readonly rt: string | null
  readonly rw: string | null
  /** Where the person lives, `61.12.05.2003`. */
  readonly villageCode: string
  /** `+62…`, or another country's number with its `+`. */
  readonly phone: string | null
  readonly occupationCode: string | null
  /** Code of an income bracket, `BASE_1000000`. */
  readonly incomeBracket: string | null
  /** 1 (poorest tenth) to 10. */
  readonly welfareDecile: number | null
  /** Set exactly when the decile is. */
  readonly welfareSource: WelfareSource | null
  readonly membershipKind: MembershipKind | null
  /** KPJ, eleven digits. */
  readonly membershipNumber: string | null
  readonly uncoveredReason: UncoveredReason | null
  readonly declaredCoverage: DeclaredCoverage | null
  /** Unsaid for whom nobody, and no file, has said it of. */
  readonly publicService: PublicService | null
  /** Null while nobody, and no file, has stated it. */
  readonly citizenship: Citizenship | null
  readonly status: WorkerStatus
  readonly notes: string | null
}

/** The same as a form or an interface hands it in: texts that nobody has looked at. Missing and `null` mean unsaid. */
export type WorkerFactsDraft = {
  readonly [Field in keyof Omit<WorkerFacts, 'welfareDecile' | 'declaredCoverage'>]?: string | null | undefined
} & {
  readonly welfareDecile?: number | string | null | undefined
  readonly declaredCoverage?: DeclaredCoverageDraft | null | undefined
}

/** Longest texts, in characters. */
export const TEXT_LENGTH_MAX = { name: NAME_LENGTH_MAX, birthPlace: 100, address: 300, notes: 2000 } as const
