import { UnopenedError } from '@payung/database/unopened-error'
import type { Message } from '@payung/domain/text/define-messages'
import { databaseRefusal } from './database-refusal.ts'
import { platformMessages } from './platform.messages.ts'

/** What PostgreSQL says of a statement that it stopped, because it ran longer than it may. */
const STOPPED = '57014'

/** The words for a fault of which whoever asked can be told more than its reference; null for any other. The log has it under that reference all the same. */
export function messageWithReference(error: unknown, reference: string): Message | null {
  if (error instanceof UnopenedError) return platformMessages.VALUE_UNOPENED({ reference })
  if (databaseRefusal(error)?.state === STOPPED) return platformMessages.TOO_SLOW({ reference })
  return null
}
