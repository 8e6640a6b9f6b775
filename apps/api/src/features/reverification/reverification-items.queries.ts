import { Prisma } from '@payung/database/prisma'
import type { LeavingLine } from '@payung/domain/decree/plan-amendment'
import {
  FINDINGS,
  type Finding,
  type LeavingReason,
  leavingReason,
  type Outcome,
} from '@payung/domain/reverification/reverification'
import type { WorkerStatus } from '@payung/domain/worker/worker-status'
import type { PageRequest } from '../../platform/page-request.ts'

export interface Evidence {
  readonly finding: Finding
  readonly source: 'RECORD' | 'RULE' | 'POPULATION' | 'MEMBERSHIP' | 'FIELD_VISIT'
  readonly value?: string
  readonly on?: string
}

export interface ReverificationItemRow {
  readonly reverification_id: string
  readonly line_no: number
  readonly worker_id: string
  readonly finding: Finding
  readonly findings: readonly Finding[]
  readonly suggested: Outcome
  readonly evidence: readonly Evidence[]
  readonly outcome: Outcome | null
  readonly reason_code: LeavingReason | null
  readonly note: string | null
  readonly decided_by_name: string | null
  readonly decided_at: Date | null
  /** As the decree names them. */
  readonly name: string
  readonly national_id_prefix: string
  readonly birth_date: string
  readonly village_code: string
  readonly occupation_code: string | null
  /** As their record says now; null where it is kept by somebody else by now, or was merged. */
  readonly status_now: WorkerStatus | null
  readonly village_now: string | null
  readonly decile_now: number | null
  readonly membership_now: string | null
}

export interface ItemFilter {
  readonly findings: readonly Finding[]
  /** Null among them: whoever is not decided about. */
  readonly outcomes: readonly (Outcome | null)[]
  readonly areaCode: string | null
  readonly search: string | null
}

const like = (search: string) => `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`

function conditions(id: string, { findings, outcomes, areaCode, search }: ItemFilter): Prisma.Sql {
  const chosenOutcomes = outcomes.flatMap((outcome) => outcome ?? [])
  return Prisma.join(
    [
      Prisma.sql`i.reverification_id = ${id}::uuid`,
      ...(findings.length === 0 ? [] : [Prisma.sql`i.finding = any(${[...findings]}::text[])`]),
      ...(outcomes.length === 0
        ? []
        : [
            Prisma.sql`(i.outcome = any(${chosenOutcomes}::text[]) or (${chosenOutcomes.length < outcomes.length} and i.outcome is null))`,
          ]),
      ...(areaCode === null
        ? []
        : [Prisma.sql`(i.village_code = ${areaCode} or starts_with(i.village_code, ${`${areaCode}.`}))`]),
      ...(search === null
        ? []
        : [
            Prisma.sql`exists (select from decree_entry e where e.decree_id = i.entry_decree_id and e.entry_no = i.entry_no and e.name ilike ${like(search)})`,
          ]),
    ],
    ' and ',
  )
}

const ITEMS = Prisma.sql`
    select i.reverification_id, i.line_no, i.worker_id, i.finding, i.findings, i.suggested, i.evidence, i.outcome, d.reason_code, d.note,
      u.name as decided_by_name, d.decided_at, e.name, e.national_id_prefix, e.birth_date::text, e.village_code, e.occupation_code, l.status as status_now,
      l.village_code as village_now, l.welfare_decile as decile_now, l.membership_kind as membership_now
    from reverification_item i join decree_entry e on e.decree_id = i.entry_decree_id and e.entry_no = i.entry_no
      left join reverification_decision d on d.id = i.decision_id and i.outcome is not null left join app_user u on u.id = d.decided_by
      left join worker_listing l on l.tenant_id = i.tenant_id and l.worker_id = i.worker_id and l.level = 'FULL'`

/** In the order of the annex. */
export function listItems(id: string, filter: ItemFilter, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and i.line_no ${Prisma.raw(forward ? '>' : '<')} ${Number(cursor)}::int`
  return Prisma.sql`${ITEMS}
    where ${conditions(id, filter)} ${beyond} order by i.line_no ${Prisma.raw(forward ? 'asc' : 'desc')} limit ${Prisma.raw(String(limit))}`
}

/** All of them, as one statement sees them. */
export function declareItems(id: string, filter: ItemFilter): Prisma.Sql {
  return Prisma.sql`declare listed no scroll cursor for ${ITEMS} where ${conditions(id, filter)} order by i.line_no`
}

export function fetchItems(rows: number): Prisma.Sql {
  return Prisma.sql`fetch forward ${Prisma.raw(String(rows))} from listed`
}

export function countItems(id: string, filter: ItemFilter): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from reverification_item i where ${conditions(id, filter)}`
}

export interface AskedDecision {
  /** SUGGESTED: each as it was suggested. TAKEN_BACK: as if nobody had decided. */
  readonly outcome: Outcome | 'SUGGESTED' | 'TAKEN_BACK'
  /** Null: that of the finding. */
  readonly reason: LeavingReason | null
  readonly note: string | null
}

const REASONS = Prisma.join(FINDINGS.map((finding) => Prisma.sql`(${finding}::text, ${leavingReason(finding)}::text)`))

/** What an amendment says of somebody whose reason has no name of its own. */
export const UNNAMED_REASON = 'Tidak lagi memenuhi syarat menurut verifikasi ulang'

/** One decision for each line; none where the same stands already, so that doing it twice is doing it once. */
export function writeDecisions(
  id: string,
  lines: { readonly numbers: readonly number[] } | { readonly filter: ItemFilter },
  { outcome, reason, note }: AskedDecision,
): Prisma.Sql {
  const whom =
    'numbers' in lines
      ? Prisma.sql`i.reverification_id = ${id}::uuid and i.line_no = any(${[...lines.numbers]}::int[])`
      : conditions(id, lines.filter)
  return Prisma.sql`
    with asked as (
      select i.reverification_id, i.line_no, i.tenant_id, o.outcome, r.reason,
        case when o.outcome = 'TAKEN_BACK' then null else coalesce(${note}::text, case when r.reason = 'OTHER' then ${UNNAMED_REASON}::text end) end as note
      from reverification_item i join (values ${REASONS}) f (finding, reason) on f.finding = i.finding
        cross join lateral (select case when ${outcome}::text = 'SUGGESTED' then i.suggested else ${outcome}::text end as outcome) o
        cross join lateral (select case when o.outcome not in ('KEEP', 'TAKEN_BACK') then coalesce(${reason}::text, f.reason) end as reason) r
        left join reverification_decision d on d.id = i.decision_id
      where ${whom} and (coalesce(i.outcome, 'TAKEN_BACK') <> o.outcome or d.reason_code is distinct from r.reason
        or (${note}::text is not null and d.note is distinct from ${note}::text)))
    insert into reverification_decision (reverification_id, line_no, tenant_id, outcome, reason_code, note)
    select reverification_id, line_no, tenant_id, outcome, reason, note from asked`
}

export interface LeavingRow {
  readonly line_no: number
  readonly area_code: string
  readonly outcome: LeavingLine['outcome']
  readonly reason_code: LeavingReason
  readonly note: string | null
  /** Still theirs in the month from which an amendment would take effect. */
  readonly stands: boolean
}

/** Whoever goes by what was decided. */
export function listLeaving(
  id: string,
  decree: { readonly id: string; readonly until_month: string },
  fromMonth: string,
): Prisma.Sql {
  return Prisma.sql`
    select i.line_no, i.area_code, i.outcome, d.reason_code, d.note, exists (select from decree_holding h where h.decree_id = ${decree.id}::uuid
      and h.line_no = i.line_no and h.worker_id = i.worker_id and h.until_month = ${decree.until_month}::date and h.from_month <= ${fromMonth}::date) as stands
    from reverification_item i join reverification_decision d on d.id = i.decision_id
    where i.reverification_id = ${id}::uuid and i.outcome in ('GRADUATE', 'REMOVE', 'REPLACE') order by i.line_no`
}
