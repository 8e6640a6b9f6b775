import { Temporal } from 'temporal-polyfill'
import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { userByIdField } from '../cohorts/public.ts'
import {
  countDecreeQueues,
  type DecreeQueues,
  type DelegationRow,
  findOwnDelegations,
  findWaiting,
  type Waiting,
  type WaitingRow,
} from './approval.queries.ts'
import { DECREE_ERRORS } from './change-decrees.graphql.ts'
import { DecreeType } from './decree.type.ts'
import { DecreeWaitingEnum, DelegationStandingEnum } from './decree-enums.type.ts'
import { mayDelegate, mayReadDecrees } from './decrees.policy.ts'
import type { DecreeRecord } from './decrees.queries.ts'
import { delegateApproval, delegationStanding, revokeDelegation } from './delegate-approval.ts'
import { loadDeciding, loadDecree } from './load-decree.ts'

// ── What waits for me ───────────────────────────────────────────────────────────────────────────────────────────────
const WaitingDecreeType = builder
  .objectRef<{ readonly waiting: Waiting; readonly decree: DecreeRecord }>('WaitingDecree')
  .implement({
    description: 'A decree that waits for me.',
    fields: (t) => ({
      waiting: t.expose('waiting', { type: DecreeWaitingEnum, description: 'For what.' }),
      decree: t.field({ type: DecreeType, description: 'The decree.', resolve: ({ decree }) => decree }),
    }),
  })

const AwaitingType = builder.objectRef<{ readonly counts: DecreeQueues }>('DecreesAwaitingMe').implement({
  description:
    'What waits for me: votes, signatures, publication, drafts that came back, and amendments without a base.',
  fields: (t) => ({
    toVote: t.int({ description: 'My turn to vote.', resolve: ({ counts }) => counts.to_vote }),
    toSign: t.int({ description: 'Approved, to be signed.', resolve: ({ counts }) => counts.to_sign }),
    toPublish: t.int({ description: 'Signed, to be published.', resolve: ({ counts }) => counts.to_publish }),
    returned: t.int({ description: 'Mine, and returned.', resolve: ({ counts }) => counts.returned }),
    toCancel: t.int({
      description: 'Amendments of what was ended or revoked, to be cancelled.',
      resolve: ({ counts }) => counts.to_cancel,
    }),
    decrees: t.field({
      type: [WaitingDecreeType],
      description: 'These, the longest waiting first; at most a hundred.',
      resolve: async (_counts, _args, context) => {
        const rows = await context.read<WaitingRow>(findWaiting(await loadDeciding(context)))
        const decrees = await Promise.all(rows.map(({ id }) => loadDecree(context, id)))
        return rows.flatMap(({ waiting }, at) => {
          const decree = decrees[at] ?? null
          return decree === null ? [] : [{ waiting, decree }]
        })
      },
    }),
  }),
})

const NOTHING_WAITS: DecreeQueues = { to_vote: 0, to_sign: 0, to_publish: 0, returned: 0, to_cancel: 0 }

builder.queryField('decreesAwaitingMe', (t) =>
  t.field({
    type: AwaitingType,
    description: 'What waits for me among decrees.',
    resolve: async (_root, _args, context) => {
      if (!mayReadDecrees(context.actor)) return { counts: NOTHING_WAITS }
      const [counts] = await context.read<DecreeQueues>(countDecreeQueues(await loadDeciding(context)))
      return { counts: counts ?? NOTHING_WAITS }
    },
  }),
)

// ── Delegations ─────────────────────────────────────────────────────────────────────────────────────────────────────
const DelegationType = builder.objectRef<DelegationRow>('ApprovalDelegation').implement({
  description: 'A colleague decides in somebody’s place for some days.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable.' }),
    grantedBy: userByIdField(t, 'granted_by', 'Who is away.'),
    deputy: userByIdField(t, 'deputy_id', 'Who stands in.'),
    fromDay: t.expose('from_day', { type: 'CalendarDate', description: 'The first day.' }),
    untilDay: t.expose('until_day', { type: 'CalendarDate', description: 'The first day after it.' }),
    lastDay: t.field({
      type: 'CalendarDate',
      description: 'The last day.',
      resolve: ({ until_day: until }) => Temporal.PlainDate.from(until).subtract({ days: 1 }).toString(),
    }),
    standing: t.field({
      type: DelegationStandingEnum,
      description: 'Whether the deputy stands in today.',
      resolve: delegationStanding,
    }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    grantedAt: t.expose('granted_at', { type: 'Instant', description: 'When it was given.' }),
    revokedAt: t.expose('revoked_at', { type: 'Instant', nullable: true, description: 'When it was ended early.' }),
    isMine: t.boolean({
      description: 'I gave it.',
      resolve: (row, _args, { actor }) => row.granted_by === actor.userId,
    }),
  }),
})

builder.queryFields((t) => ({
  approvalDelegations: t.field({
    type: [DelegationType],
    description: 'That I gave or was given, the newest first.',
    resolve: (_root, _args, { actor, read }) =>
      mayReadDecrees(actor) ? read<DelegationRow>(findOwnDelegations()) : [],
  }),
  mayDelegateApproval: t.boolean({
    description: 'I may let a colleague decide in my place.',
    resolve: (_root, _args, { actor }) => mayDelegate(actor),
  }),
}))

builder.mutationFields((t) => ({
  delegateApproval: t.fieldWithInput({
    description: 'Lets a colleague decide in my place for some days.',
    type: DelegationType,
    errors: DECREE_ERRORS,
    input: {
      deputyId: t.input.id({ required: true, description: 'The colleague.' }),
      fromDay: t.input.field({ type: 'CalendarDate', required: true, description: 'The first day.' }),
      lastDay: t.input.field({ type: 'CalendarDate', required: true, description: 'The last day.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters.' }),
    },
    resolve: async (_root, { input }, context) => {
      const asked = { ...input, deputyId: idOf(input.deputyId, 'User') }
      const id = await context.write((tx) => delegateApproval(tx, context.actor, asked))
      return findAgain(await context.read<DelegationRow>(findOwnDelegations()), id)
    },
  }),
  revokeDelegation: t.fieldWithInput({
    description: 'Ends a delegation that I gave.',
    type: DelegationType,
    errors: DECREE_ERRORS,
    input: { delegationId: t.input.id({ required: true, description: 'The delegation.' }) },
    resolve: async (_root, { input }, context) => {
      const asked = idOf(input.delegationId, 'ApprovalDelegation')
      const id = await context.write((tx) => revokeDelegation(tx, context.actor, { id: asked }))
      return findAgain(await context.read<DelegationRow>(findOwnDelegations()), id)
    },
  }),
}))

function findAgain(rows: readonly DelegationRow[], id: string): DelegationRow {
  const row = rows.find((one) => one.id === id)
  if (row === undefined) throw new Error('a delegation that was just written cannot be read back')
  return row
}
