import { checkTaskStanding } from '@payung/domain/verification/check-result'
import { builder } from '../../graphql/builder.ts'
import { connectionOf } from '../../graphql/connection.ts'
import { isUuid, NOTHING, uuidOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { filterValues } from '../../platform/filter-values.ts'
import { readPageRequest } from '../../platform/page-request.ts'
import { cursorOf } from '../../platform/text-keyset.ts'
import { UserType } from '../access/public.ts'
import { loadRound, RoundType } from '../rounds/public.ts'
import { loadWorkerRow, resolveFilter, WorkerFilterInputType, WorkerRowType } from '../workers/public.ts'
import { CheckTaskActionEnum, CheckTaskStandingEnum, CheckTaskStateEnum } from './check-enums.type.ts'
import { CheckResultType } from './check-result.type.ts'
import {
  type AssigneeRow,
  type CheckTaskFilter,
  type CheckTaskRow,
  countCheckTasks,
  listAssignees,
  listCheckTasks,
} from './check-tasks.queries.ts'
import { loadCheckTask, loadResultOfTask } from './load-checks.ts'
import { peopleToCheck } from './people-to-check.ts'
import { actionsOnTask, assertMayReadChecks, mayManageTasks } from './verification.policy.ts'

export const CheckTaskType = builder.objectRef<CheckTaskRow>('CheckTask')

builder.node(CheckTaskType, {
  description: 'A visit to a person, given to an officer by a day.',
  id: { resolve: (task) => task.id },
  loadOne: (id, context) => (isUuid(id) ? loadCheckTask(context, id) : null),
  fields: (t) => ({
    person: t.field({
      type: WorkerRowType,
      nullable: true,
      description: 'To whom, as on my lists.',
      resolve: (task, _args, context) => loadWorkerRow(context, task.worker_id),
    }),
    round: t.field({
      type: RoundType,
      nullable: true,
      description: 'Of whose candidates they are, if of any.',
      resolve: (task, _args, context) => (task.round_id === null ? null : loadRound(context, task.round_id)),
    }),
    assignee: t.field({
      type: UserType,
      description: 'Who is to go there.',
      resolve: (task) => ({ id: task.assigned_to, name: task.assignee_name, email: task.assignee_email }),
    }),
    assigneeActive: t.exposeBoolean('assignee_active', {
      description: 'Their membership holds today; else it has to be given to somebody else.',
    }),
    dueOn: t.expose('due_on', { type: 'CalendarDate', description: 'The last day in time.' }),
    note: t.exposeString('note', { nullable: true, description: 'What to look at.' }),
    state: t.expose('state', { type: CheckTaskStateEnum, description: 'How far it is.' }),
    standing: t.field({
      type: CheckTaskStandingEnum,
      description: 'How far it is today.',
      resolve: (task) => checkTaskStanding(task.state, task.due_on, today().toString()),
    }),
    cancelReason: t.exposeString('cancel_reason', { nullable: true, description: 'Why it was called off.' }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Invented for the demonstration.' }),
    result: t.field({
      type: CheckResultType,
      nullable: true,
      description: 'What the visit has found.',
      resolve: (task, _args, context) => (task.state === 'DONE' ? loadResultOfTask(context, task.id) : null),
    }),
    actions: t.field({
      type: [CheckTaskActionEnum],
      description: 'What I can do to it now.',
      resolve: (task, _args, { actor }) => actionsOnTask(actor, task),
    }),
  }),
})

const CheckTaskFilterInput = builder.inputType('CheckTaskFilter', {
  description: 'Any of the values within a field, all of the fields.',
  fields: (t) => ({
    standings: t.field({ type: [CheckTaskStandingEnum], description: 'How far they are today.' }),
    roundId: t.id({ description: 'Of this round’s candidates.' }),
    mine: t.boolean({ description: 'Given to me.' }),
    assigneeId: t.id({ description: 'Given to this person; not with `mine`.' }),
    areaCode: t.string({ description: 'Of people who live at or below this area.' }),
    dueFrom: t.field({ type: 'CalendarDate', description: 'Due on this day or later.' }),
    dueUntil: t.field({ type: 'CalendarDate', description: 'Due on this day or earlier.' }),
  }),
})

/** What is no id is nobody's. */
function idOfUser(id: string | null | undefined): string | null {
  return id == null ? null : isUuid(id) ? id : NOTHING
}

builder.queryField('checkTask', (t) =>
  t.field({
    type: CheckTaskType,
    nullable: true,
    description: 'One visit; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = uuidOf(id, 'CheckTask')
      return uuid === null ? null : loadCheckTask(context, uuid)
    },
  }),
)

builder.queryField('checkTasks', (t) =>
  t.connection(
    {
      type: CheckTaskType,
      description: 'Visits to people whose records I may open, what is due first, first.',
      args: { filter: t.arg({ type: CheckTaskFilterInput, description: 'Which ones.' }) },
      resolve: async (_root, { filter, ...args }, { read, actor }) => {
        assertMayReadChecks(actor)
        const criteria: CheckTaskFilter = {
          standings: filterValues(filter?.standings),
          roundId: filter?.roundId == null ? null : (uuidOf(filter.roundId, 'Round') ?? NOTHING),
          assignedTo: filter?.mine === true ? actor.userId : idOfUser(filter?.assigneeId),
          areaCode: filter?.areaCode ?? null,
          dueFrom: filter?.dueFrom ?? null,
          dueUntil: filter?.dueUntil ?? null,
        }
        const day = today().toString()
        const request = readPageRequest(args)
        const fetched = await read<CheckTaskRow>(listCheckTasks(criteria, day, request))
        return {
          ...connectionOf(fetched, request, cursorOf),
          countAll: async () => (await read<{ count: number }>(countCheckTasks(criteria, day)))[0]?.count ?? 0,
        }
      },
    },
    {
      name: 'CheckTaskConnection',
      description: 'A page of them.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
        mayManage: t.boolean({
          description: 'I may give and call off visits.',
          resolve: (_page, _args, { actor }) => mayManageTasks(actor),
        }),
      }),
    },
    { name: 'CheckTaskEdge' },
  ),
)

builder.queryField('checkAssignees', (t) =>
  t.field({
    type: [UserType],
    description: 'Members of my organisation who can be given visits today, by name.',
    args: {
      workerId: t.arg.id({ description: 'Only who may visit this person: those in whose area they live.' }),
      roundId: t.arg.id({
        description: 'Only who may visit all candidates of this round, or of them whom `filter` finds.',
      }),
      filter: t.arg({ type: WorkerFilterInputType, description: 'Only who may visit everybody whom this finds.' }),
    },
    resolve: async (_root, { workerId, roundId, filter }, context) => {
      const { read, actor, vault, reference } = context
      if (!mayManageTasks(actor)) return []
      const selection = {
        roundId: roundId == null ? null : (uuidOf(roundId, 'Round') ?? NOTHING),
        filter: filter == null ? null : await resolveFilter(context, filter),
      }
      const people =
        roundId == null && filter == null
          ? null
          : await peopleToCheck({ rows: (statement) => read(statement), vault, reference }, actor, selection)
      return read<AssigneeRow>(listAssignees(workerId == null ? null : (uuidOf(workerId, 'Worker') ?? NOTHING), people))
    },
  }),
)
