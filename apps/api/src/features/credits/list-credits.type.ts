import { builder } from '../../graphql/builder.ts'
import { ContributionListType } from '../billing/public.ts'
import { CreditSettlementType } from './credit-settlement.type.ts'
import { loadCreditsOfList, loadOffsets } from './load-credits.ts'

builder.objectFields(ContributionListType, (t) => ({
  creditPeople: t.int({
    description: 'On how many of its lines months were paid too much that nobody has settled.',
    resolve: async ({ id }, _args, context) => (await loadCreditsOfList(context, id))?.total ?? 0,
  }),
  credit: t.field({
    type: 'Rupiah',
    description: 'What was paid too much on it, and nobody has settled.',
    resolve: async ({ id }, _args, context) => (await loadCreditsOfList(context, id))?.rupiah ?? 0n,
  }),
  offsets: t.field({
    type: [CreditSettlementType],
    description: 'Credits of earlier lists that are offset in it, or wait to be confirmed.',
    resolve: async ({ id }, _args, context) => [...((await loadOffsets(context, id)) ?? [])],
  }),
}))
