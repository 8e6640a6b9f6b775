import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { disputeInput, heirCertificateInput, settlementInput } from '@payung/domain/benefit/heir-input'
import type { InputOf } from '@payung/domain/input/check-input'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { orRefusedByRule } from './claim-refusal.ts'
import { heirMessages } from './heirs.messages.ts'
import { assertMayApprove, assertMayNameHeirs, assertMayPropose, mayReadHeirs } from './heirs.policy.ts'
import {
  approveSettlement,
  findHeirDispute,
  type HeirDisputeRow,
  insertHeirDispute,
  proposeSettlement,
  writeHeirCertificate as writeCertificate,
} from './heirs.queries.ts'
import { findDeath } from './save-heir.ts'

/**
 * Marks that the heirs do not agree: nothing is paid until two people have settled it. Or, in the same two steps, that no heir is known: its reason is what
 * another person approves, and until then nothing is paid.
 *
 * @returns the claim's id
 * @throws NotFoundError, NotAllowedError
 * @throws ConflictError `CLAIM_HEIRS_SETTLED`, `HEIRS_DISPUTED_ALREADY`, `NO_HEIR_RECORDED_ALREADY`, `HEIR_IS_NAMED`, `DISPUTES_OF_CLAIM`
 * @throws ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`
 */
export async function openHeirDispute(
  tx: TenantTransaction,
  actor: Actor,
  input: InputOf<typeof disputeInput> & { readonly claimId: string; readonly isWithoutHeir: boolean },
): Promise<string> {
  const { claim } = await findDeath(tx, actor, input.claimId)
  assertMayNameHeirs(actor, claim.state)
  const { reason } = readInput(disputeInput, input, heirMessages)
  const { isWithoutHeir } = input
  await orRefusedByRule(() => tx.run(insertHeirDispute(claim.id, actor.tenantId, { reason, isWithoutHeir })))
  return audited(tx, actor, isWithoutHeir ? 'NO_HEIR_RECORDED' : 'HEIR_DISPUTE_OPENED', claim.id)
}

/**
 * Writes down how a dispute is to be settled, or why no heir is known, in place of what was proposed before.
 *
 * @returns the claim's id
 * @throws NotFoundError, NotAllowedError; ConflictError `HEIR_DISPUTE_STEP`; ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`
 */
export async function proposeHeirSettlement(
  tx: TenantTransaction,
  actor: Actor,
  input: InputOf<typeof settlementInput> & { readonly disputeId: string },
): Promise<string> {
  const dispute = await getDispute(tx, actor, input.disputeId)
  assertMayPropose(actor, dispute)
  const { proposal } = readInput(settlementInput, input, heirMessages)
  await orRefusedByRule(() => tx.run(proposeSettlement(dispute.id, proposal)))
  return audited(tx, actor, dispute.is_without_heir ? 'NO_HEIR_RECORDED' : 'HEIR_SETTLEMENT_PROPOSED', dispute.claim_id)
}

/**
 * Approves what another person has proposed.
 *
 * @param input `proposal` as it was read: written anew meanwhile, it is not approved
 * @returns the claim's id
 * @throws NotFoundError; NotAllowedError also `PROPOSER_APPROVES_NO_SETTLEMENT`, `MAY_BE_ONE_PERSON`; ConflictError `HEIR_DISPUTE_STEP`
 */
export async function approveHeirSettlement(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly disputeId: string; readonly proposal: string },
): Promise<string> {
  const dispute = await getDispute(tx, actor, input.disputeId)
  assertMayApprove(actor, dispute)
  await assertAnotherPerson(tx, [dispute.proposed_by])
  const approved = await orRefusedByRule(() => tx.run(approveSettlement(dispute.id, input.proposal)))
  if (approved === 0) throw new ConflictError(heirMessages.HEIR_DISPUTE_STEP())
  return audited(tx, actor, dispute.is_without_heir ? 'NO_HEIR_APPROVED' : 'HEIR_SETTLEMENT_APPROVED', dispute.claim_id)
}

/**
 * Writes down how far the letter is that names the heirs.
 *
 * @returns the claim's id
 * @throws NotFoundError, NotAllowedError; ConflictError `CLAIM_HEIRS_SETTLED`
 * @throws ValidationError `HEIR_CERTIFICATE_NUMBER_INVALID`, `HEIR_CERTIFICATE_DAY_INVALID`, `HEIR_CERTIFICATE_ISSUER_INVALID`
 */
export async function writeHeirCertificate(
  tx: TenantTransaction,
  actor: Actor,
  input: InputOf<ReturnType<typeof heirCertificateInput>> & { readonly claimId: string; readonly isIssued: boolean },
): Promise<string> {
  const { claim } = await findDeath(tx, actor, input.claimId)
  assertMayNameHeirs(actor, claim.state)
  const schema = heirCertificateInput({ today: today().toString(), isIssued: input.isIssued })
  const certificate = readInput(schema, input, heirMessages)
  await orRefusedByRule(() => tx.run(writeCertificate(claim.id, actor.tenantId, certificate)))
  return audited(tx, actor, 'HEIR_CERTIFICATE_WRITTEN', claim.id)
}

async function getDispute(tx: TenantTransaction, actor: Actor, id: string): Promise<HeirDisputeRow> {
  const [dispute] = mayReadHeirs(actor) ? await tx.rows<HeirDisputeRow>(findHeirDispute(id)) : []
  if (dispute === undefined) throw new NotFoundError()
  return dispute
}

async function audited(tx: TenantTransaction, actor: Actor, action: string, claimId: string): Promise<string> {
  await recordAudit(tx, actor, action, { subject: { kind: 'claim', id: claimId } })
  return claimId
}
