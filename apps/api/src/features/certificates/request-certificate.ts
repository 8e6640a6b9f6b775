import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { findPledges, mayReadPledges, type PledgeRow } from '../pledges/public.ts'
import { orRefusedAsCertificate } from './certificate-refusal.ts'
import { mayRequestCertificates } from './certificates.policy.ts'
import { requestCertificate } from './certificates.queries.ts'

/**
 * Asks the region of a pledge for a certificate about what the insurer has received for it. Each month of a worker is certified once.
 *
 * @returns the id of the pledge
 * @throws NotFoundError, NotAllowedError
 * @throws ConflictError `CERTIFICATE_OF_PLEDGE`, `CERTIFICATE_WITHOUT_RECEIPT`, `CERTIFICATE_MONTHS_CERTIFIED`, `CERTIFICATE_OF_FEW`, `CERTIFICATE_REQUESTED`, `CERTIFICATES_OF_DAY`
 */
export async function requestPledgeCertificate(
  tx: TenantTransaction,
  actor: Actor,
  { pledgeId }: { readonly pledgeId: string },
): Promise<string> {
  const [pledge] = mayReadPledges(actor) ? await tx.rows<PledgeRow>(findPledges([pledgeId])) : []
  if (pledge === undefined) throw new NotFoundError()
  if (!mayRequestCertificates(actor, pledge)) throw new NotAllowedError()
  await orRefusedAsCertificate(() => tx.rows(requestCertificate(pledge.id)))
  await recordAudit(tx, actor, 'CERTIFICATE_REQUESTED', { subject: { kind: 'pledge', id: pledge.id } })
  return pledge.id
}
