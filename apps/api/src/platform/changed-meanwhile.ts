import { databaseRefusal } from './database-refusal.ts'
import { ConflictError } from './errors.ts'
import { platformMessages } from './platform.messages.ts'

/**
 * What whoever asked hears where a guard of the database refused what the use-case had let through: somebody else changed it between the two,
 * and nothing of the request has stayed. Null for any other error.
 */
export function asChangedMeanwhile(error: unknown): ConflictError | null {
  const refusal = databaseRefusal(error)
  if (refusal === null || !refusal.isRaised) return null
  if (refusal.constraint === 'indexes_are_changing') return new ConflictError(platformMessages.KEYS_CHANGING())
  if (refusal.constraint === 'index_key_current')
    return new ConflictError(platformMessages['KEYS_CHANGING/notRestarted']())
  return new ConflictError(platformMessages.CHANGED_MEANWHILE())
}
