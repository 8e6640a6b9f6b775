import type { Entry } from '@payung/database/entry'
import { Prisma } from '@payung/database/prisma'
import type { CompanyApplicationState, LegalForm } from '@payung/domain/company/company-application'
import type { PageRequest } from '../../platform/page-request.ts'

export interface CompanyApplicationRow {
  readonly id: string
  readonly tenant_id: string
  readonly state: CompanyApplicationState
  readonly legal_form: LegalForm
  readonly company_name: string
  readonly nib: string
  readonly address: string
  readonly area_code: string
  readonly purpose: string
  /** Null once it is forgotten. */
  readonly contact_cipher: Uint8Array | null
  readonly confirmed_at: Date | null
  readonly verified_by: string | null
  readonly verified_by_name: string | null
  readonly verified_by_email: string | null
  readonly verified_at: Date | null
  readonly admitted_by: string | null
  readonly admitted_by_name: string | null
  readonly admitted_by_email: string | null
  readonly admitted_at: Date | null
  readonly refused_by: string | null
  readonly refused_by_name: string | null
  readonly refused_by_email: string | null
  readonly refused_at: Date | null
  readonly refusal_reason: string | null
  readonly company_tenant_id: string | null
  readonly version: number
}

const APPLICATION = Prisma.sql`a.id, a.tenant_id, a.state, a.legal_form, a.company_name, a.nib, a.address, a.area_code, a.purpose, a.contact_cipher, a.confirmed_at,
  a.verified_by, v.name as verified_by_name, v.email as verified_by_email, a.verified_at,
  a.admitted_by, d.name as admitted_by_name, d.email as admitted_by_email, a.admitted_at,
  a.refused_by, r.name as refused_by_name, r.email as refused_by_email, a.refused_at, a.refusal_reason, a.company_tenant_id, a.version
  from company_application a left join app_user v on v.id = a.verified_by left join app_user d on d.id = a.admitted_by left join app_user r on r.id = a.refused_by`

const within = (states: readonly CompanyApplicationState[] | null) =>
  states === null ? Prisma.sql`true` : Prisma.sql`a.state = any(${[...states]}::text[])`

/** The newest first. @param states null for all */
export function listCompanyApplications(
  states: readonly CompanyApplicationState[] | null,
  { limit, direction, cursor }: PageRequest,
): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.sql`true` : Prisma.sql`a.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`select ${APPLICATION} where ${within(states)} and ${beyond} order by a.id ${Prisma.raw(forward ? 'desc' : 'asc')} limit ${Prisma.raw(String(limit))}`
}

export interface CompanyApplicationTotals {
  readonly total: number
}

export function countCompanyApplications(states: readonly CompanyApplicationState[] | null): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from company_application a where ${within(states)}`
}

export function findCompanyApplications(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${APPLICATION} where a.id = any(${[...ids]}::uuid[])`
}

export interface CompanyOfNib {
  readonly application_id: string
  readonly company_name: string
}

/** Which company has the NIB of an application already; also one that another government has admitted. */
export function findCompaniesByNib(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select c.application_id, t.name as company_name from app.companies_by_nib(${[...ids]}::uuid[]) c join tenant t on t.id = c.company_tenant_id`
}

export function verifyApplication(id: string): Prisma.Sql {
  return Prisma.sql`select app.verify_company_application(${id}::uuid) is null as done`
}

/** The statement answers the tenant that it has made. */
export function admitApplication(id: string): Prisma.Sql {
  return Prisma.sql`select app.admit_company(${id}::uuid) as id`
}

export function refuseApplication(id: string, reason: string): Prisma.Sql {
  return Prisma.sql`select app.refuse_company_application(${id}::uuid, ${reason}) is null as done`
}

export function inviteAgain(id: string): Prisma.Sql {
  return Prisma.sql`select app.invite_company_again(${id}::uuid) as id`
}

/** Acts for another tenant from here on in the same transaction: the new company invites, and nobody of it can yet. */
export function actFor({ tenantId, userId, areaScope, agencyId }: Entry): Prisma.Sql {
  return Prisma.sql`select app.enter(${tenantId}::uuid, ${userId}::uuid, ${areaScope}, ${agencyId}::uuid) is null as done`
}
