import { builder } from '../../graphql/builder.ts'
import { connectionOf, readNumberPage } from '../../graphql/connection.ts'
import { isUuid } from '../../graphql/ids.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { userField } from '../access/public.ts'
import { findJob, type JobRow, JobType } from '../jobs/public.ts'
import {
  type BatchPairRow,
  type BatchRow,
  countRefusals,
  findBatches,
  listBatchPairs,
  type RefusalCount,
} from './batches.queries.ts'
import { DuplicatePairType, loadPair } from './duplicate-pair.type.ts'
import { mayDecide } from './duplicates.policy.ts'
import { leftWords } from './left-words.ts'

const KindEnum = builder.enumType('DuplicateBatchKind', {
  description: 'What was decided about many pairs.',
  values: ['MERGE', 'NOT_SAME'] as const,
})

const OutcomeEnum = builder.enumType('DuplicateBatchOutcome', {
  description: 'What became of one of many pairs; LEFT: as it was, somebody has to look.',
  values: ['WAITING', 'DECIDED', 'LEFT', 'UNDONE'] as const,
})

export const PairsLeftType = builder.objectRef<RefusalCount>('DuplicatePairsLeft').implement({
  description: 'Pairs that are left as they are, by reason.',
  fields: (t) => ({
    code: t.exposeString('refusal', { description: 'Why; for programs.' }),
    message: t.string({ description: 'Why, in Indonesian.', resolve: ({ refusal }) => leftWords(refusal).id }),
    messageEn: t.string({ description: 'The same in English.', resolve: ({ refusal }) => leftWords(refusal).en }),
    count: t.exposeInt('count', { description: 'Pairs.' }),
  }),
})

const BatchPairType = builder.objectRef<BatchPairRow>('DuplicateBatchPair').implement({
  description: 'One of many pairs that were decided at once.',
  fields: (t) => ({
    outcome: t.expose('outcome', { type: OutcomeEnum, description: 'What became of it.' }),
    because: t.string({
      nullable: true,
      description: 'Why it was left, or not undone; in Indonesian.',
      resolve: ({ refusal }) => (refusal === null ? null : leftWords(refusal).id),
    }),
    becauseEn: t.string({
      nullable: true,
      description: 'The same in English.',
      resolve: ({ refusal }) => (refusal === null ? null : leftWords(refusal).en),
    }),
    pair: t.field({
      type: DuplicatePairType,
      nullable: true,
      description: 'The pair; null to who no longer reads both.',
      resolve: ({ pair_id }, _args, context) => loadPair(context, pair_id),
    }),
  }),
})

export const DuplicateBatchType = builder.objectRef<BatchRow>('DuplicateBatch')

export const loadBatch = batched<Context, string, BatchRow>(async (context, ids) => {
  const batches = await context.read<BatchRow>(findBatches(ids))
  return new Map(batches.map((batch) => [batch.id, batch]))
})

const loadBatchJob = batched<Context, string, JobRow>(async (context, ids) => {
  const jobs = await Promise.all(ids.map((id) => context.read<JobRow>(findJob(id))))
  return new Map(jobs.flat().map((job) => [job.id, job]))
})

builder.node(DuplicateBatchType, {
  description: 'Many pairs that somebody decided at once, and that can be taken back together.',
  id: { resolve: (batch) => batch.id },
  loadOne: (id, context) => (isUuid(id) ? loadBatch(context, id) : null),
  fields: (t) => ({
    kind: t.expose('kind', { type: KindEnum, description: 'What was decided.' }),
    scoreMin: t.exposeInt('score_min', {
      nullable: true,
      description: 'Of merges: from which score on pairs were obvious then.',
    }),
    because: t.exposeString('because', { nullable: true, description: 'Why, where somebody said.' }),
    asked: t.exposeInt('asked', { description: 'Pairs that were chosen.' }),
    decided: t.exposeInt('decided', { description: 'Of these decided.' }),
    undone: t.exposeInt('undone', { description: 'Of these taken back since.' }),
    left: t.exposeInt('left_count', { description: 'Left as they were.' }),
    refusals: t.field({
      type: [PairsLeftType],
      description: 'Why some were left, or not taken back.',
      resolve: (batch, _args, { read }) => read<RefusalCount>(countRefusals(batch.id)),
    }),
    askedAt: t.expose('asked_at', { type: 'Instant', description: 'When.' }),
    askedBy: userField(t, 'asked_by', 'By whom.'),
    job: t.field({
      type: JobType,
      nullable: true,
      description: 'The work of deciding them.',
      resolve: (batch, _args, context) => loadBatchJob(context, batch.job_id),
    }),
    undoJob: t.field({
      type: JobType,
      nullable: true,
      description: 'The work of taking them back, the last time.',
      resolve: (batch, _args, context) =>
        batch.undo_job_id === null ? null : loadBatchJob(context, batch.undo_job_id),
    }),
    jobUnderWay: t.field({
      type: JobType,
      nullable: true,
      description: 'The work that had not ended when the numbers were counted; null: they are what has come of it.',
      resolve: (batch, _args, context) => {
        if (batch.is_undoing && batch.undo_job_id !== null) return loadBatchJob(context, batch.undo_job_id)
        return batch.is_running ? loadBatchJob(context, batch.job_id) : null
      },
    }),
    mayUndo: t.boolean({
      description: 'I may take back what still holds of it.',
      resolve: (batch, _args, { actor }) =>
        mayDecide(actor) && !batch.is_running && !batch.is_undoing && batch.decided > batch.undone,
    }),
    pairs: t.connection(
      {
        type: BatchPairType,
        description: 'Each of them and what became of it, in the order in which they were decided.',
        resolve: async (batch, args, { read }) => {
          const page = readNumberPage(args)
          const fetched = await read<BatchPairRow>(listBatchPairs(batch.id, page))
          return connectionOf(fetched, page, ({ position }) => String(position))
        },
      },
      { name: 'DuplicateBatchPairConnection' },
      { name: 'DuplicateBatchPairEdge' },
    ),
  }),
})
