import { NOBODY } from '@payung/database/entry'
import { openPrisma } from '@payung/database/prisma'
import { openTransactions } from '@payung/database/tenant-transaction'
import { isRole, ROLES } from '@payung/domain/access/role'
import { invitationLink, inviteFirstMember } from '../features/access/public.ts'
import { DomainError } from '../platform/errors.ts'
import { cliMessages } from './cli.messages.ts'
import { type Instance, withInstance } from './instance.ts'
import type { Output } from './output.ts'

export interface InviteOptions {
  readonly tenant: string
  readonly email: string
  readonly name: string
  readonly role: string
  readonly area?: string
  readonly force?: boolean
}

/**
 * `payung invite`: for an installation in which nobody can sign in yet. The link is printed and not mailed, for mail
 * may not work yet either; it is shown this once.
 */
export async function runInvite(options: InviteOptions, output: Output): Promise<void> {
  const { role } = options
  if (!isRole(role)) throw noSuchRole()
  const { invitation, link } = await withInstance(output.progress, (instance) =>
    invite(instance, { ...options, roles: [role] }),
  )
  const { tenant } = options
  const { email, areaPrefix: area, expiresAt } = invitation
  output.result({ tenant, email, role, area, link, expiresAt }, [
    link,
    `Untuk ${email}, sekali pakai, sampai ${expiresAt.toISOString()}. / For ${email}, once, until ${expiresAt.toISOString()}.`,
  ])
}

/** As the application's role: the command line stands under the same policies as the server. */
async function invite(
  { urls, config }: Instance,
  options: Omit<InviteOptions, 'role'> & Pick<Parameters<typeof inviteFirstMember>[2], 'roles'>,
) {
  const prisma = openPrisma(urls.app, { connectionsMax: 1 })
  const transactions = openTransactions(prisma)
  try {
    const tenant = await transactions.snapshot(NOBODY, (tx) =>
      tx.models.tenant.findUnique({ where: { code: options.tenant } }),
    )
    if (tenant === null) throw noSuchTenant()
    const operator = { ...NOBODY, tenantId: tenant.id, tenantAreaCode: tenant.areaCode }
    const { email, name, roles, area, force = false } = options
    const { invitation, token } = await transactions.write(operator, (tx) =>
      inviteFirstMember(tx, operator, { email, name, roles, areaPrefix: area, force }),
    )
    return { invitation, link: invitationLink(config, token) }
  } finally {
    await prisma.$disconnect()
  }
}

function noSuchRole(): DomainError {
  return new DomainError(cliMessages.ROLE_UNKNOWN({ roles: ROLES.join(', ') }))
}

function noSuchTenant(): DomainError {
  return new DomainError(cliMessages['TENANT_UNKNOWN/noSuchTenant']())
}
