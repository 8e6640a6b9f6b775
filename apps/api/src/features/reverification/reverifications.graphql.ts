import { cutText } from '@payung/domain/text/cut-text'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage, readNumberPage } from '../../graphql/connection.ts'
import { NOTHING, uuidOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { readPageRequest } from '../../platform/page-request.ts'
import { cursorOf } from '../../platform/text-keyset.ts'
import { loadDecree } from '../decrees/public.ts'
import { loadTask, RoundTaskType } from '../rounds/public.ts'
import { WorkerRowType } from '../workers/public.ts'
import { loadReverification } from './load-reverification.ts'
import {
  countNewlyEligible,
  findProposableTasks,
  listNewlyEligible,
  type NewlyEligibleRow,
} from './newly-eligible.queries.ts'
import { readNewlyEligible } from './propose-newly-eligible.ts'
import { mayOpenReverifications, mayReadReverifications } from './reverification.policy.ts'
import { ReverificationType } from './reverification.type.ts'
import { FindingEnum, ReverificationStandingEnum, ReverificationStateEnum } from './reverification-enums.type.ts'
import { ReverificationItemType } from './reverification-item.type.ts'
import { countItems, type ItemFilter, listItems, type ReverificationItemRow } from './reverification-items.queries.ts'
import { DueReverificationType } from './reverification-schedule.type.ts'
import {
  countReverifications,
  listDue,
  listReverifications,
  type ReverificationFilter,
  type ReverificationRow,
  type ScheduleRow,
} from './reverifications.queries.ts'

builder.queryField('reverification', (t) =>
  t.field({
    type: ReverificationType,
    nullable: true,
    description: 'One review of my tenant; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'The review.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = uuidOf(id, 'Reverification')
      return uuid === null ? null : loadReverification(context, uuid)
    },
  }),
)

builder.queryField('reverifications', (t) =>
  t.connection(
    {
      type: ReverificationType,
      description: 'Reviews of my tenant’s decrees, newest first.',
      args: {
        states: t.arg({ type: [ReverificationStateEnum], description: 'Any of these.' }),
        decreeId: t.arg.id({ description: 'Of this decree only.' }),
        undecided: t.arg.boolean({ description: 'Only with people of mine who are not decided about.' }),
      },
      resolve: async (_root, { states, decreeId, undecided, ...args }, { read, actor }) => {
        const request = readIdPage(args)
        const filter: ReverificationFilter = {
          states: states ?? [],
          decreeId: decreeId == null ? null : (uuidOf(decreeId, 'Decree') ?? NOTHING),
          undecided: undecided === true,
        }
        const mayRead = mayReadReverifications(actor)
        const fetched = mayRead ? await read<ReverificationRow>(listReverifications(filter, request)) : []
        return {
          ...connectionOf(fetched, request, ({ id }) => id),
          countAll: async () =>
            mayRead ? ((await read<{ total: number }>(countReverifications(filter)))[0]?.total ?? 0) : 0,
        }
      },
    },
    {
      name: 'ReverificationConnection',
      description: 'A page of reviews.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
        mayOpen: t.boolean({
          description: 'I may open one.',
          resolve: (_page, _args, { actor }) => mayOpenReverifications(actor),
        }),
      }),
    },
    { name: 'ReverificationEdge' },
  ),
)

builder.queryField('reverificationsDue', (t) =>
  t.field({
    type: [DueReverificationType],
    description: 'Decrees whose day to be looked at again has come, the longest waiting first; at most a hundred.',
    resolve: (_root, _args, { read, actor }) =>
      mayReadReverifications(actor) ? read<ScheduleRow>(listDue(today().toString())) : [],
  }),
)

export const ReverificationItemFilterInput = builder.inputType('ReverificationItemFilter', {
  description: 'Which lines: all of what is named.',
  fields: (t) => ({
    findings: t.field({ type: [FindingEnum], description: 'Of whom the weightiest is any of these.' }),
    standings: t.field({ type: [ReverificationStandingEnum], description: 'Decided in any of these ways.' }),
    areaCode: t.string({ description: 'Who lived in this area.' }),
    search: t.string({ description: 'Part of a name.' }),
  }),
})

export function readItemFilter(
  filter: typeof ReverificationItemFilterInput.$inferInput | null | undefined,
): ItemFilter {
  return {
    findings: filter?.findings ?? [],
    outcomes: (filter?.standings ?? []).map((standing) => (standing === 'UNDECIDED' ? null : standing)),
    areaCode: filter?.areaCode ?? null,
    search: cutText(filter?.search?.trim() ?? '', 100) || null,
  }
}

builder.objectField(ReverificationType, 'items', (t) =>
  t.connection(
    {
      type: ReverificationItemType,
      description: 'Against whom something speaks, within my part, in the order of the annex.',
      args: { filter: t.arg({ type: ReverificationItemFilterInput, description: 'Which ones.' }) },
      resolve: async ({ id }, { filter, ...args }, { read }) => {
        const request = readNumberPage(args)
        const criteria = readItemFilter(filter)
        return {
          ...connectionOf(await read<ReverificationItemRow>(listItems(id, criteria, request)), request, ({ line_no }) =>
            String(line_no),
          ),
          countAll: async () => (await read<{ total: number }>(countItems(id, criteria)))[0]?.total ?? 0,
        }
      },
    },
    {
      name: 'ReverificationItemConnection',
      description: 'A page of a work list.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'ReverificationItemEdge' },
  ),
)

builder.objectField(ReverificationType, 'newlyEligible', (t) =>
  t.connection(
    {
      type: WorkerRowType,
      description:
        'The reverse: who may be designated today, is in no decree of ours, and was not to be had when this one was signed. By name.',
      resolve: async (row, args, context) => {
        const request = readPageRequest(args)
        const conditions = await readNewlyEligible(context, row)
        const fetched =
          conditions === null ? [] : await context.read<NewlyEligibleRow>(listNewlyEligible(conditions, request))
        return {
          ...connectionOf(fetched, request, cursorOf),
          countAll: async () =>
            conditions === null
              ? 0
              : ((await context.read<{ total: number }>(countNewlyEligible(conditions)))[0]?.total ?? 0),
        }
      },
    },
    {
      name: 'NewlyEligibleWorkerConnection',
      description: 'A page of people.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'NewlyEligibleWorkerEdge' },
  ),
)

builder.objectField(ReverificationType, 'proposableTasks', (t) =>
  t.field({
    type: [RoundTaskType],
    description: 'In which of our parts of an open round of the programme they could be proposed.',
    resolve: async (row, _args, context) => {
      const decree = await loadDecree(context, row.decree_id)
      const taskRows =
        decree === null ? [] : await context.read<{ id: string }>(findProposableTasks(decree.programme_id))
      const tasks = await Promise.all(taskRows.map(({ id }) => loadTask(context, id)))
      return tasks.flatMap((task) => task ?? [])
    },
  }),
)
