import { databaseRefusal } from './database-refusal.ts'
import type { DomainError } from './errors.ts'

/**
 * Writes what the database counts as it is written (`app.bound_rows`, `app.guard_uploads`).
 *
 * @param refusals by the constraint that was passed
 */
export async function withinBounds<T>(
  refusals: Readonly<Record<string, () => DomainError>>,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const constraint = databaseRefusal(error)?.constraint ?? ''
    throw refusals[constraint]?.() ?? error
  }
}
