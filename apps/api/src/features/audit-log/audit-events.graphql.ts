import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { AuditEventType } from './audit-event.type.ts'
import { type AuditEventRow, type AuditFilter, countAuditEvents, listAuditEvents } from './audit-events.queries.ts'
import { AuditFilterInput, readAuditFilter } from './audit-filter.type.ts'
import { assertMayReadAudit } from './audit-log.policy.ts'

builder.queryField('auditEvents', (t) =>
  t.connection(
    {
      type: AuditEventType,
      description: 'What was done in this tenant, newest first; for those who may read its log.',
      args: { filter: t.arg({ type: AuditFilterInput, description: 'Which ones.' }) },
      resolve: async (_root, { filter, ...args }, { actor, read }) => {
        assertMayReadAudit(actor)
        const criteria = readAuditFilter(filter ?? {})
        const request = readIdPage(args)
        const fetched = await read<AuditEventRow>(listAuditEvents(criteria, request))
        return { filter: criteria, ...connectionOf(fetched, request, ({ id }) => id) }
      },
    },
    {
      name: 'AuditEventConnection',
      fields: (connection) => ({
        totalCount: connection.int({
          description: 'How many there are; counted only when asked.',
          resolve: async ({ filter }: { filter: AuditFilter }, _args, { read }) =>
            (await read<{ count: number }>(countAuditEvents(filter)))[0]?.count ?? 0,
        }),
      }),
    },
    { name: 'AuditEventEdge' },
  ),
)
