import type { SavedView } from '../../features/saved-views/save-view.ts'
import { SavedViewType } from '../../features/saved-views/saved-views.graphql.ts'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { listSharedViews } from './shared-views.queries.ts'

builder.queryField('sharedViews', (t) =>
  t.connection(
    {
      type: SavedViewType,
      description: 'Views that everybody in the tenant sees, the newest first.',
      resolve: async (_root, args, { read }) => {
        const request = readIdPage(args)
        return connectionOf(await read<SavedView>(listSharedViews(request)), request, ({ id }) => id)
      },
    },
    { name: 'SavedViewConnection' },
    { name: 'SavedViewEdge' },
  ),
)
