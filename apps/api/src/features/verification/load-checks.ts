import { plannedOnce } from '@payung/database/statement'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import {
  type AnswerCountRow,
  type CheckRequestRow,
  countAnswers,
  countHeldAnswers,
  findCheckRequests,
  type HeldCountRow,
} from './check-requests.queries.ts'
import {
  type CheckPhotoRow,
  type CheckResultRow,
  findCheckResults,
  findPhotos,
  findResultsOfTasks,
  findResultsOfWorkers,
  type ResultOfWorkerRow,
} from './check-results.queries.ts'
import { type CheckTaskRow, findCheckTasks } from './check-tasks.queries.ts'
import { mayReadChecks } from './verification.policy.ts'

export const loadCheckTask = batched<Context, string, CheckTaskRow>(async (context, ids) =>
  mayReadChecks(context.actor) ? byId(await context.read<CheckTaskRow>(findCheckTasks(ids))) : new Map(),
)

export const loadCheckResult = batched<Context, string, CheckResultRow>(async (context, ids) =>
  mayReadChecks(context.actor)
    ? byId(await context.read<CheckResultRow>(plannedOnce(findCheckResults(ids))))
    : new Map(),
)

export const loadCheckRequest = batched<Context, string, CheckRequestRow>(async (context, ids) =>
  mayReadChecks(context.actor) ? byId(await context.read<CheckRequestRow>(findCheckRequests(ids))) : new Map(),
)

export const loadResultsOf = batched<Context, string, readonly CheckResultRow[]>(async (context, workers) =>
  mayReadChecks(context.actor)
    ? Map.groupBy(
        await context.read<ResultOfWorkerRow>(plannedOnce(findResultsOfWorkers(workers))),
        ({ asked_id }) => asked_id,
      )
    : new Map(),
)

export const loadResultOfTask = batched<Context, string, CheckResultRow>(
  async (context, tasks) =>
    new Map(
      (await context.read<CheckResultRow>(plannedOnce(findResultsOfTasks(tasks)))).map((result) => [
        result.task_id ?? '',
        result,
      ]),
    ),
)

export const loadPhotos = batched<Context, string, readonly CheckPhotoRow[]>(async (context, results) =>
  Map.groupBy(await context.read<CheckPhotoRow>(findPhotos(results)), ({ result_id }) => result_id),
)

export const loadAnswerCounts = batched<Context, string, readonly AnswerCountRow[]>(async (context, requests) =>
  Map.groupBy(await context.read<AnswerCountRow>(plannedOnce(countAnswers(requests))), ({ request_id }) => request_id),
)

export const loadHeldCounts = batched<Context, string, readonly HeldCountRow[]>(async (context, requests) =>
  Map.groupBy(
    await context.read<HeldCountRow>(plannedOnce(countHeldAnswers(requests))),
    ({ request_id }) => request_id,
  ),
)

/** What a mutation answers with, read after its commit. */
export async function reloadCheck<Row>(loading: Promise<Row | null>): Promise<Row> {
  const row = await loading
  if (row === null) throw new Error('what was just written cannot be read back')
  return row
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}
