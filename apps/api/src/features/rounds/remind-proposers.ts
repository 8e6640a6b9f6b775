import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { roundActions } from '@payung/domain/round/round-state'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { wrongRoundState } from './round-errors.ts'
import { roundMessages } from './rounds.messages.ts'
import { mayManageRounds } from './rounds.policy.ts'
import { lockRound, type Reminded, remindTasks } from './write-round.queries.ts'

export interface RemindInput {
  readonly roundId: string
  /** Null: everybody who has not sent. */
  readonly taskIds: readonly string[] | null
}

/**
 * Reminds those who have not sent: a notice each to whoever answers nearest to the village or agency, and with the next mail. Of one task at most
 * once a day.
 *
 * @returns how many tasks and people were reached, and how many tasks nobody answers for
 * @throws ConflictError `ROUND_STATE` unless it is open, `ROUND_NOBODY_TO_REMIND` when all have sent or were reminded today
 */
export async function remindProposers(tx: TenantTransaction, actor: Actor, input: RemindInput): Promise<Reminded> {
  if (!mayManageRounds(actor)) throw new NotAllowedError()
  const round = await lockRound(tx, actor, input.roundId)
  if (!roundActions(round.state, actor.permissions).includes('REMIND')) throw wrongRoundState()
  const reached = await remindTasks(tx, round.id, input.taskIds)
  if (reached.reminded === 0) throw new ConflictError(roundMessages.ROUND_NOBODY_TO_REMIND())
  await recordAudit(tx, actor, 'ROUND_REMINDED', { subject: { kind: 'round', id: round.id }, details: { ...reached } })
  return reached
}
