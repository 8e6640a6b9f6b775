import { DomainError } from '../errors.ts'

/** More at once than one person's share: answered with 429 and the time after which to try again. */
export class BusyError extends DomainError {
  readonly retryAfterSeconds: number

  constructor(retryAfterSeconds: number) {
    super('TOO_MANY_AT_ONCE', {
      id: `Terlalu banyak permintaan sekaligus. Coba lagi setelah ${retryAfterSeconds} detik.`,
      en: `Too many requests at once. Try again after ${retryAfterSeconds} seconds.`,
    })
    this.retryAfterSeconds = retryAfterSeconds
  }
}
