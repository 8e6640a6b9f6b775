import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { uuidOf } from '../../graphql/ids.ts'
import { mayDraftLists, mayReadLists } from './billing.policy.ts'
import { type ContributionListRow, countContributionLists, listContributionLists } from './billing.queries.ts'
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
      },
      resolve: async (_root, { states, ...args }, { read, actor }) => {
        const request = readIdPage(args)
        const mayRead = mayReadLists(actor)
        const fetched = mayRead ? await read<ContributionListRow>(listContributionLists(states ?? [], request)) : []
        return {
          ...connectionOf(fetched, request, ({ id }) => id),
          countAll: async () =>
            mayRead ? ((await read<{ total: number }>(countContributionLists(states ?? [])))[0]?.total ?? 0) : 0,
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
