export type UnopenedReason = 'KEY_MISSING' | 'ALTERED'

/** A sealed value does not open: its key is gone, it was altered, or it stands where it does not belong. Holds nothing of the value. */
export class UnopenedError extends Error {
  override readonly name = 'UnopenedError'
  readonly reason: UnopenedReason

  constructor(reason: UnopenedReason) {
    super(reason === 'KEY_MISSING' ? 'a value was sealed with a key that is not there' : 'a sealed value does not open')
    this.reason = reason
  }
}
