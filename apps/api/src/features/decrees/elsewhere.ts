import type { Context } from '../../platform/context.ts'
import { countElsewhere, tellElsewhere } from './decree-annex.queries.ts'

/** How many people of a draft others insure alike, written down in both logs once a day for whoever asks. */
export async function designatedElsewhere(context: Context, decreeId: string): Promise<number> {
  const [told] = await context.read<{ total: number | null }>(countElsewhere(decreeId))
  if (told !== undefined && told.total !== null) return told.total
  const [answer] = await context.write((tx) => tx.rows<{ total: number }>(tellElsewhere(decreeId)))
  return answer?.total ?? 0
}
