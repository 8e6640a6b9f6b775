import { builder } from '../../graphql/builder.ts'
import { idOf, idOrNothing } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { readWorkerSearch, resolveFilter, WorkerFilterInputType, workerIdOf } from '../workers/public.ts'
import { answerRound } from './answer-round.ts'
import { loadRound, loadTask, reloadTask } from './load-rounds.ts'
import { acceptRoundTask, returnRoundTask, sendRoundTask } from './move-round-task.ts'
import { proposeByFilter } from './propose-by-filter.ts'
import { RoundAnswerEnum, RoundReasonEnum } from './round-enums.type.ts'
import { RoundTaskType } from './round-task.type.ts'
import { saveDeliberation } from './save-deliberation.ts'

const errors = { types: [ValidationError, NotAllowedError, NotFoundError, ConflictError] }

builder.mutationFields((t) => ({
  answerRound: t.fieldWithInput({
    description: 'Says of one person whether they are proposed. The same answer again changes nothing.',
    type: RoundTaskType,
    errors,
    input: {
      taskId: t.input.id({ required: true, description: 'My part of the round.' }),
      workerId: t.input.id({ required: true, description: 'The person.' }),
      answer: t.input.field({ type: RoundAnswerEnum, required: true, description: 'What I say.' }),
      reasonCode: t.input.field({ type: RoundReasonEnum, description: 'Needed but for a proposal.' }),
      reason: t.input.string({ description: 'In words; needed with OTHER, at most 300 letters.' }),
      expectedVersion: t.input.int({ required: true, description: 'Of the answer as I saw it; 0 for none.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, taskId: idOf(input.taskId, 'RoundTask'), workerId: workerIdOf(input.workerId) }
      return reloadTask(context, await context.write((tx) => answerRound(tx, context.actor, request)))
    },
  }),
  proposeByFilter: t.fieldWithInput({
    description: 'Proposes everybody whom a filter finds, whom the rule admits and of whom nothing was said yet.',
    type: RoundTaskType,
    errors,
    input: {
      taskId: t.input.id({ required: true, description: 'My part of the round.' }),
      filter: t.input.field({ type: WorkerFilterInputType, description: 'As for `workers`.' }),
      search: t.input.string({ description: 'As for `workers`.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = await filterFor(context, idOf(input.taskId, 'RoundTask'), input)
      return reloadTask(context, await context.write((tx) => proposeByFilter(tx, context.actor, request)))
    },
  }),
  saveDeliberation: t.fieldWithInput({
    description: 'Records the village deliberation, with the order in which people are to be helped.',
    type: RoundTaskType,
    errors,
    input: {
      taskId: t.input.id({ required: true, description: 'My part of the round.' }),
      heldOn: t.input.field({ type: 'CalendarDate', required: true, description: 'The day.' }),
      place: t.input.string({ description: 'Where, at most 160 letters.' }),
      attendees: t.input.stringList({ required: true, description: 'Who was there, 1 to 200 names.' }),
      note: t.input.string({ description: 'At most 2,000 letters.' }),
      minutesFileId: t.input.id({ description: 'The minutes, an uploaded document; left out: as they are.' }),
      ranking: t.input.idList({ required: true, description: 'Proposed people, the most pressing first.' }),
      expectedVersion: t.input.int({ required: true, description: 'Of the record as I saw it; 0 for none.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = {
        ...input,
        taskId: idOf(input.taskId, 'RoundTask'),
        ranking: input.ranking.map((id) => idOrNothing(id, 'Worker')),
        ...(input.minutesFileId == null
          ? { minutesFileId: input.minutesFileId }
          : { minutesFileId: idOrNothing(input.minutesFileId, 'File') }),
      }
      return reloadTask(context, await context.write((tx) => saveDeliberation(tx, context.actor, request)))
    },
  }),
  sendRoundTask: t.fieldWithInput({
    description: 'Sends my proposals to whoever asked.',
    type: RoundTaskType,
    errors,
    input: {
      taskId: t.input.id({ required: true, description: 'My part of the round.' }),
      remarks: t.input.string({ description: 'Needed where nobody is proposed, at most 1,000 letters.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, taskId: idOf(input.taskId, 'RoundTask') }
      return reloadTask(context, await context.write((tx) => sendRoundTask(tx, context.actor, request)))
    },
  }),
  returnRoundTask: t.fieldWithInput({
    description: 'Returns what was sent, with what is to be mended.',
    type: RoundTaskType,
    errors,
    input: {
      taskId: t.input.id({ required: true, description: 'What was sent.' }),
      expectedVersion: t.input.int({ required: true, description: 'As I looked at it.' }),
      remarks: t.input.string({ required: true, description: '3 to 1,000 letters.' }),
      dueOn: t.input.field({ type: 'CalendarDate', description: 'Until when; the round’s day if left out.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, taskId: idOf(input.taskId, 'RoundTask') }
      return reloadTask(context, await context.write((tx) => returnRoundTask(tx, context.actor, request)))
    },
  }),
  acceptRoundTask: t.fieldWithInput({
    description: 'Accepts what was sent: its candidates can be drawn into cohorts.',
    type: RoundTaskType,
    errors,
    input: {
      taskId: t.input.id({ required: true, description: 'What was sent.' }),
      expectedVersion: t.input.int({ required: true, description: 'As I looked at it.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, taskId: idOf(input.taskId, 'RoundTask') }
      return reloadTask(context, await context.write((tx) => acceptRoundTask(tx, context.actor, request)))
    },
  }),
}))

/** The asked filter, bounded by the round's rule whatever it says itself. */
async function filterFor(
  context: Context,
  taskId: string,
  input: {
    readonly filter?: typeof WorkerFilterInputType.$inferInput | null | undefined
    readonly search?: string | null | undefined
  },
) {
  const task = await loadTask(context, taskId)
  const round = task === null ? null : await loadRound(context, task.round_id)
  const eligibility = round === null ? null : { programmeId: round.programme_id, people: 'ELIGIBLE' as const }
  return {
    taskId,
    filter: (await resolveFilter(context, { ...input.filter, eligibility })) ?? {},
    search: readWorkerSearch(input.search, context.vault),
  }
}
