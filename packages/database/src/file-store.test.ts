import { createCipheriv, randomBytes, randomUUID } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { finished } from 'node:stream/promises'
import { test as base, expect } from 'vitest'
import { openFileStore } from './file-store.ts'
import { eventually } from './testing/eventually.ts'
import { newMasterKey, openVault } from './vault.ts'

const test = base.extend<{ dataDir: string; keys: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: fixtures name what they need
  dataDir: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'payung-files-'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
  // biome-ignore lint/correctness/noEmptyPattern: fixtures name what they need
  keys: async ({}, use) => use(newMasterKey()),
})

const TENANT = randomUUID()
const SIZE_BYTES_MAX = 10_000_000

async function bytesUntilEnd(content: Readable): Promise<{ bytes: number; whole: boolean }> {
  let bytes = 0
  // In flowing mode, as an answer over HTTP takes it: a byte that was handed over is not taken back by an error after it.
  content.on('data', (chunk: Buffer) => {
    bytes += chunk.length
  })
  const whole = await finished(content).then(
    () => true,
    () => false,
  )
  return { bytes, whole }
}

test('a file that was altered on disk never arrives whole', async ({ dataDir, keys }) => {
  const store = openFileStore(dataDir, openVault(keys))
  for (const size of [1, 5_000, 300_000]) {
    const id = randomUUID()
    await store.put(TENANT, id, Readable.from([randomBytes(size)]), { sizeBytesMax: SIZE_BYTES_MAX })
    expect(await bytesUntilEnd(await store.get(TENANT, id))).toEqual({ bytes: size, whole: true })
    const path = join(dataDir, 'files', TENANT, id)
    const stored = await readFile(path)
    stored[20 % stored.length] = (stored[20 % stored.length] ?? 0) ^ 1
    await writeFile(path, stored)
    const read = await bytesUntilEnd(await store.get(TENANT, id))
    expect(read.whole).toBe(false)
    expect(read.bytes).toBeLessThan(size)
  }
})

test('a content that is put in another file’s place does not open there, be it of the same tenant or empty', async ({
  dataDir,
  keys,
}) => {
  const store = openFileStore(dataDir, openVault(keys))
  const other = randomUUID()
  await store.put(TENANT, other, Readable.from(['mine']), { sizeBytesMax: SIZE_BYTES_MAX })
  for (const content of ['theirs', '']) {
    const id = randomUUID()
    await store.put(TENANT, id, Readable.from([content]), { sizeBytesMax: SIZE_BYTES_MAX })
    const folder = join(dataDir, 'files', TENANT)
    await copyFile(join(folder, id), join(folder, other))
    const read = await store.get(TENANT, other).then(bytesUntilEnd, () => ({ whole: false }))
    expect(read.whole).toBe(false)
    expect(await bytesUntilEnd(await store.get(TENANT, id))).toEqual({ bytes: content.length, whole: true })
  }
})

test('what was kept before contents were bound to their files still opens', async ({ dataDir, keys }) => {
  const id = randomUUID()
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', openVault(keys).fileKey(TENANT, null).key, nonce)
  const sealed = Buffer.concat([nonce, cipher.update('dahulu'), cipher.final(), cipher.getAuthTag()])
  await mkdir(join(dataDir, 'files', TENANT), { recursive: true })
  await writeFile(join(dataDir, 'files', TENANT, id), sealed)
  const content = await openFileStore(dataDir, openVault(keys)).get(TENANT, id)
  expect(await text(content)).toBe('dahulu')
})

test('a download that is broken off leaves no file open', async ({ dataDir, keys }) => {
  const store = openFileStore(dataDir, openVault(keys))
  const id = randomUUID()
  await store.put(TENANT, id, Readable.from([randomBytes(2_000_000)]), { sizeBytesMax: SIZE_BYTES_MAX })
  for (let i = 0; i < 5; i++) {
    const content = await store.get(TENANT, id)
    await content[Symbol.asyncIterator]().next()
    content.destroy()
  }
  await eventually(async () => {
    const open = await Promise.all(
      (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
    )
    expect(open.filter((path) => path.endsWith(id))).toEqual([])
  })
})

test('what is cut off or too large on its way in leaves nothing behind', async ({ dataDir, keys }) => {
  const store = openFileStore(dataDir, openVault(keys))
  async function* cutOff() {
    yield randomBytes(1_000)
    throw new Error('connection lost')
  }
  await expect(
    store.put(TENANT, randomUUID(), Readable.from(cutOff()), { sizeBytesMax: SIZE_BYTES_MAX }),
  ).rejects.toThrow('connection lost')
  await expect(
    store.put(TENANT, randomUUID(), Readable.from([randomBytes(100)]), { sizeBytesMax: 99 }),
  ).rejects.toThrow('larger')
  expect(await readdir(join(dataDir, 'files', TENANT))).toEqual([])
})
