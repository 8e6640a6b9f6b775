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
  // Any step of a decree may find it: who agreed for a payer takes no part in what they agreed to.
  if (refusal.constraint === 'funding_maker_is_not_consenter')
    return new ConflictError(platformMessages.CONSENTER_IS_NOT_MAKER())
  return new ConflictError(platformMessages.CHANGED_MEANWHILE())
}
