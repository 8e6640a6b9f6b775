import { builder } from '../../graphql/builder.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { LifeEventListType, ListedEventType } from '../life-event-lists/public.ts'
import { OutsideReportType } from './outside-report.type.ts'
import { mayDecideOutsideReports } from './outside-reports.policy.ts'
import { countRowsWaitingOutside, findWaitingOf, type WaitingOfRow } from './outside-reports.queries.ts'

const loadWaitingOf = batched<Context, string, readonly WaitingOfRow[]>(async (context, named) =>
  mayDecideOutsideReports(context.actor)
    ? Map.groupBy(await context.read<WaitingOfRow>(findWaitingOf(named)), (row) => row.worker_and_kind)
    : new Map(),
)

builder.objectField(ListedEventType, 'waitingReports', (t) =>
  t.field({
    type: [OutsideReportType],
    description:
      'What others report of the same person and kind and nobody has decided, on this day or another; empty to who does not decide it.',
    resolve: async ({ kind, worker_id: worker }, _args, context) =>
      worker === null || kind === null ? [] : [...((await loadWaitingOf(context, `${worker} ${kind}`)) ?? [])],
  }),
)

const countWaiting = batched<Context, string, number>(async (context, ids) => {
  if (!mayDecideOutsideReports(context.actor)) return new Map()
  const counts = await context.read<{ upload_id: string; rows: number }>(countRowsWaitingOutside(ids))
  return new Map(counts.map(({ upload_id: id, rows }) => [id, rows]))
})

builder.objectField(LifeEventListType, 'rowsWaitingOutside', (t) =>
  t.int({
    description:
      'How many of its rows that apply are of a person and a kind of which a report from outside waits; 0 to who does not decide it.',
    resolve: async ({ id }, _args, context) => (await countWaiting(context, id)) ?? 0,
  }),
)
