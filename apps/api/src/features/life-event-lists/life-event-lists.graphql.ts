import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { LifeEventListType } from './life-event-list.type.ts'
import { mayReadEventLists, mayTakeEventLists } from './life-event-lists.policy.ts'
import { type EventUploadRow, listEventUploads } from './life-event-lists.queries.ts'
import { loadEventList } from './load-life-event-lists.ts'

builder.queryField('lifeEventList', (t) =>
  t.field({
    type: LifeEventListType,
    nullable: true,
    description: 'One list of life events of my government; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: (_root, { id }, context) => loadEventList(context, String(id)),
  }),
)

builder.queryField('lifeEventLists', (t) =>
  t.connection(
    {
      type: LifeEventListType,
      description: 'Lists of life events of my government, the newest first.',
      resolve: async (_root, args, { read, actor }) => {
        const request = readIdPage(args)
        const mayRead = mayReadEventLists(actor)
        const rows = mayRead ? await read<EventUploadRow>(listEventUploads(request)) : []
        return { ...connectionOf(rows, request, ({ id }) => id), mayRead, mayTake: mayTakeEventLists(actor) }
      },
    },
    {
      name: 'LifeEventListConnection',
      description: 'A page of lists.',
      fields: (page) => ({
        mayRead: page.exposeBoolean('mayRead', { description: 'Whether such lists are mine to read at all.' }),
        mayTake: page.exposeBoolean('mayTake', { description: 'Whether I may upload a list.' }),
      }),
    },
    { name: 'LifeEventListEdge' },
  ),
)
