import { builder } from '../../graphql/builder.ts'
import { NotAllowedError, ValidationError } from '../../platform/errors.ts'
import { recordListTaken } from './record-list-taken.ts'

builder.mutationField('recordListTaken', (t) =>
  t.fieldWithInput({
    description:
      'Records that I take a list along as a file, before the file is handed out. Answers the number of rows.',
    type: 'Int',
    errors: { types: [NotAllowedError, ValidationError] },
    input: {
      name: t.input.string({ required: true, description: 'Which list, by its name in the register of lists.' }),
      list: t.input.string({ required: true, description: 'Path of its page, without a search.' }),
      filters: t.input.stringList({
        required: true,
        description: 'Filters in force, `name=value`; by the name alone what a person typed. At most 20.',
      }),
      rows: t.input.int({ required: true, description: 'Rows of the file, at most 20,000.' }),
    },
    resolve: (_root, { input }, { actor, write }) => write((tx) => recordListTaken(tx, actor, input)),
  }),
)
