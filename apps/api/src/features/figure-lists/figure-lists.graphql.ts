import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { FigureListType } from './figure-list.type.ts'
import { mayReadFigureLists, mayTakeFigureLists } from './figure-lists.policy.ts'
import { type FigureListRow, listFigureLists } from './figure-lists.queries.ts'
import { loadFigureList } from './load-figure-lists.ts'

builder.queryField('figureList', (t) =>
  t.field({
    type: FigureListType,
    nullable: true,
    description: 'One list of figures of my government; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: (_root, { id }, context) => loadFigureList(context, String(id)),
  }),
)

builder.queryField('figureLists', (t) =>
  t.connection(
    {
      type: FigureListType,
      description: 'Lists of figures of my government, the newest first.',
      resolve: async (_root, args, { read, actor }) => {
        const request = readIdPage(args)
        const mayRead = mayReadFigureLists(actor)
        const rows = mayRead ? await read<FigureListRow>(listFigureLists(request)) : []
        return { ...connectionOf(rows, request, ({ id }) => id), mayRead, mayTake: mayTakeFigureLists(actor) }
      },
    },
    {
      name: 'FigureListConnection',
      description: 'A page of lists.',
      fields: (page) => ({
        mayRead: page.exposeBoolean('mayRead', { description: 'Whether such lists are mine to read at all.' }),
        mayTake: page.exposeBoolean('mayTake', { description: 'Whether I may upload a list.' }),
      }),
    },
    { name: 'FigureListEdge' },
  ),
)
