import { builder } from '../../graphql/builder.ts'
import { connectionOf } from '../../graphql/connection.ts'
import { idOf, idOrNothing, isUuid, NOTHING } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { readPageRequest } from '../../platform/page-request.ts'
import { TenantType } from '../areas/public.ts'
import { LikenessReasonEnum } from '../workers/public.ts'
import { decideDuplicate } from './decide-duplicate.ts'
import { DuplicatePairType, DuplicateStateEnum, loadPair, PairKeeperEnum } from './duplicate-pair.type.ts'
import { mayRemindAgain } from './duplicates.policy.ts'
import { findKeepers, type KeeperRow, type ReminderRow } from './keepers.queries.ts'
import { mergeWorkers } from './merge-workers.ts'
import { countPairs, listPairs, type PairFilter, type PairRow } from './pairs.queries.ts'
import { remindDuplicateKeeper } from './remind-keeper.ts'
import { undoDecision } from './undo-decision.ts'

const DuplicateKeeperType = builder.objectRef<KeeperRow>('DuplicateKeeper').implement({
  description: 'Another organisation with which pairs lie that wait.',
  fields: (t) => ({
    tenant: t.field({
      type: TenantType,
      nullable: true,
      description: 'Which; null for one that came in the last minute.',
      resolve: ({ tenant_id: id }, _args, { reference }) => reference.tenants.get(id) ?? null,
    }),
    pairs: t.exposeInt('pairs', { description: 'Of how many it keeps a record.' }),
    remindedOn: t.expose('reminded_on', {
      type: 'CalendarDate',
      nullable: true,
      description: 'When I last reminded it.',
    }),
    mayRemind: t.boolean({
      description: 'I may remind it: it is reminded at most once in seven days.',
      resolve: ({ reminded_on: remindedOn }, _args, { actor }) => mayRemindAgain(actor, remindedOn),
    }),
  }),
})

const DuplicateReminderType = builder.objectRef<ReminderRow>('DuplicateReminder').implement({
  description: 'Of what another organisation was reminded.',
  fields: (t) => ({
    pairs: t.exposeInt('pairs', { description: 'Pairs that lie with it.' }),
    reached: t.exposeInt('reached', { description: 'People who have a notice of it.' }),
  }),
})

builder.queryField('duplicatePairs', (t) =>
  t.connection(
    {
      type: DuplicatePairType,
      description: 'People who may be one, among those that I may read in full; the likeliest first.',
      args: {
        state: t.arg({ type: DuplicateStateEnum, description: 'Without one those that wait for a decision.' }),
        scoreMin: t.arg.int({ description: 'At least so alike.' }),
        reason: t.arg({ type: LikenessReasonEnum, description: 'Only with this reason.' }),
        keeper: t.arg({ type: PairKeeperEnum, description: 'Only those that lie with me, or with others.' }),
      },
      resolve: async (_root, { state, scoreMin, reason, keeper, ...args }, { read }) => {
        const filter: PairFilter = {
          ...{ state: state ?? 'OPEN', scoreMin: scoreMin ?? null, reason: reason ?? null, keeper: keeper ?? null },
        }
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
        keepers: connection.field({
          type: [DuplicateKeeperType],
          description: 'With which other organisations pairs lie that wait, whatever the filter.',
          resolve: (_connection, _args, { read }) => read<KeeperRow>(findKeepers()),
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
  remindDuplicateKeeper: t.fieldWithInput({
    description: 'Reminds another organisation of the pairs that lie with it, at most once in seven days.',
    type: DuplicateReminderType,
    errors: { types: [ConflictError, NotAllowedError, NotFoundError] },
    input: { tenantId: t.input.id({ required: true, description: 'Which.' }) },
    resolve: (_root, { input }, context) => {
      const tenantId = idOf(input.tenantId, 'Tenant')
      return context.write((tx) => remindDuplicateKeeper(tx, context.actor, tenantId))
    },
  }),
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
