import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { mayReadBenefits } from '../claims/public.ts'
import { orRefusedAsGrantHandover } from './grant-handover-refusal.ts'
import { grantHandoverMessages } from './grant-handovers.messages.ts'
import { assertMayConfirm, assertMaySetAside } from './grant-handovers.policy.ts'
import { decideGrantHandover, findGrantHandover, type GrantHandoverRow } from './grant-handovers.queries.ts'

interface HandoverToDecide {
  readonly id: string
}

/**
 * Confirms that a family has its grant. Somebody else wrote it down; from then on it is final.
 *
 * @throws NotAllowedError also `GRANT_RECORDER_IS_NOT_CONFIRMER`, `MAY_BE_ONE_PERSON`; NotFoundError
 * @throws ConflictError `GRANT_HANDOVER_DECIDED`; `GRANT_NOT_DUE`; ValidationError `GRANT_HEIR_MISSING` where the case has named other heirs meanwhile
 */
export async function confirmGrantHandover(
  tx: TenantTransaction,
  actor: Actor,
  input: HandoverToDecide,
): Promise<string> {
  const handover = await readOpen(tx, actor, input)
  assertMayConfirm(actor, handover)
  await assertAnotherPerson(tx, [handover.recorded_by])
  return decide(tx, actor, handover, true)
}

/**
 * Sets an entry aside: who wrote it down takes it back, another person refuses it.
 *
 * @throws NotAllowedError, NotFoundError; ConflictError `GRANT_HANDOVER_DECIDED`
 */
export async function setGrantHandoverAside(
  tx: TenantTransaction,
  actor: Actor,
  input: HandoverToDecide,
): Promise<string> {
  const handover = await readOpen(tx, actor, input)
  assertMaySetAside(actor, handover)
  return decide(tx, actor, handover, false)
}

async function readOpen(tx: TenantTransaction, actor: Actor, { id }: HandoverToDecide): Promise<GrantHandoverRow> {
  const [handover] = mayReadBenefits(actor) ? await tx.rows<GrantHandoverRow>(findGrantHandover(id)) : []
  if (handover === undefined) throw new NotFoundError()
  if (handover.state !== 'OPEN') throw new ConflictError(grantHandoverMessages.GRANT_HANDOVER_DECIDED())
  return handover
}

type Outcome = 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN' | 'NOT_FOUND' | 'ALREADY_DECIDED'

async function decide(
  tx: TenantTransaction,
  actor: Actor,
  { id, claim_id: claimId }: GrantHandoverRow,
  confirms: boolean,
): Promise<string> {
  const { outcome } = await orRefusedAsGrantHandover(() =>
    tx.one<{ outcome: Outcome }>(decideGrantHandover(id, confirms)),
  )
  if (outcome === 'NOT_FOUND') throw new NotFoundError()
  if (outcome === 'ALREADY_DECIDED') throw new ConflictError(grantHandoverMessages.GRANT_HANDOVER_DECIDED())
  await recordAudit(tx, actor, `GRANT_HANDOVER_${outcome}`, {
    subject: { kind: 'claim', id: claimId },
    details: { handover: id },
  })
  return id
}
