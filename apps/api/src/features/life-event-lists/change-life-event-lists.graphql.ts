import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { LifeEventKindEnum, ReportSourceEnum } from '../claims/public.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { rejectLifeEventList, startConfirmation } from './decide-life-event-list.ts'
import { LifeEventListType } from './life-event-list.type.ts'
import { reloadEventList } from './load-life-event-lists.ts'
import { startLifeEventList } from './start-life-event-list.ts'
import { startWithdrawal } from './take-event-list-back.ts'

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

builder.mutationFields((t) => ({
  takeLifeEventList: t.fieldWithInput({
    type: JobType,
    description:
      'Takes in a list of deaths, moves, returns and other life events, XLSX or CSV, as a job. The same file has no effect twice; nothing is reported before another person has confirmed it.',
    errors,
    input: {
      fileId: t.input.id({ required: true, description: 'A file that I have uploaded to import.' }),
      source: t.input.field({ type: ReportSourceEnum, required: true, description: 'Who says so.' }),
      kind: t.input.field({
        type: LifeEventKindEnum,
        description: 'What happened to everybody of the list, where its rows do not say it.',
      }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, fileId: idOf(input.fileId, 'File'), kind: input.kind ?? null }
      return getJob(context, await context.write((tx) => startLifeEventList(tx, context.actor, request)))
    },
  }),
  confirmLifeEventList: t.fieldWithInput({
    type: JobType,
    description:
      'Confirms a list that somebody else has uploaded, as a job: its events are reported with all that follows from them, all or none.',
    errors,
    input: {
      uploadId: t.input.id({ required: true, description: 'Which list.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, uploadId: String(input.uploadId) }
      return getJob(context, await context.write((tx) => startConfirmation(tx, context.actor, request)))
    },
  }),
  rejectLifeEventList: t.fieldWithInput({
    type: LifeEventListType,
    description: 'Rejects a list that waits; the same file may be uploaded anew.',
    errors,
    input: {
      uploadId: t.input.id({ required: true, description: 'Which list.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without a NIK.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, uploadId: String(input.uploadId) }
      return reloadEventList(context, await context.write((tx) => rejectLifeEventList(tx, context.actor, request)))
    },
  }),
  withdrawLifeEventList: t.fieldWithInput({
    type: JobType,
    description:
      'Takes a confirmed list back as a whole, as a job: every event of it that can still be withdrawn, with all that followed from it. What the family was paid for and what the record says by now stays.',
    errors,
    input: {
      uploadId: t.input.id({ required: true, description: 'Which list.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without a NIK.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, uploadId: String(input.uploadId) }
      return getJob(context, await context.write((tx) => startWithdrawal(tx, context.actor, request)))
    },
  }),
}))
