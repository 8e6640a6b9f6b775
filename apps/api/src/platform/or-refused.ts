import type { Message } from '@payung/domain/text/define-messages'
import { databaseRefusal } from './database-refusal.ts'
import { ConflictError, type DomainError, issueAbout, NotAllowedError, ValidationError } from './errors.ts'

type MessageByConstraint = Readonly<Record<string, () => Message>>

/** What constraints and guards of the database mean to whoever acts, by their names. */
export interface Refusals {
  /** It stands otherwise than the step needs: `ConflictError`. */
  readonly conflicts?: MessageByConstraint
  /** A value that only the database knows to be wrong; the message names its field: `ValidationError`. */
  readonly fields?: MessageByConstraint
  /** Whoever made it may not take this step: `NotAllowedError`. */
  readonly hands?: MessageByConstraint
}

/**
 * The way in which a feature does what the database may refuse: a refusal is said in the feature's words. Any other error goes on as it is.
 *
 * @param tables searched in their order
 */
export function orRefusedBy(...tables: readonly Refusals[]) {
  return async <T>(
    work: () => Promise<T>,
    /** What a constraint means here, where it is something else. */
    here: Refusals = {},
  ): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      const constraint = databaseRefusal(error)?.constraint ?? ''
      throw refusalIn([here, ...tables], constraint) ?? error
    }
  }
}

function refusalIn(tables: readonly Refusals[], constraint: string): DomainError | null {
  for (const { conflicts = {}, fields = {}, hands = {} } of tables) {
    const messageIn = (messages: MessageByConstraint) =>
      Object.hasOwn(messages, constraint) ? messages[constraint]?.() : undefined
    const [conflict, field, hand] = [messageIn(conflicts), messageIn(fields), messageIn(hands)]
    if (conflict !== undefined) return new ConflictError(conflict)
    if (field !== undefined) return new ValidationError([issueAbout(field)])
    if (hand !== undefined) return new NotAllowedError(hand)
  }
  return null
}
