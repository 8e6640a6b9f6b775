import { cutText } from '@payung/domain/text/cut-text'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { uuidOf } from '../../graphql/ids.ts'
import { type DecreeRecord, DecreeType, loadDecree } from '../decrees/public.ts'
import { mayDraftLists } from './billing.policy.ts'
import { findMonthsToList, listListableDecrees, type MonthToListRow } from './listable-decrees.queries.ts'

builder.queryField('listableDecrees', (t) =>
  t.connection(
    {
      type: DecreeType,
      description:
        'Signed designations with months that no list names yet, the newest first, for who may draw up a list.',
      args: { search: t.arg.string({ description: 'In number and title.' }) },
      resolve: async (_root, { search, ...args }, context) => {
        const request = readIdPage(args)
        const text = cutText(search?.trim() ?? '', 100) || null
        const fetched = mayDraftLists(context.actor)
          ? await context.read<{ id: string }>(listListableDecrees(text, request))
          : []
        const { edges, pageInfo } = connectionOf(fetched, request, ({ id }) => id)
        const decrees = await Promise.all(edges.map(({ node: { id } }) => loadDecree(context, id)))
        const readable = decrees.filter((decree): decree is DecreeRecord => decree !== null)
        return { edges: readable.map((decree) => ({ cursor: decree.id, node: decree })), pageInfo }
      },
    },
    { name: 'ListableDecreeConnection', description: 'A page of decrees.' },
    { name: 'ListableDecreeEdge' },
  ),
)

export const MonthToListType = builder.objectRef<MonthToListRow>('MonthToList').implement({
  description: 'A month of a decree in which somebody is still to be listed.',
  fields: (t) => ({
    month: t.expose('month', { type: 'CalendarDate', description: 'Its first day.' }),
    people: t.exposeInt('people', { description: 'How many.' }),
  }),
})

builder.queryField('monthsToList', (t) =>
  t.field({
    type: [MonthToListType],
    description: 'The months of a signed designation in which somebody is still to be listed, the first first.',
    args: { decreeId: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: (_root, { decreeId }, { actor, read }) => {
      const uuid = uuidOf(decreeId, 'Decree')
      return uuid === null || !mayDraftLists(actor) ? [] : read<MonthToListRow>(findMonthsToList(uuid))
    },
  }),
)
