import { BusyError } from './busy-error.ts'
import { Purse } from './purse.ts'
import { BOUNDS, type Lane, RETRY_AFTER_SECONDS, WAITING } from './shares.ts'

export interface Visit {
  readonly personId: string
  readonly tenantId: string
  readonly lane: Lane
  /** Milliseconds of the machine's time, see `graphql/limits/prices.ts`. */
  readonly price: number
  /** Whether nobody waits for the answer any more. */
  readonly isGone: () => boolean
}

/**
 * Ends the visit; a second call does nothing.
 *
 * @param tookMilliseconds of the machine's time, as measured; 0 where nothing was
 */
export type Leave = (tookMilliseconds: number) => void

interface Waiting extends Visit {
  readonly since: number
  readonly start: (leave: Leave) => void
  readonly refuse: (error: BusyError) => void
}

const MILLISECONDS_BETWEEN_LOOKS = 50

/**
 * Who may work on the database now. A few operations of one person and a share of one tenant are under way at once, the others wait in a
 * bounded queue; who has spent least goes first. So nobody's requests, however many and however dear, are more than a neighbour's.
 */
export class FairShares {
  readonly #underWay = new Map<string, number>()
  readonly #purse = new Purse()
  #waiting: Waiting[] = []
  #timer: NodeJS.Timeout | undefined
  readonly #waitingMillisecondsMax: number

  /** @param waitingSecondsMax how long a visit may wait for its turn */
  constructor(waitingSecondsMax: number = WAITING.seconds) {
    this.#waitingMillisecondsMax = waitingSecondsMax * 1_000
  }

  /** @throws BusyError beyond what may wait, or after waiting for long */
  enter(visit: Visit): Promise<Leave> {
    const now = performance.now()
    this.#purse.see(visit.personId, now)
    if (this.#mayStart(visit, now) && !this.#othersGoFirst(visit)) return Promise.resolve(this.#begin(visit, now))
    const mine = this.#waiting.filter(({ personId }) => personId === visit.personId).length
    const ours = this.#waiting.filter(({ tenantId }) => tenantId === visit.tenantId).length
    if (mine >= WAITING.person || ours >= WAITING.tenant) return Promise.reject(new BusyError(RETRY_AFTER_SECONDS))
    const { promise, resolve, reject } = Promise.withResolvers<Leave>()
    this.#waiting.push({ ...visit, since: now, start: resolve, refuse: reject })
    this.#lookAgain()
    return promise
  }

  /** Somebody of the same lane waits only for room, so room that comes up is theirs. */
  #othersGoFirst(visit: Visit): boolean {
    return this.#waiting.some(({ personId, lane }) => personId === visit.personId && lane === visit.lane)
  }

  #mayStart({ personId, tenantId, lane }: Visit, now: number): boolean {
    const bounds = BOUNDS[lane]
    return (
      this.#count(lane, personId) < bounds.person &&
      this.#count(lane, tenantId) < bounds.tenant &&
      this.#count(lane, '') < bounds.everybody &&
      this.#purse.waitOf(personId, now) === 0
    )
  }

  #begin(visit: Visit, now: number): Leave {
    const { personId, tenantId, lane, price } = visit
    const holders = [personId, tenantId, '']
    for (const holder of holders) this.#add(lane, holder, 1)
    this.#purse.charge(personId, price, now)
    let hasLeft = false
    return (tookMilliseconds) => {
      if (hasLeft) return
      hasLeft = true
      this.#purse.settle(personId, price, tookMilliseconds, performance.now())
      for (const holder of holders) this.#add(lane, holder, -1)
      if (this.#waiting.length > 0) this.#startWhoMay()
    }
  }

  #startWhoMay(): void {
    const now = performance.now()
    const spent = new Map(this.#waiting.map(({ personId }) => [personId, this.#purse.spentBy(personId, now)]))
    const order = [...this.#waiting].sort((a, b) => (spent.get(a.personId) ?? 0) - (spent.get(b.personId) ?? 0))
    const settled = new Set<Waiting>()
    for (const waiting of order) {
      if (waiting.isGone() || now - waiting.since > this.#waitingMillisecondsMax) {
        settled.add(waiting)
        waiting.refuse(new BusyError(RETRY_AFTER_SECONDS))
      } else if (this.#mayStart(waiting, now)) {
        settled.add(waiting)
        waiting.start(this.#begin(waiting, now))
      }
    }
    if (settled.size > 0) this.#waiting = this.#waiting.filter((waiting) => !settled.has(waiting))
    this.#lookAgain()
  }

  /** Room comes up when somebody leaves; a purse fills by itself. */
  #lookAgain(): void {
    if (this.#timer !== undefined || this.#waiting.length === 0) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#startWhoMay()
    }, MILLISECONDS_BETWEEN_LOOKS)
    this.#timer.unref()
  }

  #count(lane: Lane, holder: string): number {
    return this.#underWay.get(`${lane}/${holder}`) ?? 0
  }

  #add(lane: Lane, holder: string, change: 1 | -1): void {
    const count = this.#count(lane, holder) + change
    if (count === 0) this.#underWay.delete(`${lane}/${holder}`)
    else this.#underWay.set(`${lane}/${holder}`, count)
  }
}
