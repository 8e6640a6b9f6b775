import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { uuidOf } from '../../graphql/ids.ts'
import { loadProgramme } from './load-programme.ts'
import { ProgrammeType } from './programme.type.ts'
import { mayManageProgrammes, mayReadProgrammes } from './programmes.policy.ts'
import { countProgrammes, listProgrammes, type ProgrammeRecord } from './programmes.queries.ts'

builder.queryField('programme', (t) =>
  t.field({
    type: ProgrammeType,
    nullable: true,
    description: 'One programme, of mine or open to my area; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'The programme.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = uuidOf(id, 'Programme')
      return uuid === null || !mayReadProgrammes(context.actor) ? null : loadProgramme(context, uuid)
    },
  }),
)

builder.queryField('programmes', (t) =>
  t.connection(
    {
      type: ProgrammeType,
      description: 'Programmes of mine and those open to my area, newest first.',
      resolve: async (_root, args, { read, actor }) => {
        const request = readIdPage(args)
        const mayRead = mayReadProgrammes(actor)
        const fetched = mayRead ? await read<ProgrammeRecord>(listProgrammes(request)) : []
        return {
          ...connectionOf(fetched, request, ({ id }) => id),
          countAll: async () => (mayRead ? ((await read<{ total: number }>(countProgrammes()))[0]?.total ?? 0) : 0),
        }
      },
    },
    {
      name: 'ProgrammeConnection',
      description: 'A page of programmes.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
        mayCreate: t.boolean({
          description: 'I may plan a new one.',
          resolve: (_page, _args, { actor }) => mayManageProgrammes(actor),
        }),
      }),
    },
    { name: 'ProgrammeEdge' },
  ),
)
