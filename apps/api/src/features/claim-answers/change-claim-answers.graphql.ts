import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { startApplyingAnswers, startClaimAnswers } from './start-claim-answers.ts'
import { startClaimSubmission } from './start-claim-submission.ts'

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

builder.mutationFields((t) => ({
  startClaimSubmission: t.fieldWithInput({
    type: JobType,
    description:
      'Writes claims that are submitted into the file for the insurer, as a job. It says what happened, when and where, and nothing else about health.',
    errors,
    input: {
      claimIds: t.input.idList({
        description: 'Which, also such as were handed over before; all that were not where left out. At most 2,000.',
      }),
      unmasked: t.input.boolean({ description: 'Whole NIKs.' }),
      reason: t.input.string({ description: 'Needed for whole NIKs; 10 to 300 letters, without a NIK.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = {
        claimIds: input.claimIds?.map((id) => idOf(id, 'Claim')) ?? null,
        unmasked: input.unmasked === true,
        reason: input.reason ?? null,
        idempotencyKey: input.idempotencyKey,
      }
      return getJob(context, await context.write((tx) => startClaimSubmission(tx, context.actor, request)))
    },
  }),
  takeClaimAnswers: t.fieldWithInput({
    type: JobType,
    description:
      'Reads an answer of the insurer, XLSX or CSV, as a job. The same file has no effect twice; no claim moves before somebody applies it.',
    errors,
    input: {
      fileId: t.input.id({ required: true, description: 'A file that I have uploaded to import.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, fileId: idOf(input.fileId, 'File') }
      return getJob(context, await context.write((tx) => startClaimAnswers(tx, context.actor, request)))
    },
  }),
  applyClaimAnswers: t.fieldWithInput({
    type: JobType,
    description:
      'Applies the rows of an answer that apply, as a job: each takes all of its steps or none, and says why where the claim refuses it.',
    errors,
    input: {
      uploadId: t.input.id({ required: true, description: 'Which answer.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, uploadId: String(input.uploadId) }
      return getJob(context, await context.write((tx) => startApplyingAnswers(tx, context.actor, request)))
    },
  }),
}))
