import { Prisma } from '@payung/database/prisma'
import type { TargetDocumentKind, TargetIndicator, TargetStep, TargetUnit } from '@payung/domain/figures/target-path'
import type { Actor } from '../../platform/actor.ts'

export interface TargetPathRow {
  readonly id: string
  readonly indicator: TargetIndicator
  readonly unit: TargetUnit
  readonly area_code: string
  readonly years: readonly number[]
  /** For each of the years: of shares in hundredths of a percent. */
  readonly amounts: readonly string[]
  readonly document_kind: TargetDocumentKind
  readonly document_number: string
  readonly document_day: string
  readonly document_name: string
  readonly reason: string
  readonly replaced_by_id: string | null
  readonly state: 'PROPOSED' | 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN'
  readonly refusal_reason: string | null
  readonly proposed_at: Date
  readonly proposed_by: string
  readonly proposed_by_name: string | null
  readonly proposed_by_email: string | null
  readonly decided_at: Date | null
  readonly decided_by: string | null
  readonly decided_by_name: string | null
  readonly decided_by_email: string | null
}

const PATH = Prisma.sql`select p.id, p.indicator, p.unit, p.area_code, p.years, p.amounts, p.document_kind, p.document_number, p.document_day::text, p.document_name,
    p.reason, p.replaced_by_id, p.state, p.refusal_reason, p.proposed_at, p.proposed_by, m.name as proposed_by_name, m.email as proposed_by_email, p.decided_at,
    p.decided_by, d.name as decided_by_name, d.email as decided_by_email
  from target_path p left join app_user m on m.id = p.proposed_by left join app_user d on d.id = p.decided_by`

const PATHS_MAX = 200

/** Of my government, about an area and the places in it: what waits first, then the latest. */
export function findTargetPaths(areaCode: string): Prisma.Sql {
  return Prisma.sql`${PATH} where p.tenant_id = app.tenant_id() and (p.area_code = ${areaCode} or starts_with(p.area_code, ${`${areaCode}.`}))
    order by p.state <> 'PROPOSED', p.id desc limit ${Prisma.raw(String(PATHS_MAX))}`
}

/** Those of my government that stand for an area. */
export function findStandingPaths(areaCode: string): Prisma.Sql {
  return Prisma.sql`${PATH} where p.tenant_id = app.tenant_id() and p.area_code = ${areaCode} and p.state = 'CONFIRMED' and p.replaced_by_id is null`
}

export function findTargetPath(id: string): Prisma.Sql {
  return Prisma.sql`${PATH} where p.id = ${id}::uuid`
}

export interface NewTargetPath {
  readonly indicator: string
  readonly unit: TargetUnit
  readonly areaCode: string
  readonly steps: readonly TargetStep[]
  readonly acceptsFall: boolean
  readonly documentKind: string
  readonly documentNumber: string
  readonly documentDay: string
  readonly documentName: string
  readonly reason: string
}

export function insertTargetPath({ tenantId, userId }: Actor, path: NewTargetPath): Prisma.Sql {
  const [years, amounts] = [path.steps.map(({ year }) => year), path.steps.map(({ amount }) => amount)]
  return Prisma.sql`insert into target_path (tenant_id, indicator, unit, area_code, years, amounts, fall_accepted, document_kind, document_number, document_day,
      document_name, reason, proposed_by)
    values (${tenantId}::uuid, ${path.indicator}, ${path.unit}, ${path.areaCode}, ${years}::int[], ${amounts}::bigint[], ${path.acceptsFall}, ${path.documentKind},
      ${path.documentNumber}, ${path.documentDay}::date, ${path.documentName}, ${path.reason}, ${userId}::uuid) returning id`
}

export type TargetDecision = 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN'

/** @returns how it ended: the decision, or why it cannot be */
export function decideTargetPath(id: string, decision: TargetDecision, reason: string | null): Prisma.Sql {
  return Prisma.sql`select app.decide_target_path(${id}::uuid, ${decision}, ${reason}) as outcome`
}
