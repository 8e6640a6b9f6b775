import type { Permission } from '../access/permission.ts'
import { mayBecome, type WorkerStatus } from '../worker/worker-status.ts'

/** What is asked about a person before money is spent on them. */
export type CheckQuestion = 'POPULATION' | 'WELFARE' | 'MEMBERSHIP' | 'FIELD_VISIT'

/** Those that another body's register answers; a visit is answered by who goes there. */
export type MatchQuestion = Exclude<CheckQuestion, 'FIELD_VISIT'>

export const CHECK_QUESTIONS: readonly CheckQuestion[] = ['FIELD_VISIT', 'POPULATION', 'WELFARE', 'MEMBERSHIP']
export const MATCH_QUESTIONS: readonly MatchQuestion[] = ['POPULATION', 'WELFARE', 'MEMBERSHIP']

/** What can be answered, by question. */
export const CHECK_ANSWERS = {
  FIELD_VISIT: ['FOUND', 'NOT_ELIGIBLE', 'DIED', 'MOVED', 'NOT_FOUND'],
  POPULATION: ['MATCHED', 'NAME_DIFFERS', 'DIED', 'MOVED', 'UNKNOWN'],
  WELFARE: ['LISTED', 'UNKNOWN'],
  MEMBERSHIP: ['WAGE_EARNER', 'SELF_EMPLOYED', 'NOT_ACTIVE', 'UNKNOWN'],
} as const satisfies Readonly<Record<CheckQuestion, readonly string[]>>

export type CheckAnswer = (typeof CHECK_ANSWERS)[CheckQuestion][number]
export type VisitAnswer = (typeof CHECK_ANSWERS)['FIELD_VISIT'][number]

/** Every answer once, whatever was asked. */
export const ALL_CHECK_ANSWERS: readonly CheckAnswer[] = [...new Set(Object.values(CHECK_ANSWERS).flat())]

/** Why somebody whom a visit has found should not be helped, or could not be found. */
export type VisitReason =
  | 'NOW_EMPLOYED'
  | 'WELL_OFF'
  | 'COVERED_ELSEWHERE'
  | 'PUBLIC_SERVANT'
  | 'REFUSED'
  | 'ADDRESS_UNKNOWN'
  | 'NOT_AT_HOME'
  | 'OTHER'

export const VISIT_REASONS: Readonly<Record<VisitAnswer, readonly VisitReason[]>> = {
  FOUND: [],
  NOT_ELIGIBLE: ['NOW_EMPLOYED', 'WELL_OFF', 'COVERED_ELSEWHERE', 'PUBLIC_SERVANT', 'REFUSED', 'OTHER'],
  DIED: [],
  MOVED: [],
  NOT_FOUND: ['ADDRESS_UNKNOWN', 'NOT_AT_HOME', 'OTHER'],
}

const EVIDENCE_LENGTH_MIN = 5
const EVIDENCE_LENGTH_MAX = 500

/** What is wrong with the outcome of a visit; null if nothing is. */
export type VisitFault = 'REASON_MISSING' | 'REASON_UNFIT' | 'EVIDENCE_MISSING' | 'EVIDENCE_TOO_LONG'

/** Whether reason and evidence go with the answer. Whatever takes somebody off a list says what it goes by. */
export function visitFault(
  answer: VisitAnswer,
  reason: VisitReason | null,
  evidence: string | null,
): VisitFault | null {
  const reasons = VISIT_REASONS[answer]
  if (reasons.length > 0 && reason === null) return 'REASON_MISSING'
  if (reason !== null && !reasons.includes(reason)) return 'REASON_UNFIT'
  const length = evidence?.trim().length ?? 0
  if (answer !== 'FOUND' && length < EVIDENCE_LENGTH_MIN) return 'EVIDENCE_MISSING'
  return length > EVIDENCE_LENGTH_MAX ? 'EVIDENCE_TOO_LONG' : null
}

/** Somebody else's part: to be done, done, or called off. */
export type CheckTaskState = 'OPEN' | 'DONE' | 'CANCELLED'
export type CheckTaskAction = 'RECORD' | 'ASSIGN' | 'CANCEL'
export type CheckTaskStanding = CheckTaskState | 'LATE'

export const CHECK_TASK_STANDINGS: readonly CheckTaskStanding[] = ['LATE', 'OPEN', 'DONE', 'CANCELLED']

/** By state and action, the permissions of which one is needed; an action that is left out is nobody's. */
export const CHECK_TASK_ACTIONS: Readonly<
  Record<CheckTaskState, Partial<Readonly<Record<CheckTaskAction, readonly Permission[]>>>>
> = {
  OPEN: {
    RECORD: ['WORKER_VERIFY', 'WORKER_UPDATE'],
    ASSIGN: ['WORKER_VERIFY', 'ROUND_MANAGE'],
    CANCEL: ['WORKER_VERIFY', 'ROUND_MANAGE'],
  },
  DONE: {},
  CANCELLED: {},
}

/** What somebody with these permissions can do to a task. */
export function checkTaskActions(state: CheckTaskState, permissions: ReadonlySet<string>): CheckTaskAction[] {
  const open = CHECK_TASK_ACTIONS[state]
  return (Object.keys(open) as CheckTaskAction[]).filter((action) =>
    open[action]?.some((permission) => permissions.has(permission)),
  )
}

/** @param today both as ISO days */
export function checkTaskStanding(state: CheckTaskState, dueOn: string, today: string): CheckTaskStanding {
  return state === 'OPEN' && dueOn < today ? 'LATE' : state
}

const STATUS_OF: Readonly<Partial<Record<CheckAnswer, WorkerStatus>>> = {
  FOUND: 'VERIFIED',
  NOT_ELIGIBLE: 'INELIGIBLE',
  DIED: 'DECEASED',
  MOVED: 'MOVED',
}

/** Where an answer would put somebody, if a person decides so; null where it says nothing of that, or they stand there already. */
export function suggestedStatus(answer: CheckAnswer, now: WorkerStatus): WorkerStatus | null {
  const next = STATUS_OF[answer] ?? null
  return next !== null && next !== now && mayBecome(now, next) ? next : null
}
