import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { uuidOf } from '../../graphql/ids.ts'
import { loadDecree } from '../decrees/public.ts'
import { mayReadFunding, mayReadFundingRequests, mayReadPayers } from './funding.policy.ts'
import {
  type FundingConsentRow,
  findPayersOfWorker,
  listFundingRequests,
  type WorkerPayerRow,
} from './funding.queries.ts'
import { DecreeFundingType, FundingConsentType, WorkerPayerType } from './funding.type.ts'

builder.queryField('decreeFunding', (t) =>
  t.field({
    type: DecreeFundingType,
    nullable: true,
    description:
      'Who pays which part of a designation of my government, or who takes over by its amendment; null when there is none.',
    args: { decreeId: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: async (_root, { decreeId }, context) => {
      const uuid = uuidOf(decreeId, 'Decree')
      if (uuid === null || !mayReadFunding(context.actor)) return null
      const decree = await loadDecree(context, uuid)
      return decree === null || decree.kind === 'REVOCATION' ? null : decree
    },
  }),
)

builder.queryField('fundingRequests', (t) =>
  t.connection(
    {
      type: FundingConsentType,
      description: 'What decrees of others ask my organisation to pay, the newest first.',
      args: {
        toAnswer: t.arg.boolean({ description: 'Only those that wait for my answer.' }),
        toList: t.arg.boolean({
          description: 'Only signed ones of which a month of these is on no list of ours yet, up to the next month.',
        }),
      },
      resolve: async (_root, { toAnswer, toList, ...args }, { read, actor }) => {
        const request = readIdPage(args)
        const fetched = mayReadFundingRequests(actor)
          ? await read<FundingConsentRow>(
              listFundingRequests(toAnswer === true ? 'ANSWER' : toList === true ? 'LIST' : null, request),
            )
          : []
        return connectionOf(fetched, request, ({ id }) => id)
      },
    },
    { name: 'FundingConsentConnection', description: 'A page of requests.' },
    { name: 'FundingConsentEdge' },
  ),
)

builder.queryField('workerPayers', (t) =>
  t.field({
    type: [WorkerPayerType],
    description: 'Who pays which part of a person’s months under divided decrees of my government, the oldest first.',
    args: { workerId: t.arg.id({ required: true, description: 'Whose.' }) },
    resolve: (_root, { workerId }, { actor, read }) => {
      const uuid = uuidOf(workerId, 'Worker')
      return uuid === null || !mayReadPayers(actor) ? [] : read<WorkerPayerRow>(findPayersOfWorker(uuid))
    },
  }),
)
