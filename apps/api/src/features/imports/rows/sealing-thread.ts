import { Worker } from 'node:worker_threads'
import type { SealingKeys } from '@payung/database/person-sealer'

/** What goes to the thread: rows to be sealed, and memory of an earlier answer to write them into. */
export interface SealingRequest {
  readonly drafts: string
  readonly spare: ArrayBufferLike | null
}

/** What the thread begins with. */
export interface SealingOrder {
  readonly keys: SealingKeys
  readonly importId: string
}

export interface SealedLines {
  readonly memory: ArrayBuffer
  readonly length: number
}

/** A file passes by as short-lived objects: a small nursery sweeps them away with the buffers that hang on them. */
const NURSERY_MEGABYTES = 24

/**
 * Seals rows on a thread of its own while the next are read: of a long file, sealing takes as long as reading.
 *
 * The keys are handed over inside the process. The thread ends with `close`, and with the process however that ends.
 */
export class SealingThread {
  readonly #thread: Worker
  #spare: ArrayBufferLike | null = null
  #failed: Error | null = null
  readonly #waiting: PromiseWithResolvers<Buffer>[] = []

  constructor(keys: SealingKeys, importId: string) {
    this.#thread = new Worker(new URL('./seal-on-thread.ts', import.meta.url), {
      workerData: { keys, importId } satisfies SealingOrder,
      resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MEGABYTES },
    })
    this.#thread.on('message', ({ memory, length }: SealedLines) =>
      this.#waiting.shift()?.resolve(Buffer.from(memory, 0, length)),
    )
    this.#thread.on('error', (error) => this.#fail(error))
    this.#thread.on('exit', () => this.#fail(new Error('the sealing thread ended')))
  }

  /** The rows as lines for COPY. Requests are answered in their order. */
  seal(drafts: string): Promise<Buffer> {
    if (this.#failed !== null) return Promise.reject(this.#failed)
    const answer = Promise.withResolvers<Buffer>()
    this.#waiting.push(answer)
    const request: SealingRequest = { drafts, spare: this.#spare }
    this.#thread.postMessage(request, this.#spare instanceof ArrayBuffer ? [this.#spare] : [])
    this.#spare = null
    return answer.promise
  }

  /** Lines that were sealed here and are not needed any more. */
  reuse(lines: Buffer): void {
    this.#spare = lines.buffer
  }

  async close(): Promise<void> {
    await this.#thread.terminate()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  #fail(error: Error): void {
    this.#failed ??= error
    for (const answer of this.#waiting.splice(0)) answer.reject(error)
  }
}
