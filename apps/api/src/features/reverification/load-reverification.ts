import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { mayReadReverifications } from './reverification.policy.ts'
import {
  countOutcomes,
  countUndecided,
  findReverifications,
  findSchedules,
  type OutcomeCountRow,
  type ReverificationRow,
  type ScheduleRow,
  type UndecidedCountRow,
} from './reverifications.queries.ts'

/** A review of the viewer's tenant; asked one by one, read together. */
export const loadReverification = batched<Context, string, ReverificationRow>(async (context, ids) => {
  if (!mayReadReverifications(context.actor)) return new Map()
  const rows = await context.read<ReverificationRow>(findReverifications(ids))
  return new Map(rows.map((row) => [row.id, row]))
})

/** What a mutation answers with, read after its commit. */
export async function reloadReverification(context: Context, id: string): Promise<ReverificationRow> {
  const row = await loadReverification(context, id)
  if (row === null) throw new Error('a review that was just written cannot be read back')
  return row
}

/** Within the viewer's part. */
export const loadOutcomes = batched<Context, string, readonly OutcomeCountRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<OutcomeCountRow>(countOutcomes(ids)), (row) => row.reverification_id),
)

/** Within the viewer's part. */
export const loadUndecided = batched<Context, string, number>(async (context, ids) => {
  const counts = await context.read<UndecidedCountRow>(countUndecided(ids))
  return new Map(counts.map((row) => [row.reverification_id, row.people]))
})

export const loadSchedule = batched<Context, string, ScheduleRow>(async (context, ids) => {
  if (!mayReadReverifications(context.actor)) return new Map()
  const rows = await context.read<ScheduleRow>(findSchedules(ids))
  return new Map(rows.map((row) => [row.decree_id, row]))
})
