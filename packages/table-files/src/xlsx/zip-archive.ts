import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import type { OnShare } from '../table.ts'
import type { TableLimits } from '../table-limits.ts'
import { damagedFile, encryptedFile, TableRefusal, tooLargeFile } from '../table-refusal.ts'

/**
 * A zip file on disk that is believed in nothing: neither its sizes, nor its checksums, nor its names. Each read opens
 * the file anew and closes it at its end, so that an abandoned table leaks nothing.
 */
export class ZipArchive {
  readonly #path: string
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #limits: TableLimits

  private constructor(path: string, entries: readonly Entry[], limits: TableLimits) {
    this.#path = path
    // Part names compare without case (ECMA-376 part 2, 6.2.2).
    this.#entries = new Map(entries.map((entry) => [entry.fileName.toLowerCase(), entry]))
    this.#limits = limits
  }

  /** @throws TableRefusal FILE_DAMAGED, FILE_ENCRYPTED or FILE_TOO_LARGE */
  static async open(path: string, limits: TableLimits): Promise<ZipArchive> {
    const zip = await openZip(path)
    try {
      const entries: Entry[] = []
      for await (const entry of refusingDamage(zip.eachEntry())) {
        if (entry.isEncrypted()) throw encryptedFile()
        if (entries.length >= limits.zipEntriesMax) throw tooManyParts()
        if (!entry.fileName.endsWith('/')) entries.push(entry)
      }
      return new ZipArchive(path, entries, limits)
    } finally {
      zip.close()
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase())
  }

  /** In the order of the file. */
  names(): readonly string[] {
    return [...this.#entries.values()].map((entry) => entry.fileName)
  }

  /** For who reads every part: refuses many parts that are each just small enough. */
  refuseTooLarge(): void {
    const bytes = [...this.#entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0)
    if (bytes > this.#limits.unzippedBytesMax) throw unzipsTooFar()
  }

  /** The whole of a small part (relationships, workbook), as bytes. */
  async readSmall(name: string, bytesMax = 8 * 1024 ** 2): Promise<Buffer> {
    const chunks: Buffer[] = []
    let bytes = 0
    for await (const chunk of this.stream(name)) {
      bytes += chunk.length
      if (bytes > bytesMax) throw unzipsTooFar()
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  }

  /** The bytes of a part, unzipped as they are asked for. */
  async *stream(name: string, onShare?: OnShare): AsyncGenerator<Buffer, void, undefined> {
    const entry = this.#entries.get(name.toLowerCase())
    if (entry === undefined) throw damagedFile()
    const { unzippedBytesMax, ratioMax, ratioFreeBytes } = this.#limits
    // yauzl holds the part to the size that it states, so that the statement is worth a look.
    if (entry.uncompressedSize > unzippedBytesMax) throw unzipsTooFar()

    const zip = await openZip(this.#path)
    try {
      const source = await zip.openReadStreamPromise(entry).catch((cause: unknown) => Promise.reject(asRefusal(cause)))
      let bytes = 0
      let checksum = 0
      for await (const chunk of refusingDamage<Buffer>(source)) {
        bytes += chunk.length
        if (bytes > ratioFreeBytes && bytes > entry.compressedSize * ratioMax) throw unzipsTooFar()
        checksum = crc32(chunk, checksum)
        onShare?.(bytes / entry.uncompressedSize)
        yield chunk
      }
      // yauzl leaves the checksum to us; a flipped bit could otherwise turn one person's NIK into another's.
      if (checksum !== entry.crc32) throw damagedFile()
    } finally {
      zip.close()
    }
  }
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { autoClose: false, strictFileNames: false, validateEntrySizes: true })
  } catch (cause) {
    throw asRefusal(cause)
  }
}

/** Passes an iterable on; what yauzl and zlib have to complain about the bytes becomes FILE_DAMAGED. */
async function* refusingDamage<T>(source: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  try {
    yield* source
  } catch (cause) {
    throw asRefusal(cause)
  }
}

function asRefusal(cause: unknown): unknown {
  if (cause instanceof TableRefusal) return cause
  // A missing file or a full disk is our trouble, not the sender's.
  if (cause instanceof Error && 'syscall' in cause) return cause
  return damagedFile(undefined, cause)
}

function unzipsTooFar() {
  return tooLargeFile({
    id: 'isinya mengembang terlalu besar saat dibuka',
    en: 'its content grows too far when unpacked',
  })
}

function tooManyParts() {
  return tooLargeFile({ id: 'terlalu banyak bagian di dalamnya', en: 'it holds too many parts' })
}
