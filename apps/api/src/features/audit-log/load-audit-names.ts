import { isUuid } from '../../graphql/ids.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import type { AuditEventRow } from './audit-events.queries.ts'
import { namesOpenTo } from './audit-log.policy.ts'
import { type AuditNameRow, findAuditNames } from './audit-names.queries.ts'

const loadName = batched<Context, string, string>(async ({ actor, read }, ids) => {
  const rows = await read<AuditNameRow>(findAuditNames(ids, namesOpenTo(actor)))
  return new Map(rows.map(({ id, name }) => [id, name]))
})

/** The names of the ids in an entry, by id. What the reader may not see, and people in the registry, have none. */
export async function loadAuditNames(
  context: Context,
  event: Pick<AuditEventRow, 'subject_kind' | 'subject_id' | 'details'>,
): Promise<Readonly<Record<string, string>>> {
  const values = [event.subject_kind === 'worker' ? null : event.subject_id, ...Object.values(event.details)]
  const ids = [...new Set(values.filter((value) => typeof value === 'string' && isUuid(value)))] as string[]
  const names = await Promise.all(ids.map(async (id) => [id, await loadName(context, id)] as const))
  return Object.fromEntries(names.flatMap(([id, name]) => (name === null ? [] : [[id, name]])))
}
