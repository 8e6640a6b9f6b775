import { NOBODY } from '@payung/database/entry'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { openedOrNull } from '../../platform/unopened-values.ts'
import { assertNotHeldAsMaker, inviteFirstMember } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { companyMessages } from './company-applications.messages.ts'
import { actFor, admitApplication, type CompanyApplicationRow, inviteAgain } from './company-applications.queries.ts'
import { orRefusedAsCompany } from './company-refusal.ts'
import { type ApplicationToDecide, auditOf, getApplicationToDecide } from './decide-company.ts'
import { openContact } from './sealed-contact.ts'

/** What goes out by mail after the commit. */
export interface CompanyInvited {
  readonly id: string
  readonly companyName: string
  readonly invited: Awaited<ReturnType<typeof inviteFirstMember>>
}

/**
 * Admits a company that another person has verified: its tenant, its record and the invitation of its first administrator are made together, or none of them.
 *
 * @throws NotFoundError, NotAllowedError also `COMPANY_VERIFIER_DECIDES_NOT`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `COMPANY_APPLICATION_STATE`, `NIB_ADMITTED`, `COMPANY_CONTACT_UNREADABLE`
 */
export async function admitCompany(tx: Transaction, actor: Actor, input: ApplicationToDecide): Promise<CompanyInvited> {
  const application = await getApplicationToDecide(tx, actor, input, 'ADMIT')
  await assertNotHeldAsMaker(tx, 'COMPANY_APPLICATION', application.id)
  const made = await orRefusedAsCompany(() => tx.one<{ id: string }>(admitApplication(application.id)))
  await recordAudit(tx, actor, 'COMPANY_ADMITTED', { ...auditOf(application), details: { companyId: made.id } })
  return inviteFor(tx, actor, application, made.id)
}

/**
 * Sends the invitation of an admitted company again, for whom the first mail did not reach or whose link has run out; once an hour, and never beside an administrator.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ConflictError `COMPANY_APPLICATION_STATE`, `COMPANY_INVITED_LATELY`, `ADMINISTRATOR_EXISTS`, `COMPANY_CONTACT_UNREADABLE`
 */
export async function inviteCompanyAgain(
  tx: Transaction,
  actor: Actor,
  input: ApplicationToDecide,
): Promise<CompanyInvited> {
  const application = await getApplicationToDecide(tx, actor, input, 'INVITE_AGAIN')
  const company = await orRefusedAsCompany(() => tx.one<{ id: string }>(inviteAgain(application.id)))
  await recordAudit(tx, actor, 'COMPANY_INVITED_AGAIN', auditOf(application))
  return inviteFor(tx, actor, application, company.id)
}

/** In the name of the company and of nobody in it: two people of the government have confirmed its first administrator, as the operator does elsewhere. */
async function inviteFor(
  tx: Transaction,
  actor: Actor,
  application: CompanyApplicationRow,
  companyId: string,
): Promise<CompanyInvited> {
  const contact = openedOrNull(() => openContact(tx.vault, application))
  if (contact === null) throw new ConflictError(companyMessages.COMPANY_CONTACT_UNREADABLE())
  const inviter = { ...NOBODY, tenantId: companyId, tenantAreaCode: null }
  await tx.one(actFor(inviter))
  const { email, name } = contact
  const invited = await inviteFirstMember(tx, inviter, { email, name, roles: ['ADMINISTRATOR'], force: false })
  await tx.one(actFor(actor))
  return { id: application.id, companyName: application.company_name, invited }
}
