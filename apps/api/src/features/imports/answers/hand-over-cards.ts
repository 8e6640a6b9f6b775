import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { InputOf } from '@payung/domain/input/check-input'
import { CARDS_AT_ONCE_MAX } from '@payung/domain/worker/insurer-card'
import { cardHandOverInput } from '@payung/domain/worker/insurer-card-input'
import type { Actor } from '../../../platform/actor.ts'
import { today } from '../../../platform/clock.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../../platform/errors.ts'
import { orRefusedBy } from '../../../platform/or-refused.ts'
import { readInput } from '../../../platform/read-input.ts'
import { findWorkers, mayUpdate, type WorkerRecord } from '../../workers/public.ts'
import { importMessages } from '../imports.messages.ts'
import { handOverCards, takeCardHandOverBack } from './hand-over-cards.queries.ts'

const orRefusedAsCard = orRefusedBy({
  conflicts: { card_of_nobody: importMessages.CARD_OF_NOBODY, card_is_void: importMessages.CARD_IS_VOID },
  fields: { card_handed_in_future: importMessages.CARD_DAY_INVALID },
})

export type CardHandOver = InputOf<ReturnType<typeof cardHandOverInput>> & { readonly workerIds: readonly string[] }

/**
 * Writes down that people got the cards of the insurer, on one day. Who has it already stays as written; all of the list, or nobody.
 *
 * @returns the people of the list
 * @throws NotFoundError for somebody who is out of sight; NotAllowedError to who does not keep their records
 * @throws ValidationError `CARD_DAY_INVALID`, `CARD_NOTE_INVALID`; ConflictError `CARDS_AT_ONCE`, `CARD_OF_NOBODY`, `CARD_IS_VOID`
 */
export async function recordCardHandOver(tx: TenantTransaction, actor: Actor, input: CardHandOver): Promise<string[]> {
  const { handedOn, note } = readInput(cardHandOverInput({ today: today().toString() }), input, importMessages)
  const ids = await keptPeople(tx, actor, input.workerIds)
  await orRefusedAsCard(() => tx.run(handOverCards(ids, handedOn, note)))
  return ids
}

/**
 * Takes back that people got their cards. The log keeps the day that was written.
 *
 * @throws NotFoundError, NotAllowedError, ConflictError `CARDS_AT_ONCE`
 */
export async function withdrawCardHandOver(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly workerIds: readonly string[] },
): Promise<string[]> {
  const ids = await keptPeople(tx, actor, input.workerIds)
  await tx.run(takeCardHandOverBack(ids))
  return ids
}

async function keptPeople(tx: TenantTransaction, actor: Actor, workerIds: readonly string[]): Promise<string[]> {
  const ids = [...new Set(workerIds)]
  if (ids.length === 0 || ids.length > CARDS_AT_ONCE_MAX)
    throw new ConflictError(importMessages.CARDS_AT_ONCE({ peopleMax: CARDS_AT_ONCE_MAX }))
  const records = await tx.rows<WorkerRecord>(findWorkers(ids))
  if (records.length !== ids.length) throw new NotFoundError()
  if (!records.every((record) => mayUpdate(actor, record))) throw new NotAllowedError()
  return ids
}
