import { GRANT_BASIS_KINDS } from '@payung/domain/benefit/regional-grant'
import { builder } from '../../graphql/builder.ts'
import { onePersonRefusalField, userField } from '../access/public.ts'
import { GRANT_ACTIONS, grantActionsOn, mayProposeGrants, mayReadGrants } from './regional-grants.policy.ts'
import { findRegionalGrants, legalBasisOf, type RegionalGrantRow } from './regional-grants.queries.ts'

export const GrantBasisKindEnum = builder.enumType('GrantBasisKind', {
  description: 'By what kind of regulation a government gives.',
  values: GRANT_BASIS_KINDS,
})
const GrantActionEnum = builder.enumType('RegionalGrantAction', {
  description: 'What can be done with a proposal.',
  values: GRANT_ACTIONS,
})
const GrantStateEnum = builder.enumType('RegionalGrantState', {
  description: 'Where a proposal stands.',
  values: ['OPEN', 'CONFIRMED', 'REFUSED', 'WITHDRAWN'] as const,
})

export const RegionalGrantType = builder.objectRef<RegionalGrantRow>('RegionalGrant').implement({
  description:
    'What a government gives a family at a death by its own regulation, or the end of it; proposed by one person and confirmed by another.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable.' }),
    endsGrantId: t.exposeID('ends_grant_id', {
      nullable: true,
      description: 'The grant that it ends; null where it is a grant.',
    }),
    amount: t.expose('rupiah', { type: 'Rupiah', nullable: true, description: 'For each family; null of an end.' }),
    fromDay: t.expose('from_day', {
      type: 'CalendarDate',
      description: 'The first day of death on which it holds; of an end the first without it.',
    }),
    lastDay: t.expose('last_day', {
      type: 'CalendarDate',
      nullable: true,
      description: 'The last day on which it holds; null where none is set, and of an end.',
    }),
    legalBasis: t.string({ description: 'As it is cited.', resolve: legalBasisOf }),
    basisDay: t.expose('basis_day', { type: 'CalendarDate', description: 'When the regulation was enacted.' }),
    state: t.expose('state', { type: GrantStateEnum, description: 'Where it stands.' }),
    proposedAt: t.expose('proposed_at', { type: 'Instant', description: 'When it was proposed.' }),
    proposedBy: userField(t, 'proposed_by', 'By whom.'),
    decidedAt: t.expose('decided_at', { type: 'Instant', nullable: true, description: 'When it was decided.' }),
    decidedBy: userField(t, 'decided_by', 'By whom.'),
    actions: t.field({
      type: [GrantActionEnum],
      description: 'What I can do with it now.',
      resolve: (row, _args, { actor }) => [...grantActionsOn(actor, row)],
    }),
    onePersonRefusal: onePersonRefusalField(t, 'REGIONAL_GRANT', {
      description: 'Why I would be refused to confirm it, though my role allows it.',
      isDecidedHere: (row, { actor }) => grantActionsOn(actor, row).includes('CONFIRM'),
    }),
  }),
})

const RegionalGrantsType = builder
  .objectRef<{ readonly rows: readonly RegionalGrantRow[] }>('RegionalGrants')
  .implement({
    description: 'What my government gives and gave at a death.',
    fields: (t) => ({
      grants: t.field({
        type: [RegionalGrantType],
        description: 'What waits, then the latest; ends among them.',
        resolve: ({ rows }) => [...rows],
      }),
      mayPropose: t.boolean({
        description: 'I may propose a grant or the end of one.',
        resolve: (_parent, _args, { actor }) => mayProposeGrants(actor),
      }),
    }),
  })

builder.queryField('regionalGrants', (t) =>
  t.field({
    type: RegionalGrantsType,
    nullable: true,
    description: 'Grants of my government at a death; null to who reads no claims of a whole government.',
    resolve: async (_root, _args, { actor, read }) =>
      mayReadGrants(actor) ? { rows: await read<RegionalGrantRow>(findRegionalGrants()) } : null,
  }),
)
