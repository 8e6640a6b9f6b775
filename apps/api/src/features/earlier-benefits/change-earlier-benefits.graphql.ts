import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { confirmEarlierBenefits, rejectEarlierBenefits } from './decide-earlier-benefits.ts'
import { EarlierUploadType } from './earlier-benefit.type.ts'
import { reloadEarlierUpload } from './load-earlier-benefits.ts'
import { startEarlierBenefits } from './start-earlier-benefits.ts'

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

builder.mutationFields((t) => ({
  takeEarlierBenefits: t.fieldWithInput({
    type: JobType,
    description:
      'Takes in a list of claims that the insurer paid before Payung, XLSX or CSV, as a job. The same file has no effect twice; nothing counts before another person has confirmed it.',
    errors,
    input: {
      fileId: t.input.id({ required: true, description: 'A file that I have uploaded to import.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, fileId: idOf(input.fileId, 'File') }
      return getJob(context, await context.write((tx) => startEarlierBenefits(tx, context.actor, request)))
    },
  }),
  confirmEarlierBenefits: t.fieldWithInput({
    type: EarlierUploadType,
    description: 'Confirms a list that somebody else has uploaded: what no confirmed list has yet counts from now on.',
    errors,
    input: {
      uploadId: t.input.id({ required: true, description: 'Which list.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, uploadId: String(input.uploadId) }
      return reloadEarlierUpload(
        context,
        await context.write((tx) => confirmEarlierBenefits(tx, context.actor, request)),
      )
    },
  }),
  rejectEarlierBenefits: t.fieldWithInput({
    type: EarlierUploadType,
    description: 'Rejects a list that waits; the same file may be uploaded anew.',
    errors,
    input: {
      uploadId: t.input.id({ required: true, description: 'Which list.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without a NIK.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, uploadId: String(input.uploadId) }
      return reloadEarlierUpload(
        context,
        await context.write((tx) => rejectEarlierBenefits(tx, context.actor, request)),
      )
    },
  }),
}))
