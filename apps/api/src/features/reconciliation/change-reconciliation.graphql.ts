import { RECONCILED_AT_ONCE_MAX } from '@payung/domain/money/reconciliation-input'
import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { confirmMatches } from './confirm-matches.ts'
import { confirmReconciliation } from './confirm-reconciliation.ts'
import { reloadStatement } from './load-statement.ts'
import { StatementType } from './reconciliation.type.ts'
import { setStatementRowsAside } from './set-statement-rows-aside.ts'
import { startReconciliation } from './start-reconciliation.ts'

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

builder.mutationFields((t) => ({
  takeReconciliationFile: t.fieldWithInput({
    type: JobType,
    description: 'Takes in a bank statement or a list of SP2D, as a job. The same file has no effect twice.',
    errors,
    input: {
      fileId: t.input.id({ required: true, description: 'A file that I have uploaded to import.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, fileId: idOf(input.fileId, 'File') }
      return getJob(context, await context.write((tx) => startReconciliation(tx, context.actor, request)))
    },
  }),
  confirmReconciliation: t.fieldWithInput({
    type: StatementType,
    description: 'States that a row shows a payment. Who brought the file or recorded the payment does not.',
    errors,
    input: {
      statementId: t.input.id({ required: true, description: 'Which statement.' }),
      rowNumber: t.input.int({ required: true, description: 'Which of its rows, as a spreadsheet numbers it.' }),
      paymentId: t.input.id({ required: true, description: 'Which payment of the same amount.' }),
    },
    resolve: async (_root, { input }, context) => {
      const link = { ...input, statementId: String(input.statementId), paymentId: String(input.paymentId) }
      return reloadStatement(context, await context.write((tx) => confirmReconciliation(tx, context.actor, link)))
    },
  }),
  confirmReconciliationMatches: t.fieldWithInput({
    type: StatementType,
    description: `Confirms the first ${RECONCILED_AT_ONCE_MAX} rows that show a payment beyond doubt, but for payments that I recorded.`,
    errors,
    input: { statementId: t.input.id({ required: true, description: 'Which statement.' }) },
    resolve: async (_root, { input }, context) => {
      const request = { statementId: String(input.statementId) }
      return reloadStatement(context, await context.write((tx) => confirmMatches(tx, context.actor, request)))
    },
  }),
  setReconciliationRowsAside: t.fieldWithInput({
    type: StatementType,
    description: 'Sets rows aside that belong to no contribution. Who brought the file does not.',
    errors,
    input: {
      statementId: t.input.id({ required: true, description: 'Which statement.' }),
      rowNumbers: t.input.intList({
        required: true,
        description: `Which of its rows, as a spreadsheet numbers them; 1 to ${RECONCILED_AT_ONCE_MAX}.`,
      }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without a NIK.' }),
    },
    resolve: async (_root, { input }, context) => {
      const rows = { ...input, statementId: String(input.statementId) }
      return reloadStatement(context, await context.write((tx) => setStatementRowsAside(tx, context.actor, rows)))
    },
  }),
}))
