import { builder } from '../../graphql/builder.ts'
import { idOf, uuidOf } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { tenantOf } from '../../platform/reference-lookup.ts'
import { TenantType } from '../areas/public.ts'
import { mayDraftLists, mayReadLists } from './billing.policy.ts'
import { ContributionListStateEnum, ContributionListType } from './contribution-list.type.ts'
import { draftShareList } from './draft-share-list.ts'
import { MonthToListType } from './listable-decrees.graphql.ts'
import type { MonthToListRow } from './listable-decrees.queries.ts'
import { reloadContributionList } from './load-contribution-list.ts'
import { findListsOfPayers, findSharesToList, type ListOfPayerRow } from './shares.queries.ts'

builder.queryField('sharesToList', (t) =>
  t.field({
    type: [MonthToListType],
    description:
      'The months of another government’s decree in which mine pays for somebody whom no list of ours names.',
    args: { requestId: t.arg.id({ required: true, description: 'Of `fundingRequests`.' }) },
    resolve: (_root, { requestId }, { actor, read }) => {
      const uuid = uuidOf(requestId, 'FundingConsent')
      return uuid === null || !mayDraftLists(actor) ? [] : read<MonthToListRow>(findSharesToList(uuid))
    },
  }),
)

const ListOfPayerType = builder.objectRef<ListOfPayerRow>('ListOfPayer').implement({
  description: 'A list that another payer has drawn up of a decree of mine. Its names are mine to send to the insurer.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To export its people by.' }),
    payer: t.field({
      type: TenantType,
      description: 'Who pays it.',
      resolve: ({ payer_tenant_id: id }, _args, { reference }) => tenantOf(reference, id),
    }),
    state: t.expose('state', { type: ContributionListStateEnum, description: 'How far it is.' }),
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'First day of the first month asked for.' }),
    untilMonth: t.expose('until_month', { type: 'CalendarDate', description: 'The month after the last, half-open.' }),
    people: t.exposeInt('people', { description: 'Who are on it, each counted once.' }),
    total: t.expose('total_rupiah', { type: 'Rupiah', description: 'What it asks for.' }),
    billingCode: t.exposeString('billing_code', { nullable: true, description: 'The insurer’s bill; null before it.' }),
    billed: t.expose('billed_rupiah', { type: 'Rupiah', nullable: true, description: 'What the insurer bills.' }),
    paid: t.expose('paid_rupiah', { type: 'Rupiah', description: 'What was paid of it.' }),
  }),
})

builder.queryField('listsOfPayers', (t) =>
  t.field({
    type: [ListOfPayerType],
    description: 'Lists that other payers have drawn up of a decree of my government, the newest first.',
    args: { decreeId: t.arg.id({ required: true, description: 'Which decree.' }) },
    resolve: (_root, { decreeId }, { actor, read }) => {
      const uuid = uuidOf(decreeId, 'Decree')
      return uuid === null || !mayReadLists(actor) ? [] : read<ListOfPayerRow>(findListsOfPayers(uuid))
    },
  }),
)

builder.mutationField('draftShareList', (t) =>
  t.fieldWithInput({
    type: ContributionListType,
    description:
      'Draws up the list of what my government pays of another’s signed decree, by the shares that it has agreed to.',
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: {
      requestId: t.input.id({ required: true, description: 'Of `fundingRequests`.' }),
      fromMonth: t.input.field({ type: 'CalendarDate', required: true, description: 'First day of the first month.' }),
      untilMonth: t.input.field({ type: 'CalendarDate', required: true, description: 'The month after the last.' }),
    },
    resolve: async (_root, { input }, context) => {
      const requestId = idOf(input.requestId, 'FundingConsent')
      const id = await context.write((tx) => draftShareList(tx, context.actor, { ...input, requestId }))
      return reloadContributionList(context, id)
    },
  }),
)
