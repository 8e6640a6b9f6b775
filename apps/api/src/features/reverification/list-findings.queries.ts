import { eligibilitySql } from '@payung/database/eligibility-sql'
import { Prisma } from '@payung/database/prisma'
import { agesAtStart } from '@payung/domain/eligibility/ages-at-start'
import { necessaryParts } from '@payung/domain/eligibility/necessary-parts'
import {
  ANSWER_FINDINGS,
  FINDINGS,
  type FindingSource,
  STATUS_FINDINGS,
  SUGGESTED,
} from '@payung/domain/reverification/reverification'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { type JudgedBy, occupationsIn } from '../workers/public.ts'

export interface Listing {
  readonly reverification: string
  readonly tenant: string
  readonly decree: {
    readonly id: string
    readonly programme_id: string
    readonly until_month: string
    readonly signed_on: string
  }
  /** The month whose annex it is. */
  readonly month: string
  /** By what the programme judges on the day; null where it has no rule. */
  readonly judged: JudgedBy | null
}

/**
 * Lists whoever something speaks against, with all of it, in one statement over the whole annex. Whoever nothing speaks against is not listed: they
 * are kept, and counted by the review's own numbers.
 *
 * A record that was merged is followed to the one that lives on: what is known of the person is known there. A register's answer counts from the day of
 * the decree on, unless somebody has decided against it or the file was taken back.
 */
export function listFindings(
  reference: ReferenceData,
  { reverification, tenant, decree, month, judged }: Listing,
): Prisma.Sql {
  const parts = judged === null ? [] : necessaryParts(judged.rule)
  const frame = judged === null ? null : { ...judged, occupationsOf: occupationsIn(reference) }
  const truths = parts.map(({ rule }, at) =>
    frame === null
      ? Prisma.empty
      : Prisma.sql`, l.worker_id is not null and (${eligibilitySql(rule, frame)}) is false as ${partNamed(at)}`,
  )
  const ofParts = parts.map(
    ({ finding }, at) => Prisma.sql`
      union all select f.line_no, ${finding}::text, 'RULE', case ${finding}::text when 'OVER_AGE' then f.age::text when 'NOT_POOR' then f.welfare_decile::text
        when 'MOVED' then f.lives_in when 'FOREIGN' then f.citizenship else f.public_service end, null::date, null::uuid from facts f where f.${partNamed(at)}`,
  )
  const start = judged === null ? NO_AGES_AT_START : agesAtStart(judged.rule)
  return Prisma.sql`
    with recursive held as materialized (
      select h.line_no, h.entry_decree_id, h.entry_no, h.worker_id, h.area_code, h.village_code,
        (select min(e.from_month) from decree_holding e where e.decree_id = h.decree_id and e.line_no = h.line_no and e.worker_id = h.worker_id) as first_month
      from decree_holding h
      where h.decree_id = ${decree.id}::uuid and h.from_month <= ${month}::date and ${month}::date < h.until_month
    ), chain as (
      select h.line_no, w.id, w.superseded_by from held h join worker w on w.id = h.worker_id where w.superseded_by is not null
      union all
      select c.line_no, w.id, w.superseded_by from chain c join worker w on w.id = c.superseded_by
    ), named as materialized (
      select h.*, c.id as merged_into, coalesce(c.id, h.worker_id) as record
      from held h left join chain c on c.line_no = h.line_no and c.superseded_by is null
    ), records as (
      -- What was found of a record that was merged into theirs was found of them.
      select n.line_no, n.record as id from named n
      union all
      select b.line_no, w.id from records b join worker w on w.superseded_by = b.id
    ), facts as materialized (
      select n.line_no, n.area_code, n.merged_into, l.worker_id is not null as is_known, l.status, l.village_code as lives_in, l.membership_kind,
        l.welfare_decile, l.public_service, l.citizenship, extract(year from age(${judged?.day ?? month}::date, l.birth_date))::int as age,
        extract(year from age(n.first_month, l.birth_date))::int as first_age,
        coalesce(c.membership_kind, l.membership_kind) = 'NONE' and coalesce(l.declared_from >= n.first_month, true) as was_new,
        n.merged_into is not null and exists (select from decree_holding o where o.worker_id = n.merged_into and o.programme_id = ${decree.programme_id}::uuid
          and o.from_month < ${decree.until_month}::date and ${month}::date < o.until_month) as is_twice
        ${truths.length === 0 ? Prisma.empty : Prisma.join(truths, '')}
      from named n left join worker_listing l on l.tenant_id = ${tenant}::uuid and l.worker_id = n.record and l.level = 'FULL'
        left join lateral (select c.membership_kind from decree d join cohort_entry c on c.cohort_id = d.cohort_id and c.worker_id = n.worker_id
          where d.id = ${decree.id}::uuid limit 1) c on true
    ), answers as (
      select distinct on (n.line_no, r.question) n.line_no, r.id, r.question, r.answer, r.reason_code,
        coalesce(r.found_on, app.day_of(r.recorded_at)) as said_on
      from records n join check_result r on r.worker_id = n.id and r.tenant_id = ${tenant}::uuid
      where r.answer <> 'TAKEN_BACK' and app.day_of(r.recorded_at) >= ${decree.signed_on}::date
        and not exists (select from check_result t where t.worker_id = r.worker_id and t.import_id = r.import_id and t.answer = 'TAKEN_BACK')
      order by n.line_no, r.question, r.id desc
    ), found (line_no, finding, source, value, said_on, result_id) as (
      select f.line_no, s.finding, 'RECORD', s.status, null::date, null::uuid
      from facts f join (values ${pairs(Object.entries(STATUS_FINDINGS))}) s (status, finding) on s.status = f.status
      union all select f.line_no, 'MOVED', 'RECORD', f.lives_in, null, null from facts f
        where (not f.is_known) or not (f.lives_in = f.area_code or starts_with(f.lives_in, f.area_code || '.'))
      union all select f.line_no, 'DUPLICATE', 'RECORD', null, null, null from facts f where f.is_twice
      union all select f.line_no, 'EMPLOYED', 'RECORD', f.membership_kind, null, null from facts f where f.membership_kind = 'WAGE_EARNER'
      union all select f.line_no, 'NEVER_ELIGIBLE', 'RULE', f.first_age::text, null, null from facts f
        where f.first_age < ${start.from}::int or f.first_age > ${start.to}::int or (f.was_new and f.first_age > ${start.toIfNew}::int)
      ${ofParts.length === 0 ? Prisma.empty : Prisma.join(ofParts, '')}
      union all select a.line_no, v.finding, a.question, coalesce(a.reason_code, a.answer), a.said_on, a.id
      from answers a join (values ${Prisma.join(
        ANSWER_FINDINGS.map(
          ({ source, answer, reason, finding }) =>
            Prisma.sql`(${source satisfies FindingSource}::text, ${answer}::text, ${reason}::text, ${finding}::text)`,
        ),
      )}) v (source, answer, reason, finding) on v.source = a.question and v.answer = a.answer and (v.reason is null or v.reason = a.reason_code)
      where not exists (select from check_decision d where d.result_id = a.id and d.decision = 'KEPT')
    ), weighed as (
      select f.line_no, array_agg(distinct f.finding) as findings,
        jsonb_agg(distinct jsonb_strip_nulls(jsonb_build_object('finding', f.finding, 'source', f.source, 'value', f.value, 'on', f.said_on, 'result', f.result_id)))
          as evidence
      from found f group by f.line_no
    )
    insert into reverification_item (reverification_id, line_no, tenant_id, entry_decree_id, entry_no, worker_id, area_code, village_code, finding, findings,
      suggested, evidence)
    select ${reverification}::uuid, n.line_no, ${tenant}::uuid, n.entry_decree_id, n.entry_no, n.worker_id, n.area_code, n.village_code, first.finding, w.findings,
      first.suggested, w.evidence
    from weighed w join named n on n.line_no = w.line_no
      cross join lateral (select s.finding, s.suggested from (values ${Prisma.join(
        FINDINGS.map((finding, at) => Prisma.sql`(${at}::int, ${finding}::text, ${SUGGESTED[finding]}::text)`),
      )}) s (place, finding, suggested) where s.finding = any (w.findings) order by s.place limit 1) first`
}

const NO_AGES_AT_START = { from: null, to: null, toIfNew: null }

const partNamed = (at: number) => Prisma.raw(`part_${at}`)

function pairs(entries: readonly (readonly [string, string])[]): Prisma.Sql {
  return Prisma.join(entries.map(([name, other]) => Prisma.sql`(${name}::text, ${other}::text)`))
}

/** How many stand in the annex of the month, and how many of them are listed. */
export function finishListing(reverification: string, decreeId: string, month: string): Prisma.Sql {
  return Prisma.sql`update reverification r set
      people = (select count(*) from decree_holding h where h.decree_id = ${decreeId}::uuid and h.from_month <= ${month}::date and ${month}::date < h.until_month),
      listed = (select count(*) from reverification_item i where i.reverification_id = r.id)
    where r.id = ${reverification}::uuid returning r.people, r.listed`
}
