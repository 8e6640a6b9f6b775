/** What a proposer says of one person: propose them, do not, or cannot say. */
export type RoundAnswer = 'PROPOSED' | 'NOT_PROPOSED' | 'UNKNOWN'

export const ROUND_ANSWERS: readonly RoundAnswer[] = ['PROPOSED', 'NOT_PROPOSED', 'UNKNOWN']

/** Why somebody is not proposed, or nothing can be said of them. */
export type RoundReason =
  | 'MOVED'
  | 'DECEASED'
  | 'NOW_EMPLOYED'
  | 'WELL_OFF'
  | 'COVERED_ELSEWHERE'
  | 'REFUSED'
  | 'OVER_QUOTA'
  | 'NOT_FOUND'
  | 'OTHER'

const REASONS: Readonly<Record<RoundAnswer, readonly RoundReason[]>> = {
  PROPOSED: [],
  NOT_PROPOSED: [
    'MOVED',
    'DECEASED',
    'NOW_EMPLOYED',
    'WELL_OFF',
    'COVERED_ELSEWHERE',
    'REFUSED',
    'OVER_QUOTA',
    'OTHER',
  ],
  UNKNOWN: ['NOT_FOUND', 'OTHER'],
}

/** The reasons that go with an answer; none with a proposal. */
export function roundReasonsFor(answer: RoundAnswer): readonly RoundReason[] {
  return REASONS[answer]
}

const ROUND_REASON_LENGTH_MAX = 300

/** What is wrong with an answer's reason; null if nothing is. */
export type RoundReasonFault = 'REASON_MISSING' | 'REASON_UNFIT' | 'REASON_WORDS_MISSING' | 'REASON_TOO_LONG'

/** Whether the reason goes with the answer; `OTHER` is said in words. */
export function roundReasonFault(
  answer: RoundAnswer,
  code: RoundReason | null,
  words: string | null,
): RoundReasonFault | null {
  if ((words?.length ?? 0) > ROUND_REASON_LENGTH_MAX) return 'REASON_TOO_LONG'
  if (code === null) return answer === 'PROPOSED' ? null : 'REASON_MISSING'
  if (!REASONS[answer].includes(code)) return 'REASON_UNFIT'
  return code === 'OTHER' && (words?.trim() ?? '') === '' ? 'REASON_WORDS_MISSING' : null
}
