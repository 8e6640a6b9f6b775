import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { correctionInput } from '@payung/domain/benefit/claim-input'
import { isSameReport } from '@payung/domain/benefit/report-facts'
import type { InputOf } from '@payung/domain/input/check-input'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { recordAudit } from '../audit/public.ts'
import { orRefusedByRule } from './claim-refusal.ts'
import { claimMessages } from './claims.messages.ts'
import { mayCorrect, mayReadClaims } from './claims.policy.ts'
import { correctEvent, findLifeEvents, type LifeEventRow } from './claims.queries.ts'
import { reportFactsOf } from './report-facts-of.ts'

/**
 * Corrects what a report says, in one step. What it said before is kept with the reason. The claim follows: it asks the insurance that the answers now say, is taken
 * back where neither pays any more, or is opened.
 *
 * @returns the event's id
 * @throws NotFoundError, NotAllowedError, ValidationError `EVENT_IN_FUTURE`, `EVENT_DAY_INVALID`, `EVENT_PLACE_INVALID`, `REASON_MISSING`, `REASON_HAS_NUMBER`
 * @throws ConflictError `EVENT_WITHDRAWN`, `EVENT_WITH_INSURER`, `EVENT_UNCHANGED`, `EVENT_KNOWN`, `EVENT_BEFORE_BIRTH`, `EVENT_AFTER_DEATH`, `DEATH_ON_OTHER_DAY`
 */
export async function correctLifeEvent(
  tx: TenantTransaction,
  actor: Actor,
  input: InputOf<ReturnType<typeof correctionInput>> & { readonly eventId: string },
): Promise<string> {
  const [event] = mayReadClaims(actor) ? await tx.rows<LifeEventRow>(findLifeEvents([input.eventId])) : []
  if (event === undefined) throw new NotFoundError()
  if (!mayCorrect(actor, { state: 'REPORTED', claim_state: null })) throw new NotAllowedError()
  if (event.state === 'WITHDRAWN') throw new ConflictError(claimMessages.EVENT_WITHDRAWN())
  if (!mayCorrect(actor, event)) throw new ConflictError(claimMessages.EVENT_WITH_INSURER())
  const { reason, ...facts } = readInput(
    correctionInput({ today: today().toString(), kind: event.kind }),
    input,
    claimMessages,
  )
  if (isSameReport(facts, reportFactsOf(event))) throw new ConflictError(claimMessages.EVENT_UNCHANGED())
  const corrected = await orRefusedByRule(() => tx.run(correctEvent(event.id, facts, reason)))
  if (corrected === 0) throw new ConflictError(claimMessages.EVENT_WITHDRAWN())
  await recordAudit(tx, actor, 'LIFE_EVENT_CORRECTED', {
    subject: { kind: 'worker', id: event.worker_id },
    details: { event: event.id },
  })
  return event.id
}
