import type { IsoDay } from '../calendar/iso-day.ts'
import type { Sex } from '../identity/sex.ts'
import type { FundingSource } from '../money/funding-source.ts'
import type { Citizenship } from '../worker/citizenship.ts'
import type { PublicService } from '../worker/public-service.ts'
import type { MembershipKind, WelfareSource } from '../worker/worker-facts.ts'
import type { WorkerStatus } from '../worker/worker-status.ts'

/** What a rule can ask about a person. `null`: nobody has said it. */
export interface EligibilityFacts {
  readonly birthDate: IsoDay | null
  readonly sex: Sex | null
  readonly villageCode: string
  readonly occupationCode: string | null
  readonly incomeBracket: string | null
  readonly welfareDecile: number | null
  readonly welfareSource: WelfareSource | null
  readonly membershipKind: MembershipKind | null
  readonly publicService: PublicService | null
  readonly citizenship: Citizenship | null
  readonly status: WorkerStatus
  /** Months that are said to be covered, half-open; both null where nothing is said. */
  readonly declaredFrom: IsoDay | null
  readonly declaredUntil: IsoDay | null
  readonly declaredPayerKind: FundingSource | null
  /** Months in which signed decrees of other programmes insure them alike, half-open. */
  readonly designations: readonly Designation[]
}

export interface Designation {
  readonly fromMonth: IsoDay
  readonly untilMonth: IsoDay
  readonly payer: FundingSource
}

/** What a rule is judged against beside the person. */
export interface JudgingFrame {
  readonly day: IsoDay
  /** The programme's months, half-open. */
  readonly fromMonth: IsoDay
  readonly untilMonth: IsoDay
  /** The ecosystem of each occupation of the catalogue. */
  readonly ecosystemOf: (occupationCode: string) => string | null
}
