import { builder } from '../../graphql/builder.ts'
import { isUuid } from '../../graphql/ids.ts'
import { readPageRequest } from '../../platform/page-request.ts'
import { loadWorker, WorkerType } from '../workers/public.ts'
import { ImportType } from './import.type.ts'
import {
  countDependents,
  DEPENDENCE_REASONS,
  type Dependent,
  type DependentCount,
  listDependents,
} from './import-dependents.queries.ts'

const DependenceReasonEnum = builder.enumType('DependenceReason', {
  description: 'Why a record cannot go back to what it said before an import.',
  values: DEPENDENCE_REASONS,
})

const DependentCountType = builder.objectRef<DependentCount>('DependentCount').implement({
  description: 'How many people one reason concerns.',
  fields: (t) => ({
    reason: t.expose('reason', { type: DependenceReasonEnum, description: 'Why.' }),
    people: t.exposeInt('people', { description: 'How many; somebody may stand under several reasons.' }),
  }),
})

const ImportDependentType = builder.objectRef<Dependent>('ImportDependent').implement({
  description: 'Somebody whose record something has come to depend on.',
  fields: (t) => ({
    worker: t.field({
      type: WorkerType,
      nullable: true,
      description: 'The record; null to who may not open it any more.',
      resolve: ({ worker_id }, _args, context) => loadWorker(context, worker_id),
    }),
    reasons: t.field({
      type: [DependenceReasonEnum],
      description: 'What depends on it.',
      resolve: ({ reasons }) => [...reasons],
    }),
  }),
})

builder.objectFields(ImportType, (t) => ({
  dependentCounts: t.field({
    type: [DependentCountType],
    description: 'What stands against taking a saved import back; empty when it can be.',
    resolve: (record, _args, { read }) =>
      record.state === 'COMMITTED' ? read<DependentCount>(countDependents(record.id)) : [],
  }),
  dependents: t.connection(
    {
      type: ImportDependentType,
      description: 'Whom that concerns. A page holds 10, 25, 50 or 100.',
      resolve: async (record, args, { read }) => {
        const { size, cursor } = readPageRequest({
          first: args.first,
          after: args.after != null && isUuid(args.after) ? args.after : null,
        })
        const fetched = await read<Dependent>(listDependents(record.id, cursor, size + 1))
        const edges = fetched.slice(0, size).map((node) => ({ cursor: node.worker_id, node }))
        return {
          edges,
          pageInfo: {
            hasNextPage: fetched.length > size,
            hasPreviousPage: cursor !== null,
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
          },
        }
      },
    },
    { name: 'ImportDependentConnection' },
    { name: 'ImportDependentEdge' },
  ),
}))
