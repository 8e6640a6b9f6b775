import type { CheckAnswer, VisitReason } from '../verification/check-result.ts'
import type { WorkerStatus } from '../worker/worker-status.ts'

/**
 * What came to light about somebody after a decree named them; the weightiest first, which is the one that counts where there are several.
 * `FOREIGN`: the law lets only Indonesians be designated. `NEVER_ELIGIBLE` is what was wrong from the start: too young or too old in the first month.
 */
export const FINDINGS = [
  'DECEASED',
  'DUPLICATE',
  'MOVED',
  'FOREIGN',
  'EMPLOYED',
  'NEVER_ELIGIBLE',
  'OVER_AGE',
  'NOT_POOR',
  'REFUSED',
  'INELIGIBLE',
  'NOT_FOUND',
] as const
export type Finding = (typeof FINDINGS)[number]

/** What is to become of somebody's place: theirs as before; left by who can pay now; taken away; taken over by the next of the reserve. */
export const OUTCOMES = ['KEEP', 'GRADUATE', 'REMOVE', 'REPLACE'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Where a finding comes from. */
export type FindingSource = 'RECORD' | 'RULE' | 'POPULATION' | 'MEMBERSHIP' | 'FIELD_VISIT'

/**
 * What is suggested of each finding; a person decides.
 *
 * Whoever was not found is looked for again before they lose anything. A duplicate keeps their other place, so this one is taken away:
 * it never was somebody else's loss.
 */
export const SUGGESTED: Readonly<Record<Finding, Outcome>> = {
  DECEASED: 'REPLACE',
  DUPLICATE: 'REMOVE',
  MOVED: 'REPLACE',
  FOREIGN: 'REPLACE',
  EMPLOYED: 'GRADUATE',
  NEVER_ELIGIBLE: 'REPLACE',
  OVER_AGE: 'REPLACE',
  NOT_POOR: 'GRADUATE',
  REFUSED: 'REPLACE',
  INELIGIBLE: 'REPLACE',
  NOT_FOUND: 'KEEP',
}

/** Why an amendment says somebody goes, as its annex knows reasons. */
export type LeavingReason =
  | 'DECEASED'
  | 'MOVED'
  | 'FOREIGN'
  | 'EMPLOYED'
  | 'NEVER_ELIGIBLE'
  | 'OVER_AGE'
  | 'NOT_POOR'
  | 'DUPLICATE'
  | 'REFUSED'
  | 'NOT_FOUND'
  | 'OTHER'

export const LEAVING_REASONS: readonly LeavingReason[] = [
  'DECEASED',
  'MOVED',
  'FOREIGN',
  'EMPLOYED',
  'NEVER_ELIGIBLE',
  'OVER_AGE',
  'NOT_POOR',
  'DUPLICATE',
  'REFUSED',
  'NOT_FOUND',
  'OTHER',
]

/** The reason that goes with a finding; OTHER asks for words. */
export function leavingReason(finding: Finding): LeavingReason {
  return finding === 'INELIGIBLE' ? 'OTHER' : finding
}

/** What a record's own status says. */
export const STATUS_FINDINGS: Readonly<Partial<Record<WorkerStatus, Finding>>> = {
  DECEASED: 'DECEASED',
  MOVED: 'MOVED',
  GRADUATED: 'NOT_POOR',
  WITHDRAWN: 'REFUSED',
  INELIGIBLE: 'INELIGIBLE',
}

interface AnswerFinding {
  readonly source: Extract<FindingSource, 'POPULATION' | 'MEMBERSHIP' | 'FIELD_VISIT'>
  readonly answer: CheckAnswer
  /** Of a visit; null: whatever was given. */
  readonly reason: VisitReason | null
  readonly finding: Finding
}

const visit = (answer: CheckAnswer, reason: VisitReason | null, finding: Finding): AnswerFinding => ({
  source: 'FIELD_VISIT',
  answer,
  reason,
  finding,
})

/** What registers and visits say. A decile that a register names stands in the record once somebody has taken it over, and is found there. */
export const ANSWER_FINDINGS: readonly AnswerFinding[] = [
  { source: 'POPULATION', answer: 'DIED', reason: null, finding: 'DECEASED' },
  { source: 'POPULATION', answer: 'MOVED', reason: null, finding: 'MOVED' },
  { source: 'MEMBERSHIP', answer: 'WAGE_EARNER', reason: null, finding: 'EMPLOYED' },
  visit('DIED', null, 'DECEASED'),
  visit('MOVED', null, 'MOVED'),
  visit('NOT_FOUND', null, 'NOT_FOUND'),
  visit('NOT_ELIGIBLE', 'NOW_EMPLOYED', 'EMPLOYED'),
  visit('NOT_ELIGIBLE', 'PUBLIC_SERVANT', 'EMPLOYED'),
  visit('NOT_ELIGIBLE', 'WELL_OFF', 'NOT_POOR'),
  visit('NOT_ELIGIBLE', 'REFUSED', 'REFUSED'),
  visit('NOT_ELIGIBLE', 'COVERED_ELSEWHERE', 'INELIGIBLE'),
  visit('NOT_ELIGIBLE', 'OTHER', 'INELIGIBLE'),
]

/** The finding that counts among those about one person. @throws RangeError of none */
export function weightiest(findings: readonly Finding[]): Finding {
  const first = FINDINGS.find((finding) => findings.includes(finding))
  if (first === undefined) throw new RangeError('no finding')
  return first
}
