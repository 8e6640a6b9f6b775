import { builder } from '../../graphql/builder.ts'
import { isUuid } from '../../graphql/ids.ts'
import { NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { deleteView } from './delete-view.ts'
import { SAVED_VIEW_LISTS, type SavedView, saveView } from './save-view.ts'
import { listViews } from './saved-views.queries.ts'

const SavedViewListEnum = builder.enumType('SavedViewList', {
  description: 'Which list a view belongs to; SIMULATIONS for a plan that is kept.',
  values: SAVED_VIEW_LISTS,
})

export const SavedViewType = builder.objectRef<SavedView>('SavedView').implement({
  description: 'A list’s filter, order and columns under a name.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable.' }),
    list: t.expose('list', { type: SavedViewListEnum, description: 'The list.' }),
    name: t.exposeString('name', { description: 'As its owner called it.' }),
    state: t.string({
      description: 'JSON, as the console keeps it in its address.',
      resolve: (view) => JSON.stringify(view.state),
    }),
    shared: t.exposeBoolean('shared', { description: 'Seen by everybody in the tenant.' }),
    mine: t.boolean({
      description: 'I may change and delete it.',
      resolve: (view, _args, { actor }) => view.ownerId === actor.userId,
    }),
  }),
})

builder.queryField('savedViews', (t) =>
  t.field({
    type: [SavedViewType],
    description: 'My views of a list and those that colleagues share.',
    args: { list: t.arg({ type: SavedViewListEnum, required: true, description: 'The list.' }) },
    resolve: (_root, { list }, { read }) => read<SavedView>(listViews(list)),
  }),
)

builder.mutationField('saveView', (t) =>
  t.fieldWithInput({
    description: 'Keeps a list’s filter, order and columns under a name.',
    type: SavedViewType,
    errors: { types: [ValidationError, NotAllowedError] },
    input: {
      list: t.input.field({ type: SavedViewListEnum, required: true, description: 'The list.' }),
      name: t.input.string({ required: true, description: '1 to 60 letters; the same name again replaces the view.' }),
      state: t.input.string({ required: true, description: 'JSON, at most 8,000 characters.' }),
      shared: t.input.boolean({ description: 'Show it to everybody in the tenant.' }),
    },
    resolve: (_root, { input }, { actor, write }) =>
      write((tx) => saveView(tx, actor, { ...input, shared: input.shared ?? false })),
  }),
)

builder.mutationField('deleteView', (t) =>
  t.fieldWithInput({
    description: 'Removes a view of one’s own.',
    type: 'ID',
    errors: { types: [NotFoundError] },
    input: { viewId: t.input.id({ required: true, description: 'The view.' }) },
    resolve: (_root, { input }, { actor, write }) => {
      if (!isUuid(input.viewId)) throw new NotFoundError()
      return write((tx) => deleteView(tx, actor, input))
    },
  }),
)
