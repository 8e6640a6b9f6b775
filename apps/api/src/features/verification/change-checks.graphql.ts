import { builder } from '../../graphql/builder.ts'
import { idOf, idOrNothing, isUuid, NOTHING } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { filterValues } from '../../platform/filter-values.ts'
import { ExportFormatEnum } from '../files/public.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { resolveFilter, WorkerFilterInputType } from '../workers/public.ts'
import { CheckAnswerEnum, MatchQuestionEnum, VisitAnswerEnum, VisitReasonEnum } from './check-enums.type.ts'
import { CheckRequestType } from './check-requests.graphql.ts'
import { CheckResultType } from './check-result.type.ts'
import { CheckTaskType } from './check-tasks.graphql.ts'
import { type CreatedTasks, createCheckTasks } from './create-check-tasks.ts'
import { decideCheck } from './decide-check.ts'
import { requestManyDecisions } from './decide-checks.ts'
import { assignCheckTasks, cancelCheckTasks } from './handle-check-tasks.ts'
import { loadCheckRequest, loadCheckResult, loadCheckTask, reloadCheck } from './load-checks.ts'
import { recordVisit } from './record-visit.ts'
import { startCheckRequest } from './start-check-request.ts'

const errors = { types: [ValidationError, NotAllowedError, NotFoundError, ConflictError] }

type AskedFilter = typeof WorkerFilterInputType.$inferInput

/** A round of nothing is somebody else's: it is not found. */
async function peopleOf(
  context: Context,
  input: { roundId?: string | null | undefined; filter?: AskedFilter | null | undefined },
) {
  return {
    roundId: input.roundId == null ? null : idOf(input.roundId, 'Round'),
    filter: await resolveFilter(context, input.filter),
  }
}

const userIdOf = (id: string) => (isUuid(id) ? id : NOTHING)

const CreatedTasksType = builder.objectRef<CreatedTasks>('CreatedCheckTasks').implement({
  description: 'What came of giving visits.',
  fields: (t) => ({
    created: t.exposeInt('created', { description: 'Visits that were given.' }),
    skipped: t.exposeInt('skipped', { description: 'People who had an open one already.' }),
  }),
})

const HandledTasksType = builder.objectRef<{ readonly changed: number }>('HandledCheckTasks').implement({
  description: 'What came of handling many visits at once.',
  fields: (t) => ({
    changed: t.exposeInt('changed', { description: 'Visits that were changed: all that were named.' }),
  }),
})

builder.mutationFields((t) => ({
  createCheckTasks: t.fieldWithInput({
    description: 'Gives one officer the visits to everybody of a selection.',
    type: CreatedTasksType,
    errors,
    input: {
      roundId: t.input.id({ description: 'Candidates of this round of mine.' }),
      filter: t.input.field({ type: WorkerFilterInputType, description: 'As for `workers`.' }),
      search: t.input.string({ description: 'As for `workers`.' }),
      assignedTo: t.input.id({ required: true, description: 'The officer, from `checkAssignees`.' }),
      dueOn: t.input.field({ type: 'CalendarDate', required: true, description: 'The last day in time.' }),
      note: t.input.string({ description: 'What to look at, at most 500 letters.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = {
        ...(await peopleOf(context, input)),
        search: input.search,
        assignedTo: userIdOf(input.assignedTo),
        dueOn: input.dueOn,
        note: input.note,
      }
      return context.write((tx) => createCheckTasks(tx, context.actor, request))
    },
  }),
  assignCheckTasks: t.fieldWithInput({
    description: 'Gives open visits to somebody else, by another day; all or none.',
    type: HandledTasksType,
    errors,
    input: {
      taskIds: t.input.idList({ required: true, description: 'At most 200.' }),
      assignedTo: t.input.id({ required: true, description: 'The officer, from `checkAssignees`.' }),
      dueOn: t.input.field({ type: 'CalendarDate', required: true, description: 'The last day in time.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, taskIds: tasksOf(input.taskIds), assignedTo: userIdOf(input.assignedTo) }
      return { changed: await context.write((tx) => assignCheckTasks(tx, context.actor, request)) }
    },
  }),
  cancelCheckTasks: t.fieldWithInput({
    description: 'Calls open visits off, with a reason; all or none.',
    type: HandledTasksType,
    errors,
    input: {
      taskIds: t.input.idList({ required: true, description: 'At most 200.' }),
      reason: t.input.string({ required: true, description: 'Why.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, taskIds: tasksOf(input.taskIds) }
      return { changed: await context.write((tx) => cancelCheckTasks(tx, context.actor, request)) }
    },
  }),
  recordVisit: t.fieldWithInput({
    description: 'Says what a visit has found. The same again changes nothing; no record changes by it.',
    type: CheckTaskType,
    errors,
    input: {
      taskId: t.input.id({ required: true, description: 'The visit.' }),
      answer: t.input.field({ type: VisitAnswerEnum, required: true, description: 'What was found.' }),
      reasonCode: t.input.field({ type: VisitReasonEnum, description: 'Needed with NOT_ELIGIBLE and NOT_FOUND.' }),
      evidence: t.input.string({ description: 'What it goes by; needed but for FOUND, at most 500 letters.' }),
      foundOn: t.input.field({ type: 'CalendarDate', required: true, description: 'The day of the visit.' }),
      photoFileIds: t.input.idList({ description: 'Photos that I have uploaded, at most 5.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = {
        ...input,
        taskId: idOf(input.taskId, 'CheckTask'),
        photoFileIds: input.photoFileIds?.map((id) => idOrNothing(id, 'File')),
      }
      const id = await context.write((tx) => recordVisit(tx, context.actor, request))
      return reloadCheck(loadCheckTask(context, id))
    },
  }),
  startCheckRequest: t.fieldWithInput({
    description: 'Asks a register about people by file: keeps whom, and writes the file with whole NIKs as a job.',
    type: CheckRequestType,
    errors,
    input: {
      question: t.input.field({ type: MatchQuestionEnum, required: true, description: 'Which register.' }),
      roundId: t.input.id({ description: 'Candidates of this round of mine.' }),
      filter: t.input.field({ type: WorkerFilterInputType, description: 'As for `workers`.' }),
      search: t.input.string({ description: 'As for `workers`.' }),
      format: t.input.field({ type: ExportFormatEnum, required: true, description: 'Workbook or CSV.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters; it is logged.' }),
      idempotencyKey: t.input.string({ description: 'The same key asks once.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, ...(await peopleOf(context, input)) }
      const id = await context.write((tx) => startCheckRequest(tx, context.actor, request))
      return reloadCheck(loadCheckRequest(context, id))
    },
  }),
  decideCheck: t.fieldWithInput({
    description: 'Takes what a result says over into the record, or keeps what the record says; once.',
    type: CheckResultType,
    errors,
    input: {
      resultId: t.input.id({ required: true, description: 'The result.' }),
      takeOver: t.input.boolean({ required: true, description: 'False keeps our record.' }),
      fields: t.input.stringList({ description: 'Which of the differences; all if left out.' }),
      reason: t.input.string({ description: 'Needed to keep our record.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = {
        resultId: idOf(input.resultId, 'CheckResult'),
        takeOver: input.takeOver,
        fields: input.fields ?? null,
        reason: input.reason ?? null,
      }
      await context.write((tx) => decideCheck(tx, context.actor, request))
      return reloadCheck(loadCheckResult(context, request.resultId))
    },
  }),
  decideChecks: t.fieldWithInput({
    description: 'Decides what waits of one question alike, as a job; what a record cannot take stays open.',
    type: JobType,
    errors,
    input: {
      requestId: t.input.id({ required: true, description: 'The question to a register.' }),
      answers: t.input.field({ type: [CheckAnswerEnum], description: 'Only of people answered so; all if left out.' }),
      takeOver: t.input.boolean({ required: true, description: 'False keeps our records.' }),
      reason: t.input.string({ description: 'Needed to keep our records.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = {
        requestId: idOf(input.requestId, 'CheckRequest'),
        answers: filterValues(input.answers),
        takeOver: input.takeOver,
        reason: input.reason ?? null,
      }
      return getJob(context, await context.write((tx) => requestManyDecisions(tx, context.actor, request)))
    },
  }),
}))

function tasksOf(ids: readonly string[]): readonly string[] {
  return ids.map((id) => idOf(id, 'CheckTask'))
}
