import { deflateSync } from 'node:zlib'

/** What a full page packs to; zlib keeps a whole buffer of this size for each until it is collected. */
const PACKED_BYTES = 8 * 1024

/**
 * What is drawn on one page, as bytes that are written over by the next.
 *
 * Nothing of it is ever a string: what waits to be collected after 2,000 pages of joined texts is several times what
 * the document needs.
 */
export class Ink {
  #bytes = Buffer.allocUnsafe(64 * 1024)
  #length = 0

  get isEmpty(): boolean {
    return this.#length === 0
  }

  /** Operators and numbers: ASCII, which is all that PDF has outside of texts. */
  write(operators: string): void {
    this.#makeRoom(operators.length)
    this.#length += this.#bytes.write(operators, this.#length, 'latin1')
  }

  /** Four hexadecimal digits, as one number of four ASCII bytes. */
  writeGlyph(code: number): void {
    this.#makeRoom(4)
    this.#length = this.#bytes.writeUInt32BE(code, this.#length)
  }

  /** All of it, deflated, after which the ink is empty. */
  take(): Buffer {
    const packed = deflateSync(this.#bytes.subarray(0, this.#length), { chunkSize: PACKED_BYTES })
    this.#length = 0
    return packed
  }

  #makeRoom(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(2 * (this.#length + bytes))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }
}
