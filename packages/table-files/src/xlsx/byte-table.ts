const SLAB_BYTES = 1024 * 1024
const SLAB_ENTRIES = 65_536
const LENGTH_BYTES = 3

/**
 * Very many short texts in flat slabs. As JavaScript strings the shared strings of the main file cost some 40 bytes
 * each before their first letter, and the garbage collector walks over all of them; here they cost 7. Slabs instead
 * of one growing buffer: each growth would leave the old copy to the collector.
 */
export class ByteTable {
  readonly #slabs: Buffer[] = []
  readonly #starts: Uint32Array[] = []
  #slab = Buffer.alloc(0)
  #used = 0
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Room taken, in whole slabs. */
  get byteLength(): number {
    return this.#slabs.length * SLAB_BYTES
  }

  push(text: string): void {
    const bytes = Buffer.byteLength(text)
    if (LENGTH_BYTES + bytes > SLAB_BYTES) throw new RangeError('text longer than a slab')
    if (this.#used + LENGTH_BYTES + bytes > this.#slab.length) this.#addSlab()
    this.#slab.writeUIntBE(bytes, this.#used, LENGTH_BYTES)
    this.#slab.write(text, this.#used + LENGTH_BYTES, 'utf8')
    this.#addStart((this.#slabs.length - 1) * SLAB_BYTES + this.#used)
    this.#used += LENGTH_BYTES + bytes
  }

  get(index: number): string | undefined {
    const start = this.#starts[Math.floor(index / SLAB_ENTRIES)]?.[index % SLAB_ENTRIES]
    if (start === undefined || index >= this.#length) return undefined
    const slab = this.#slabs[Math.floor(start / SLAB_BYTES)]
    const from = (start % SLAB_BYTES) + LENGTH_BYTES
    return slab?.toString('utf8', from, from + slab.readUIntBE(from - LENGTH_BYTES, LENGTH_BYTES))
  }

  #addSlab() {
    this.#slab = Buffer.allocUnsafeSlow(SLAB_BYTES)
    this.#slabs.push(this.#slab)
    this.#used = 0
  }

  #addStart(start: number) {
    const room = this.#length % SLAB_ENTRIES
    const starts = room === 0 ? new Uint32Array(SLAB_ENTRIES) : this.#starts.at(-1)
    if (starts === undefined) return
    if (room === 0) this.#starts.push(starts)
    starts[room] = start
    this.#length += 1
  }
}
