import type { Context } from '../../platform/context.ts'
import { mayReadEventLists } from './life-event-lists.policy.ts'
import { type EventUploadRow, findEventUpload } from './life-event-lists.queries.ts'

/** A list of the viewer's government; null to who may not read it. */
export async function loadEventList({ actor, read }: Context, id: string): Promise<EventUploadRow | null> {
  if (!mayReadEventLists(actor)) return null
  const [row] = await read<EventUploadRow>(findEventUpload(id))
  return row ?? null
}

/** What a mutation answers with, read after its commit. */
export async function reloadEventList(context: Context, id: string): Promise<EventUploadRow> {
  const row = await loadEventList(context, id)
  if (row === null) throw new Error('a list that was just decided cannot be read back')
  return row
}
