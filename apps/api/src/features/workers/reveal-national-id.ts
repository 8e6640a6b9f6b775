import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { requireOpened } from '../../platform/unopened-values.ts'
import { recordAudit } from '../audit/public.ts'
import { readLoggedReason } from './change-worker.ts'
import { getWorker } from './find-worker.ts'
import type { OpenedNationalId } from './opened-national-id.ts'
import { addGrant, countGrantsOfLastHour } from './reveal.queries.ts'
import { auditRevealAtCustodian } from './reveal-national-id.queries.ts'
import { workerMessages } from './workers.messages.ts'
import { mayReveal } from './workers.policy.ts'

export interface RevealNationalIdInput {
  readonly workerId: string
  readonly reason: string
}

/** A desk that checks cards one by one needs a few dozen an hour; more is copying. */
const REVEALS_PER_HOUR_MAX = 40

/**
 * Opens one NIK to one user for five minutes ("break the glass").
 *
 * Who, when and why is in the log of the viewer's tenant, and of the custodian's where that is another.
 *
 * @throws NotedUnopenedError where it does not open
 * @throws NotFoundError for a missing record and another tenant's alike
 * @throws NotAllowedError `NOT_ALLOWED`, or `REVEAL_LIMIT` to who has opened too many within an hour
 * @throws ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`
 */
export async function revealNationalId(
  tx: Transaction,
  actor: Actor,
  input: RevealNationalIdInput,
): Promise<OpenedNationalId> {
  const { vault } = tx
  if (!mayReveal(actor)) throw new NotAllowedError()
  const reason = readLoggedReason(input.reason)
  const record = await getWorker(tx, input.workerId)
  if ((await countGrantsOfLastHour(tx, actor.userId)) >= REVEALS_PER_HOUR_MAX) throw tooMany()

  const grant = await addGrant(tx, actor, record.id, reason)
  await recordAudit(tx, actor, 'NATIONAL_ID_REVEALED', {
    subject: { kind: 'worker', id: record.id, version: record.version },
    details: { grant: grant.id, reason },
  })
  await tx.run(auditRevealAtCustodian(record.id))
  return {
    nationalId: requireOpened('worker.national_id_cipher', record.id, () =>
      vault.openNationalId(record.national_id_cipher, record.person_index),
    ),
    expiresAt: grant.expires_at,
    reason,
  }
}

function tooMany(): NotAllowedError {
  return new NotAllowedError(workerMessages.REVEAL_LIMIT({ revealsPerHourMax: REVEALS_PER_HOUR_MAX }))
}
