import { FIRST_WORK_KEYS, firstWorkOf } from '@payung/domain/access/first-work'
import { builder } from '../../graphql/builder.ts'
import { findOwnActions } from './first-work.queries.ts'

const FirstWorkEnum = builder.enumType('FirstWork', {
  description: 'Work in which first steps end.',
  values: FIRST_WORK_KEYS,
})

builder.queryField('firstWork', (t) =>
  t.field({
    type: [FirstWorkEnum],
    description: 'What I have done at least once for this tenant, on whatever device; never what a colleague did.',
    resolve: async (_root, _args, { read }) =>
      firstWorkOf((await read<{ action: string }>(findOwnActions())).map(({ action }) => action)),
  }),
)
