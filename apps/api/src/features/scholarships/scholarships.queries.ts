import { Prisma } from '@payung/database/prisma'
import type { ClaimState } from '@payung/domain/benefit/claim-state'
import type { SchoolLevel } from '@payung/domain/benefit/scholarship'
import type { ScholarshipEndKind } from '@payung/domain/benefit/scholarship-years'

/** Who took an entry back, and why; nulls where it stands. */
interface Withdrawal {
  readonly withdrawn_by: string | null
  readonly withdrawn_at: Date | null
  readonly withdrawal_reason: string | null
}

export interface ScholarshipRow extends Withdrawal {
  readonly id: string
  readonly claim_id: string
  readonly worker_id: string
  readonly claim_state: ClaimState
  readonly child_name: string
  readonly birth_date: string
  readonly level: SchoolLevel | null
  readonly year_of_level: number | null
  readonly added_by: string
  readonly added_at: Date
}

const SCHOLARSHIP = Prisma.sql`s.id, s.claim_id, c.worker_id, c.state as claim_state, s.child_name, s.birth_date::text, s.level, s.year_of_level, s.added_by, s.added_at,
  s.withdrawn_by, s.withdrawn_at, s.withdrawal_reason from scholarship s join claim c on c.id = s.claim_id`

export function findScholarships(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${SCHOLARSHIP} where s.id = any(${[...ids]}::uuid[])`
}

/** The children of some claims that stand, the first written down first. */
export function findScholarshipsOf(claimIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${SCHOLARSHIP} where s.claim_id = any(${[...claimIds]}::uuid[]) and s.withdrawn_at is null order by s.id`
}

export interface NewScholarship {
  readonly id: string
  readonly tenantId: string
  readonly claimId: string
  readonly childName: string
  readonly birthDate: string
  readonly level: SchoolLevel | null
  readonly yearOfLevel: number
}

export function insertScholarship(child: NewScholarship): Prisma.Sql {
  return Prisma.sql`insert into scholarship (id, tenant_id, claim_id, child_name, birth_date, level, year_of_level)
    values (${child.id}::uuid, ${child.tenantId}::uuid, ${child.claimId}::uuid, ${child.childName}, ${child.birthDate}::date, ${child.level},
      ${child.level === null ? null : child.yearOfLevel}::smallint)`
}

export interface ProofRow extends Withdrawal {
  readonly id: string
  readonly scholarship_id: string
  readonly year: number
  readonly level: SchoolLevel
  readonly year_of_level: number
  readonly school: string
  readonly file_id: string
  readonly added_by: string
  readonly added_at: Date
}

/** What the schools of some children have written, with what was taken back, the first first. */
export function findProofs(scholarshipIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select p.id, p.scholarship_id, p.year, p.level, p.year_of_level, p.school, p.file_id, p.added_by, p.added_at, p.withdrawn_by, p.withdrawn_at,
      p.withdrawal_reason
    from scholarship_proof p where p.scholarship_id = any(${[...scholarshipIds]}::uuid[]) order by p.id`
}

export interface NewProof {
  readonly scholarshipId: string
  readonly tenantId: string
  readonly year: number
  readonly level: SchoolLevel
  readonly yearOfLevel: number
  readonly school: string
  readonly fileId: string
}

export function insertProof(proof: NewProof): Prisma.Sql {
  return Prisma.sql`insert into scholarship_proof (scholarship_id, tenant_id, year, level, year_of_level, school, file_id)
    values (${proof.scholarshipId}::uuid, ${proof.tenantId}::uuid, ${proof.year}::smallint, ${proof.level}, ${proof.yearOfLevel}::smallint, ${proof.school},
      ${proof.fileId}::uuid)`
}

export interface PaymentRow extends Withdrawal {
  readonly id: string
  readonly scholarship_id: string
  readonly year: number
  readonly rupiah: bigint
  readonly paid_on: string
  readonly reference: string
  readonly recorded_by: string
  readonly recorded_at: Date
}

/** Nothing for who works for a part of the government. */
export function findPayments(scholarshipIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select m.id, m.scholarship_id, m.year, m.rupiah, m.paid_on::text, m.reference, m.recorded_by, m.recorded_at, m.withdrawn_by, m.withdrawn_at,
      m.withdrawal_reason
    from scholarship_payment m where m.scholarship_id = any(${[...scholarshipIds]}::uuid[]) order by m.id`
}

export interface NewPayment {
  readonly scholarshipId: string
  readonly tenantId: string
  readonly year: number
  readonly rupiah: bigint
  readonly paidOn: string
  readonly reference: string
}

export function insertPayment(payment: NewPayment): Prisma.Sql {
  return Prisma.sql`insert into scholarship_payment (scholarship_id, tenant_id, year, rupiah, paid_on, reference)
    values (${payment.scholarshipId}::uuid, ${payment.tenantId}::uuid, ${payment.year}::smallint, ${payment.rupiah}::bigint, ${payment.paidOn}::date,
      ${payment.reference})`
}

export interface EndRow extends Withdrawal {
  readonly id: string
  readonly scholarship_id: string
  readonly kind: ScholarshipEndKind
  readonly on_day: string
  readonly reason: string
  readonly ended_by: string
  readonly ended_at: Date
}

export function findEnds(scholarshipIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select x.id, x.scholarship_id, x.kind, x.on_day::text, x.reason, x.ended_by, x.ended_at, x.withdrawn_by, x.withdrawn_at, x.withdrawal_reason
    from scholarship_end x where x.scholarship_id = any(${[...scholarshipIds]}::uuid[]) order by x.id`
}

export interface NewEnd {
  readonly scholarshipId: string
  readonly tenantId: string
  readonly kind: ScholarshipEndKind
  readonly onDay: string
  readonly reason: string
}

export function insertEnd(end: NewEnd): Prisma.Sql {
  return Prisma.sql`insert into scholarship_end (scholarship_id, tenant_id, kind, on_day, reason)
    values (${end.scholarshipId}::uuid, ${end.tenantId}::uuid, ${end.kind}, ${end.onDay}::date, ${end.reason})`
}

export interface CheckRow {
  readonly id: string
  readonly claim_id: string
  readonly reason: string
  readonly checked_by: string
  readonly checked_at: Date
}

/** That a family has no child at school, where that stands. */
export function findChecksOf(claimIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select k.id, k.claim_id, k.reason, k.checked_by, k.checked_at from scholarship_check k
    where k.claim_id = any(${[...claimIds]}::uuid[]) and k.withdrawn_at is null`
}

export function insertCheck(claimId: string, tenantId: string, reason: string): Prisma.Sql {
  return Prisma.sql`insert into scholarship_check (claim_id, tenant_id, reason) values (${claimId}::uuid, ${tenantId}::uuid, ${reason})`
}

export const SCHOLARSHIP_ENTRIES = ['CHILD', 'PROOF', 'PAYMENT', 'END', 'CHECK'] as const
export type ScholarshipEntry = (typeof SCHOLARSHIP_ENTRIES)[number]

const TABLES = {
  CHILD: Prisma.raw('scholarship'),
  PROOF: Prisma.raw('scholarship_proof'),
  PAYMENT: Prisma.raw('scholarship_payment'),
  END: Prisma.raw('scholarship_end'),
  CHECK: Prisma.raw('scholarship_check'),
} as const

/** The database says who takes it back, and when. */
export function withdrawEntry(entry: ScholarshipEntry, id: string, reason: string): Prisma.Sql {
  return Prisma.sql`update ${TABLES[entry]} set withdrawn_at = now(), withdrawal_reason = ${reason} where id = ${id}::uuid`
}

export interface EntryOwnerRow {
  readonly claim_id: string
  readonly scholarship_id: string | null
  /** Who wrote it down. */
  readonly made_by: string
}

/** Of which claim and child an entry is, and who wrote it down. */
export function findEntryOwner(entry: ScholarshipEntry, id: string): Prisma.Sql {
  return Prisma.sql`select o.claim_id, o.scholarship_id, o.made_by from (
      select 'CHILD' as entry, s.id, s.claim_id, s.id as scholarship_id, s.added_by as made_by from scholarship s
      union all select 'PROOF', p.id, s.claim_id, s.id, p.added_by from scholarship_proof p join scholarship s on s.id = p.scholarship_id
      union all select 'PAYMENT', m.id, s.claim_id, s.id, m.recorded_by from scholarship_payment m join scholarship s on s.id = m.scholarship_id
      union all select 'END', x.id, s.claim_id, s.id, x.ended_by from scholarship_end x join scholarship s on s.id = x.scholarship_id
      union all select 'CHECK', k.id, k.claim_id, null, k.checked_by from scholarship_check k) o
    where o.entry = ${entry} and o.id = ${id}::uuid`
}

export interface OpenRow {
  readonly claim_id: string
  readonly is_open: boolean
}

/** Of which claims the condition of the insurance is met. */
export function findOpen(claimIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select c.id as claim_id, app.scholarship_is_open(c.id) as is_open from claim c where c.id = any(${[...claimIds]}::uuid[])`
}
