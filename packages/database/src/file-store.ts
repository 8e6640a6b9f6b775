import { createCipheriv, createDecipheriv, createHash, type DecipherGCM, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Vault } from './vault.ts'

/** Begins a content that is bound to its file. Without it, it was kept before contents were: a nonce stands there, which is never this. */
const MARK = Buffer.from('payung\0\x01', 'latin1')
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Contents of files by tenant and id, encrypted under the tenant's key. What may be read by whom is the `file` table's business. */
export interface FileStore {
  /** Streams to disk; nothing is kept when the stream breaks or grows beyond the limit. */
  put(tenantId: string, fileId: string, content: Readable, options: { sizeBytesMax: number }): Promise<StoredContent>
  get(tenantId: string, fileId: string): Promise<Readable>
  remove(tenantId: string, fileId: string): Promise<void>
}

export interface StoredContent {
  readonly sizeBytes: number
  readonly sha256: Buffer
}

/** The content is larger than the caller allows; nothing of it was kept. */
export class FileTooLargeError extends Error {
  override readonly name = 'FileTooLargeError'
}

/**
 * A folder per tenant below `<data>/files`; a file is `mark ‖ nonce ‖ AES-256-GCM ciphertext ‖ tag`. The tag is of the file's tenant and id too:
 * a content that is put in another's place does not open there. One tag is for the whole, so pieces cannot change places either.
 */
export function openFileStore(dataDir: string, vault: Vault): FileStore {
  const pathOf = (tenantId: string, fileId: string) => join(dataDir, 'files', tenantId, fileId)
  return {
    async put(tenantId, fileId, content, { sizeBytesMax }) {
      const path = pathOf(tenantId, fileId)
      const partial = `${path}.${randomBytes(6).toString('hex')}.part`
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', vault.tenantKey(tenantId), nonce).setAAD(ownerOf(tenantId, fileId))
      const hash = createHash('sha256')
      let sizeBytes = 0
      const measure = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          sizeBytes += chunk.length
          if (sizeBytes > sizeBytesMax) return done(new FileTooLargeError(`larger than ${sizeBytesMax} bytes`))
          hash.update(chunk)
          done(null, chunk)
        },
      })
      try {
        const out = createWriteStream(partial, { mode: 0o600 })
        out.write(Buffer.concat([MARK, nonce]))
        await pipeline(content, measure, cipher, out, { end: true })
        const handle = await open(partial, 'a')
        await handle.write(cipher.getAuthTag())
        await handle.sync()
        await handle.close()
        await rename(partial, path)
      } catch (error) {
        await rm(partial, { force: true })
        throw error
      }
      return { sizeBytes, sha256: hash.digest() }
    },

    async get(tenantId, fileId) {
      const path = pathOf(tenantId, fileId)
      const { size } = await stat(path)
      const handle = await open(path, 'r')
      const head = Buffer.alloc(MARK.length + NONCE_BYTES)
      const tag = Buffer.alloc(TAG_BYTES)
      try {
        await handle.read(head, 0, head.length, 0)
        await handle.read(tag, 0, TAG_BYTES, size - TAG_BYTES)
      } finally {
        await handle.close()
      }
      const isBound = head.subarray(0, MARK.length).equals(MARK)
      const begin = isBound ? MARK.length : 0
      const nonce = head.subarray(begin, begin + NONCE_BYTES)
      const decipher = createDecipheriv('aes-256-gcm', vault.tenantKey(tenantId), nonce).setAuthTag(tag)
      if (isBound) decipher.setAAD(ownerOf(tenantId, fileId))
      const start = begin + NONCE_BYTES
      if (size === start + TAG_BYTES) return Readable.from(proveEmpty(decipher))
      const cipherText = createReadStream(path, { start, end: size - TAG_BYTES - 1 })
      const proven = lastChunkWhenProven()
      // An error anywhere is the reader's to hear, and a reader who leaves closes the file.
      void pipeline(cipherText, decipher, proven).catch((error: Error) => proven.destroy(error))
      return proven
    },

    async remove(tenantId, fileId) {
      await rm(pathOf(tenantId, fileId), { force: true })
    },
  }
}

function ownerOf(tenantId: string, fileId: string): Buffer {
  return Buffer.from(`${tenantId}/${fileId}`)
}

/** Of an empty content there is nothing but its tag to prove. */
function proveEmpty(decipher: DecipherGCM): Buffer[] {
  decipher.final()
  return []
}

/**
 * The tag is at the end, so contents stream before they are proven. The last chunk waits for the proof: what was altered or cut off never
 * arrives whole, and whoever counts the bytes of a download sees that it broke off.
 */
function lastChunkWhenProven(): Transform {
  let held: Buffer | undefined
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const free = held
      held = chunk
      done(null, free)
    },
    flush(done) {
      done(null, held)
    },
  })
}
