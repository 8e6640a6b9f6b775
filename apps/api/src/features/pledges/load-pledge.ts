import { batched } from '../../platform/batch.ts'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { findFigures, type PledgeFigureRow } from './pledge-figures.queries.ts'
import { findNextPledges, findPledgesLeft, type NextPledgeRow, type PledgeLeftRow } from './pledge-rests.queries.ts'
import { mayReadPledges } from './pledges.policy.ts'
import {
  findMonthsCounted,
  findPledgeMonths,
  findPledgeSteps,
  findPledges,
  type PledgeMonthsRow,
  type PledgeRow,
  type PledgeStepRow,
} from './pledges.queries.ts'

/** A pledge that the viewer sees; asked one by one, read together. */
export const loadPledge = batched<Context, string, PledgeRow>(async (context, ids) => {
  if (!mayReadPledges(context.actor)) return new Map()
  const rows = await context.read<PledgeRow>(findPledges(ids))
  return new Map(rows.map((row) => [row.id, row]))
})

/** What a mutation answers with, read after its commit. */
export async function reloadPledge(context: Context, id: string): Promise<PledgeRow> {
  const row = await loadPledge(context, id)
  if (row === null) throw new Error('a pledge that was just written cannot be read back')
  return row
}

export const loadPledgeSteps = batched<Context, string, readonly PledgeStepRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<PledgeStepRow>(findPledgeSteps(ids)), ({ pledge_id: pledge }) => pledge),
)

export const loadPledgeFigures = batched<Context, string, readonly PledgeFigureRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<PledgeFigureRow>(findFigures(ids)), ({ pledge_id: pledge }) => pledge),
)

/** What has become of the months of a pledge, as counted: for the region, and to be rounded for a company. */
export const loadPledgeMonths = batched<Context, string, PledgeMonthsRow>(async (context, ids) => {
  const rows = await context.read<PledgeMonthsRow>(findPledgeMonths(ids))
  return new Map(rows.map((row) => [row.pledge_id, row]))
})

/** What the next pledges may still bring along from an ended one. */
export const loadPledgeLeft = batched<Context, string, bigint>(async (context, ids) => {
  const rows = await context.read<PledgeLeftRow>(findPledgesLeft(ids))
  return new Map(rows.map(({ pledge_id: id, left_rupiah: left }) => [id, left]))
})

/** Pledges that bring something of an ended one along. */
export const loadNextPledges = batched<Context, string, readonly NextPledgeRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<NextPledgeRow>(findNextPledges(ids)), ({ from_pledge_id: from }) => from),
)

const COUNTED = 'counted'
const loadCounted = batched<Context, string, number>(async (context) => {
  const [row] = await context.read<{ months: number }>(findMonthsCounted(today().toString()))
  return new Map(row === undefined ? [] : [[COUNTED, row.months]])
})

/** From how many months on the insurer counts a company's group; null where nobody has set it. */
export function loadMonthsCounted(context: Context): Promise<number | null> {
  return loadCounted(context, COUNTED)
}
