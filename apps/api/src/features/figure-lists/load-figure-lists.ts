import type { Context } from '../../platform/context.ts'
import { mayReadFigureLists } from './figure-lists.policy.ts'
import { type FigureListRow, findFigureList } from './figure-lists.queries.ts'

/** A list of the viewer's government; null to who may not read it. */
export async function loadFigureList({ actor, read }: Context, id: string): Promise<FigureListRow | null> {
  if (!mayReadFigureLists(actor)) return null
  const [row] = await read<FigureListRow>(findFigureList(id))
  return row ?? null
}

/** What a mutation answers with, read after its commit. */
export async function reloadFigureList(context: Context, id: string): Promise<FigureListRow> {
  const row = await loadFigureList(context, id)
  if (row === null) throw new Error('a list that was just decided cannot be read back')
  return row
}
