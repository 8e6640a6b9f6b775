import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { mayReadPledges, type PledgeRow, sideOf } from '../pledges/public.ts'
import { certificateMessages } from './certificates.messages.ts'
import type { CertificateRow } from './certificates.queries.ts'

export type CertificateAction = 'ISSUE' | 'REFUSE' | 'REVOKE'

/** A year of the whole company: its pledges, and what it has paid. */
export function mayReportYear(actor: Actor): boolean {
  return actor.tenantKind === 'COMPANY' && mayReadPledges(actor) && actor.permissions.has('CONTRIBUTION_READ')
}

/** Whoever drafts or approves pledges for a company asks for their certificates. */
export function mayRequestCertificates(actor: Actor, pledge: Pick<PledgeRow, 'tenant_id'>): boolean {
  const mayAct = actor.permissions.has('PLEDGE_DRAFT') || actor.permissions.has('PLEDGE_APPROVE')
  return mayAct && mayReadPledges(actor) && sideOf(actor, pledge) === 'COMPANY'
}

/** Certificates are issued, refused and revoked by approvers of the region of their pledge. */
export function mayDecideCertificates(actor: Actor): boolean {
  return actor.permissions.has('CERTIFICATE_ISSUE') && mayReadPledges(actor)
}

/** What the viewer may do with a certificate now; never decide on what they asked for themselves. Revoking takes a statement back, and may be done by who issued it. */
export function certificateActionsOn(actor: Actor, certificate: CertificateRow): readonly CertificateAction[] {
  if (!mayDecideCertificates(actor) || certificate.region_tenant_id !== actor.tenantId) return []
  if (certificate.state === 'ISSUED') return ['REVOKE']
  return certificate.state === 'REQUESTED' && certificate.requested_by !== actor.userId ? ['ISSUE', 'REFUSE'] : []
}

/** The region confirms receipts of what is asked of it, and of what it has issued. */
export function mayConfirmReceipts(actor: Actor, certificate: CertificateRow): boolean {
  const { state, region_tenant_id: region } = certificate
  return mayDecideCertificates(actor) && region === actor.tenantId && (state === 'REQUESTED' || state === 'ISSUED')
}

/** @throws NotAllowedError; ConflictError `CERTIFICATE_STATE` */
export function assertMayConfirmReceipts(actor: Actor, certificate: CertificateRow): void {
  if (mayConfirmReceipts(actor, certificate)) return
  if (!mayDecideCertificates(actor) || certificate.region_tenant_id !== actor.tenantId) throw new NotAllowedError()
  throw new ConflictError(certificateMessages.CERTIFICATE_STATE())
}

/** @throws NotAllowedError also `REQUESTER_IS_NOT_ISSUER`; ConflictError `CERTIFICATE_STATE` */
export function assertMayOnCertificate(actor: Actor, certificate: CertificateRow, action: CertificateAction): void {
  if (certificateActionsOn(actor, certificate).includes(action)) return
  if (!mayDecideCertificates(actor) || certificate.region_tenant_id !== actor.tenantId) throw new NotAllowedError()
  if (certificate.state === 'REQUESTED' && action !== 'REVOKE')
    throw new NotAllowedError(certificateMessages.REQUESTER_IS_NOT_ISSUER())
  throw new ConflictError(certificateMessages.CERTIFICATE_STATE())
}
