import { builder } from '../../graphql/builder.ts'
import { NOTHING, uuidOf } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, ValidationError } from '../../platform/errors.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { resolveFilter, WelfareSourceEnum, WorkerFilterInputType, WorkerStatusEnum } from '../workers/public.ts'
import { type BulkChangePreview, previewBulkChange } from './preview-bulk-change.ts'
import { startBulkChange } from './start-bulk-change.ts'

const ChangeInputType = builder.inputType('BulkChange', {
  description: 'Exactly one change.',
  fields: (t) => ({
    status: t.field({ type: WorkerStatusEnum, description: 'The same status for all.' }),
    occupationCode: t.string({ description: 'The same occupation.' }),
    welfareDecile: t.int({ description: 'The same decile, 1 to 10; with its source.' }),
    welfareSource: t.field({ type: WelfareSourceEnum, description: 'Where the decile was read.' }),
    agencyId: t.id({ description: 'The same agency (OPD).' }),
  }),
})

const NotEligibleType = builder.objectRef<BulkChangePreview['notEligible'][number]>('BulkChangeRefusal').implement({
  description: 'People whom the change does not reach, by reason.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'NOT_CUSTODIAN, ALREADY_SO, TRANSITION_NOT_ALLOWED, MAKER_IS_NOT_VERIFIER, MAY_BE_ONE_PERSON, POSSIBLE_DUPLICATE, NATIONAL_ID_MISMATCH, ANSWER_CONTRADICTS, AWAITS_VISIT.',
    }),
    message: t.string({ description: 'In Indonesian.', resolve: ({ text }) => text.id }),
    messageEn: t.string({ description: 'In English.', resolve: ({ text }) => text.en }),
    count: t.exposeInt('count', { description: 'People.' }),
  }),
})

const StatusChangeType = builder.objectRef<BulkChangePreview['changes'][number]>('BulkStatusChange').implement({
  description: 'People who go from one status to another.',
  fields: (t) => ({
    from: t.expose('from', { type: WorkerStatusEnum, description: 'Where they stand today.' }),
    to: t.expose('to', { type: WorkerStatusEnum, description: 'Where they would stand.' }),
    count: t.exposeInt('count', { description: 'People.' }),
  }),
})

const PreviewType = builder.objectRef<BulkChangePreview>('BulkChangePreview').implement({
  description: 'Whom a change would reach.',
  fields: (t) => ({
    matching: t.exposeInt('matching', { description: 'People who match the filter.' }),
    eligible: t.exposeInt('eligible', { description: 'People who would change; the number to type.' }),
    changes: t.field({
      type: [StatusChangeType],
      description: 'Of a status: from where how many go; empty of other changes.',
      resolve: (preview) => [...preview.changes],
    }),
    notEligible: t.field({
      type: [NotEligibleType],
      description: 'The others, by reason.',
      resolve: (preview) => [...preview.notEligible],
    }),
    token: t.exposeString('token', { description: 'Starts exactly this, by me, for half an hour.' }),
  }),
})

const PreviewInputType = builder.inputType('BulkChangeInput', {
  description: 'A change for everybody who matches.',
  fields: (t) => ({
    filter: t.field({ type: WorkerFilterInputType, description: 'As for `workers`.' }),
    search: t.string({ description: 'As for `workers`.' }),
    change: t.field({ type: ChangeInputType, required: true, description: 'What is made the same.' }),
  }),
})

builder.mutationFields((t) => ({
  previewBulkChange: t.field({
    description: 'Says whom a change would reach and whom not, and why. Changes nothing.',
    type: PreviewType,
    errors: { types: [ValidationError, NotAllowedError] },
    args: { input: t.arg({ type: PreviewInputType, required: true, description: 'The change.' }) },
    resolve: async (_root, { input }, context) => {
      const { agencyId } = input.change
      const change = { ...input.change, agencyId: agencyId == null ? null : (uuidOf(agencyId, 'Agency') ?? NOTHING) }
      const request = { ...input, filter: await resolveFilter(context, input.filter), change }
      return context.write((tx) => previewBulkChange(tx, context.actor, request))
    },
  }),
  startBulkChange: t.fieldWithInput({
    description: 'Starts what was previewed, as a job that ends with a file of results.',
    type: JobType,
    errors: { types: [ValidationError, ConflictError, NotAllowedError] },
    input: {
      token: t.input.string({ required: true, description: 'Of the preview.' }),
      typedCount: t.input.int({ required: true, description: 'How many will change, typed by hand.' }),
      because: t.input.string({ required: true, description: 'Why, 3 to 500 letters.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await context.write((tx) => startBulkChange(tx, context.actor, input))
      return getJob(context, id)
    },
  }),
}))
