import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { ROUND_TRANSITIONS, type RoundAction, roundActions } from '@payung/domain/round/round-state'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { findProgrammes, type ProgrammeRecord } from '../programmes/public.ts'
import { roundChanged, wrongRoundState } from './round-errors.ts'
import { roundMessages } from './rounds.messages.ts'
import { mayManageRounds } from './rounds.policy.ts'
import type { RoundRow } from './rounds.queries.ts'
import { changeRoundState, countNeverBegun, countTasksOf, lockRound } from './write-round.queries.ts'

export interface RoundStateInput {
  readonly roundId: string
  readonly expectedVersion: number
}

/**
 * Opens a round: whoever is asked sees it from now on.
 *
 * @throws ConflictError `ROUND_INCOMPLETE` while nobody is asked or its programme is not open; `ROUND_STATE`, `ROUND_CHANGED`
 */
export async function openRound(tx: TenantTransaction, actor: Actor, input: RoundStateInput): Promise<string> {
  const round = await lockFor(tx, actor, input, 'OPEN')
  const [programme] = await tx.rows<ProgrammeRecord>(findProgrammes([round.programme_id]))
  const tasks = await countTasksOf(tx, round.id)
  if (programme?.state !== 'OPEN' || tasks === 0) throw new ConflictError(roundMessages.ROUND_INCOMPLETE())
  return move(tx, actor, round, 'OPEN', 'ROUND_OPENED', { asked: tasks })
}

/** Closes an open round for good; what is accepted stays, and the log says how many proposers never began. @throws ConflictError `ROUND_STATE`, `ROUND_CHANGED` */
export async function closeRound(tx: TenantTransaction, actor: Actor, input: RoundStateInput): Promise<string> {
  const round = await lockFor(tx, actor, input, 'CLOSE')
  const neverBegun = await countNeverBegun(tx, round.id)
  return move(tx, actor, round, 'CLOSE', 'ROUND_CLOSED', { neverBegun })
}

async function lockFor(
  tx: TenantTransaction,
  actor: Actor,
  input: RoundStateInput,
  action: RoundAction,
): Promise<RoundRow> {
  if (!mayManageRounds(actor)) throw new NotAllowedError()
  const round = await lockRound(tx, actor, input.roundId)
  if (!roundActions(round.state, actor.permissions).includes(action)) throw wrongRoundState()
  if (round.version !== input.expectedVersion) throw roundChanged()
  return round
}

async function move(
  tx: TenantTransaction,
  actor: Actor,
  round: RoundRow,
  action: RoundAction,
  event: string,
  details: Readonly<Record<string, number>>,
): Promise<string> {
  const { to } = ROUND_TRANSITIONS[action]
  if (to !== null) await changeRoundState(tx, actor, round.id, to)
  await recordAudit(tx, actor, event, {
    subject: { kind: 'round', id: round.id, version: round.version + 1 },
    details,
  })
  return round.id
}
