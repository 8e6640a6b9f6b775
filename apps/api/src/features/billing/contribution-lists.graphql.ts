import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { uuidOf } from '../../graphql/ids.ts'
import { mayDraftLists, mayReadLists } from './billing.policy.ts'
import {
  type ContributionListRow,
  countContributionLists,
  LIST_NEEDS,
  listContributionLists,
} from './billing.queries.ts'
import { ContributionListStateEnum, ContributionListType } from './contribution-list.type.ts'
import { loadContributionList } from './load-contribution-list.ts'

builder.queryField('contributionList', (t) =>
  t.field({
    type: ContributionListType,
    nullable: true,
    description: 'One list of contributions; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = uuidOf(id, 'ContributionList')
      return uuid === null ? null : loadContributionList(context, uuid)
    },
  }),
)

const ListNeedEnum = builder.enumType('ContributionListNeed', {
  description:
    'What a list waits for: a second person’s approval, the money, money that is late, its arrival at the insurer.',
  values: LIST_NEEDS,
})

builder.queryField('contributionLists', (t) =>
  t.connection(
    {
      type: ContributionListType,
      description: 'Lists of contributions of my government, the newest first.',
      args: {
        states: t.arg({
          type: [ContributionListStateEnum],
          description: 'Only in these states. Left out, all but those that were set aside before they were sent.',
        }),
        needs: t.arg({
          type: ListNeedEnum,
          description:
            'Only what waits for this step and in which I have no hand that keeps me from it; late bills of mine all.',
        }),
      },
      resolve: async (_root, { states, needs, ...args }, { read, actor }) => {
        const request = readIdPage(args)
        const filter = { states: states ?? [], needs: needs ?? null }
        const mayRead = mayReadLists(actor)
        const fetched = mayRead ? await read<ContributionListRow>(listContributionLists(filter, request)) : []
        return {
          ...connectionOf(fetched, request, ({ id }) => id),
          countAll: async () =>
            mayRead ? ((await read<{ total: number }>(countContributionLists(filter)))[0]?.total ?? 0) : 0,
          mayDraft: mayDraftLists(actor),
        }
      },
    },
    {
      name: 'ContributionListConnection',
      description: 'A page of lists.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
        mayDraft: t.boolean({ description: 'Whether I may draw one up.', resolve: (page) => page.mayDraft }),
      }),
    },
    { name: 'ContributionListEdge' },
  ),
)
