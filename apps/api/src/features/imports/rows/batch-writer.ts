import type { Entry } from '@payung/database/entry'
import { personSealer, type SealingKeys } from '@payung/database/person-sealer'
import type pg from 'pg'
import { LineBuffer } from './line-buffer.ts'
import { DRAFT_DIVIDER, sealDrafts } from './seal-drafts.ts'
import { SealingThread } from './sealing-thread.ts'
import { prepareStaging, writeBatch } from './staging.queries.ts'

const BATCH_ROWS = 1_000
/** One is sealed, one is written: memory stays the same, however long the file. */
const BATCHES_UNDER_WAY = 2

/**
 * Gathers rows into batches, which are sealed on a thread of their own and written while the next is read: the database works on one core,
 * reading on the other. A file of one batch is not worth a thread.
 */
export class BatchWriter {
  readonly #client: pg.PoolClient
  readonly #entry: Entry
  readonly #importId: string
  readonly #run: number
  readonly #keys: SealingKeys
  readonly #issues = new LineBuffer()
  readonly #drafts: string[] = []
  #thread: SealingThread | null
  #written: Promise<void>
  readonly #underWay: Promise<void>[] = []

  /** @param started of a file that is known to be long; without it, one is started with the first full batch. Ended by `close` */
  constructor(
    client: pg.PoolClient,
    entry: Entry,
    importId: string,
    run: number,
    keys: SealingKeys,
    started: SealingThread | null,
  ) {
    this.#client = client
    this.#entry = entry
    this.#importId = importId
    this.#run = run
    this.#keys = keys
    this.#thread = started
    this.#written = prepareStaging(client)
    this.#written.catch(() => {}) // awaited by the next batch
  }

  async add(draft: string, issues: string): Promise<void> {
    this.#drafts.push(draft)
    if (issues !== '') this.#issues.add(issues)
    if (this.#drafts.length < BATCH_ROWS) return
    this.#thread ??= new SealingThread(this.#keys, this.#importId)
    this.#hand(this.#thread.seal(this.#takeDrafts()))
    if (this.#underWay.length > BATCHES_UNDER_WAY) await this.#underWay.shift()
  }

  async end(): Promise<void> {
    if (this.#drafts.length > 0) this.#hand(this.#thread?.seal(this.#takeDrafts()) ?? this.#sealHere())
    await this.#written
  }

  /** Whatever has happened: ends the thread. */
  async close(): Promise<void> {
    await this.#thread?.close()
    await this.#written.catch(() => {}) // told by whoever awaited it; the connection is not to be given away in its middle
  }

  async #sealHere(): Promise<Buffer> {
    const lines = new LineBuffer()
    sealDrafts(personSealer(this.#keys), this.#importId, this.#takeDrafts(), lines)
    return lines.take()
  }

  #takeDrafts(): string {
    return this.#drafts.splice(0).join(DRAFT_DIVIDER)
  }

  #hand(sealing: Promise<Buffer>): void {
    sealing.catch(() => {}) // told by the batch
    const issues = this.#issues.take()
    const before = this.#written
    this.#written = (async () => {
      await before
      const rows = await sealing
      await writeBatch(this.#client, this.#entry, this.#importId, this.#run, { rows, issues })
      this.#thread?.reuse(rows)
      this.#issues.reuse(issues.buffer)
    })()
    this.#written.catch(() => {}) // awaited by the next batch
    this.#underWay.push(this.#written)
  }
}
