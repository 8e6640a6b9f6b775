import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { confirmFigureList, enterFigureList, refuseFigureList, withdrawFigureList } from './decide-figure-list.ts'
import { FigureListType } from './figure-list.type.ts'
import type { FigureListRow } from './figure-lists.queries.ts'
import { reloadFigureList } from './load-figure-lists.ts'
import { startFigureList } from './start-figure-list.ts'

const errors = { types: [ConflictError, NotAllowedError, NotFoundError] }
const LIST = 'Which list, of `figureLists`.'
const VERSION = 'As it was read.'

builder.mutationFields((t) => ({
  takeFigureList: t.fieldWithInput({
    type: JobType,
    description:
      'Reads a list of published figures, XLSX or CSV, as a job, and checks each line. Nothing waits before it is entered. A file whose content is a list already is refused.',
    errors,
    input: {
      fileId: t.input.id({ required: true, description: 'A file that I have uploaded to import.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, fileId: idOf(input.fileId, 'File') }
      return getJob(context, await context.write((tx) => startFigureList(tx, context.actor, request)))
    },
  }),
  enterFigureList: t.fieldWithInput({
    type: FigureListType,
    description: 'Enters a list that I have uploaded, as a whole. Another person decides about it.',
    errors,
    input: {
      listId: t.input.id({ required: true, description: LIST }),
      expectedVersion: t.input.int({ required: true, description: VERSION }),
    },
    resolve: (_root, { input }, context) => takesStep(context, input, enterFigureList),
  }),
  confirmFigureList: t.fieldWithInput({
    type: FigureListType,
    description: 'Confirms all figures of a list that somebody else has entered, or none.',
    errors,
    input: {
      listId: t.input.id({ required: true, description: LIST }),
      expectedVersion: t.input.int({ required: true, description: VERSION }),
    },
    resolve: (_root, { input }, context) => takesStep(context, input, confirmFigureList),
  }),
  refuseFigureList: t.fieldWithInput({
    type: FigureListType,
    description: 'Sends a list back to who entered it, with a reason: none of its figures stands.',
    errors: { types: [ValidationError, ...errors.types] },
    input: {
      listId: t.input.id({ required: true, description: LIST }),
      expectedVersion: t.input.int({ required: true, description: VERSION }),
      reason: t.input.string({ required: true, description: 'What is wrong with it, 10 to 300 letters.' }),
    },
    resolve: (_root, { input: { reason, ...input } }, context) =>
      takesStep(context, input, (tx, actor, step) => refuseFigureList(tx, actor, { ...step, reason })),
  }),
  withdrawFigureList: t.fieldWithInput({
    type: FigureListType,
    description: 'Takes back a list that I have uploaded, before another person has decided.',
    errors,
    input: {
      listId: t.input.id({ required: true, description: LIST }),
      expectedVersion: t.input.int({ required: true, description: VERSION }),
    },
    resolve: (_root, { input }, context) => takesStep(context, input, withdrawFigureList),
  }),
}))

type Step = typeof enterFigureList

async function takesStep(
  context: Context,
  { listId, expectedVersion }: { readonly listId: string | number; readonly expectedVersion: number },
  step: Step,
): Promise<FigureListRow> {
  const input = { listId: String(listId), expectedVersion }
  return reloadFigureList(context, await context.write((tx: TenantTransaction) => step(tx, context.actor, input)))
}
