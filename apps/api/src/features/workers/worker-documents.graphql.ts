import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { addWorkerDocument } from './add-worker-document.ts'
import { reloadWorker } from './find-worker.ts'
import { workerIdOf } from './global-ids.ts'
import { removeWorkerDocument } from './remove-worker-document.ts'
import { WorkerType } from './worker.type.ts'
import { DocumentKindEnum } from './worker-enums.type.ts'

builder.mutationFields((t) => ({
  addWorkerDocument: t.fieldWithInput({
    description: 'Puts a photo or scan that I uploaded to a person’s record.',
    type: WorkerType,
    errors: { types: [ValidationError, NotAllowedError, NotFoundError] },
    input: {
      workerId: t.input.id({ required: true, description: 'The record.' }),
      kind: t.input.field({ type: DocumentKindEnum, required: true, description: 'What it shows.' }),
      fileId: t.input.id({ required: true, description: 'As the upload answered.' }),
    },
    resolve: async (_root, { input }, context) => {
      const fileId = idOf(input.fileId, 'File')
      const document = { workerId: workerIdOf(input.workerId), kind: input.kind, fileId }
      const workerId = await context.write((tx) => addWorkerDocument(tx, context.actor, document))
      return reloadWorker(context, workerId)
    },
  }),
  removeWorkerDocument: t.fieldWithInput({
    description: 'Takes a document off a person’s record.',
    type: WorkerType,
    errors: { types: [NotAllowedError, NotFoundError] },
    input: { documentId: t.input.id({ required: true, description: 'The document.' }) },
    resolve: async (_root, { input }, context) => {
      const documentId = idOf(input.documentId, 'WorkerDocument')
      const workerId = await context.write((tx) => removeWorkerDocument(tx, context.actor, { documentId }))
      return reloadWorker(context, workerId)
    },
  }),
}))
