import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { companyRefusalInput } from '@payung/domain/company/application-input'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { openedOrNull } from '../../platform/unopened-values.ts'
import { assertNotHeldAsMaker } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { companyMessages } from './company-applications.messages.ts'
import {
  assertMayOnCompany,
  type CompanyApplicationAction,
  mayReadCompanyApplications,
} from './company-applications.policy.ts'
import {
  type CompanyApplicationRow,
  findCompanyApplications,
  refuseApplication,
  verifyApplication,
} from './company-applications.queries.ts'
import { orRefusedAsCompany } from './company-refusal.ts'
import { type CompanyContact, openContact } from './sealed-contact.ts'

export interface ApplicationToDecide {
  readonly applicationId: string
  readonly expectedVersion: number
}

/**
 * Says that an application agrees with its papers, and proposes to admit the company.
 *
 * @throws NotFoundError, NotAllowedError; ConflictError `COMPANY_APPLICATION_STATE`, `NIB_ADMITTED`
 */
export async function verifyCompanyApplication(
  tx: TenantTransaction,
  actor: Actor,
  input: ApplicationToDecide,
): Promise<string> {
  const application = await getApplicationToDecide(tx, actor, input, 'VERIFY')
  await orRefusedAsCompany(() => tx.rows(verifyApplication(application.id)))
  await recordAudit(tx, actor, 'COMPANY_VERIFIED', auditOf(application))
  return application.id
}

/** What somebody hears by mail after the commit. */
export interface CompanyRefused {
  readonly id: string
  /** Null where their address does not open: the refusal stands all the same. */
  readonly contact: CompanyContact | null
  readonly reason: string
}

/**
 * Refuses an application with the reason, which the applicant hears by mail; they may apply again. What somebody has verified is refused by another person.
 *
 * @throws NotFoundError, NotAllowedError also `COMPANY_VERIFIER_DECIDES_NOT`, `MAY_BE_ONE_PERSON`
 * @throws ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`; ConflictError `COMPANY_APPLICATION_STATE`
 */
export async function refuseCompanyApplication(
  tx: Transaction,
  actor: Actor,
  input: ApplicationToDecide & { readonly reason: string },
): Promise<CompanyRefused> {
  const application = await getApplicationToDecide(tx, actor, input, 'REFUSE')
  const { reason } = readInput(companyRefusalInput, input, companyMessages)
  await assertNotHeldAsMaker(tx, 'COMPANY_APPLICATION', application.id)
  await orRefusedAsCompany(() => tx.rows(refuseApplication(application.id, reason)))
  await recordAudit(tx, actor, 'COMPANY_REFUSED', { ...auditOf(application), details: { reason } })
  return { id: application.id, contact: openedOrNull(() => openContact(tx.vault, application)), reason }
}

/** @throws NotFoundError, NotAllowedError, ConflictError `COMPANY_APPLICATION_STATE` */
export async function getApplicationToDecide(
  tx: TenantTransaction,
  actor: Actor,
  { applicationId, expectedVersion }: ApplicationToDecide,
  action: CompanyApplicationAction,
): Promise<CompanyApplicationRow> {
  if (!mayReadCompanyApplications(actor)) throw new NotAllowedError()
  const [application] = await tx.rows<CompanyApplicationRow>(findCompanyApplications([applicationId]))
  if (application === undefined) throw new NotFoundError()
  assertMayOnCompany(actor, application, action)
  if (application.version !== expectedVersion) throw new ConflictError(companyMessages.COMPANY_APPLICATION_STATE())
  return application
}

export function auditOf({ id, version }: Pick<CompanyApplicationRow, 'id' | 'version'>) {
  return { subject: { kind: 'company_application', id, version: version + 1 } }
}
