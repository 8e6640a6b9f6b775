import type { Entry } from '@payung/database/entry'
import type { Transactions } from '@payung/database/tenant-transaction'
import { type RunOfJob, writePulse } from './job.queries.ts'
import { JobCancelled, JobInterrupted } from './job-stop.ts'
import { TimeLeft } from './time-left.ts'

const MILLISECONDS_BETWEEN = 1_000

/** A running job's sign of life: writes its progress once a second and hears whether somebody cancelled it. */
export class JobPulse {
  readonly #transactions: Transactions
  readonly #entry: Entry
  readonly #run: RunOfJob
  readonly #stop = new AbortController()
  readonly #shutdown: AbortSignal
  readonly #timer: NodeJS.Timeout
  readonly #interrupt = () => this.#stop.abort(new JobInterrupted())
  readonly #timeLeft = new TimeLeft()
  #step: string | null = null
  #done = 0
  #total: number | null = null
  #writing: Promise<void> | undefined

  constructor(transactions: Transactions, entry: Entry, run: RunOfJob, shutdown: AbortSignal) {
    this.#transactions = transactions
    this.#entry = entry
    this.#run = run
    this.#timer = setInterval(() => this.#beat(), MILLISECONDS_BETWEEN)
    this.#shutdown = shutdown
    if (shutdown.aborted) this.#interrupt()
    else shutdown.addEventListener('abort', this.#interrupt)
  }

  get signal(): AbortSignal {
    return this.#stop.signal
  }

  progress(step: string, done: number, total: number | null): void {
    const isNewStep = step !== this.#step
    this.#step = step
    this.#done = done
    this.#total = total
    if (isNewStep) this.#beat()
  }

  async end(): Promise<void> {
    clearInterval(this.#timer)
    this.#shutdown.removeEventListener('abort', this.#interrupt)
    await this.#writing
  }

  #beat(): void {
    this.#writing ??= this.#write().finally(() => {
      this.#writing = undefined
    })
  }

  async #write(): Promise<void> {
    const secondsLeft = this.#timeLeft.note(performance.now() / 1000, this.#step, this.#done, this.#total)
    const pulse = { step: this.#step, done: this.#done, total: this.#total, secondsLeft }
    try {
      const job = await this.#transactions.write(this.#entry, (tx) => writePulse(tx, this.#run, pulse))
      if (job === null) this.#stop.abort(new JobInterrupted('the job was ended by somebody else'))
      else if (job.cancel_requested) this.#stop.abort(new JobCancelled())
    } catch {
      // The database is away for a moment: the job's own statements will say so, and the next beat tries again.
    }
  }
}
