import { builder } from '../../graphql/builder.ts'
import { connectionOf } from '../../graphql/connection.ts'
import { idOrNothing, uuidOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { filterValues } from '../../platform/filter-values.ts'
import { readPageRequest } from '../../platform/page-request.ts'
import { cursorOf } from '../../platform/text-keyset.ts'
import { ProposerEnum } from '../programmes/public.ts'
import { loadTask } from './load-rounds.ts'
import { RoundTaskStandingEnum } from './round-enums.type.ts'
import { RoundTaskType } from './round-task.type.ts'
import { countTasks, listTasks, type RoundTaskFilter, type RoundTaskRow } from './round-tasks.queries.ts'
import { assertMayReadRounds } from './rounds.policy.ts'

const RoundTaskFilterInput = builder.inputType('RoundTaskFilter', {
  description: 'Any of the values within a field, all of the fields.',
  fields: (t) => ({
    roundId: t.id({ description: 'Of this round.' }),
    standings: t.field({ type: [RoundTaskStandingEnum], description: 'How far they are today.' }),
    kinds: t.field({ type: [ProposerEnum], description: 'What kind of proposer.' }),
    areaCode: t.string({ description: 'Villages at or below this area.' }),
    askedByMe: t.boolean({ description: 'Of open rounds of my organisation.' }),
    askedOfMe: t.boolean({ description: 'Of open rounds, what my organisation is asked.' }),
  }),
})

function readTaskFilter(filter: typeof RoundTaskFilterInput.$inferInput | null | undefined): RoundTaskFilter {
  return {
    roundId: filter?.roundId == null ? null : idOrNothing(filter.roundId, 'Round'),
    standings: filterValues(filter?.standings),
    kinds: filterValues(filter?.kinds),
    areaCode: filter?.areaCode ?? null,
    isAskedOfMe: filter?.askedOfMe ?? false,
    isAskedByMe: filter?.askedByMe ?? false,
  }
}

builder.queryField('roundTask', (t) =>
  t.field({
    type: RoundTaskType,
    nullable: true,
    description: 'One proposer’s part of a round; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: (_root, { id }, context) => {
      assertMayReadRounds(context.actor)
      const uuid = uuidOf(id, 'RoundTask')
      return uuid === null ? null : loadTask(context, uuid)
    },
  }),
)

builder.queryField('roundTasks', (t) =>
  t.connection(
    {
      type: RoundTaskType,
      description: 'Proposers’ parts of rounds that I see: villages by code, then others by name.',
      args: { filter: t.arg({ type: RoundTaskFilterInput, description: 'Which ones.' }) },
      resolve: async (_root, { filter, ...args }, { read, actor }) => {
        assertMayReadRounds(actor)
        const criteria = readTaskFilter(filter)
        const day = today().toString()
        const request = readPageRequest(args)
        const fetched = await read<RoundTaskRow>(listTasks(criteria, day, actor.tenantId, request))
        return {
          ...connectionOf(fetched, request, cursorOf),
          countAll: async () =>
            (await read<{ count: number }>(countTasks(criteria, day, actor.tenantId)))[0]?.count ?? 0,
        }
      },
    },
    {
      name: 'RoundTaskConnection',
      description: 'A page of them.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'RoundTaskEdge' },
  ),
)
