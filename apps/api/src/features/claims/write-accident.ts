import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { accidentInput } from '@payung/domain/benefit/accident-input'
import type { InputOf } from '@payung/domain/input/check-input'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { recordAudit } from '../audit/public.ts'
import { findOfficers, insertAccident, type OfficerRow } from './accidents.queries.ts'
import { orRefusedByRule } from './claim-refusal.ts'
import { claimMessages } from './claims.messages.ts'
import { mayReadClaims, mayWriteAccident } from './claims.policy.ts'
import { type ClaimRow, findClaims } from './claims.queries.ts'

/**
 * Writes what an accident or illness of work has led to. The entry holds the whole; those before it stay. What is due follows.
 *
 * @param input with how many entries there were when it was read
 * @returns the claim's id
 * @throws NotFoundError; NotAllowedError also to who has taken no step of the case
 * @throws ConflictError `CLAIM_STATE`, `CLAIM_CHANGED`, `LOSS_NOT_IN_TABLE`, `ACCIDENT_ENTRIES`
 * @throws ValidationError `ACCIDENT_COST_INVALID`, `LOSS_PERCENT_INVALID`, `LOSS_PIECES_INVALID`, `LOSS_TWICE`, `UNABLE_DAYS_INVALID`, `HOME_CARE_YEARS_INVALID`
 */
export async function writeAccident(
  tx: TenantTransaction,
  actor: Actor,
  input: InputOf<typeof accidentInput> & { readonly claimId: string; readonly entries: number },
): Promise<string> {
  const [claim] = mayReadClaims(actor) ? await tx.rows<ClaimRow>(findClaims([input.claimId])) : []
  if (claim === undefined) throw new NotFoundError()
  const [officer] = await tx.rows<OfficerRow>(findOfficers([claim.id]))
  const seen = { ...claim, isOfficer: officer?.is_officer === true }
  if (!mayWriteAccident(actor, { ...seen, state: 'REPORTED' })) throw new NotAllowedError()
  if (!mayWriteAccident(actor, seen)) throw new ConflictError(claimMessages.CLAIM_STATE())
  const accident = readInput(accidentInput, input, claimMessages)
  await orRefusedByRule(() => tx.run(insertAccident(claim.id, actor.tenantId, input.entries + 1, accident)))
  // What it says is about somebody's health: the log names the entry alone.
  await recordAudit(tx, actor, 'ACCIDENT_WRITTEN', {
    subject: { kind: 'claim', id: claim.id },
    details: { entry: input.entries + 1 },
  })
  return claim.id
}
