import { createHash, randomBytes } from 'node:crypto'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { mayReportOf } from '../claims/public.ts'
import { getWorker } from '../workers/public.ts'
import { type FamilyLinkRow, findFamilyLink, insertFamilyLink, withdrawLink } from './family-links.queries.ts'
import { orRefusedAsOutsideReport } from './outside-report-refusal.ts'

/** 160 bits: nobody guesses another family's. */
const CODE_BYTES = 20

/** By which the database finds a code that it does not hold. */
export function hashOfFamilyCode(code: string): Buffer {
  return createHash('sha256').update(code).digest()
}

/**
 * Gives out a link by which the family of a person reports what happened to them. Its code is in the answer alone.
 *
 * @throws NotFoundError; NotAllowedError for who reports no events of this person; ConflictError `FAMILY_LINK_OF_LIVING`, `FAMILY_LINKS_OF_PERSON`, `FAMILY_LINKS_OF_GIVER`
 */
export async function giveFamilyLink(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly workerId: string },
): Promise<{ readonly workerId: string; readonly code: string }> {
  const worker = await getWorker(tx, input.workerId)
  if (!mayReportOf(actor, worker)) throw new NotAllowedError()
  const code = randomBytes(CODE_BYTES).toString('hex')
  await orRefusedAsOutsideReport(() => tx.run(insertFamilyLink(worker, hashOfFamilyCode(code))))
  await recordAudit(tx, actor, 'FAMILY_LINK_GIVEN', { subject: { kind: 'worker', id: worker.id }, details: {} })
  return { workerId: worker.id, code }
}

/**
 * Takes a link back by which nobody has reported yet.
 *
 * @returns the id of the person
 * @throws NotFoundError; NotAllowedError; ConflictError `FAMILY_LINK_STEP`
 */
export async function withdrawFamilyLink(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly linkId: string },
): Promise<string> {
  const [link] = await tx.rows<FamilyLinkRow>(findFamilyLink(input.linkId))
  if (link === undefined) throw new NotFoundError()
  const worker = await getWorker(tx, link.worker_id)
  if (!mayReportOf(actor, worker)) throw new NotAllowedError()
  await orRefusedAsOutsideReport(() => tx.run(withdrawLink(link.id)))
  await recordAudit(tx, actor, 'FAMILY_LINK_WITHDRAWN', {
    subject: { kind: 'worker', id: worker.id },
    details: { link: link.id },
  })
  return worker.id
}
