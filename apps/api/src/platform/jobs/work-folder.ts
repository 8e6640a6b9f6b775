import { mkdir, mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { definePeriodic } from './periodic.ts'

const PULSE_MILLISECONDS = 10_000
/** Longer than any process is too busy for its pulse, and short enough that a killed one's lists do not lie about. */
const SILENT_MILLISECONDS = 60_000
const PREFIX = 'job-'

/** Those of this process: after the machine has slept, their pulse is late although somebody works in them. */
const inUse = new Set<string>()

/**
 * A folder below the data directory for plain contents that become a stored file: readable by this user alone, gone when `use` ends.
 *
 * Not in the system's folder for temporary files: whole NIKs are in a list, and what a killed process leaves there nobody removes. Here it is
 * told by its missing pulse, which holds for several workers on one data directory too.
 */
export async function withWorkFolder<T>(dataDir: string, use: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(join(dataDir, 'work'), { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(dataDir, 'work', PREFIX))
  inUse.add(folder)
  const pulse = setInterval(() => {
    const now = new Date()
    void utimes(folder, now, now).catch(() => {}) // gone: whoever writes there hears of it
  }, PULSE_MILLISECONDS)
  try {
    return await use(folder)
  } finally {
    clearInterval(pulse)
    await rm(folder, { recursive: true, force: true })
    inUse.delete(folder)
  }
}

/** Removes what killed processes left. */
export async function removeSilentWorkFolders(dataDir: string): Promise<void> {
  const names = await readdir(join(dataDir, 'work')).catch(() => [])
  for (const name of names.filter((each) => each.startsWith(PREFIX))) {
    const folder = join(dataDir, 'work', name)
    if (inUse.has(folder)) continue
    const stats = await stat(folder).catch(() => null)
    if (stats !== null && Date.now() - stats.mtimeMs > SILENT_MILLISECONDS)
      await rm(folder, { recursive: true, force: true })
  }
}

definePeriodic({
  name: 'remove silent work folders',
  everySeconds: 60,
  run: ({ config }) => removeSilentWorkFolders(config.PAYUNG_DATA_DIR),
})
