const SECONDS_BEFORE_SAYING = 4
const SHARE_BEFORE_SAYING = 0.02
const ESTIMATES_COMPARED = 4
/** Estimates of the finish that differ by more, measured by what is left, are no estimate. */
const SCATTER_MAX = 0.25
const SCATTER_FREE_SECONDS = 3

/** How long a step will still take, said only once the answer has stopped jumping about. */
export class TimeLeft {
  #step: string | null = null
  #startedAt = 0
  #doneAtStart = 0
  #finishes: number[] = []

  /** @param at seconds of a clock that only goes forward; to be called about once a second */
  note(at: number, step: string | null, done: number, total: number | null): number | null {
    if (step !== this.#step || done < this.#doneAtStart) {
      this.#step = step
      this.#startedAt = at
      this.#doneAtStart = done
      this.#finishes = []
    }
    const seconds = at - this.#startedAt
    const doneSince = done - this.#doneAtStart
    if (total === null || doneSince <= 0 || seconds <= 0) return null
    const left = (Math.max(0, total - done) / doneSince) * seconds
    this.#finishes = [...this.#finishes, at + left].slice(-ESTIMATES_COMPARED)
    if (seconds < SECONDS_BEFORE_SAYING || done < total * SHARE_BEFORE_SAYING) return null
    if (this.#finishes.length < ESTIMATES_COMPARED) return null
    const scatter = Math.max(...this.#finishes) - Math.min(...this.#finishes)
    return scatter <= SCATTER_FREE_SECONDS + left * SCATTER_MAX ? Math.ceil(left) : null
  }
}
