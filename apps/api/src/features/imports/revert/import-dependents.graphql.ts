import { builder } from '../../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../../graphql/connection.ts'
import { loadWorker, WorkerType } from '../../workers/public.ts'
import { ImportType } from '../import.type.ts'
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
      description: 'Whom that concerns.',
      resolve: async (record, args, { read }) => {
        const page = readIdPage({ first: args.first, after: args.after })
        const fetched = await read<Dependent>(listDependents(record.id, page.cursor, page.size + 1))
        return connectionOf(fetched, page, ({ worker_id }) => worker_id)
      },
    },
    { name: 'ImportDependentConnection' },
    { name: 'ImportDependentEdge' },
  ),
}))
