import { ROWS_SET_ASIDE_MAX } from '@payung/domain/money/contribution-input'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { idOf } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { AreaType } from '../areas/public.ts'
import { ExportFormatEnum } from '../files/public.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { loadWorker, WorkerType } from '../workers/public.ts'
import { ContributionAnswerType, loadAnswers, reloadAnswer } from './contribution-answer.type.ts'
import { ContributionListType, ReceiptReturnReasonEnum } from './contribution-list.type.ts'
import { startListExport } from './export-list.ts'
import { reloadContributionList } from './load-contribution-list.ts'
import { listUnposted, type UnpostedRow } from './receipts.queries.ts'
import { recordContributionReceipt } from './record-receipt.ts'
import { recordReceiptReturn } from './return-receipt.ts'
import { setAnswerRowsAside } from './set-answer-rows-aside.ts'
import { settleAnswer } from './settle-answer.ts'
import { startContributionAnswer } from './start-answer.ts'

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

const UnpostedPersonType = builder.objectRef<UnpostedRow>('UnpostedPerson').implement({
  description: 'Somebody on a list to whom the insurer has not posted all of their months.',
  fields: (t) => ({
    worker: t.field({
      type: WorkerType,
      nullable: true,
      description: 'Who; null for whom I may not open any more.',
      resolve: ({ worker_id: id }, _args, context) => loadWorker(context, id),
    }),
    village: t.field({
      type: AreaType,
      nullable: true,
      description: 'Where they live, as the decree says.',
      resolve: ({ village_code: code }, _args, { reference }) => reference.areas.get(code) ?? null,
    }),
    months: t.exposeInt('months', { description: 'Months on the list.' }),
    postedMonths: t.exposeInt('posted_months', { description: 'Of these posted by the insurer.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'What the list asks for them.' }),
    isRejected: t.boolean({
      description: 'Whether the insurer has rejected them; otherwise it has not answered, or not for all months.',
      resolve: ({ verdict }) => verdict === 'REJECTED',
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it rejects them.' }),
  }),
})

builder.objectFields(ContributionListType, (t) => ({
  answers: t.field({
    type: [ContributionAnswerType],
    description: 'What the insurer has answered about postings, the newest first.',
    resolve: async ({ id }, _args, context) => [...((await loadAnswers(context, id))?.rows ?? [])],
  }),
  unposted: t.connection(
    {
      type: UnpostedPersonType,
      description: 'To whom the insurer has not posted all of their months: rejected, or without an answer.',
      resolve: async ({ id }, args, { read }) => {
        const request = readIdPage(args)
        return connectionOf(await read<UnpostedRow>(listUnposted(id, request)), request, (row) => row.worker_id)
      },
    },
    { name: 'UnpostedPersonConnection' },
    { name: 'UnpostedPersonEdge' },
  ),
}))

builder.mutationFields((t) => ({
  recordContributionReceipt: t.fieldWithInput({
    type: ContributionListType,
    description: 'Records what the insurer has received. Who recorded a payment of the list does not record it.',
    errors,
    input: {
      listId: t.input.id({ required: true, description: 'Which.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      amount: t.input.field({ type: 'Rupiah', required: true, description: 'At most what was paid and not received.' }),
      receivedOn: t.input.field({
        type: 'CalendarDate',
        required: true,
        description: 'The day that the insurer states.',
      }),
      reference: t.input.string({ required: true, description: 'Number of the insurer’s receipt.' }),
      idempotencyKey: t.input.string({
        description: 'Kept by who sends it before sending: the same key never has a second effect.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const receipt = { ...input, listId: idOf(input.listId, 'ContributionList') }
      const id = await context.write((tx) => recordContributionReceipt(tx, context.actor, receipt))
      return reloadContributionList(context, id)
    },
  }),
  recordReceiptReturn: t.fieldWithInput({
    type: ContributionListType,
    description:
      'Takes a receipt back whole, once. Neither who recorded it nor who paid does; what the insurer has posted to people stays.',
    errors,
    input: {
      listId: t.input.id({ required: true, description: 'Which list.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      receiptId: t.input.id({ required: true, description: 'Which receipt of it.' }),
      returnedOn: t.input.field({
        type: 'CalendarDate',
        required: true,
        description: 'The day on which the mistake became known, or the money went back.',
      }),
      reason: t.input.field({ type: ReceiptReturnReasonEnum, required: true, description: 'Why.' }),
      note: t.input.string({ required: true, description: 'What happened, 10 to 300 letters, without a NIK.' }),
    },
    resolve: async (_root, { input }, context) => {
      const returned = { ...input, listId: idOf(input.listId, 'ContributionList') }
      const id = await context.write((tx) => recordReceiptReturn(tx, context.actor, returned))
      return reloadContributionList(context, id)
    },
  }),
  takeContributionAnswer: t.fieldWithInput({
    type: JobType,
    description:
      'Takes in the insurer’s file about to whom it has posted the money of a list of a decree of mine, whoever pays it, as a job. The same file has no effect twice.',
    errors,
    input: {
      listId: t.input.id({ required: true, description: 'Which.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      fileId: t.input.id({ required: true, description: 'A file that I have uploaded to import.' }),
      people: t.input.int({ required: true, description: 'Rows, as the insurer’s letter states.' }),
      amount: t.input.field({ type: 'Rupiah', required: true, description: 'What is posted, as the letter states.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const ids = { listId: idOf(input.listId, 'ContributionList'), fileId: idOf(input.fileId, 'File') }
      const answer = { ...input, ...ids }
      return getJob(context, await context.write((tx) => startContributionAnswer(tx, context.actor, answer)))
    },
  }),
  settleContributionAnswer: t.fieldWithInput({
    type: ContributionAnswerType,
    description: 'Decides what an answer says otherwise than an earlier one. Who brought its file or paid does not.',
    errors,
    input: {
      listId: t.input.id({ required: true, description: 'Which list.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      answerId: t.input.id({ required: true, description: 'Which answer.' }),
      takesNewer: t.input.boolean({
        required: true,
        description: 'The newer answer holds; otherwise the earlier stays.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const settling = { ...input, listId: idOf(input.listId, 'ContributionList') }
      const id = await context.write((tx) => settleAnswer(tx, context.actor, settling))
      return reloadAnswer(context, id, settling.listId)
    },
  }),
  setContributionAnswerRowsAside: t.fieldWithInput({
    type: ContributionAnswerType,
    description:
      'Sets rows of an answer aside that nobody can take over or decide. Who paid does not; nor who brought the file what contradicts a posting.',
    errors,
    input: {
      listId: t.input.id({ required: true, description: 'Which list.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      answerId: t.input.id({ required: true, description: 'Which answer.' }),
      rowNumbers: t.input.intList({
        required: true,
        description: `Which of its rows, as a spreadsheet numbers them; 1 to ${ROWS_SET_ASIDE_MAX}.`,
      }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without a NIK.' }),
    },
    resolve: async (_root, { input }, context) => {
      const rows = { ...input, listId: idOf(input.listId, 'ContributionList') }
      const id = await context.write((tx) => setAnswerRowsAside(tx, context.actor, rows))
      return reloadAnswer(context, id, rows.listId)
    },
  }),
  startContributionListExport: t.fieldWithInput({
    type: JobType,
    description:
      'Writes the people of a list into a file in the insurer’s layout, as a job. Numbers are masked unless I may and say why.',
    errors,
    input: {
      listId: t.input.id({ required: true, description: 'Which.' }),
      format: t.input.field({ type: ExportFormatEnum, required: true, description: 'Workbook or CSV.' }),
      unpostedOnly: t.input.boolean({ description: 'Only to whom the insurer has not posted.' }),
      unmasked: t.input.boolean({ description: 'Whole NIKs.' }),
      reason: t.input.string({ description: 'Needed for whole numbers, 10 to 300 letters.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, listId: idOf(input.listId, 'ContributionList') }
      return getJob(context, await context.write((tx) => startListExport(tx, context.actor, request)))
    },
  }),
}))
