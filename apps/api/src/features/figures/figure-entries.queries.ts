import { Prisma } from '@payung/database/prisma'
import type { FigurePrecision } from '@payung/domain/figures/coverage-share'
import type { EnteredFigure } from '@payung/domain/figures/figure-entry-input'
import type { Actor } from '../../platform/actor.ts'

export interface FigureEntryRow {
  readonly id: string
  readonly indicator: string
  readonly area_code: string
  /** Null where the source names no period. */
  readonly as_of: string | null
  readonly as_of_precision: FigurePrecision
  readonly amount: bigint | null
  readonly numerator: bigint | null
  readonly denominator: bigint | null
  readonly source: string
  readonly source_day: string
  readonly evidence: string
  readonly replaces_id: string | null
  readonly replaced_by_id: string | null
  /** The list from a file with which it came and is decided; null where it was entered by hand. */
  readonly list_id: string | null
  readonly state: 'PROPOSED' | 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN'
  readonly reason: string | null
  readonly entered_at: Date
  readonly entered_by: string
  readonly entered_by_name: string | null
  readonly entered_by_email: string | null
  readonly decided_at: Date | null
  readonly decided_by: string | null
  readonly decided_by_name: string | null
  readonly decided_by_email: string | null
}

const ENTRY = Prisma.sql`select e.id, e.indicator, e.area_code, e.as_of::text, e.as_of_precision, e.amount, e.numerator, e.denominator, e.source,
    e.source_day::text, e.evidence, e.replaces_id, e.replaced_by_id, e.list_id, e.state, e.reason, e.entered_at, e.entered_by, m.name as entered_by_name,
    m.email as entered_by_email, e.decided_at, e.decided_by, d.name as decided_by_name, d.email as decided_by_email
  from figure_entry e left join app_user m on m.id = e.entered_by left join app_user d on d.id = e.decided_by`

const ENTRIES_MAX = 200

/** Of my government, about an area and the places in it: what waits first, then the latest. Of a list only what was confirmed: the rest stands in its list. */
export function findFigureEntries(areaCode: string): Prisma.Sql {
  return Prisma.sql`${ENTRY} where e.tenant_id = app.tenant_id() and (e.area_code = ${areaCode} or starts_with(e.area_code, ${`${areaCode}.`}))
      and (e.list_id is null or e.state = 'CONFIRMED')
    order by e.state <> 'PROPOSED', e.id desc limit ${Prisma.raw(String(ENTRIES_MAX))}`
}

export function findFigureEntry(id: string): Prisma.Sql {
  return Prisma.sql`${ENTRY} where e.id = ${id}::uuid`
}

export interface NewFigureEntry extends EnteredFigure {
  readonly indicator: string
  readonly areaCode: string
  readonly source: string
  readonly sourceDay: string
  readonly evidence: string
  readonly replacesId: string | null
}

export function insertFigureEntry({ tenantId, userId }: Actor, entry: NewFigureEntry): Prisma.Sql {
  return Prisma.sql`insert into figure_entry (tenant_id, indicator, area_code, as_of, as_of_precision, amount, numerator, denominator, source, source_day, evidence,
      replaces_id, entered_by)
    values (${tenantId}::uuid, ${entry.indicator}, ${entry.areaCode}, ${entry.asOf}::date, ${entry.precision}, ${entry.amount}::bigint, ${entry.numerator}::bigint,
      ${entry.denominator}::bigint, ${entry.source}, ${entry.sourceDay}::date, ${entry.evidence}, ${entry.replacesId}::uuid, ${userId}::uuid) returning id`
}

export type FigureDecision = 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN'

/** @returns how it ended: the decision, or why it cannot be */
export function decideFigureEntry(id: string, decision: FigureDecision, reason: string | null): Prisma.Sql {
  return Prisma.sql`select app.decide_figure_entry(${id}::uuid, ${decision}, ${reason}) as outcome`
}
