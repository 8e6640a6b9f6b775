import { builder } from '../../graphql/builder.ts'
import { globalIdOf, isUuid } from '../../graphql/ids.ts'
import { UserType } from '../access/public.ts'
import { type AuditEventRow, findAuditEvent } from './audit-events.queries.ts'
import { mayReadAudit } from './audit-log.policy.ts'
import { loadAuditNames } from './load-audit-names.ts'

export const AuditEventType = builder.objectRef<AuditEventRow>('AuditEvent')

builder.node(AuditEventType, {
  description: 'Something that somebody did. It holds names of fields and numbers of versions, never values.',
  id: { resolve: (event) => event.id },
  loadOne: async (id, { actor, read }) =>
    isUuid(id) && mayReadAudit(actor) ? ((await read<AuditEventRow>(findAuditEvent(id)))[0] ?? null) : null,
  fields: (t) => ({
    at: t.field({ type: 'Instant', description: 'When.', resolve: (event) => event.at }),
    actor: t.field({
      type: UserType,
      nullable: true,
      description: 'Who; null for the system itself and for people of other tenants.',
      resolve: ({ actor_id: id, actor_name: name, actor_email: email, actor_title: title }) =>
        id === null || name === null || email === null ? null : { id, name, email, title },
    }),
    action: t.exposeString('action', { description: 'What: `WORKER_REGISTERED`, `SIGNED_IN`.' }),
    subjectKind: t.string({
      nullable: true,
      description: 'What sort of thing it was done to.',
      resolve: (event) => event.subject_kind,
    }),
    subjectId: t.string({ nullable: true, description: 'Which one.', resolve: (event) => event.subject_id }),
    workerId: t.id({
      nullable: true,
      description: 'The worker, where it was done to one.',
      resolve: ({ subject_kind: kind, subject_id: id }) =>
        kind === 'worker' && id !== null ? globalIdOf('Worker', id) : null,
    }),
    subjectVersion: t.int({
      nullable: true,
      description: 'The version that it made.',
      resolve: (event) => event.subject_version,
    }),
    fields: t.stringList({ description: 'Names of the fields that it touched.', resolve: (event) => event.fields }),
    details: t.string({
      description: 'Ids and counts beside it, as JSON.',
      resolve: (event) => JSON.stringify(event.details),
    }),
    names: t.string({
      description:
        'What the ids in `subjectId` and `details` are called, as JSON by id: offices, members, decrees, agreements, programmes. What the reader may not see has none.',
      resolve: async (event, _args, context) => JSON.stringify(await loadAuditNames(context, event)),
    }),
    sealed: t.exposeBoolean('sealed', { description: 'Chained by the sealer: from then on every change to it shows.' }),
  }),
})
