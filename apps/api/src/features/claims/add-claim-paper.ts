import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { ClaimPaper } from '@payung/domain/benefit/claim-checklist'
import { demandInput } from '@payung/domain/benefit/claim-input'
import type { InputOf } from '@payung/domain/input/check-input'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { recordAudit } from '../audit/public.ts'
import { assertOwnFiles } from '../files/public.ts'
import { neededPapers } from './claim-papers.ts'
import { orRefusedByRule } from './claim-refusal.ts'
import { claimMessages } from './claims.messages.ts'
import { mayAddPapers, mayDemand, mayReadClaims } from './claims.policy.ts'
import {
  type ClaimDemandRow,
  type ClaimRow,
  findClaimDemands,
  findClaimOfPaper,
  findClaims,
  findLifeEvents,
  insertClaimDemand,
  insertClaimPaper,
  type LifeEventRow,
} from './claims.queries.ts'
import { findEventsWithoutHeir } from './heirs.queries.ts'

/**
 * Puts a photo or scan to a claim. The same again has no effect: a phone that did not hear the answer sends it once more.
 *
 * @throws NotFoundError also for another's file; NotAllowedError; ConflictError `CLAIM_STATE`, `PAPERS_OF_CLAIM`
 * @throws ValidationError `DOCUMENT_TYPE`
 */
export async function addClaimPaper(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly claimId: string; readonly kind: ClaimPaper; readonly fileId: string },
): Promise<string> {
  const claim = await findOwnClaim(tx, actor, input.claimId)
  if (!mayAddPapers(actor, claim.state)) throw refusalOf(claim)
  await assertOwnFiles(tx, actor, [input.fileId])
  const [there] = await tx.rows<{ readonly claim_id: string }>(findClaimOfPaper(input.kind, input.fileId))
  if (there?.claim_id === claim.id) return claim.id
  await orRefusedByRule(() => tx.run(insertClaimPaper(claim.id, actor.tenantId, input.kind, input.fileId)))
  await recordAudit(tx, actor, 'CLAIM_PAPER_ADDED', {
    subject: { kind: 'claim', id: claim.id },
    details: { file: input.fileId },
  })
  return claim.id
}

/**
 * Asks for a paper beyond the checklist, with the reason that the family is told.
 *
 * @throws NotFoundError, NotAllowedError; ConflictError `CLAIM_STATE`, `PAPER_DEMANDED_ALREADY`; ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`
 */
export async function demandClaimPaper(
  tx: TenantTransaction,
  actor: Actor,
  input: InputOf<typeof demandInput> & { readonly claimId: string },
): Promise<string> {
  const claim = await findOwnClaim(tx, actor, input.claimId)
  if (!mayDemand(actor, claim.state)) throw refusalOf(claim)
  const { kind, reason } = readInput(demandInput, input, claimMessages)
  const [event] = await tx.rows<LifeEventRow>(findLifeEvents([claim.event_id]))
  const demands = await tx.rows<ClaimDemandRow>(findClaimDemands([claim.id]))
  if (event === undefined) throw new NotFoundError()
  const withoutHeir = await tx.rows<{ event_id: string }>(findEventsWithoutHeir([claim.event_id]))
  const isKnown = neededPapers(claim, event, demands, withoutHeir.length > 0).includes(kind)
  if (isKnown) throw new ConflictError(claimMessages.PAPER_DEMANDED_ALREADY())
  await orRefusedByRule(() => tx.run(insertClaimDemand(claim.id, actor.tenantId, kind, reason)))
  await recordAudit(tx, actor, 'CLAIM_PAPER_DEMANDED', { subject: { kind: 'claim', id: claim.id }, details: { kind } })
  return claim.id
}

async function findOwnClaim(tx: TenantTransaction, actor: Actor, id: string): Promise<ClaimRow> {
  const [claim] = mayReadClaims(actor) ? await tx.rows<ClaimRow>(findClaims([id])) : []
  if (claim === undefined) throw new NotFoundError()
  return claim
}

function refusalOf({ state }: ClaimRow) {
  return state === 'CLOSED' || state === 'WITHDRAWN'
    ? new ConflictError(claimMessages.CLAIM_STATE())
    : new NotAllowedError()
}
