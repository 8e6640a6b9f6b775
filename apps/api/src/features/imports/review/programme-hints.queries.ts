import { reasonsSql, type SqlReason } from '@payung/database/eligibility-reasons'
import type { SqlFrame } from '@payung/database/eligibility-sql'
import { Prisma } from '@payung/database/prisma'
import type { Statement } from '@payung/database/statement'
import type { Condition, Rule } from '@payung/domain/eligibility/eligibility-rule'
import { judgedPeople } from '../../workers/public.ts'

/** An open programme, as its rule judges on a day. */
export interface HintAsked extends SqlFrame {
  readonly rule: Rule
  readonly areaCodes: readonly string[]
}

export interface HintCounts {
  /** Everybody whom the file would bring or change, once. */
  readonly people: number
  /** Of those, whose records are others', and whom the importer does not see in full. */
  readonly elsewhere: number
  /** By programme, in the order asked. */
  readonly judged: readonly {
    readonly eligible: number
    readonly refused: number
    readonly open: number
    /** Of whom the rule refuses or leaves open: by each reason, in the order of `reasonsAsked`. */
    readonly refusedBy: readonly number[]
    readonly openBy: readonly number[]
  }[]
}

/**
 * What the rules would say of an import's people once it is saved: the staged rows as the listing will hold them, and the very expressions that
 * lists, cohorts and counts are judged by. Read when it is asked, so that it is true after every repair and every change of a rule.
 */
export function countHints(importId: string, programmes: readonly HintAsked[]): Statement {
  return Prisma.sql`with people as materialized (${PEOPLE(importId)})
    select count(*)::int as people, (count(*) filter (where l.level is null))::int as elsewhere, jsonb_build_array(${Prisma.join(programmes.map(countsOf))}) as judged
    from people l`
}

interface Part {
  readonly condition: Condition
  readonly negated: boolean
  readonly holds: Prisma.Sql
}

/** By which of its conditions a rule refuses somebody, and which facts it misses; each named once, wherever in the rule it stands. */
export function reasonsAsked({ rule, ...frame }: HintAsked): {
  readonly truths: readonly Prisma.Sql[]
  readonly refusals: readonly Part[]
  readonly gaps: readonly Part[]
} {
  const { truths, reasons } = reasonsSql(rule, frame)
  const once = (keyOf: (reason: SqlReason) => string, when: 'refused' | 'open') =>
    [...Map.groupBy(reasons, keyOf).values()].flatMap((alike): Part[] => {
      const [first] = alike
      const holds = Prisma.sql`(${Prisma.join(
        alike.map((reason) => reason[when]),
        ' or ',
      )})`
      return first === undefined ? [] : [{ condition: first.condition, negated: first.negated, holds }]
    })
  return {
    truths,
    refusals: once(({ condition, negated }) => JSON.stringify([condition, negated]), 'refused'),
    gaps: once(({ condition }) => condition.fact, 'open'),
  }
}

function countsOf(programme: HintAsked): Prisma.Sql {
  const { truths, refusals, gaps } = reasonsAsked(programme)
  const columns = truths.map((truth, at) => Prisma.sql`${truth} as ${Prisma.raw(`t${at}`)}`)
  const counted = (parts: readonly Part[]) =>
    Prisma.join(parts.map(({ holds }) => Prisma.sql`count(*) filter (where ${holds})`))
  // Each truth is found once for a row, however many reasons depend on it.
  return Prisma.sql`(select jsonb_build_object('eligible', count(*) filter (where t0), 'refused', count(*) filter (where t0 is false),
      'open', count(*) filter (where t0 is null), 'refusedBy', jsonb_build_array(${counted(refusals)}), 'openBy', jsonb_build_array(${counted(gaps)}))
    from (select ${Prisma.join(columns)} from people l where ${Prisma.join(judgedPeople(programme), ' and ')} offset 0) j)`
}

/**
 * Everybody in an import as `worker_listing` will hold them: who is new by the row alone, who is the importer's own by record and row, as
 * `app.commit_import` writes it, and who is kept by others by their record alone, for a proposal changes nothing by itself.
 */
const PEOPLE = (importId: string) => Prisma.sql`
  select r.worker_id, 'FULL' as level, r.village_code, left(r.village_code, 5) as regency_code, r.birth_date, r.sex, r.occupation_code,
    r.welfare_decile, r.welfare_source, null::text as income_bracket, 'NONE' as membership_kind, r.public_service, 'CANDIDATE' as status,
    null::date as declared_from, null::date as declared_until, null::text as declared_payer_kind, r.citizenship
  from import_row r where r.import_id = ${importId}::uuid and r.outcome = 'CREATE'
  union all
  select w.id, 'FULL', r.village_code, left(r.village_code, 5), case when r.birth_date_said then r.birth_date else w.birth_date end,
    case when r.sex_said then r.sex else w.sex end, coalesce(r.occupation_code, w.occupation_code), coalesce(r.welfare_decile, w.welfare_decile),
    coalesce(r.welfare_source, w.welfare_source), w.income_bracket, w.membership_kind, coalesce(r.public_service, w.public_service), 'CANDIDATE',
    lower(w.declared_period), upper(w.declared_period), w.declared_payer_kind, coalesce(r.citizenship, w.citizenship)
  from import_row r join worker w on w.id = r.worker_id where r.import_id = ${importId}::uuid and r.outcome = 'REVIVE'
  union all
  select * from (select distinct on (r.worker_id) r.worker_id, k.level, case when u.heard then r.village_code else k.village_code end,
    left(case when u.heard then r.village_code else k.village_code end, 5), case when u.heard and r.birth_date_said then r.birth_date else k.birth_date end,
    case when u.heard and r.sex_said then r.sex else k.sex end, coalesce(case when u.heard then r.occupation_code end, k.occupation_code),
    coalesce(case when u.heard then r.welfare_decile end, k.welfare_decile), coalesce(case when u.heard then r.welfare_source end, k.welfare_source),
    k.income_bracket, k.membership_kind, coalesce(case when u.heard then r.public_service end, k.public_service), k.status, k.declared_from,
    k.declared_until, k.declared_payer_kind, coalesce(case when u.heard then r.citizenship end, k.citizenship)
  from import_row r cross join lateral (select r.outcome = 'UPDATE' as heard) u
    left join worker_listing k on k.worker_id = r.worker_id and k.level = 'FULL'
  where r.import_id = ${importId}::uuid and r.outcome in ('UPDATE', 'PROPOSE', 'SKIP')
  -- Both numbers of one person may stand in a file; the record hears one of the two rows.
  order by r.worker_id, r.outcome = 'SKIP', r.row_number) known`
