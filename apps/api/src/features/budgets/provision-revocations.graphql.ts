import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { namedUserField, onePersonRefusalField } from '../access/public.ts'
import { BudgetStageActionEnum, BudgetStageStateEnum } from './budget-line.type.ts'
import { actionsOn, mayRevokeProvision, standingOf } from './budgets.policy.ts'
import { FundProvisionType } from './fund-provision.type.ts'
import type { RevocationOfProvisionRow } from './fund-provisions.queries.ts'
import { reloadFundProvision } from './load-budget-line.ts'
import {
  approveProvisionRevocation,
  proposeProvisionRevocation,
  withdrawProvisionRevocation,
} from './revoke-fund-provision.ts'

const standing = ({ state, draftedBy }: RevocationOfProvisionRow) => standingOf({ state, drafted_by: draftedBy.id })

const ProvisionRevocationType = builder.objectRef<RevocationOfProvisionRow>('ProvisionRevocation').implement({
  description: 'The revocation of an approved provision letter (SPD), or what was proposed of it in vain.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names it when it is decided.' }),
    reason: t.exposeString('reason', { description: 'Why, 10 to 300 letters.' }),
    state: t.expose('state', { type: BudgetStageStateEnum, description: 'Where it stands.' }),
    draftedBy: namedUserField(t, 'draftedBy', 'Who proposed it.'),
    draftedAt: t.field({ type: 'Instant', description: 'When.', resolve: ({ draftedAt }) => new Date(draftedAt) }),
    approvedBy: namedUserField(t, 'approvedBy', 'Who approved it: another person.'),
    approvedAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'When the letter ended by it.',
      resolve: ({ approvedAt }) => (approvedAt === null ? null : new Date(approvedAt)),
    }),
    actions: t.field({
      type: [BudgetStageActionEnum],
      description: 'What I may do with it now.',
      resolve: (revocation, _args, { actor }) => [...actionsOn(actor, standing(revocation))],
    }),
    onePersonRefusal: onePersonRefusalField(t, 'PROVISION_REVOCATION', {
      description: 'Why I would be refused to approve it, though my role allows it.',
      isDecidedHere: (revocation, { actor }) => actionsOn(actor, standing(revocation)).includes('APPROVE'),
    }),
  }),
})

builder.objectFields(FundProvisionType, (t) => ({
  revocations: t.field({
    type: [ProvisionRevocationType],
    // Hardly any letter has one, and fewer a second.
    complexity: { multiplier: 2 },
    description: 'Its revocations, the oldest first, at most 20 of each person; those that were taken back too.',
    resolve: ({ revocations }) => [...revocations],
  }),
  mayRevoke: t.boolean({
    description: 'Whether I may propose to revoke it: an approved letter, of which no revocation waits.',
    resolve: (provision, _args, { actor }) => mayRevokeProvision(actor, provision),
  }),
}))

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

builder.mutationFields((t) => ({
  proposeProvisionRevocation: t.fieldWithInput({
    type: FundProvisionType,
    description:
      'Proposes to revoke an approved provision letter (SPD). It provides until another person has approved that; never while SPM need it.',
    errors,
    input: {
      provisionId: t.input.id({ required: true, description: 'Which letter.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without a NIK.' }),
    },
    resolve: async (_root, { input }, context) => {
      const proposed = { ...input, provisionId: idOf(input.provisionId, 'FundProvision') }
      const id = await context.write((tx) => proposeProvisionRevocation(tx, context.actor, proposed))
      return reloadFundProvision(context, id)
    },
  }),
  approveProvisionRevocation: t.fieldWithInput({
    type: FundProvisionType,
    description: 'Approves a revocation: the letter provides nothing any more. Who proposed it does not approve it.',
    errors,
    input: { revocationId: t.input.id({ required: true, description: 'Of the letter’s `revocations`.' }) },
    resolve: async (_root, { input }, context) => {
      const revocationId = idOf(input.revocationId, 'ProvisionRevocation')
      const id = await context.write((tx) => approveProvisionRevocation(tx, context.actor, { revocationId }))
      return reloadFundProvision(context, id)
    },
  }),
  withdrawProvisionRevocation: t.fieldWithInput({
    type: FundProvisionType,
    description: 'Takes a proposed revocation back: who proposed it withdraws it, an approver refuses it.',
    errors,
    input: { revocationId: t.input.id({ required: true, description: 'Of the letter’s `revocations`.' }) },
    resolve: async (_root, { input }, context) => {
      const revocationId = idOf(input.revocationId, 'ProvisionRevocation')
      const id = await context.write((tx) => withdrawProvisionRevocation(tx, context.actor, { revocationId }))
      return reloadFundProvision(context, id)
    },
  }),
}))
