const ADDRESSES_KEPT = 10_000

/** Time of the one thread that an address may take with texts that nobody has sent before, and with what is refused. */
const BUDGET = { putByMilliseconds: 3_000, millisecondsPerSecond: 300 } as const

/** Spends the server's time by address: who is signed out has no other name. */
export class AddressBudget {
  readonly #spending = new Map<string, { spent: number; at: number }>()

  charge(address: string, milliseconds: number): void {
    const spent = this.#spentBy(address) + milliseconds
    this.#spending.delete(address)
    this.#spending.set(address, { spent, at: performance.now() })
    const oldest = this.#spending.size > ADDRESSES_KEPT ? this.#spending.keys().next().value : undefined
    if (oldest !== undefined) this.#spending.delete(oldest)
  }

  /** @returns 0, or after how many whole seconds the address is heard again */
  secondsToWait(address: string): number {
    const over = this.#spentBy(address) - BUDGET.putByMilliseconds
    return over <= 0 ? 0 : Math.ceil(over / BUDGET.millisecondsPerSecond)
  }

  #spentBy(address: string): number {
    const spending = this.#spending.get(address)
    if (spending === undefined) return 0
    return Math.max(0, spending.spent - ((performance.now() - spending.at) / 1000) * BUDGET.millisecondsPerSecond)
  }
}
