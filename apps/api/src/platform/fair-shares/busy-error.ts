import { DomainError } from '../errors.ts'
import { platformMessages } from '../platform.messages.ts'

/** More at once than one person's share: answered with 429 and the time after which to try again. */
export class BusyError extends DomainError {
  readonly retryAfterSeconds: number

  constructor(retryAfterSeconds: number) {
    super(platformMessages.TOO_MANY_AT_ONCE({ retryAfterSeconds }))
    this.retryAfterSeconds = retryAfterSeconds
  }
}
