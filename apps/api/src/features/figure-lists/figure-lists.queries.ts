import { Prisma } from '@payung/database/prisma'
import type { FigurePrecision } from '@payung/domain/figures/coverage-share'
import type { FaultOfFigureLine, FigureLineCells, FigureLineVerdict } from '@payung/domain/figures/figure-list-file'
import type { PageRequest } from '../../platform/page-request.ts'

/** A line as the database takes it in: the figure that it says, or what is wrong with it. Numbers go as digits, which JSON keeps whole. */
export type FigureLineDraft =
  | {
      readonly no: number
      readonly indicator: string
      readonly area: string
      readonly day: string | null
      readonly precision: FigurePrecision
      readonly amount: string | null
      readonly numerator: string | null
      readonly denominator: string | null
      readonly source: string
      readonly source_day: string
      readonly evidence: string
    }
  | { readonly no: number; readonly faults: readonly FaultOfFigureLine[]; readonly cells: FigureLineCells }

export function takeFigureLines(fileId: string, lines: readonly FigureLineDraft[]): Prisma.Sql {
  return Prisma.sql`select t.list_id as id, t.is_known from app.take_figure_list(${fileId}::uuid, ${JSON.stringify(lines)}::jsonb) t`
}

/** The list that a file became, or that has its content already. */
export interface TakenFigureList {
  readonly id: string
  readonly is_known: boolean
}

export function enterFigureLines(id: string, expectedVersion: number): Prisma.Sql {
  return Prisma.sql`select app.enter_figure_list(${id}::uuid, ${expectedVersion}::int) as figures`
}

export type FigureListDecision = 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN'

export function decideFigureLines(
  id: string,
  expectedVersion: number,
  decision: FigureListDecision,
  reason: string | null,
): Prisma.Sql {
  return Prisma.sql`select app.decide_figure_list(${id}::uuid, ${expectedVersion}::int, ${decision}, ${reason}) as figures`
}

/** How many figures a step has entered or decided. */
export interface FiguresOfStep {
  readonly figures: number
}

export const FIGURE_LIST_STATES = ['CHECKED', 'WAITING', 'CONFIRMED', 'REFUSED', 'WITHDRAWN'] as const
export type FigureListState = (typeof FIGURE_LIST_STATES)[number]

export interface FigureListRow {
  readonly id: string
  readonly file_name: string
  /** Of the content of its file, in hex. */
  readonly sha256: string
  readonly state: FigureListState
  readonly line_count: number
  readonly verdicts: Readonly<Partial<Record<FigureLineVerdict, number>>>
  readonly uploaded_by: string
  readonly uploaded_by_name: string | null
  readonly uploaded_by_email: string | null
  readonly uploaded_at: Date
  readonly entered_at: Date | null
  readonly decided_by: string | null
  readonly decided_by_name: string | null
  readonly decided_by_email: string | null
  readonly decided_at: Date | null
  readonly reason: string | null
  readonly version: number
}

const LISTS = Prisma.sql`select k.id, k.file_name, encode(k.sha256, 'hex') as sha256, k.state, k.line_count, k.verdicts, k.uploaded_by, m.name as uploaded_by_name,
    m.email as uploaded_by_email, k.uploaded_at, k.entered_at, k.decided_by, d.name as decided_by_name, d.email as decided_by_email, k.decided_at, k.reason, k.version
  from figure_list k left join app_user m on m.id = k.uploaded_by left join app_user d on d.id = k.decided_by`

/** The newest first. */
export function listFigureLists({ limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`where k.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`${LISTS} ${beyond} order by k.id ${Prisma.raw(forward ? 'desc' : 'asc')} limit ${Prisma.raw(String(limit))}`
}

/** @param id as it was sent: anything that is no id finds none */
export function findFigureList(id: string): Prisma.Sql {
  return Prisma.sql`${LISTS} where k.id::text = ${id}`
}

export interface FigureLineRow {
  readonly line_no: number
  readonly verdict: FigureLineVerdict
  readonly indicator: string | null
  readonly area_code: string | null
  readonly as_of: string | null
  readonly as_of_precision: FigurePrecision | null
  readonly amount: bigint | null
  readonly numerator: bigint | null
  readonly denominator: bigint | null
  readonly source: string | null
  readonly source_day: string | null
  readonly evidence: string | null
  readonly faults: readonly FaultOfFigureLine[] | null
  readonly cells: FigureLineCells | null
  /** Of the figure that it equals or corrects. */
  readonly standing_amount: bigint | null
  readonly standing_numerator: bigint | null
  readonly standing_denominator: bigint | null
  readonly has_standing: boolean
  /** Other sources that stand for its area and period. */
  readonly other_sources: readonly string[]
}

/** As the file numbers them. */
export function listFigureLines(
  listId: string,
  verdict: FigureLineVerdict | null,
  { limit, direction, cursor }: PageRequest,
): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and l.line_no ${Prisma.raw(forward ? '>' : '<')} ${Number(cursor)}`
  const judged = verdict === null ? Prisma.empty : Prisma.sql`and l.verdict = ${verdict}`
  return Prisma.sql`select l.line_no, l.verdict, l.indicator, l.area_code, l.as_of::text, l.as_of_precision, l.amount, l.numerator, l.denominator, l.source,
      l.source_day::text, l.evidence, l.faults, l.cells, s.amount as standing_amount, s.numerator as standing_numerator, s.denominator as standing_denominator,
      s.id is not null as has_standing, o.sources as other_sources
    from figure_list_line l left join figure_entry s on s.id = l.standing_id
      left join lateral (select coalesce(array_agg(distinct f.source order by f.source), '{}') as sources from (
          select p.source from published_figure p where p.kind = 'VALUE' and p.area_code = l.area_code and p.indicator = l.indicator and p.as_of = l.as_of
            and p.as_of_precision = l.as_of_precision
          union all
          select e.source from figure_entry e where e.tenant_id = l.tenant_id and e.area_code = l.area_code and e.indicator = l.indicator and e.as_of = l.as_of
            and e.as_of_precision = l.as_of_precision and e.state = 'CONFIRMED' and e.replaced_by_id is null
          union all
          select t.source from figure_list_line t where t.list_id = l.list_id and t.line_no <> l.line_no and t.verdict in ('NEW', 'CORRECTS')
            and t.area_code = l.area_code and t.indicator = l.indicator and t.as_of = l.as_of and t.as_of_precision = l.as_of_precision) f
        where lower(f.source) <> lower(l.source)) o on true
    where l.list_id = ${listId}::uuid ${judged} ${beyond}
    order by l.line_no ${Prisma.raw(forward ? 'asc' : 'desc')} limit ${Prisma.raw(String(limit))}`
}
