import { builder } from '../../graphql/builder.ts'
import { globalIdOf, idOf, uuidOf } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { tenantOf } from '../../platform/reference-lookup.ts'
import { OnePersonRefusalType, onePersonRefusal } from '../access/public.ts'
import { TenantType } from '../areas/public.ts'
import { DecreeType, loadDecree } from '../decrees/public.ts'
import { FundingPayerType, type PayerRow } from '../funding/public.ts'
import { mayAnswer, mayDraftLists, mayExportPeople, mayReadLists } from './billing.policy.ts'
import { ContributionAnswerType, loadAnswers } from './contribution-answer.type.ts'
import { ContributionListStateEnum, ContributionListType } from './contribution-list.type.ts'
import { draftOutsideList } from './draft-outside-list.ts'
import { draftShareList } from './draft-share-list.ts'
import { MonthToListType } from './listable-decrees.graphql.ts'
import type { MonthToListRow } from './listable-decrees.queries.ts'
import { reloadContributionList } from './load-contribution-list.ts'
import {
  findListOfPayer,
  findListsOfPayers,
  findOutsideShares,
  findSharesToList,
  type ListOfPayerRow,
  type OutsideShareRow,
} from './shares.queries.ts'

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
    id: t.id({
      description: 'To export its people by, and to bring the insurer’s answers about them.',
      resolve: ({ id }) => globalIdOf('ContributionList', id),
    }),
    decree: t.field({
      type: DecreeType,
      nullable: true,
      description: 'The designation; null to who may not read decrees.',
      resolve: ({ decree_id: id }, _args, context) => loadDecree(context, id),
    }),
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
    received: t.expose('received_rupiah', { type: 'Rupiah', description: 'What the insurer has received of it.' }),
    postedPeople: t.exposeInt('posted_people', { description: 'To whom the insurer has posted months.' }),
    rejectedPeople: t.exposeInt('rejected_people', { description: 'Whom the insurer has rejected.' }),
    openRows: t.exposeInt('open_rows', { description: 'Rows of its answers that nobody has taken over.' }),
    version: t.exposeInt('version', { description: 'Sent back with every answer.' }),
    answers: t.field({
      type: [ContributionAnswerType],
      description: 'What the insurer has answered about postings, the newest first.',
      resolve: async ({ id }, _args, context) => [...((await loadAnswers(context, id))?.rows ?? [])],
    }),
    mayAnswer: t.boolean({
      description: 'Whether I may bring an answer of the insurer: it has received something, and I did not pay it.',
      resolve: (row, _args, { actor }) => mayAnswer(actor, row),
    }),
    mayExport: t.boolean({
      description: 'Whether I may take its people along as a file for the insurer.',
      resolve: ({ state }, _args, { actor }) => mayExportPeople(actor, { state, isOfOwnDecree: true }),
    }),
    onePersonRefusal: t.field({
      type: OnePersonRefusalType,
      nullable: true,
      description: 'Why I would be refused to bring one, though my role allows it.',
      resolve: (row, _args, context) =>
        mayAnswer(context.actor, row) ? onePersonRefusal(context, 'CONTRIBUTION_RECEIPT', row.id) : null,
    }),
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

builder.queryField('listOfPayer', (t) =>
  t.field({
    type: ListOfPayerType,
    nullable: true,
    description: 'A list that another payer has drawn up of a decree of mine; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: async (_root, { id }, { actor, read }) => {
      const uuid = uuidOf(id, 'ContributionList')
      if (uuid === null || !mayReadLists(actor)) return null
      const [row] = await read<ListOfPayerRow>(findListOfPayer(uuid))
      return row ?? null
    },
  }),
)

interface OutsideShares {
  readonly payer: PayerRow
  readonly months: readonly MonthToListRow[]
}

const OutsideSharesType = builder.objectRef<OutsideShares>('OutsideShares').implement({
  description: 'What a party outside, or the worker, pays of a decree of mine and no list names yet.',
  fields: (t) => ({
    payer: t.field({ type: FundingPayerType, description: 'Who.', resolve: ({ payer }) => payer }),
    months: t.field({
      type: [MonthToListType],
      description: 'Its months, the first first.',
      resolve: ({ months }) => [...months],
    }),
  }),
})

builder.queryField('outsideSharesToList', (t) =>
  t.field({
    type: [OutsideSharesType],
    description: 'Parties outside, and the worker, whose shares of a decree of mine are still to be listed.',
    args: { decreeId: t.arg.id({ required: true, description: 'Which decree.' }) },
    resolve: async (_root, { decreeId }, { actor, read }) => {
      const uuid = uuidOf(decreeId, 'Decree')
      if (uuid === null || !mayDraftLists(actor)) return []
      const rows = await read<OutsideShareRow>(findOutsideShares(uuid))
      return [...Map.groupBy(rows, (row) => row.payer_name).values()].flatMap((months) =>
        months[0] === undefined ? [] : [{ payer: months[0], months }],
      )
    },
  }),
)

builder.mutationField('draftOutsideList', (t) =>
  t.fieldWithInput({
    type: ContributionListType,
    description:
      'Draws up the list of what a party outside, or the worker, pays of a signed decree of mine. My government keeps it for them.',
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: {
      decreeId: t.input.id({ required: true, description: 'Which decree.' }),
      payerName: t.input.string({ description: 'The party, as the rules name it; left out for the worker.' }),
      fromMonth: t.input.field({ type: 'CalendarDate', required: true, description: 'First day of the first month.' }),
      untilMonth: t.input.field({ type: 'CalendarDate', required: true, description: 'The month after the last.' }),
    },
    resolve: async (_root, { input }, context) => {
      const draft = { ...input, decreeId: idOf(input.decreeId, 'Decree'), payerName: input.payerName ?? null }
      const id = await context.write((tx) => draftOutsideList(tx, context.actor, draft))
      return reloadContributionList(context, id)
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
