import { builder } from '../../graphql/builder.ts'
import { globalIdOf, isUuid } from '../../graphql/ids.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { userField } from '../access/public.ts'
import { LikenessReasonEnum, loadWorker, WorkerFieldEnum, WorkerType } from '../workers/public.ts'
import { type ComparedField, comparePair, mayMergePair, suggestWinner } from './compare-pair.ts'
import { type DecisionRow, findDecisions, findPairs, type PairRow } from './pairs.queries.ts'

export const DuplicateStateEnum = builder.enumType('DuplicateState', {
  description: 'What has become of a pair.',
  values: ['OPEN', 'LATER', 'NOT_SAME', 'MERGED'] as const,
})

export const PairKeeperEnum = builder.enumType('DuplicateKeeping', {
  description: 'With whom a pair lies.',
  values: {
    ME: { description: 'I keep both records, and merge them.' },
    OTHERS: { description: 'Another keeps one of them, or both.' },
  } as const,
})

const DuplicateDecisionEnum = builder.enumType('DuplicateDecisionKind', {
  description: 'What somebody decided about a pair.',
  values: ['MERGE', 'NOT_SAME', 'LATER', 'UNDO'] as const,
})

const ComparedFieldType = builder.objectRef<ComparedField>('ComparedField').implement({
  description: 'One field of both records; numbers that identify are masked.',
  fields: (t) => ({
    field: t.expose('field', { type: WorkerFieldEnum, description: 'As the form names it.' }),
    a: t.exposeString('a', { nullable: true, description: 'What the first says; null for nothing.' }),
    b: t.exposeString('b', { nullable: true, description: 'What the second says.' }),
    differs: t.exposeBoolean('differs', { description: 'They do not say the same.' }),
    takeable: t.exposeBoolean('takeable', {
      description: 'Can be taken over from the other; else it goes with the record that is kept.',
    }),
  }),
})

const DuplicateDecisionType = builder.objectRef<DecisionRow>('DuplicateDecision').implement({
  description: 'One decision about a pair. Decisions are never changed; a later one may undo it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'For undoing it.' }),
    kind: t.expose('decision', { type: DuplicateDecisionEnum, description: 'What was decided.' }),
    because: t.exposeString('because', { nullable: true, description: 'Why, where somebody said.' }),
    winnerId: t.id({
      nullable: true,
      description: 'Of a merge: the record that was kept.',
      resolve: ({ winner_id }) => (winner_id === null ? null : globalIdOf('Worker', winner_id)),
    }),
    undone: t.exposeBoolean('is_undone', { description: 'It was taken back.' }),
    decidedAt: t.expose('decided_at', { type: 'Instant', description: 'When.' }),
    decidedBy: userField(t, 'decided_by', 'By whom.'),
  }),
})

export const DuplicatePairType = builder.objectRef<PairRow>('DuplicatePair')

export const loadPair = batched<Context, string, PairRow>(async (context, ids) => {
  const pairs = await context.read<PairRow>(findPairs(ids))
  return new Map(pairs.map((pair) => [pair.id, pair]))
})

const loadDecisions = batched<Context, string, DecisionRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<DecisionRow>(findDecisions(ids)), (row) => row.pair_id),
)

builder.node(DuplicatePairType, {
  description: 'Two records that may be one person, both of which I may read in full.',
  id: { resolve: (pair) => pair.id },
  loadOne: (id, context) => (isUuid(id) ? loadPair(context, id) : null),
  fields: (t) => ({
    score: t.exposeInt('score', { description: 'How alike, 0 to 100.' }),
    reasons: t.field({ type: [LikenessReasonEnum], description: 'Why.', resolve: ({ reasons }) => [...reasons] }),
    state: t.expose('state', { type: DuplicateStateEnum, description: 'What has become of it.' }),
    revision: t.exposeInt('revision', { description: 'Hand it back with a decision, so that none is overwritten.' }),
    foundAt: t.expose('found_at', { type: 'Instant', description: 'Since when it waits.' }),
    a: t.field({
      type: WorkerType,
      nullable: true,
      description: 'The first record; null to who may not open it any more.',
      resolve: (pair, _args, context) => loadWorker(context, pair.worker_a),
    }),
    b: t.field({
      type: WorkerType,
      nullable: true,
      description: 'The second.',
      resolve: (pair, _args, context) => loadWorker(context, pair.worker_b),
    }),
    fields: t.field({
      type: [ComparedFieldType],
      description: 'Both side by side, every field of which one says something.',
      resolve: (pair, _args, context) => comparePair(context, pair),
    }),
    mayMerge: t.boolean({
      description: 'I may make one record of them.',
      resolve: (pair, _args, context) => mayMergePair(context, pair),
    }),
    suggestedWinnerId: t.id({
      nullable: true,
      description: 'The record that a bulk merge would keep.',
      resolve: async (pair, _args, context) => {
        const winner = await suggestWinner(context, pair)
        return winner === null ? null : globalIdOf('Worker', winner)
      },
    }),
    decisions: t.field({
      type: [DuplicateDecisionType],
      description: 'What was decided, the latest first.',
      resolve: async (pair, _args, context) => (await loadDecisions(context, pair.id)) ?? [],
    }),
  }),
})
