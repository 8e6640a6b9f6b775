import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { loadStatement } from './load-statement.ts'
import { mayReadStatements, mayReconcile } from './reconciliation.policy.ts'
import { listStatementFiles, type StatementFileRow } from './reconciliation.queries.ts'
import { StatementType } from './reconciliation.type.ts'

builder.queryField('reconciliationFile', (t) =>
  t.field({
    type: StatementType,
    nullable: true,
    description: 'One bank statement; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: (_root, { id }, context) => loadStatement(context, String(id)),
  }),
)

builder.queryField('reconciliationFiles', (t) =>
  t.connection(
    {
      type: StatementType,
      description: 'Bank statements and lists of SP2D of my government, the newest first.',
      resolve: async (_root, args, { read, actor }) => {
        const request = readIdPage(args)
        const rows = mayReadStatements(actor) ? await read<StatementFileRow>(listStatementFiles(request)) : []
        return { ...connectionOf(rows, request, ({ id }) => id), mayTake: mayReconcile(actor) }
      },
    },
    {
      name: 'ReconciliationFileConnection',
      description: 'A page of statements.',
      fields: (t) => ({
        mayTake: t.boolean({ description: 'Whether I may bring one.', resolve: (page) => page.mayTake }),
      }),
    },
    { name: 'ReconciliationFileEdge' },
  ),
)
