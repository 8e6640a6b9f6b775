import { Prisma } from '@payung/database/prisma'
import type { PageRequest } from '../../platform/page-request.ts'
import { where } from './worker-filter.queries.ts'
import { keyColumnOf, type WorkerOrder, type WorkerPosition } from './worker-order.ts'

/** A list row under its level; a column that was not asked for is missing. */
export interface WorkerRow {
  readonly worker_id: string
  readonly level: 'FULL' | 'REGISTERED' | 'PROOF'
  readonly custodian_tenant_id: string
  readonly registered_by_tenant_id: string
  readonly display_name: string
  readonly name_order: string
  readonly national_id_prefix: string | null
  readonly birth_date: string | null
  readonly sex: 'FEMALE' | 'MALE' | null
  readonly village_code: string
  readonly occupation_code: string | null
  readonly welfare_decile: number | null
  readonly income_bracket: string | null
  readonly membership_kind: 'NONE' | 'SELF_EMPLOYED' | 'WAGE_EARNER' | 'CONSTRUCTION' | null
  readonly membership_number: string | null
  readonly uncovered_reason: 'UNAWARE' | 'UNABLE_TO_PAY' | null
  readonly status: 'CANDIDATE' | 'VERIFIED' | 'INELIGIBLE' | 'DECEASED' | 'MOVED' | 'GRADUATED' | 'WITHDRAWN'
  readonly registered_on: string
}

export type WorkerColumn = Exclude<keyof WorkerRow, 'worker_id' | 'name_order'>

/** One page and one row more, by keyset. Going backward the rows come in reverse. */
export function listWorkers(query: {
  readonly columns: ReadonlySet<WorkerColumn>
  readonly conditions: readonly Prisma.Sql[]
  readonly order: WorkerOrder
  readonly page: PageRequest
  readonly position: WorkerPosition | null
}): Prisma.Sql {
  const { columns, conditions, order, page, position } = query
  const key = keyColumnOf(order)
  const descending = order.endsWith('_DESC') !== (page.direction === 'BACKWARD')
  const cast = key === 'registered_on' ? Prisma.sql`::date` : Prisma.empty
  const beyond =
    position === null
      ? []
      : [
          Prisma.sql`(l.${Prisma.raw(key)}, l.worker_id) ${Prisma.raw(descending ? '<' : '>')} (${position.key}${cast}, ${position.id}::uuid)`,
        ]
  const sense = Prisma.raw(descending ? ' desc' : '')
  return Prisma.sql`select ${Prisma.raw(columnList(columns, key))} from worker_listing l ${where([...conditions, ...beyond])}
    order by l.${Prisma.raw(key)}${sense}, l.worker_id${sense} limit ${Prisma.raw(String(page.limit))}`
}

/** Sorted, so that the same columns always make the same text and find their prepared statement. */
function columnList(columns: ReadonlySet<WorkerColumn>, key: string): string {
  return ['worker_id', ...new Set([key, ...columns])]
    .sort()
    .map((column) => `l.${column}`)
    .join(', ')
}

export function countWorkers(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from worker_listing l ${where(conditions)}`
}

/** Every column of a row of the listing `l`. */
export const WORKER_ROW_COLUMNS = Prisma.sql`l.worker_id, l.level, l.custodian_tenant_id, l.registered_by_tenant_id, l.display_name, l.name_order,
  l.national_id_prefix, l.birth_date, l.sex, l.village_code, l.occupation_code, l.welfare_decile, l.income_bracket, l.membership_kind, l.membership_number,
  l.uncovered_reason, l.status, l.registered_on`

/** Single rows as a list shows them. */
export function findWorkerRows(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${WORKER_ROW_COLUMNS}
    from worker_listing l where l.worker_id = any(${[...ids]}::uuid[])`
}
