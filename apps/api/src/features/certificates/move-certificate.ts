import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { publishCertificate } from '@payung/domain/disclosure/publish-certificate'
import { certificateReasonInput } from '@payung/domain/pledge/certificate-input'
import type { Actor } from '../../platform/actor.ts'
import { newPublicCode } from '../../platform/public-code.ts'
import { readInput } from '../../platform/read-input.ts'
import { assertNotHeldAsMaker } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { orRefusedAsCertificate } from './certificate-refusal.ts'
import { certificateMessages } from './certificates.messages.ts'
import { assertMayOnCertificate, type CertificateAction } from './certificates.policy.ts'
import { type CertifiableRow, endCertificate, findCertifiable, issueCertificate } from './certificates.queries.ts'
import { getCertificate } from './load-certificate.ts'

interface CertificateToEnd {
  readonly certificateId: string
  readonly reason: string
}

/**
 * Issues a certificate with what somebody else than its payer proves that the insurer has received by now, rounded down for everybody to see. The region of the pledge issues it, and another person than
 * who asked.
 *
 * @returns the id of the pledge
 * @throws NotFoundError; NotAllowedError also `REQUESTER_IS_NOT_ISSUER`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `CERTIFICATE_STATE`, `CERTIFICATE_OF_PLEDGE`, `CERTIFICATE_WITHOUT_RECEIPT`, `CERTIFICATE_RECEIPT_UNPROVEN`, `CERTIFICATE_MONTHS_CERTIFIED`, `CERTIFICATE_OF_FEW`
 */
export async function issuePledgeCertificate(
  tx: TenantTransaction,
  actor: Actor,
  { certificateId }: { readonly certificateId: string },
): Promise<string> {
  const certificate = await getCertificate(tx, actor, certificateId)
  assertMayOnCertificate(actor, certificate, 'ISSUE')
  await assertNotHeldAsMaker(tx, 'PLEDGE_CERTIFICATE', certificate.id)
  const [counted] = await tx.rows<CertifiableRow>(findCertifiable([certificate.pledge_id], true))
  const figures = publishCertificate({
    workers: counted?.workers ?? 0,
    workerMonths: counted?.worker_months ?? 0,
    rupiah: counted?.rupiah ?? 0n,
    monthsOfWorker: counted?.months_of_worker ?? 0,
    rupiahOfWorker: counted?.rupiah_of_worker ?? 0n,
  })
  await orRefusedAsCertificate(() => tx.rows(issueCertificate(certificate.id, newPublicCode(), figures)))
  await recordAudit(tx, actor, 'CERTIFICATE_ISSUED', {
    subject: { kind: 'pledge', id: certificate.pledge_id },
    details: { certificateId: certificate.id },
  })
  return certificate.pledge_id
}

/** Refuses a request with the reason; the company may ask again. @throws as {@link issuePledgeCertificate}, ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER` */
export async function refusePledgeCertificate(
  tx: TenantTransaction,
  actor: Actor,
  input: CertificateToEnd,
): Promise<string> {
  return ends(tx, actor, input, 'REFUSE')
}

/** Revokes an issued certificate with the reason, which its public page shows. Its months can be certified anew. @throws as {@link refusePledgeCertificate} */
export async function revokePledgeCertificate(
  tx: TenantTransaction,
  actor: Actor,
  input: CertificateToEnd,
): Promise<string> {
  return ends(tx, actor, input, 'REVOKE')
}

async function ends(
  tx: TenantTransaction,
  actor: Actor,
  input: CertificateToEnd,
  action: Exclude<CertificateAction, 'ISSUE'>,
): Promise<string> {
  const certificate = await getCertificate(tx, actor, input.certificateId)
  assertMayOnCertificate(actor, certificate, action)
  if (action === 'REFUSE') await assertNotHeldAsMaker(tx, 'PLEDGE_CERTIFICATE', certificate.id)
  const { reason } = readInput(certificateReasonInput, input, certificateMessages)
  const state = action === 'REFUSE' ? 'REFUSED' : 'REVOKED'
  await orRefusedAsCertificate(() => tx.rows(endCertificate(certificate.id, state, reason)))
  await recordAudit(tx, actor, `CERTIFICATE_${state}`, {
    subject: { kind: 'pledge', id: certificate.pledge_id },
    details: { certificateId: certificate.id, reason },
  })
  return certificate.pledge_id
}
