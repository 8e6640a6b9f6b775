import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { idOf, idOrNothing } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import type { PageRequest } from '../../platform/page-request.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { LikenessReasonEnum } from '../workers/public.ts'
import { type BatchRow, listBatches } from './batches.queries.ts'
import { DuplicateBatchType, PairsLeftType } from './duplicate-batch.type.ts'
import { DuplicatePairType, DuplicateStateEnum, PairKeeperEnum } from './duplicate-pair.type.ts'
import { findObviousPairs, type ObviousPairs } from './obvious-pairs.ts'
import type { PairRow } from './pairs.queries.ts'
import { startNotSame, startObviousMerges } from './start-batch.ts'
import { startUndoBatch } from './undo-batch.ts'

const ObviousMergesType = builder.objectRef<ObviousPairs>('ObviousMerges').implement({
  description: 'Which pairs can be merged at once, and why others that look as alike cannot.',
  fields: (t) => ({
    scoreMin: t.exposeInt('scoreMin', { description: 'From which score on pairs are obvious today.' }),
    count: t.int({ description: 'Pairs that would be merged.', resolve: ({ eligible }) => eligible.length }),
    left: t.field({
      type: [PairsLeftType],
      description: 'The others, by reason.',
      resolve: ({ left }) =>
        [...Map.groupBy(left, ({ because }) => because)].map(([refusal, pairs]) => ({ refusal, count: pairs.length })),
    }),
    pairs: t.connection(
      {
        type: DuplicatePairType,
        description: 'Those that would be merged, the likeliest first.',
        resolve: ({ eligible }, args) => {
          const request = readIdPage(args)
          return connectionOf(sliceOf(eligible, request), request, ({ id }) => id)
        },
      },
      { name: 'ObviousDuplicatePairConnection' },
      { name: 'ObviousDuplicatePairEdge' },
    ),
  }),
})

/** One more than asked for, from the end that the direction starts at, as a statement would fetch them. */
function sliceOf(pairs: readonly PairRow[], { size, direction, cursor }: PageRequest): PairRow[] {
  const ordered = direction === 'FORWARD' ? pairs : pairs.toReversed()
  const at = cursor === null ? 0 : ordered.findIndex(({ id }) => id === cursor) + 1
  return cursor !== null && at === 0 ? [] : ordered.slice(at, at + size + 1)
}

builder.queryFields((t) => ({
  obviousMerges: t.field({
    type: ObviousMergesType,
    description: 'Whom merging the obvious would merge: obvious by the thresholds, and nothing speaks against it.',
    resolve: (_root, _args, { read, actor, vault }) => findObviousPairs(read, actor, vault),
  }),
  duplicateBatches: t.connection(
    {
      type: DuplicateBatchType,
      description: 'What was decided about many pairs at once, the newest first.',
      resolve: async (_root, args, { read }) => {
        const page = readIdPage(args)
        return connectionOf(await read<BatchRow>(listBatches(page)), page, ({ id }) => id)
      },
    },
    { name: 'DuplicateBatchConnection' },
    { name: 'DuplicateBatchEdge' },
  ),
}))

const PairFilterInputType = builder.inputType('DuplicatePairFilter', {
  description: 'As for `duplicatePairs`.',
  fields: (t) => ({
    state: t.field({ type: DuplicateStateEnum, description: 'Without one those that wait for a decision.' }),
    scoreMin: t.int({ description: 'At least so alike.' }),
    reason: t.field({ type: LikenessReasonEnum, description: 'Only with this reason.' }),
    keeper: t.field({ type: PairKeeperEnum, description: 'Only those that lie with me, or with others.' }),
  }),
})

const EXPECTED = 'How many pairs were shown; others are not decided unseen.'
const KEY = 'The same key never starts it twice.'

builder.mutationFields((t) => ({
  startObviousMerges: t.fieldWithInput({
    description: 'Merges the obvious pairs, as a job; each can be undone, and all together.',
    type: JobType,
    errors: { types: [ConflictError, NotAllowedError] },
    input: {
      exceptPairIds: t.input.idList({ required: true, description: 'Pairs to leave as they are.' }),
      expectedCount: t.input.int({ required: true, description: EXPECTED }),
      idempotencyKey: t.input.string({ required: true, description: KEY }),
    },
    resolve: async (_root, { input }, context) => {
      const exceptPairIds = input.exceptPairIds.map((id) => idOrNothing(id, 'DuplicatePair'))
      const request = { ...input, exceptPairIds }
      return getJob(context, await context.write((tx) => startObviousMerges(tx, context.actor, request)))
    },
  }),
  startNotSame: t.fieldWithInput({
    description: 'Says of many pairs that each is two people, as a job: of chosen ones, or of all that a filter finds.',
    type: JobType,
    errors: { types: [ValidationError, ConflictError, NotAllowedError] },
    input: {
      pairIds: t.input.idList({ description: 'Chosen ones; without them the filter counts.' }),
      filter: t.input.field({ type: PairFilterInputType, description: 'All that it finds.' }),
      because: t.input.string({ description: 'Why, 10 to 300 letters.' }),
      expectedCount: t.input.int({ required: true, description: EXPECTED }),
      idempotencyKey: t.input.string({ required: true, description: KEY }),
    },
    resolve: async (_root, { input }, context) => {
      const { pairIds, filter, because, expectedCount, idempotencyKey } = input
      const chosen =
        pairIds == null
          ? {
              filter: {
                state: filter?.state ?? ('OPEN' as const),
                scoreMin: filter?.scoreMin ?? null,
                reason: filter?.reason ?? null,
                keeper: filter?.keeper ?? null,
              },
            }
          : { pairIds: pairIds.map((id) => idOrNothing(id, 'DuplicatePair')) }
      const request = { chosen, because: because ?? null, expectedCount, idempotencyKey }
      return getJob(context, await context.write((tx) => startNotSame(tx, context.actor, request)))
    },
  }),
  undoDuplicateBatch: t.fieldWithInput({
    description: 'Takes back all that was decided at once and still holds, as a job.',
    type: JobType,
    errors: { types: [ConflictError, NotAllowedError, NotFoundError] },
    input: { batchId: t.input.id({ required: true, description: 'Of `duplicateBatches`.' }) },
    resolve: async (_root, { input }, context) => {
      const batchId = idOf(input.batchId, 'DuplicateBatch')
      return getJob(context, await context.write((tx) => startUndoBatch(tx, context.actor, { batchId })))
    },
  }),
}))
