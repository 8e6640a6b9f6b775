const INITIAL_BYTES = 2 * 1024 ** 2

/**
 * Lines on their way into the database, in pieces of memory that are used again and again. Strings of megabytes, or new buffers for each batch,
 * would lie about until the next full garbage collection and make a long file look as if it were held in memory.
 */
export class LineBuffer {
  readonly #spare: Buffer[] = []
  #filling: Buffer = Buffer.alloc(0)
  #length = 0

  add(line: string): void {
    // At most three bytes a UTF-16 unit: asking for the exact length would read the line twice.
    this.#makeRoom(line.length * 3)
    this.#length += this.#filling.write(line, this.#length, 'utf8')
  }

  /** All of it. It belongs to the caller, who gives it back with `reuse`; what is added from now on begins anew. */
  take(): Buffer {
    const taken = this.#filling.subarray(0, this.#length)
    this.#filling = Buffer.alloc(0)
    this.#length = 0
    return taken
  }

  /** Memory that was taken and is not needed any more, here or of another buffer of lines. */
  reuse(memory: ArrayBufferLike): void {
    if (memory.byteLength >= INITIAL_BYTES) this.#spare.push(Buffer.from(memory))
  }

  #makeRoom(bytes: number): void {
    if (this.#length + bytes <= this.#filling.length) return
    const spare = this.#length === 0 ? this.#spare.pop() : undefined
    if (spare !== undefined && bytes <= spare.length) {
      this.#filling = spare
      return
    }
    const larger = Buffer.allocUnsafeSlow(Math.max(INITIAL_BYTES, this.#filling.length * 2, this.#length + bytes))
    this.#filling.copy(larger, 0, 0, this.#length)
    this.#filling = larger
  }
}
