import type { Permission } from '../access/permission.ts'
import type { RoundState } from './round-state.ts'

/** How far one proposer has come. That it is late follows from the days: see `roundTaskStanding`. */
export type RoundTaskState = 'NOT_BEGUN' | 'AT_WORK' | 'SENT' | 'RETURNED' | 'ACCEPTED'

export type RoundTaskAction = 'ANSWER' | 'DELIBERATE' | 'SEND' | 'RETURN' | 'ACCEPT'

/** Who does it: those who were asked, or those who ask. */
export type RoundSide = 'PROPOSER' | 'OWNER'

export const ROUND_TASK_STATES: readonly RoundTaskState[] = ['NOT_BEGUN', 'AT_WORK', 'SENT', 'RETURNED', 'ACCEPTED']

interface TaskTransition {
  readonly from: readonly RoundTaskState[]
  /** Null: the state stays. */
  readonly to: RoundTaskState | null
  /** The states that follow where `to` does not say it: the first answer or deliberation begins the work. */
  readonly mayLeadTo?: Readonly<Partial<Record<RoundTaskState, readonly RoundTaskState[]>>>
  readonly side: RoundSide
  readonly permission: Permission
}

/**
 * What can be done to a proposer's part of a round, when, on which side and with which permission; all of it only while the round is open.
 *
 * Sent, it is whoever asked who moves. Accepted, it is settled: cohorts are drawn from it.
 */
export const ROUND_TASK_TRANSITIONS: Readonly<Record<RoundTaskAction, TaskTransition>> = {
  ANSWER: {
    from: ['NOT_BEGUN', 'AT_WORK', 'RETURNED'],
    to: null,
    mayLeadTo: { NOT_BEGUN: ['AT_WORK'] },
    side: 'PROPOSER',
    permission: 'ROUND_PROPOSE',
  },
  DELIBERATE: {
    from: ['NOT_BEGUN', 'AT_WORK', 'RETURNED'],
    to: null,
    mayLeadTo: { NOT_BEGUN: ['AT_WORK'] },
    side: 'PROPOSER',
    permission: 'ROUND_PROPOSE',
  },
  SEND: { from: ['AT_WORK', 'RETURNED'], to: 'SENT', side: 'PROPOSER', permission: 'ROUND_PROPOSE' },
  RETURN: { from: ['SENT'], to: 'RETURNED', side: 'OWNER', permission: 'ROUND_MANAGE' },
  ACCEPT: { from: ['SENT'], to: 'ACCEPTED', side: 'OWNER', permission: 'ROUND_MANAGE' },
}

/** What somebody with these permissions, on these sides of it, can do to a task. */
export function roundTaskActions(
  round: RoundState,
  task: RoundTaskState,
  sides: ReadonlySet<RoundSide>,
  permissions: ReadonlySet<string>,
): RoundTaskAction[] {
  if (round !== 'OPEN') return []
  return (Object.keys(ROUND_TASK_TRANSITIONS) as RoundTaskAction[]).filter((action) => {
    const { from, side, permission } = ROUND_TASK_TRANSITIONS[action]
    return from.includes(task) && sides.has(side) && permissions.has(permission)
  })
}

/** What progress shows: the state, or that the day has passed without anything being sent. */
export type RoundTaskStanding = RoundTaskState | 'LATE'

export const ROUND_TASK_STANDINGS: readonly RoundTaskStanding[] = [...ROUND_TASK_STATES, 'LATE']

/** The states that pass into `LATE`: what has been sent is not late any more, however late it came. */
export const UNSENT_STATES: readonly RoundTaskState[] = ['NOT_BEGUN', 'AT_WORK', 'RETURNED']

/**
 * How a task stands on a day.
 *
 * @param dueOn the last day in time, `YYYY-MM-DD`; late begins the day after
 * @param day today in the province's own days
 */
export function roundTaskStanding(state: RoundTaskState, dueOn: string, day: string): RoundTaskStanding {
  return UNSENT_STATES.includes(state) && day > dueOn ? 'LATE' : state
}
