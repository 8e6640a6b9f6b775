import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { CompanyApplicationStateEnum, CompanyApplicationType } from './company-application.type.ts'
import { mayReadCompanyApplications } from './company-applications.policy.ts'
import {
  type CompanyApplicationRow,
  type CompanyApplicationTotals,
  countCompanyApplications,
  listCompanyApplications,
} from './company-applications.queries.ts'

builder.queryField('companyApplications', (t) =>
  t.connection(
    {
      type: CompanyApplicationType,
      description: 'Companies that have applied to my government, the newest first; for who verifies or admits them.',
      args: {
        states: t.arg({ type: [CompanyApplicationStateEnum], description: 'Only these; all if left out.' }),
      },
      resolve: async (_root, { states, ...args }, { read, actor }) => {
        const request = readIdPage(args)
        const mayRead = mayReadCompanyApplications(actor)
        const chosenStates = states ?? null
        const fetched = mayRead ? await read<CompanyApplicationRow>(listCompanyApplications(chosenStates, request)) : []
        return {
          ...connectionOf(fetched, request, ({ id }) => id),
          mayRead,
          countAll: async () =>
            mayRead
              ? ((await read<CompanyApplicationTotals>(countCompanyApplications(chosenStates)))[0]?.total ?? 0)
              : 0,
        }
      },
    },
    {
      name: 'CompanyApplicationConnection',
      description: 'A page of applications.',
      fields: (page) => ({
        mayRead: page.exposeBoolean('mayRead', { description: 'Whether applications are mine to read at all.' }),
        totalCount: page.int({
          description: 'How many there are; counted only when asked.',
          resolve: ({ countAll }) => countAll(),
        }),
      }),
    },
    { name: 'CompanyApplicationEdge' },
  ),
)
