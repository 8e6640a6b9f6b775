import type { DesignationBar } from '@payung/domain/eligibility/designation-bar'
import type { RoundTaskState } from '@payung/domain/round/round-task-state'
import type { Message } from '@payung/domain/text/define-messages'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, NotAllowedError, type ValidationError } from '../../platform/errors.ts'
import { asAnotherPersonError } from '../access/public.ts'
import { fault } from '../workers/public.ts'
import { roundMessages } from './rounds.messages.ts'

export function wrongRoundState(): ConflictError {
  return new ConflictError(roundMessages.ROUND_STATE())
}

export function roundChanged(): ConflictError {
  return new ConflictError(roundMessages.ROUND_CHANGED())
}

const TASK_REFUSALS: Readonly<Record<RoundTaskState, () => Message>> = {
  NOT_BEGUN: roundMessages['ROUND_TASK_STATE/notBegun'],
  AT_WORK: roundMessages['ROUND_TASK_STATE/atWork'],
  SENT: roundMessages['ROUND_TASK_SENT/sent'],
  RETURNED: roundMessages['ROUND_TASK_STATE/returned'],
  ACCEPTED: roundMessages['ROUND_TASK_SENT/accepted'],
}

/** Why a step is not there: sent twice, decided before it is sent, or the round is over. */
export function wrongTaskState(state: RoundTaskState, isRoundOpen: boolean): ConflictError {
  if (!isRoundOpen) return new ConflictError(roundMessages.ROUND_NOT_OPEN())
  return new ConflictError(TASK_REFUSALS[state](), { state })
}

/** More people than were asked for. @param room how many more fit */
export function overQuota(quota: number, room: number): ConflictError {
  return new ConflictError(roundMessages.ROUND_QUOTA({ quota, room }), { quota: String(quota), room: String(room) })
}

/** A proposal of whom the law lets nobody designate. */
export function barred(bar: DesignationBar): ValidationError {
  return fault(bar === 'FOREIGN' ? roundMessages.ROUND_FOREIGN_CITIZEN() : roundMessages.ROUND_SERVES_STATE())
}

/** What the database refused because somebody else was faster, in the words of the same refusal here. */
export async function inWordsOf<T>(task: { readonly quota: number }, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const constraint = databaseRefusal(error)?.constraint
    if (constraint === 'round_task_quota') throw overQuota(task.quota, 0)
    if (constraint === 'round_is_settled') throw wrongTaskState('AT_WORK', false)
    if (constraint === 'round_task_is_sent') throw wrongTaskState('SENT', true)
    if (constraint === 'round_task_sender_is_not_decider') throw new NotAllowedError(roundMessages.ROUND_OWN_SENDING())
    throw asAnotherPersonError(error)
  }
}
