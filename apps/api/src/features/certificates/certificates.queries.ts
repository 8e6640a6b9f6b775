import { Prisma } from '@payung/database/prisma'
import type { CertificateFigures } from '@payung/domain/disclosure/publish-certificate'
import { dayOf, longestWaiting } from '../../platform/longest-waiting.queries.ts'

export const CERTIFICATE_STATES = ['REQUESTED', 'ISSUED', 'REFUSED', 'REVOKED'] as const
export type CertificateState = (typeof CERTIFICATE_STATES)[number]

export interface CertificateRow {
  readonly id: string
  readonly tenant_id: string
  readonly pledge_id: string
  readonly region_tenant_id: string
  readonly state: CertificateState
  readonly requested_by: string
  readonly requested_by_name: string | null
  readonly requested_by_email: string | null
  readonly requested_at: Date
  readonly decided_by: string | null
  readonly decided_by_name: string | null
  readonly decided_by_email: string | null
  readonly decided_at: Date | null
  readonly issued_on: string | null
  readonly refusal_reason: string | null
  readonly number: string | null
  readonly public_code: string | null
  readonly company_name: string | null
  readonly region_name: string | null
  readonly agreement_number: string | null
  readonly agreement_title: string | null
  readonly from_month: string | null
  readonly until_month: string | null
  readonly workers: number | null
  readonly worker_months: number | null
  readonly rupiah: bigint | null
  readonly revoked_at: Date | null
  readonly revocation_reason: string | null
  /** Whether it is issued and receipts no longer cover it. */
  readonly is_uncovered: boolean
  /** Whether it rests on an invented pledge. */
  readonly is_synthetic: boolean
}

const COLUMNS = Prisma.sql`c.id, c.tenant_id, c.pledge_id, c.region_tenant_id, c.state, c.requested_by, r.name as requested_by_name, r.email as requested_by_email,
  c.requested_at, c.decided_by, d.name as decided_by_name, d.email as decided_by_email, c.decided_at,
  case when c.public_code is not null then app.day_of(c.decided_at) end::text as issued_on, c.refusal_reason, c.number, c.public_code,
  c.company_name, c.region_name, c.agreement_number, c.agreement_title, c.from_month::text as from_month, c.until_month::text as until_month, c.workers,
  c.worker_months, c.rupiah, c.revoked_at, c.revocation_reason, u.id is not null as is_uncovered,
  coalesce((select p.synthetic from pledge p where p.id = c.pledge_id), false) as is_synthetic
  from pledge_certificate c left join app.uncovered_certificates() u(id) on u.id = c.id
    left join app_user r on r.id = c.requested_by left join app_user d on d.id = c.decided_by`

/** Certificates that the viewer sees, by their ids. */
export function findCertificates(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where c.id = any(${[...ids]}::uuid[])`
}

/** The newest fifty certificates of each pledge. */
export function findCertificatesOf(pledgeIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where c.id in (
      select k.id from unnest(${[...pledgeIds]}::uuid[]) p(id)
        cross join lateral (select x.id from pledge_certificate x where x.pledge_id = p.id order by x.id desc limit 50) k)
    order by c.id desc`
}

/** What waits for the viewer's government: requests of others, and what receipts no longer cover; what waits longest first, at most 100. */
export function findCertificatesToDecide(): Prisma.Sql {
  return Prisma.sql`select ${COLUMNS} where c.region_tenant_id = app.tenant_id()
      and (c.state = 'REQUESTED' and c.requested_by <> app.user_id() or c.state = 'ISSUED' and u.id is not null)
    order by c.id limit 100`
}

const TO_DECIDE = Prisma.sql`c.region_tenant_id = app.tenant_id()
  and (c.state = 'REQUESTED' and c.requested_by <> app.user_id() or c.state = 'ISSUED' and c.id in (select app.uncovered_certificates()))`

/** How many of them, as one number of a larger statement. */
export function countCertificatesToDecide(): Prisma.Sql {
  return Prisma.sql`select count(*)::int from pledge_certificate c where ${TO_DECIDE}`
}

/** Of them, the one that waits longest. */
export function longestCertificate(): Prisma.Sql {
  return longestWaiting(
    { since: dayOf(Prisma.sql`c.requested_at`), tenantId: Prisma.sql`c.tenant_id` },
    Prisma.sql`from pledge_certificate c where ${TO_DECIDE}`,
  )
}

export interface CertifiableRow {
  readonly pledge_id: string
  readonly workers: number
  readonly worker_months: number
  readonly rupiah: bigint
  readonly months_of_worker: number
  readonly rupiah_of_worker: bigint
  readonly is_received: boolean
}

/** What a certificate of each pledge would rest on, as counted: as the company has recorded it, or only what somebody else proves. No row for a pledge that is not approved, or was withdrawn. */
export function findCertifiable(pledgeIds: readonly string[], onlyProven: boolean): Prisma.Sql {
  return Prisma.sql`select k.pledge_id, k.workers, k.worker_months, k.rupiah, k.months_of_worker, k.rupiah_of_worker, k.is_received
    from app.certifiable_of_pledges(${[...pledgeIds]}::uuid[], ${onlyProven}) k`
}

export function requestCertificate(pledgeId: string): Prisma.Sql {
  return Prisma.sql`select app.request_certificate(${pledgeId}::uuid) as id`
}

export function issueCertificate(id: string, code: string, figures: CertificateFigures): Prisma.Sql {
  return Prisma.sql`select app.issue_certificate(${id}::uuid, ${code}, ${figures.workers}::int, ${figures.workerMonths}::int, ${figures.rupiah}::bigint)`
}

export function endCertificate(id: string, state: 'REFUSED' | 'REVOKED', reason: string): Prisma.Sql {
  return Prisma.sql`select app.end_certificate(${id}::uuid, ${state}, ${reason})`
}
