import type { Context } from '../../platform/context.ts'
import { findUntold, tellOf } from './programmes.queries.ts'

/**
 * Before a person is told of what others have designated: writes it down in both logs, once a day for each of them.
 *
 * @returns false where the viewer was told of as many people as a day allows; nothing more is told then
 */
export async function tellDesignations(context: Context, workerIds: readonly string[]): Promise<boolean> {
  const [row] = await context.read<{ untold: boolean }>(findUntold(workerIds))
  if (row?.untold !== true) return true
  const [answer] = await context.write((tx) => tx.rows<{ told: boolean }>(tellOf(workerIds)))
  return answer?.told === true
}
