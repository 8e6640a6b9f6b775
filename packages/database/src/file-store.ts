import { createCipheriv, createDecipheriv, createHash, type DecipherGCM, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, type Dirent } from 'node:fs'
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { markOf } from './index-mark.ts'
import { UnopenedError } from './unopened-error.ts'
import type { Vault } from './vault.ts'

/** Begins a content: it is bound to its file, and the id of its key follows. */
const MARK = Buffer.from('payung\0\x02', 'latin1')
/** The same of a content from before the id of the key was named: its key is the oldest. */
const MARK_WITHOUT_KEY = Buffer.from('payung\0\x01', 'latin1')
const KEY_ID_BYTES = 4
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Contents of files by tenant and id, encrypted under the tenant's key. What may be read by whom is the `file` table's business. */
export interface FileStore {
  /** Streams to disk; nothing is kept when the stream breaks or grows beyond the limit. */
  put(tenantId: string, fileId: string, content: Readable, options: PutOptions): Promise<StoredContent>
  get(tenantId: string, fileId: string): Promise<Readable>
  remove(tenantId: string, fileId: string): Promise<void>
  /**
   * Encrypts a content anew, if another key than the newest in use has encrypted it. Whoever reads it meanwhile reads the former one to its end.
   *
   * @throws UnopenedError, and the content stays as it is
   */
  reseal(tenantId: string, fileId: string): Promise<void>
  /** Every content that is kept, in no order. */
  list(): AsyncGenerator<{ readonly tenantId: string; readonly fileId: string }>
}

export interface PutOptions {
  readonly sizeBytesMax: number
  /** Asked right before the content takes its place: what somebody has removed meanwhile does not come back. */
  readonly isKept?: () => Promise<boolean>
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
 * A folder per tenant below `<data>/files`; a file is `mark ‖ key id ‖ nonce ‖ AES-256-GCM ciphertext ‖ tag`. The tag is of the file's tenant and id too:
 * a content that is put in another's place does not open there. One tag is for the whole, so pieces cannot change places either.
 */
export function openFileStore(dataDir: string, vault: Vault): FileStore {
  const root = join(dataDir, 'files')
  const pathOf = (tenantId: string, fileId: string) => join(root, tenantId, fileId)
  const store: FileStore = {
    async put(tenantId, fileId, content, { sizeBytesMax, isKept }) {
      const path = pathOf(tenantId, fileId)
      const partial = `${path}.${randomBytes(6).toString('hex')}.part`
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const nonce = randomBytes(NONCE_BYTES)
      const { keyId, key } = vault.fileKey(tenantId)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(ownerOf(tenantId, fileId))
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
        out.write(Buffer.concat([MARK, markOf(keyId), nonce]))
        await pipeline(content, measure, cipher, out, { end: true })
        const handle = await open(partial, 'a')
        await handle.write(cipher.getAuthTag())
        await handle.sync()
        await handle.close()
        if (isKept === undefined || (await isKept())) await rename(partial, path)
        else await rm(partial)
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
      const head = Buffer.alloc(HEAD_BYTES_MAX)
      const tag = Buffer.alloc(TAG_BYTES)
      try {
        await handle.read(head, 0, head.length, 0)
        await handle.read(tag, 0, TAG_BYTES, size - TAG_BYTES)
      } finally {
        await handle.close()
      }
      const { keyId, isBound, nonceAt } = readHead(head)
      const start = nonceAt + NONCE_BYTES
      const { key } = vault.fileKey(tenantId, keyId)
      const decipher = createDecipheriv('aes-256-gcm', key, head.subarray(nonceAt, start)).setAuthTag(tag)
      if (isBound) decipher.setAAD(ownerOf(tenantId, fileId))
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

    async reseal(tenantId, fileId) {
      const path = pathOf(tenantId, fileId)
      const head = Buffer.alloc(HEAD_BYTES_MAX)
      const handle = await open(path, 'r')
      try {
        await handle.read(head, 0, head.length, 0)
      } finally {
        await handle.close()
      }
      if (readHead(head).keyId === vault.fileKey(tenantId).keyId) return
      try {
        await store.put(tenantId, fileId, await store.get(tenantId, fileId), {
          sizeBytesMax: Number.MAX_SAFE_INTEGER,
          isKept: () => isThere(path),
        })
      } catch (error) {
        // What the cipher refuses has neither a code of the system nor one of ours.
        throw error instanceof Error && !('code' in error) ? new UnopenedError('ALTERED') : error
      }
    },

    async *list() {
      for await (const folder of await entriesOf(root)) {
        if (!folder.isDirectory()) continue
        for await (const file of await entriesOf(join(root, folder.name)))
          if (file.isFile() && !file.name.endsWith('.part')) yield { tenantId: folder.name, fileId: file.name }
      }
    },
  }
  return store
}

const HEAD_BYTES_MAX = MARK.length + KEY_ID_BYTES + NONCE_BYTES

/** `keyId` is null where none is named; what is not bound was kept before contents were: a nonce stands there, which is never a mark. */
function readHead(head: Buffer): {
  readonly keyId: number | null
  readonly isBound: boolean
  readonly nonceAt: number
} {
  const mark = head.subarray(0, MARK.length)
  if (mark.equals(MARK))
    return { keyId: head.readUInt32BE(MARK.length), isBound: true, nonceAt: MARK.length + KEY_ID_BYTES }
  const isBound = mark.equals(MARK_WITHOUT_KEY)
  return { keyId: null, isBound, nonceAt: isBound ? MARK_WITHOUT_KEY.length : 0 }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** Nothing where there is no such folder yet. */
async function entriesOf(folder: string): Promise<AsyncIterable<Dirent>> {
  return opendir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return Readable.from([]) as AsyncIterable<Dirent>
  })
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
