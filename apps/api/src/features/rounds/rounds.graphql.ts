import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { uuidOf } from '../../graphql/ids.ts'
import { loadRound } from './load-rounds.ts'
import { RoundType } from './round.type.ts'
import { assertMayReadRounds, mayManageRounds } from './rounds.policy.ts'
import { countRounds, listRounds, type RoundRow } from './rounds.queries.ts'

builder.queryField('round', (t) =>
  t.field({
    type: RoundType,
    nullable: true,
    description: 'One round, of mine or that asks me; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'The round.' }) },
    resolve: (_root, { id }, context) => {
      assertMayReadRounds(context.actor)
      const uuid = uuidOf(id, 'Round')
      return uuid === null ? null : loadRound(context, uuid)
    },
  }),
)

builder.queryField('rounds', (t) =>
  t.connection(
    {
      type: RoundType,
      description: 'Rounds of mine and those that ask me, newest first.',
      resolve: async (_root, args, { read, actor }) => {
        assertMayReadRounds(actor)
        const page = readIdPage(args)
        return {
          ...connectionOf(await read<RoundRow>(listRounds(page)), page, ({ id }) => id),
          countAll: async () => (await read<{ total: number }>(countRounds()))[0]?.total ?? 0,
        }
      },
    },
    {
      name: 'RoundConnection',
      description: 'A page of rounds.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
        mayCreate: t.boolean({
          description: 'I may plan a new one.',
          resolve: (_page, _args, { actor }) => mayManageRounds(actor),
        }),
      }),
    },
    { name: 'RoundEdge' },
  ),
)
