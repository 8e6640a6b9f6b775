import { Temporal } from 'temporal-polyfill'
import type { Actor } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError } from '../../platform/errors.ts'
import type { Mail } from '../../platform/mailer.ts'
import { invitationLink, invitationMail } from '../access/public.ts'
import { admitCompany, type CompanyInvited, inviteCompanyAgain } from './admit-company.ts'
import { companyMessages } from './company-applications.messages.ts'
import { refusalMail } from './company-mails.ts'
import { type ApplicationToDecide, refuseCompanyApplication } from './decide-company.ts'

/** Written first, sent after: a link that arrives must open. @returns the id @throws ConflictError also `COMPANY_MAIL_NOT_SENT` */
export async function sendAdmission(context: Context, actor: Actor, input: ApplicationToDecide): Promise<string> {
  return sendInvitation(context, actor, await context.write((tx) => admitCompany(tx, actor, input)))
}

/** @returns the id @throws as {@link inviteCompanyAgain}; ConflictError `COMPANY_MAIL_NOT_SENT` */
export async function sendInvitationAgain(context: Context, actor: Actor, input: ApplicationToDecide): Promise<string> {
  return sendInvitation(context, actor, await context.write((tx) => inviteCompanyAgain(tx, actor, input)))
}

/** @returns the id @throws as {@link refuseCompanyApplication}; ConflictError `COMPANY_MAIL_NOT_SENT` */
export async function sendRefusal(
  context: Context,
  actor: Actor,
  input: ApplicationToDecide & { readonly reason: string },
): Promise<string> {
  const { id, contact, reason } = await context.write((tx) => refuseCompanyApplication(tx, actor, input))
  if (contact === null) throw new ConflictError(companyMessages.COMPANY_MAIL_NOT_SENT())
  await send(context, refusalMail(contact.email, { government: actor.tenantName, reason }))
  return id
}

async function sendInvitation(
  context: Context,
  actor: Actor,
  { id, companyName, invited: { invitation, token } }: CompanyInvited,
): Promise<string> {
  const mail = invitationMail({
    to: invitation.email,
    name: invitation.name,
    tenantName: companyName,
    invitedBy: actor.tenantName,
    link: invitationLink(context.services.config, token),
    expiresOn: Temporal.Instant.fromEpochMilliseconds(invitation.expiresAt.getTime())
      .toZonedDateTimeISO('Asia/Pontianak')
      .toPlainDate(),
  })
  await send(context, mail)
  return id
}

/** The decision stands whatever becomes of its mail. */
async function send(context: Context, mail: Mail): Promise<void> {
  try {
    await context.services.mailer.send(mail)
  } catch {
    throw new ConflictError(companyMessages.COMPANY_MAIL_NOT_SENT())
  }
}
