import { PACE } from './shares.ts'

interface Spending {
  spent: number
  at: number
}

const PEOPLE_KEPT = 10_000

/** What each person has spent of the machine's time lately, and who else is there. */
export class Purse {
  readonly #spending = new Map<string, Spending>()
  #latest = { person: '', at: Number.NEGATIVE_INFINITY }
  #latestOther = { person: '', at: Number.NEGATIVE_INFINITY }

  see(person: string, now: number): void {
    if (this.#latest.person !== person) this.#latestOther = this.#latest
    this.#latest = { person, at: now }
  }

  spentBy(person: string, now: number): number {
    const spending = this.#spending.get(person)
    if (spending === undefined) return 0
    return Math.max(0, spending.spent - ((now - spending.at) / 1000) * PACE.millisecondsPerSecond)
  }

  /** @returns 0, or after how many milliseconds this person may go on */
  waitOf(person: string, now: number): number {
    const over = this.spentBy(person, now) - PACE.putBy
    if (over <= 0 || !this.#othersAreThere(person, now)) return 0
    return (over / PACE.millisecondsPerSecond) * 1000
  }

  charge(person: string, price: number, now: number): void {
    const spent = Math.max(0, this.spentBy(person, now) + price)
    this.#spending.delete(person)
    this.#spending.set(person, { spent, at: now })
    const oldest = this.#spending.size > PEOPLE_KEPT ? this.#spending.keys().next().value : undefined
    if (oldest !== undefined) this.#spending.delete(oldest)
  }

  /**
   * What took longer than its price is paid for in full, unless it was short anyway: on a busy machine everything takes a little longer. Of what took
   * less the difference comes back, but for what the answer itself may cost beyond its length: a price is that of a whole province, and whoever reads a
   * list of some hundred people has not spent it.
   */
  settle(person: string, price: number, took: number, now: number): void {
    if (took <= price) this.charge(person, Math.min(0, Math.max(took, PACE.keptUpTo) - price), now)
    else if (took > PACE.settledFrom) this.charge(person, took - price, now)
  }

  #othersAreThere(person: string, now: number): boolean {
    const other = this.#latest.person === person ? this.#latestOther : this.#latest
    return now - other.at < PACE.othersSeenWithin
  }
}
