import type { Prisma } from '@payung/database/prisma'
import type { FundingSource } from '@payung/domain/money/funding-source'
import { batched } from '../../platform/batch.ts'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import {
  type Deciding,
  type DeputisedRow,
  findDeputised,
  findRoute,
  findSteps,
  findTemplates,
  type RouteRow,
  type StepRow,
  type TemplateRow,
} from './approval.queries.ts'
import { decidingOf } from './deciding.ts'
import { mayReadDecrees } from './decrees.policy.ts'
import {
  type DecreeEventRow,
  type DecreeRecord,
  findAmendments,
  findDecreeHistory,
  findDecrees,
} from './decrees.queries.ts'
import { findPaidFrom, type PaidFromRow } from './paid-from.queries.ts'

/** A decree of the viewer's tenant; asked one by one, read together. */
export const loadDecree = batched<Context, string, DecreeRecord>(async (context, ids) => {
  if (!mayReadDecrees(context.actor)) return new Map()
  const records = await context.read<DecreeRecord>(findDecrees(ids))
  return new Map(records.map((record) => [record.id, record]))
})

/** Nothing where the rules are not the viewer's to read. */
export const loadPaidFrom = batched<Context, string, readonly FundingSource[]>(async (context, ids) => {
  const rows = await context.read<PaidFromRow>(findPaidFrom(ids))
  return new Map(rows.map(({ decree_id: id, sources }) => [id, sources]))
})

/** What a mutation answers with, read after its commit. */
export async function reloadDecree(context: Context, id: string): Promise<DecreeRecord> {
  const record = await loadDecree(context, id)
  if (record === null) throw new Error('a decree that was just written cannot be read back')
  return record
}

/** One statement for all decrees of a page, whatever they have. */
function manyOf<Row>(find: (ids: readonly string[]) => Prisma.Sql, keyOf: (row: Row) => string) {
  const load = batched<Context, string, Row[]>(async (context, ids) =>
    Map.groupBy(await context.read<Row>(find(ids)), keyOf),
  )
  return async (context: Context, id: string): Promise<Row[]> => (await load(context, id)) ?? []
}

export const loadAmendments = manyOf<DecreeRecord>(findAmendments, (row) => row.amends_id ?? '')
export const loadSteps = manyOf<StepRow>(findSteps, (row) => row.decree_id)
export const loadHistory = manyOf<DecreeEventRow>(findDecreeHistory, (row) => row.decree_id)

const ONE = 'one'
/** What the viewer may decide today, own and for others. */
export const loadDeciding = (() => {
  const load = batched<Context, string, Deciding>(async (context) => {
    const deputised = await context.read<DeputisedRow>(findDeputised(today().toString()))
    return new Map([[ONE, decidingOf(context.actor, deputised)]])
  })
  return async (context: Context): Promise<Deciding> => {
    const deciding = await load(context, ONE)
    if (deciding === null) throw new Error('somebody without an answer')
    return deciding
  }
})()

export async function readRoute(context: Context): Promise<RouteRow | null> {
  return (await context.read<RouteRow>(findRoute()))[0] ?? null
}

export function readTemplates(context: Context): Promise<TemplateRow[]> {
  return context.read<TemplateRow>(findTemplates())
}
