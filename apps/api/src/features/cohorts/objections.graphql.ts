import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { idOrNothing, isUuid } from '../../graphql/ids.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { COHORT_ERRORS, existingCohort, withCohortId } from './change-cohorts.graphql.ts'
import { CohortType } from './cohort.type.ts'
import { confirmObjection } from './confirm-objection.ts'
import { decideObjection } from './decide-objection.ts'
import { reloadCohort } from './load-cohort.ts'
import { ConfirmationMeansEnum, ObjectionKindEnum, ObjectionType } from './objection.type.ts'
import { countObjections, listObjections, type ObjectionCounts, type ObjectionRow } from './objections.queries.ts'
import { proposeAddition } from './propose-addition.ts'
import { publishCohort, withdrawCohort } from './publish-cohort.ts'
import { receiveObjection } from './receive-objection.ts'
import { setAsideObjections } from './set-aside-objections.ts'

const loadCounts = batched<Context, string, ObjectionCounts>(async (context, ids) => {
  const rows = await context.read<ObjectionCounts>(countObjections(ids))
  return new Map(rows.map((row) => [row.cohort_id, row]))
})

builder.objectFields(CohortType, (t) => ({
  publishedAt: t.expose('published_at', { type: 'Instant', nullable: true, description: 'Since when it is public.' }),
  objectionsUntil: t.expose('objections_until', {
    type: 'CalendarDate',
    nullable: true,
    description: 'The last day for objections.',
  }),
  publicPath: t.string({
    nullable: true,
    description: 'The address of the masked list, readable without sign-in.',
    resolve: ({ public_code: code }) => (code === null ? null : `/publik/kohort/${code}`),
  }),
  objectionCount: t.int({
    description: 'Everything said against it, as far as I see it.',
    resolve: async (cohort, _args, context) => (await loadCounts(context, cohort.id))?.all ?? 0,
  }),
  openObjectionCount: t.int({
    description: 'Of these, not decided yet.',
    resolve: async (cohort, _args, context) => (await loadCounts(context, cohort.id))?.open ?? 0,
  }),
  holdingObjectionCount: t.int({
    description: 'Of these, those that a lock waits for.',
    resolve: async (cohort, _args, context) => (await loadCounts(context, cohort.id))?.holding ?? 0,
  }),
  unconfirmedAtLock: t.expose('unconfirmed_objections', {
    type: 'Int',
    nullable: true,
    description: 'Objections that nobody stood behind and that the lock did not wait for; null while it is not locked.',
  }),
}))

builder.objectField(CohortType, 'objections', (t) =>
  t.connection(
    {
      type: ObjectionType,
      description: 'What was said against the list, newest first.',
      args: { open: t.arg.boolean({ description: 'Only those not decided, or only those decided.' }) },
      resolve: async (cohort, { open, ...args }, { read }) => {
        const request = readIdPage(args)
        const fetched = await read<ObjectionRow>(listObjections(cohort.id, open ?? null, request))
        return connectionOf(fetched, request, ({ id }) => id)
      },
    },
    { name: 'ObjectionConnection', description: 'A page of objections.' },
    { name: 'ObjectionEdge' },
  ),
)

builder.mutationFields((t) => ({
  publishCohort: t.fieldWithInput({
    description: 'Puts the masked list on its public page and opens it to objections.',
    type: CohortType,
    errors: COHORT_ERRORS,
    input: {
      ...existingCohort(t.input),
      objectionsUntil: t.input.field({
        type: 'CalendarDate',
        required: true,
        description: 'The last day for objections, within 90 days.',
      }),
    },
    resolve: async (_root, { input }, context) =>
      reloadCohort(context, await context.write((tx) => publishCohort(tx, context.actor, withCohortId(input)))),
  }),
  withdrawCohort: t.fieldWithInput({
    description: 'Takes the public page down and makes it a draft again.',
    type: CohortType,
    errors: COHORT_ERRORS,
    input: existingCohort(t.input),
    resolve: async (_root, { input }, context) =>
      reloadCohort(context, await context.write((tx) => withdrawCohort(tx, context.actor, withCohortId(input)))),
  }),
  receiveObjection: t.fieldWithInput({
    description: 'Takes down what somebody says against a published list.',
    type: CohortType,
    errors: COHORT_ERRORS,
    input: {
      cohortId: t.input.id({ required: true, description: 'The cohort.' }),
      workerId: t.input.id({ description: 'Whom it is about; left out for somebody missing from the list.' }),
      villageCode: t.input.string({ required: true, description: 'Of which village.' }),
      kind: t.input.field({ type: ObjectionKindEnum, required: true, description: 'What is said.' }),
      text: t.input.string({ required: true, description: '10 to 1,000 letters.' }),
      name: t.input.string({ description: 'Who says it.' }),
      contact: t.input.string({ description: 'How to reach them.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { workerId: asked, ...rest } = withCohortId(input)
      const workerId = asked == null ? null : idOrNothing(asked, 'Worker')
      await context.write((tx) => receiveObjection(tx, context.actor, { ...rest, workerId }))
      return reloadCohort(context, rest.cohortId)
    },
  }),
  proposeAddition: t.fieldWithInput({
    description:
      'Proposes whom an objection about somebody missing brings in; another officer confirms it by `decideObjection`.',
    type: CohortType,
    errors: COHORT_ERRORS,
    input: {
      objectionId: t.input.id({ required: true, description: 'The objection, about somebody missing.' }),
      workerId: t.input.id({ required: true, description: 'Whom it means.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without a NIK.' }),
    },
    resolve: async (_root, { input }, context) => {
      if (!isUuid(input.objectionId)) throw new NotFoundError()
      const workerId = idOrNothing(input.workerId, 'Worker')
      return reloadCohort(
        context,
        await context.write((tx) => proposeAddition(tx, context.actor, { ...input, workerId })),
      )
    },
  }),
  confirmObjection: t.fieldWithInput({
    description: 'Says that whoever sent an objection in public was reached and stands behind it.',
    type: CohortType,
    errors: COHORT_ERRORS,
    input: {
      objectionId: t.input.id({ required: true, description: 'The objection.' }),
      means: t.input.field({ type: ConfirmationMeansEnum, required: true, description: 'How they were reached.' }),
    },
    resolve: async (_root, { input }, context) => {
      if (!isUuid(input.objectionId)) throw new NotFoundError()
      return reloadCohort(context, await context.write((tx) => confirmObjection(tx, context.actor, input)))
    },
  }),
  setAsideObjections: t.fieldWithInput({
    description:
      'Decides at once everything that came in public until then and that nobody stands behind: refused, with one reason.',
    type: CohortType,
    errors: COHORT_ERRORS,
    input: {
      cohortId: t.input.id({ required: true, description: 'The cohort.' }),
      villageCode: t.input.string({ description: 'Of this village only.' }),
      receivedUntil: t.input.field({ type: 'Instant', required: true, description: 'What came later is not meant.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without a NIK.' }),
    },
    resolve: async (_root, { input }, context) =>
      reloadCohort(context, await context.write((tx) => setAsideObjections(tx, context.actor, withCohortId(input)))),
  }),
  decideObjection: t.fieldWithInput({
    description:
      'Decides an objection for good; upheld, its person is taken out and the next of the reserve follows, or who was missing comes in.',
    type: CohortType,
    errors: COHORT_ERRORS,
    input: {
      objectionId: t.input.id({ required: true, description: 'The objection.' }),
      upheld: t.input.boolean({ required: true, description: 'It is right.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without a NIK.' }),
      workerId: t.input.id({
        description:
          'Whom an objection about somebody missing means; upheld, they come in where somebody else has proposed it.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      if (!isUuid(input.objectionId)) throw new NotFoundError()
      const workerId = input.workerId == null ? null : idOrNothing(input.workerId, 'Worker')
      return reloadCohort(
        context,
        await context.write((tx) => decideObjection(tx, context.actor, { ...input, workerId })),
      )
    },
  }),
}))
