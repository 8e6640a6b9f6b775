import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import {
  deleteRegistrationRequest,
  findRegistrationRequest,
  insertRegistrationRequest,
  settleRegistrationRequest,
} from './registration-request.queries.ts'
import { workerMessages } from './workers.messages.ts'

/** What an earlier sending of the same request came to; `NEW` if there was none, or if it came to nothing. */
type Earlier = { readonly state: 'NEW' } | { readonly state: 'DONE'; readonly workerId: string }

/**
 * Takes the key under which somebody sends a registration. Two sendings at once wait for each other here, so that the second hears what the
 * first has made. Only the sender's own keys count: a colleague's cannot be come upon.
 *
 * @param content everything that was sent, for the key to mean this and nothing else
 * @throws ConflictError `REQUEST_KEY_USED` if the key was sent before with something else
 */
export async function takeRequestKey(tx: Transaction, actor: Actor, key: string, content: string): Promise<Earlier> {
  const { vault } = tx
  const contentIndex = vault.textIndex(content)
  const taken = await tx.run(insertRegistrationRequest(actor, key, contentIndex))
  if (taken === 1) return { state: 'NEW' }
  const [earlier] = await tx.rows<{ content_index: Uint8Array; worker_id: string | null }>(
    findRegistrationRequest(actor, key),
  )
  if (earlier?.worker_id == null || !contentIndex.equals(earlier.content_index)) throw keyUsed()
  return { state: 'DONE', workerId: earlier.worker_id }
}

/** Keeps what the request has made, or gives the key back if that is nothing: a mended one may be sent under it again. */
export async function settleRequestKey(
  tx: TenantTransaction,
  actor: Actor,
  key: string,
  workerId: string | null,
): Promise<void> {
  if (workerId === null) await tx.run(deleteRegistrationRequest(actor, key))
  else await tx.run(settleRegistrationRequest(workerId, actor, key))
}

function keyUsed(): ConflictError {
  return new ConflictError(workerMessages.REQUEST_KEY_USED())
}
