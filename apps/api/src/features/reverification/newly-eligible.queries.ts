import { eligibilitySql } from '@payung/database/eligibility-sql'
import { Prisma } from '@payung/database/prisma'
import { factsAsked, type Rule } from '@payung/domain/eligibility/eligibility-rule'
import type { Actor } from '../../platform/actor.ts'
import type { PageRequest } from '../../platform/page-request.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { type KeysetRow, keysetPage } from '../../platform/text-keyset.ts'
import {
  type JudgedBy,
  judgedPeople,
  listingConditions,
  NO_FILTER,
  occupationsIn,
  type StateField,
  type WorkerRow,
  where,
} from '../workers/public.ts'

/** Fields of a record on which what a rule asks rests. */
const FIELDS_OF: Readonly<Partial<Record<string, readonly StateField[]>>> = {
  AGE: ['birthDate'],
  AGE_AT_FIRST_REGISTRATION: ['birthDate', 'membershipKind', 'declaredCoverage'],
  RESIDENCE: ['villageCode'],
  OCCUPATION: ['occupationCode'],
  ECOSYSTEM: ['occupationCode'],
  SEX: ['sex'],
  WELFARE_DECILE: ['welfareDecile', 'welfareSource'],
  INCOME_BRACKET: ['incomeBracket'],
  MEMBERSHIP_KIND: ['membershipKind'],
  PUBLIC_SERVICE: ['publicService'],
  CITIZENSHIP: ['citizenship'],
  STATUS: ['status'],
  FUNDED_ELSEWHERE: ['declaredCoverage'],
}

/** A programme's areas are where its people live, whatever its rule asks. */
function fieldsOf(rule: Rule): readonly StateField[] {
  return [...new Set<StateField>(['villageCode', ...[...factsAsked(rule)].flatMap((fact) => FIELDS_OF[fact] ?? [])])]
}

export interface NewlyEligible {
  readonly decree: { readonly id: string; readonly signed_on: string; readonly cohort_id: string | null }
  /** No decree of the tenant names them in this month or later. */
  readonly month: string
  readonly judged: JudgedBy
}

/**
 * Whoever may be designated today, is in no decree of the tenant and does not wait in this one's reserve, and was not to be had when it was signed: they
 * came to be known since, or something changed since on which the rule rests.
 */
export function newlyEligible(
  actor: Actor,
  reference: ReferenceData,
  { decree, month, judged }: NewlyEligible,
): readonly Prisma.Sql[] {
  const frame = { ...judged, occupationsOf: occupationsIn(reference) }
  const since = Prisma.sql`(${decree.signed_on}::date + 1)::timestamp at time zone 'Asia/Pontianak'`
  return [
    ...listingConditions(actor, NO_FILTER, null),
    ...judgedPeople(frame),
    eligibilitySql(judged.rule, frame),
    Prisma.sql`l.status = any(array['CANDIDATE', 'VERIFIED']::text[])`,
    // Few are new: found first, by their ids, so that the rule, which is dear, judges them alone.
    Prisma.sql`l.worker_id = any(array(
      select n.worker_id from worker_listing n where n.tenant_id = ${actor.tenantId}::uuid and n.registered_on > ${decree.signed_on}::date
      union select v.worker_id from worker_version v where v.recorded_to >= ${since} and v.changed_fields && ${[...fieldsOf(judged.rule)]}::text[]))`,
    Prisma.sql`not exists (select from decree_holding h where h.worker_id = l.worker_id and h.tenant_id = ${actor.tenantId}::uuid
      and h.from_month < h.until_month and h.until_month > ${month}::date)`,
    // Nor by the number of a record that was merged with theirs.
    Prisma.sql`l.worker_id not in (select t.twin_id from app.merged_twins() t join decree_holding h on h.worker_id = t.worker_id
      where h.tenant_id = ${actor.tenantId}::uuid and h.from_month < h.until_month and h.until_month > ${month}::date)`,
    Prisma.sql`not exists (select from cohort_member m where m.cohort_id = ${decree.cohort_id}::uuid and m.worker_id = l.worker_id)`,
  ]
}

export interface NewlyEligibleRow extends KeysetRow, WorkerRow {}

export function listNewlyEligible(conditions: readonly Prisma.Sql[], page: PageRequest): Prisma.Sql {
  const { behind, tail } = keysetPage(page, Prisma.sql`l.name_order`, Prisma.sql`l.worker_id`, 'ASCENDING')
  return Prisma.sql`
    select l.worker_id as id, l.name_order as sort_key, l.worker_id, l.level, l.custodian_tenant_id, l.registered_by_tenant_id, l.display_name,
      l.name_order, l.national_id_prefix, l.birth_date, l.sex, l.village_code, l.occupation_code, l.welfare_decile, l.income_bracket, l.membership_kind,
      l.membership_number, l.uncovered_reason, l.status, l.registered_on
    from worker_listing l ${where([...conditions, behind])} ${tail}`
}

export function countNewlyEligible(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from worker_listing l ${where(conditions)}`
}

/** Tasks in which the viewer's tenant could propose people for a programme today. */
export function findProposableTasks(programmeId: string): Prisma.Sql {
  return Prisma.sql`select t.id from round_task t join round r on r.id = t.round_id
    where r.programme_id = ${programmeId}::uuid and r.state = 'OPEN' and t.proposer_tenant_id = app.tenant_id()
      and t.state in ('NOT_BEGUN', 'AT_WORK', 'RETURNED') order by t.village_code nulls first, t.id limit 100`
}
