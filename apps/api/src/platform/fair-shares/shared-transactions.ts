import { AsyncLocalStorage } from 'node:async_hooks'
import type { Entry } from '@payung/database/entry'
import type { Transactions } from '@payung/database/tenant-transaction'
import { BusyError } from './busy-error.ts'
import { RETRY_AFTER_SECONDS, TRANSACTIONS, WAITING } from './shares.ts'

interface Holder {
  readonly person: string
  readonly tenant: string
}

interface Waiting extends Holder {
  readonly start: () => void
}

const STRANGERS = 'strangers'

/**
 * Who may hold a connection of writes now. A person and a tenant have a few transactions under way, however many operations they send; of those
 * who wait, whoever's tenant has the fewest under way goes first. So the connections of writes are never all one tenant's.
 *
 * A transaction that is begun within another one takes no place of its own: it would wait for the place that its own beginner holds.
 *
 * @param waitingSecondsMax how long a transaction may wait for its turn
 */
export function sharedTransactions(
  { write, snapshot }: Transactions,
  waitingSecondsMax: number = WAITING.seconds,
): Transactions {
  const places = new Places(waitingSecondsMax * 1_000)
  const inside = new AsyncLocalStorage<true>()
  const within = async <T>(entry: Entry, run: () => Promise<T>): Promise<T> => {
    if (inside.getStore() === true) return run()
    const leave = await places.enter(entry)
    try {
      return await inside.run(true, run)
    } finally {
      leave()
    }
  }
  return {
    write: (entry, use, meter) => within(entry, () => write(entry, use, meter)),
    snapshot: (entry, use, meter) => within(entry, () => snapshot(entry, use, meter)),
  }
}

class Places {
  readonly #underWay = new Map<string, number>()
  #waiting: Waiting[] = []
  readonly #waitingMillisecondsMax: number

  constructor(waitingMillisecondsMax: number) {
    this.#waitingMillisecondsMax = waitingMillisecondsMax
  }

  /** @throws BusyError after waiting for long */
  async enter({ tenantId, userId }: Entry): Promise<() => void> {
    const holder = { person: `person ${userId ?? STRANGERS}`, tenant: `tenant ${tenantId ?? STRANGERS}` }
    if (this.#mayStart(holder)) this.#count(holder, 1)
    else await this.#turnOf(holder)
    return () => {
      this.#count(holder, -1)
      this.#startWhoMay()
    }
  }

  #turnOf(holder: Holder): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const waiting = { ...holder, start: resolve }
    this.#waiting.push(waiting)
    const timer = setTimeout(() => {
      this.#waiting = this.#waiting.filter((other) => other !== waiting)
      reject(new BusyError(RETRY_AFTER_SECONDS))
    }, this.#waitingMillisecondsMax)
    timer.unref()
    return promise.finally(() => clearTimeout(timer))
  }

  #startWhoMay(): void {
    for (;;) {
      const [next] = this.#waiting
        .filter((holder) => this.#mayStart(holder))
        .toSorted((a, b) => this.#of(a.tenant) - this.#of(b.tenant) || this.#of(a.person) - this.#of(b.person))
      if (next === undefined) return
      this.#waiting = this.#waiting.filter((other) => other !== next)
      this.#count(next, 1)
      next.start()
    }
  }

  #mayStart({ person, tenant }: Holder): boolean {
    return (
      this.#of(person) < TRANSACTIONS.person &&
      this.#of(tenant) < TRANSACTIONS.tenant &&
      this.#of('') < TRANSACTIONS.everybody
    )
  }

  #of(holder: string): number {
    return this.#underWay.get(holder) ?? 0
  }

  #count({ person, tenant }: Holder, change: 1 | -1): void {
    for (const holder of [person, tenant, '']) {
      const count = this.#of(holder) + change
      if (count === 0) this.#underWay.delete(holder)
      else this.#underWay.set(holder, count)
    }
  }
}
