import type { Rule } from '@payung/domain/eligibility/eligibility-rule'

/** Which people of a programme: by what its rule says of them, or by what a changed rule would change. */
export type JudgedPeople = 'ELIGIBLE' | 'NOT_ELIGIBLE' | 'UNKNOWN' | 'GAINED' | 'LOST' | 'KEPT'

/** A programme's rule as a list filters by it. Plain data: an export keeps it as it was when somebody asked. */
export interface JudgedBy {
  readonly programmeId: string
  readonly people: JudgedPeople
  readonly rule: Rule
  /** The rule in force, against which a changed one is compared; null where there is none yet. */
  readonly before: Rule | null
  /** Where the programme has quotas. Who lives elsewhere is not judged at all. */
  readonly areaCodes: readonly string[]
  readonly day: string
  readonly fromMonth: string
  readonly untilMonth: string
}
