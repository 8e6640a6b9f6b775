import { builder } from '../../graphql/builder.ts'
import { connectionOf } from '../../graphql/connection.ts'
import { idOf, idOrNothing, isUuid, NOTHING } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { readPageRequest } from '../../platform/page-request.ts'
import { LikenessReasonEnum } from '../workers/public.ts'
import { decideDuplicate } from './decide-duplicate.ts'
import { DuplicatePairType, DuplicateStateEnum, loadPair } from './duplicate-pair.type.ts'
import { mergeWorkers } from './merge-workers.ts'
import { countPairs, listPairs, type PairFilter, type PairRow } from './pairs.queries.ts'
import { undoDecision } from './undo-decision.ts'

builder.queryField('duplicatePairs', (t) =>
  t.connection(
    {
      type: DuplicatePairType,
      description: 'People who may be one, among those that I may read in full; the likeliest first.',
      args: {
        state: t.arg({ type: DuplicateStateEnum, description: 'Without one those that wait for a decision.' }),
        scoreMin: t.arg.int({ description: 'At least so alike.' }),
        reason: t.arg({ type: LikenessReasonEnum, description: 'Only with this reason.' }),
      },
      resolve: async (_root, { state, scoreMin, reason, ...args }, { read }) => {
        const filter: PairFilter = { state: state ?? 'OPEN', scoreMin: scoreMin ?? null, reason: reason ?? null }
        const request = readPageRequest({ ...args, after: readCursor(args.after), before: readCursor(args.before) })
        const fetched = await read<PairRow>(listPairs(filter, request))
        return { filter, ...connectionOf(fetched, request, ({ score, id }) => `${score}:${id}`) }
      },
    },
    {
      name: 'DuplicatePairConnection',
      fields: (connection) => ({
        totalCount: connection.int({
          description: 'How many there are; counted only when asked.',
          resolve: async ({ filter }: { filter: PairFilter }, _args, { read }) =>
            (await read<{ count: number }>(countPairs(filter)))[0]?.count ?? 0,
        }),
      }),
    },
    { name: 'DuplicatePairEdge' },
  ),
)

/** A cursor that is none leads behind the end of the list instead of to an error of the database. */
function readCursor(cursor: string | null | undefined): string | null {
  if (cursor == null) return null
  const [score = '', id = '', ...rest] = cursor.split(':')
  return rest.length === 0 && /^\d{1,3}$/.test(score) && isUuid(id) ? cursor : `0:${NOTHING}`
}

const PairDecisionEnum = builder.enumType('DuplicateAnswer', {
  description: 'What can be said of a pair without merging it.',
  values: ['NOT_SAME', 'LATER'] as const,
})

builder.mutationFields((t) => ({
  decideDuplicate: t.fieldWithInput({
    description: 'Says that two records are two people, or leaves the question for later.',
    type: DuplicatePairType,
    errors: { types: [ConflictError, NotAllowedError, NotFoundError] },
    input: {
      pairId: t.input.id({ required: true, description: 'The pair.' }),
      expectedRevision: t.input.int({ required: true, description: 'As it was when it was looked at.' }),
      decision: t.input.field({ type: PairDecisionEnum, required: true, description: 'Which.' }),
      because: t.input.string({ description: 'Why, at most 500 letters.' }),
    },
    resolve: async (_root, { input }, context) => {
      const pairId = idOf(input.pairId, 'DuplicatePair')
      await context.write((tx) => decideDuplicate(tx, context.actor, { ...input, pairId }))
      return reloadPair(context, pairId)
    },
  }),
  mergeWorkers: t.fieldWithInput({
    description: 'Makes one record of two, field by field. It can be undone until the kept record changes.',
    type: DuplicatePairType,
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: {
      pairId: t.input.id({ required: true, description: 'The pair.' }),
      expectedRevision: t.input.int({ required: true, description: 'As it was when it was looked at.' }),
      winnerId: t.input.id({ required: true, description: 'Whose record, NIK and status stay.' }),
      versionA: t.input.int({ required: true, description: 'Of the first record, as looked at.' }),
      versionB: t.input.int({ required: true, description: 'Of the second.' }),
      takenFields: t.input.stringList({ required: true, description: 'Fields in which the other record is right.' }),
    },
    resolve: async (_root, { input }, context) => {
      const pairId = idOf(input.pairId, 'DuplicatePair')
      const winnerId = idOrNothing(input.winnerId, 'Worker')
      await context.write((tx) => mergeWorkers(tx, context.actor, { ...input, pairId, winnerId }))
      return reloadPair(context, pairId)
    },
  }),
  undoDuplicateDecision: t.fieldWithInput({
    description: 'Takes the latest decision about a pair back; two merged records say again what they said before.',
    type: DuplicatePairType,
    errors: { types: [ConflictError, NotAllowedError, NotFoundError] },
    input: {
      decisionId: t.input.id({ required: true, description: 'The decision.' }),
      expectedRevision: t.input.int({ required: true, description: 'Of the pair, as it was when it was looked at.' }),
    },
    resolve: async (_root, { input }, context) => {
      if (!isUuid(input.decisionId)) throw new NotFoundError()
      const pairId = await context.write((tx) => undoDecision(tx, context.actor, input))
      return reloadPair(context, pairId)
    },
  }),
}))

async function reloadPair(context: Context, id: string): Promise<PairRow> {
  const pair = await loadPair(context, id)
  if (pair === null) throw new Error('a pair that was just decided cannot be read back')
  return pair
}
