import { builder } from '../../../graphql/builder.ts'
import { connectionOf, readNumberPage } from '../../../graphql/connection.ts'
import { FieldChangeType, loadWorker, WorkerType } from '../../workers/public.ts'
import { ImportType, loadImport } from '../import.type.ts'
import { type PlannedChange, plannedChanges } from './planned-changes.ts'
import { findSameFile } from './same-file.queries.ts'

const PlannedChangeType = builder.objectRef<PlannedChange>('PlannedChange').implement({
  description: 'What saving would change of one record.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'Of the file, as a spreadsheet numbers it.' }),
    worker: t.field({
      type: WorkerType,
      nullable: true,
      description: 'The record.',
      resolve: ({ workerId }, _args, context) => loadWorker(context, workerId),
    }),
    comesBack: t.exposeBoolean('comesBack', {
      description: 'The person comes back: an earlier import that made them was taken back.',
    }),
    changes: t.field({
      type: [FieldChangeType],
      description: 'What it says now, and what it would say.',
      resolve: ({ changes }) => [...changes],
    }),
  }),
})

builder.objectFields(ImportType, (t) => ({
  sameFile: t.field({
    type: ImportType,
    nullable: true,
    description: 'The latest import of the very same file that was saved, or is being saved.',
    resolve: async (record, _args, context) => {
      const [same] = await context.read<{ id: string }>(findSameFile(record.id))
      return loadImport(context, same?.id ?? null)
    },
  }),
  plannedChanges: t.connection(
    {
      type: PlannedChangeType,
      description: 'What saving would change of the records that are known, before it does.',
      resolve: async (record, args, context) => {
        const page = readNumberPage({ first: args.first, after: args.after })
        const fetched = await plannedChanges(context, record, Number(page.cursor ?? 0), page.size + 1)
        return connectionOf(fetched, page, ({ row }) => String(row))
      },
    },
    { name: 'PlannedChangeConnection' },
    { name: 'PlannedChangeEdge' },
  ),
}))
