import { Prisma } from '@payung/database/prisma'
import type { ReportOutcome } from '@payung/domain/agreement/obligation-standing'
import { isWithinViewersPart } from './agreement-standing.queries.ts'

export type PartyKind = 'GOVERNMENT' | 'INSURER' | 'COMPANY' | 'UNIVERSITY' | 'UNION' | 'OTHER'
export type SignatoryCapacity = 'DEFINITIVE' | 'ACTING_PJ' | 'ACTING_PLT'

export interface PartyRow {
  readonly id: string
  readonly agreement_id: string
  readonly position: number
  readonly kind: PartyKind
  readonly party_tenant_id: string | null
  readonly outside_name: string | null
  readonly signatory_name: string | null
  readonly signatory_title: string | null
  readonly signatory_capacity: SignatoryCapacity
}

export function findParties(agreementIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select id, agreement_id, position, kind, party_tenant_id, outside_name, signatory_name, signatory_title, signatory_capacity
    from agreement_party where agreement_id = any(${[...agreementIds]}::uuid[]) order by agreement_id, position`
}

export interface ObligationRow {
  readonly id: string
  readonly agreement_id: string
  readonly party_id: string
  readonly party_tenant_id: string | null
  readonly position: number
  readonly text: string
  readonly due_on: string | null
  readonly last_outcome: ReportOutcome | null
  /** Of a signed agreement, of one's own party, and within one's own part of it. */
  readonly may_report: boolean
}

export function findObligations(agreementIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select o.id, o.agreement_id, o.party_id, p.party_tenant_id, o.position, o.text, o.due_on::text as due_on,
      (select r.outcome from obligation_report r where r.obligation_id = o.id order by r.id desc limit 1) as last_outcome,
      a.state in ('SIGNED', 'TERMINATED') and coalesce(p.party_tenant_id = app.tenant_id(), false)
        and ${isWithinViewersPart()} as may_report
    from obligation o join agreement_party p on p.id = o.party_id join agreement a on a.id = o.agreement_id
    where o.agreement_id = any(${[...agreementIds]}::uuid[]) order by o.agreement_id, o.position`
}

export interface AssignmentRow {
  readonly id: string
  readonly obligation_id: string
  readonly agency_id: string | null
  readonly agency_name: string | null
  readonly area_code: string | null
}

export function findAssignments(obligationIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select s.id, s.obligation_id, s.agency_id, g.name as agency_name, s.area_code
    from obligation_assignment s left join agency g on g.id = s.agency_id
    where s.obligation_id = any(${[...obligationIds]}::uuid[]) order by g.name nulls last, s.area_code, s.id`
}

/** Other tenants' people are not named: their tenant is. */
interface ByPerson {
  readonly by: string | null
  readonly by_name: string | null
  readonly by_email: string | null
}

export interface ReportRow extends ByPerson {
  readonly id: string
  readonly obligation_id: string
  readonly tenant_id: string
  readonly outcome: ReportOutcome
  readonly text: string
  readonly happened_on: string
  readonly reported_at: Date
  readonly file_ids: readonly string[]
}

const PERSON = Prisma.sql`u.id as by, u.name as by_name, u.email as by_email`

export function findReports(obligationIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select r.id, r.obligation_id, r.tenant_id, r.outcome, r.text, r.happened_on::text as happened_on, r.reported_at, ${PERSON},
      array(select f.file_id from obligation_report_file f where f.report_id = r.id order by f.file_id) as file_ids
    from obligation_report r left join app_user u on u.id = r.reported_by
    where r.obligation_id = any(${[...obligationIds]}::uuid[]) order by r.obligation_id, r.id desc`
}

export interface CommentRow extends ByPerson {
  readonly id: string
  readonly agreement_id: string
  readonly obligation_id: string | null
  readonly tenant_id: string
  readonly text: string
  readonly written_at: Date
}

const COMMENTS_MAX = 500

export function findComments(agreementIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select c.id, c.agreement_id, c.obligation_id, c.tenant_id, c.text, c.written_at, ${PERSON}
    from unnest(${[...agreementIds]}::uuid[]) asked
      cross join lateral (select * from agreement_comment k where k.agreement_id = asked order by k.id desc limit ${COMMENTS_MAX}::int) c
      left join app_user u on u.id = c.written_by order by c.agreement_id, c.id`
}

export interface DocumentRow extends ByPerson {
  readonly id: string
  readonly agreement_id: string
  readonly tenant_id: string
  readonly kind: 'DRAFT' | 'SIGNED' | 'PROOF' | 'ANNEX' | 'OTHER'
  readonly file_id: string
  readonly added_at: Date
}

export function findDocuments(agreementIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select d.id, d.agreement_id, d.tenant_id, d.kind, d.file_id, d.added_at, ${PERSON}
    from agreement_document d left join app_user u on u.id = d.added_by
    where d.agreement_id = any(${[...agreementIds]}::uuid[]) and d.removed_at is null order by d.agreement_id, d.id`
}

export interface StepRow extends ByPerson {
  readonly id: string
  readonly agreement_id: string
  readonly tenant_id: string
  readonly from_state: string | null
  readonly to_state: string
  readonly reason: string | null
  readonly at: Date
}

export function findSteps(agreementIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select s.id, s.agreement_id, s.tenant_id, s.from_state, s.to_state, s.reason, s.at, ${PERSON}
    from agreement_step s left join app_user u on u.id = s.by_user
    where s.agreement_id = any(${[...agreementIds]}::uuid[]) order by s.agreement_id, s.at, s.id`
}

/** The signed paper as it is recorded now. */
export interface SigningRow extends ByPerson {
  readonly id: string
  readonly agreement_id: string
  readonly tenant_id: string
  readonly document_id: string
  readonly signed_on: string
  readonly number: string | null
  readonly at: Date
  /** Before it the keeper stands for no party with an account; null where no deadline is set. */
  readonly answers_until: Date | null
}

/** Whoever records, replaces or confirms its paper comes one after the other. */
export function lockAgreement(id: string): Prisma.Sql {
  return Prisma.sql`select from agreement where id = ${id}::uuid for no key update`
}

export function findSignings(agreementIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select s.id, s.agreement_id, s.tenant_id, s.document_id, s.signed_on::text as signed_on, s.number, s.recorded_at as at,
      app.party_answers_until(s.recorded_at) as answers_until, ${PERSON}
    from agreement_signing s left join app_user u on u.id = s.recorded_by
    where s.agreement_id = any(${[...agreementIds]}::uuid[]) and s.ended_at is null`
}

/** Who stands for it that a party signed the paper that is recorded now: the party itself, or the keeper with a proof and a reason. */
export interface ConfirmationRow extends ByPerson {
  readonly agreement_id: string
  readonly party_id: string
  readonly tenant_id: string
  readonly proof_document_id: string | null
  readonly reason: string | null
  readonly at: Date
}

export function findConfirmations(partyIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select c.agreement_id, c.party_id, c.tenant_id, c.proof_document_id, c.reason, c.recorded_at as at, ${PERSON}
    from agreement_confirmation c join agreement_signing s on s.id = c.signing_id and s.ended_at is null
      left join app_user u on u.id = c.recorded_by
    where c.party_id = any(${[...partyIds]}::uuid[])`
}

export function findBases(agreementIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select b.agreement_id, b.regulation_id from agreement_regulation b join regulation r on r.id = b.regulation_id
    where b.agreement_id = any(${[...agreementIds]}::uuid[]) order by b.agreement_id, r.year, r.id`
}
