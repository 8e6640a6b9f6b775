import { builder } from '../../graphql/builder.ts'
import { isUuid } from '../../graphql/ids.ts'
import { AuditEventType } from '../audit-log/public.ts'
import { loadWorker } from './find-worker.ts'
import { readHistory } from './worker-history.ts'
import { FieldChangeType } from './worker-history.type.ts'
import { mayReadWorkers } from './workers.policy.ts'

// The log keeps names of fields; what they said lies encrypted in the versions, and opens to whoever may open the record.
builder.objectField(AuditEventType, 'changes', (t) =>
  t.field({
    type: [FieldChangeType],
    nullable: true,
    description: 'Before and after, where I may open the record; null for everything else and once it was erased.',
    resolve: async ({ subject_kind: kind, subject_id: id, subject_version: version }, _args, context) => {
      if (kind !== 'worker' || id === null || version === null || !isUuid(id)) return null
      if (!mayReadWorkers(context.actor)) return null
      const record = await loadWorker(context, id)
      if (record === null) return null
      const moment = (await readHistory(context, record)).find((candidate) => candidate.version === version)
      return moment === undefined || moment.state === null ? null : [...moment.changes]
    },
  }),
)
