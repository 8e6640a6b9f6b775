import { builder } from '../../graphql/builder.ts'
import { isUuid } from '../../graphql/ids.ts'
import { NotFoundError, ValidationError } from '../../platform/errors.ts'
import { renameView } from './rename-view.ts'

builder.mutationField('renameView', (t) =>
  t.fieldWithInput({
    description: 'Gives a view of one’s own another name.',
    type: 'ID',
    errors: { types: [NotFoundError, ValidationError] },
    input: {
      viewId: t.input.id({ required: true, description: 'The view.' }),
      name: t.input.string({ required: true, description: '1 to 60 letters.' }),
    },
    resolve: (_root, { input }, { actor, write }) => {
      if (!isUuid(input.viewId)) throw new NotFoundError()
      return write((tx) => renameView(tx, actor, input))
    },
  }),
)
