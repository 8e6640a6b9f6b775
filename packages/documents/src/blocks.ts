import { Transform, type TransformCallback } from 'node:stream'

const BLOCK_BYTES = 64 * 1024

/**
 * Joins what comes in bits into blocks. pdfkit writes every line of its table of objects for itself: 8,000 of them at
 * the end of a long document, each an entry in a queue if the disk is to take them one by one.
 */
export class Blocks extends Transform {
  #block = Buffer.allocUnsafeSlow(BLOCK_BYTES)
  #length = 0

  constructor() {
    // Room for the table of objects of 2,000 pages, which comes at once.
    super({ readableHighWaterMark: 16 * BLOCK_BYTES })
  }

  override _transform(bit: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let taken = 0
    while (taken < bit.length) {
      const copied = bit.copy(this.#block, this.#length, taken)
      taken += copied
      this.#length += copied
      if (this.#length === BLOCK_BYTES) this.#pass()
    }
    done()
  }

  override _flush(done: TransformCallback): void {
    this.#pass()
    done()
  }

  #pass(): void {
    this.push(this.#block.subarray(0, this.#length))
    // The reader keeps what it was given; the next bits need a block of their own.
    this.#block = Buffer.allocUnsafeSlow(BLOCK_BYTES)
    this.#length = 0
  }
}
