/** Leaves the turn to whoever waits longest. To be called once, however the piece of work ended. */
export type LeaveTurn = () => void

/**
 * Of those who work piece by piece one at a time: two exports side by side, each with its reader in the database, would take both cores of a small
 * machine from the people who wait for a list.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve()

  async take(): Promise<LeaveTurn> {
    const before = this.#last
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#last = promise
    await before
    return resolve
  }
}
