import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { handoverConsentInput } from '@payung/domain/benefit/handover-input'
import type { InputOf } from '@payung/domain/input/check-input'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { recordAudit } from '../audit/public.ts'
import { type ClaimRow, findClaims } from '../claims/public.ts'
import { orRefusedAsHandover } from './handover-refusal.ts'
import { handoverMessages } from './handovers.messages.ts'
import { assertMayOnHandover, mayReadHandovers } from './handovers.policy.ts'
import {
  type ConsentRow,
  findConsent,
  findHandovers,
  type HandoverRow,
  insertConsent,
  withdrawConsent,
} from './handovers.queries.ts'

/**
 * Writes down what the family of a paid claim has agreed to for one event. Who is not written down has not agreed.
 *
 * @returns the id of the event
 * @throws NotFoundError, NotAllowedError; ConflictError `HANDOVER_STATE`, `HANDOVER_CLAIM_UNPAID`, `HANDOVER_CLAIM_SHORT`, `HANDOVER_CLAIM_TAKEN`,
 *   `HANDOVER_FAMILIES_FULL`
 * @throws ValidationError `HANDOVER_FAMILY_INVALID`, `HANDOVER_CONSENT_DAY`, `HANDOVER_CONSENT_NOTHING`, `HANDOVER_HEIR`
 */
export async function recordHandoverConsent(
  tx: TenantTransaction,
  actor: Actor,
  input: InputOf<ReturnType<typeof handoverConsentInput>> & {
    readonly handoverId: string
    readonly claimId: string
    readonly heirId: string | null
  },
): Promise<string> {
  const handover = await getOpenHandover(tx, actor, input.handoverId)
  const [claim] = await tx.rows<ClaimRow>(findClaims([input.claimId]))
  if (claim === undefined) throw new NotFoundError()
  if (claim.state !== 'PAID' && claim.state !== 'CLOSED')
    throw new ConflictError(handoverMessages.HANDOVER_CLAIM_UNPAID())
  if (claim.has_shortfall) throw new ConflictError(handoverMessages.HANDOVER_CLAIM_SHORT())
  const now = today().toString()
  const isToCome = handover.on_day > now
  const until = isToCome ? now : handover.on_day
  const consent = readInput(handoverConsentInput({ until }), input, handoverMessages)
  const { tenantId } = actor
  const entry = { ...consent, tenantId, handoverId: handover.id, claimId: claim.id, heirId: input.heirId }
  await orRefusedAsHandover(() => tx.rows(insertConsent(entry)))
  await audit(tx, actor, 'HANDOVER_CONSENTED', { claim_id: claim.id, handover_id: handover.id })
  return handover.id
}

/**
 * Takes the consent of a family back, for which it gives no reason: it disappears from every list and paper of the event.
 *
 * @returns the id of the event
 * @throws NotFoundError, NotAllowedError; ConflictError `HANDOVER_STATE` once it is taken back or the minutes stand
 */
export async function withdrawHandoverConsent(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly consentId: string },
): Promise<string> {
  const [consent] = mayReadHandovers(actor) ? await tx.rows<ConsentRow>(findConsent(input.consentId)) : []
  if (consent === undefined) throw new NotFoundError()
  const handover = await getOpenHandover(tx, actor, consent.handover_id)
  await orRefusedAsHandover(() => tx.run(withdrawConsent(consent.id)))
  await audit(tx, actor, 'HANDOVER_CONSENT_WITHDRAWN', consent)
  return handover.id
}

async function getOpenHandover(tx: TenantTransaction, actor: Actor, id: string): Promise<HandoverRow> {
  const [handover] = mayReadHandovers(actor) ? await tx.rows<HandoverRow>(findHandovers([id])) : []
  if (handover === undefined) throw new NotFoundError()
  assertMayOnHandover(actor, handover, 'CONSENT')
  return handover
}

function audit(
  tx: TenantTransaction,
  actor: Actor,
  action: 'HANDOVER_CONSENTED' | 'HANDOVER_CONSENT_WITHDRAWN',
  { claim_id: claim, handover_id: handover }: Pick<ConsentRow, 'claim_id' | 'handover_id'>,
) {
  return recordAudit(tx, actor, action, { subject: { kind: 'claim', id: claim }, details: { handover } })
}
