import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from '@payung/database/testing/eventually'
import { test as base, expect } from 'vitest'
import { test as workerTest } from '../../testing/with-worker.ts'
import { removeSilentWorkFolders, withWorkFolder } from './work-folder.ts'

const test = base.extend<{ dataDir: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the needed fixtures off the pattern
  dataDir: async ({}, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'payung-work-'))
    await use(dataDir)
    await rm(dataDir, { recursive: true, force: true })
  },
})

const LONG_AGO = new Date(Date.now() - 3_600_000)

async function leaveFolder(dataDir: string, name: string, at: Date): Promise<void> {
  const folder = join(dataDir, 'work', name)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'daftar'), '6112055511820202')
  await utimes(folder, at, at)
}

test('plain contents lie where only this user reads them, and are gone afterwards, however it ended', async ({
  dataDir,
}) => {
  await withWorkFolder(dataDir, async (folder) => {
    expect(folder.startsWith(join(dataDir, 'work'))).toBe(true)
    for (const path of [folder, join(dataDir, 'work')]) expect((await stat(path)).mode & 0o777).toBe(0o700)
    await writeFile(join(folder, 'daftar'), '6112055511820202')
  })
  await expect(withWorkFolder(dataDir, () => Promise.reject(new Error('full')))).rejects.toThrow('full')
  expect(await readdir(join(dataDir, 'work'))).toEqual([])
})

test('what a killed process left is removed, what another works in is not', async ({ dataDir }) => {
  await leaveFolder(dataDir, 'job-killed', LONG_AGO)
  await leaveFolder(dataDir, 'job-at-work', new Date())
  await removeSilentWorkFolders(dataDir)
  expect(await readdir(join(dataDir, 'work'))).toEqual(['job-at-work'])
})

test('one’s own folder stays although the machine has slept', async ({ dataDir }) => {
  await withWorkFolder(dataDir, async (folder) => {
    await utimes(folder, LONG_AGO, LONG_AGO)
    await removeSilentWorkFolders(dataDir)
    expect((await stat(folder)).isDirectory()).toBe(true)
  })
})

workerTest('a worker that starts removes what the one before it left', async ({ dataDir, workerConfig }) => {
  await leaveFolder(dataDir, 'job-killed', LONG_AGO)
  const { runWorker } = await import('../../worker.ts')
  const worker = await runWorker(workerConfig)
  await eventually(async () => expect(await readdir(join(dataDir, 'work'))).toEqual([]))
  await worker.stop()
})
