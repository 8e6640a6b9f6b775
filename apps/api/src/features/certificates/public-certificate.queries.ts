import { Prisma } from '@payung/database/prisma'

/** What anybody may know of a certificate whose code they hold. */
export interface PublicCertificate {
  readonly number: string
  readonly company_name: string
  readonly region_name: string
  readonly agreement_number: string | null
  readonly agreement_title: string
  readonly from_month: string
  readonly until_month: string
  /** At least so many; null where they are fewer than ten. */
  readonly workers: number | null
  readonly worker_months: number | null
  readonly rupiah: bigint | null
  readonly issued_on: string
  readonly revoked_on: string | null
  readonly revocation_reason: string | null
  readonly is_covered: boolean
  /** Whether it rests on an invented pledge. */
  readonly is_synthetic: boolean
}

export function findPublicCertificate(code: string): Prisma.Sql {
  return Prisma.sql`select number, company_name, region_name, agreement_number, agreement_title, from_month::text as from_month, until_month::text as until_month,
    workers, worker_months, rupiah, issued_on::text as issued_on, revoked_on::text as revoked_on, revocation_reason, is_covered, is_synthetic
    from app.public_certificate(${code})`
}
