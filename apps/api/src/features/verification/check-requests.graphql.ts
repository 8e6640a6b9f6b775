import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { isUuid, uuidOf } from '../../graphql/ids.ts'
import { OnePersonRefusalType, refusalOfOnePerson } from '../access/public.ts'
import { findJob, type JobRow, JobType } from '../jobs/public.ts'
import { loadRound, RoundType } from '../rounds/public.ts'
import { CheckAnswerEnum, MatchQuestionEnum } from './check-enums.type.ts'
import {
  type AnswerCountRow,
  type CheckRequestRow,
  countCheckRequests,
  listCheckRequests,
} from './check-requests.queries.ts'
import { loadAnswerCounts, loadCheckRequest, loadHeldCounts } from './load-checks.ts'
import { assertMayReadChecks, mayAskRegistries, mayDecideChecks } from './verification.policy.ts'

const AnswerCountType = builder.objectRef<AnswerCountRow>('CheckAnswerCount').implement({
  description: 'How many of the asked were answered so.',
  fields: (t) => ({
    answer: t.expose('answer', { type: CheckAnswerEnum, description: 'How.' }),
    people: t.exposeInt('people', { description: 'People.' }),
    undecided: t.exposeInt('undecided', { description: 'Of these, who waits for a decision.' }),
    held: t.int({
      description:
        'Of those who wait, about how many a decision of mine for all would leave, as I may be one person with who brought the answer. What only confirms a record is counted, too, and goes through.',
      resolve: async ({ request_id: requestId, answer }, _args, context) =>
        (await loadHeldCounts(context, requestId))?.find((count) => count.answer === answer)?.held ?? 0,
    }),
  }),
})

export const CheckRequestType = builder.objectRef<CheckRequestRow>('CheckRequest')

builder.node(CheckRequestType, {
  description: 'What a register was asked about whom: a file goes there and its answer comes back by import.',
  id: { resolve: (request) => request.id },
  loadOne: (id, context) => (isUuid(id) ? loadCheckRequest(context, id) : null),
  fields: (t) => ({
    question: t.expose('question', { type: MatchQuestionEnum, description: 'Which register.' }),
    round: t.field({
      type: RoundType,
      nullable: true,
      description: 'Of whose candidates they are, if of any.',
      resolve: (request, _args, context) => (request.round_id === null ? null : loadRound(context, request.round_id)),
    }),
    askedPeople: t.exposeInt('people', { description: 'About how many people.' }),
    answers: t.field({
      type: [AnswerCountType],
      description: 'What was answered so far.',
      resolve: async (request, _args, context) => [...((await loadAnswerCounts(context, request.id)) ?? [])],
    }),
    onePersonRefusal: t.field({
      type: OnePersonRefusalType,
      nullable: true,
      description: 'Why I would be refused to decide some of what waits although my roles allow it.',
      resolve: async (request, _args, context) =>
        (await loadHeldCounts(context, request.id))?.length ? refusalOfOnePerson() : null,
    }),
    reason: t.exposeString('reason', { description: 'Why whole NIKs were given.' }),
    job: t.field({
      type: JobType,
      nullable: true,
      description: 'Writes the file that goes there.',
      resolve: async ({ job_id }, _args, { read }) =>
        job_id === null ? null : ((await read<JobRow>(findJob(job_id)))[0] ?? null),
    }),
    unopenedPeople: t.int({
      description:
        'Of the people, whom the file leaves out because their NIK does not open. 0 as long as there is no file.',
      resolve: async ({ job_id }, _args, { read }) => {
        const [job] = job_id === null ? [] : await read<JobRow>(findJob(job_id))
        return Number(job?.result?.details?.['unopened'] ?? 0)
      },
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Invented for the demonstration.' }),
    madeAt: t.expose('made_at', { type: 'Instant', description: 'When it was asked.' }),
    madeByName: t.exposeString('made_by_name', { nullable: true, description: 'By whom.' }),
    mayDecide: t.boolean({
      description: 'I have a part in deciding about its answers.',
      resolve: (_request, _args, { actor }) => mayDecideChecks(actor),
    }),
  }),
})

builder.queryField('checkRequest', (t) =>
  t.field({
    type: CheckRequestType,
    nullable: true,
    description: 'One question to a register; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = uuidOf(id, 'CheckRequest')
      return uuid === null ? null : loadCheckRequest(context, uuid)
    },
  }),
)

builder.queryField('checkRequests', (t) =>
  t.connection(
    {
      type: CheckRequestType,
      description: 'What my organisation has asked registers, the newest first.',
      resolve: async (_root, args, { read, actor }) => {
        assertMayReadChecks(actor)
        const request = readIdPage(args)
        return {
          ...connectionOf(await read<CheckRequestRow>(listCheckRequests(request)), request, ({ id }) => id),
          countAll: async () => (await read<{ total: number }>(countCheckRequests()))[0]?.total ?? 0,
        }
      },
    },
    {
      name: 'CheckRequestConnection',
      description: 'A page of them.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
        mayAsk: t.boolean({
          description: 'I may ask registers: whole NIKs leave with the question.',
          resolve: (_page, _args, { actor }) => mayAskRegistries(actor),
        }),
      }),
    },
    { name: 'CheckRequestEdge' },
  ),
)
