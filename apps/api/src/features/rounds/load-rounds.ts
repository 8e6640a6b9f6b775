import { batched } from '../../platform/batch.ts'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import {
  type DeliberationRow,
  findDeliberations,
  findSteps,
  findTasks,
  type RoundTaskRow,
  type RoundTaskStepRow,
} from './round-tasks.queries.ts'
import {
  type CandidateCount,
  countCandidates,
  countProgress,
  countShared,
  findRounds,
  type RoundProgressRow,
  type RoundRow,
  type SharedCount,
} from './rounds.queries.ts'

/** Rounds that the viewer sees; asked one by one, read together. */
export const loadRound = batched<Context, string, RoundRow>(async (context, ids) =>
  byKey(await context.read<RoundRow>(findRounds(ids)), ({ id }) => id),
)

export const loadTask = batched<Context, string, RoundTaskRow>(async (context, ids) =>
  byKey(await context.read<RoundTaskRow>(findTasks(ids)), ({ id }) => id),
)

export const loadProgress = batched<Context, string, readonly RoundProgressRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<RoundProgressRow>(countProgress(ids, today().toString())), ({ round_id }) => round_id),
)

export const loadCandidateCount = batched<Context, string, CandidateCount>(async (context, ids) =>
  byKey(await context.read<CandidateCount>(countCandidates(ids)), ({ round_id }) => round_id),
)

export const loadSharedCount = batched<Context, string, SharedCount>(async (context, ids) =>
  byKey(await context.read<SharedCount>(countShared(ids)), ({ round_id }) => round_id),
)

export const loadSteps = batched<Context, string, readonly RoundTaskStepRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<RoundTaskStepRow>(findSteps(ids)), ({ task_id }) => task_id),
)

export const loadDeliberation = batched<Context, string, DeliberationRow>(async (context, ids) =>
  byKey(await context.read<DeliberationRow>(findDeliberations(ids)), ({ task_id }) => task_id),
)

/** What a mutation answers with, read after its commit. */
export async function reloadRound(context: Context, id: string): Promise<RoundRow> {
  const round = await loadRound(context, id)
  if (round === null) throw new Error('a round that was just written cannot be read back')
  return round
}

export async function reloadTask(context: Context, id: string): Promise<RoundTaskRow> {
  const task = await loadTask(context, id)
  if (task === null) throw new Error('a task that was just written cannot be read back')
  return task
}

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]))
}
