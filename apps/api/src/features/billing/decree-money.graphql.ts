import { builder } from '../../graphql/builder.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { DecreeType } from '../decrees/public.ts'
import { mayReadLists } from './billing.policy.ts'
import { ContributionListType } from './contribution-list.type.ts'
import { type DecreeMoneyRow, findDecreeMoney } from './decree-money.queries.ts'
import { loadContributionList } from './load-contribution-list.ts'

/** Asked one by one, read together. */
const loadDecreeMoney = batched<Context, string, DecreeMoneyRow>(async (context, ids) => {
  if (!mayReadLists(context.actor)) return new Map()
  const rows = await context.read<DecreeMoneyRow>(findDecreeMoney(ids))
  return new Map(rows.map((row) => [row.decree_id, row]))
})

const DecreeMoneyType = builder.objectRef<DecreeMoneyRow>('DecreeMoney').implement({
  description: 'What of a decree has become money by the lists of my government, without those that were set aside.',
  fields: (t) => ({
    committed: t.expose('committed', {
      type: 'Rupiah',
      description: 'Of lists that a second person has approved: what is billed, or what they ask for before that.',
    }),
    billed: t.expose('billed', { type: 'Rupiah', description: 'What the insurer has billed.' }),
    paid: t.expose('paid', { type: 'Rupiah', description: 'What was paid and did not come back.' }),
    received: t.expose('received', { type: 'Rupiah', description: 'What the insurer has received.' }),
    open: t.field({
      type: 'Rupiah',
      description: 'Committed and not paid.',
      resolve: ({ committed, paid }) => committed - paid,
    }),
    lists: t.field({
      type: [ContributionListType],
      description: 'The lists themselves, drafts among them, the newest first, at most 50.',
      resolve: async ({ list_ids: ids }, _args, context) =>
        (await Promise.all(ids.map((id) => loadContributionList(context, id)))).filter((list) => list !== null),
    }),
  }),
})

builder.objectField(DecreeType, 'money', (t) =>
  t.field({
    type: DecreeMoneyType,
    nullable: true,
    description: 'Null while nobody has drawn up a list of it, and to who reads no lists.',
    resolve: ({ id }, _args, context) => loadDecreeMoney(context, id),
  }),
)
