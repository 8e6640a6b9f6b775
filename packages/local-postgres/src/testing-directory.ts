import { accessSync, constants, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
const PREFIX = 'payung-test-'
const GIB = 1024 ** 3
/** What a whole run of the tests leaves there at most, with as much again to spare. */
const FREE_BYTES_MIN = 6 * GIB
const AVAILABLE_BYTES_MIN = 10 * GIB

/**
 * Has this process and its children keep temporary files in memory, where the machine has plenty: a test makes a
 * database of some 700 files and drops it, which costs a disk's file system ten times what it costs memory's.
 * A `TMPDIR` that somebody chose stays. Returns what takes everything away again.
 */
export function keepTemporaryFilesInMemory(): () => void {
  if (process.env['TMPDIR'] !== undefined || !hasRoom()) return () => {}
  sweepEndedRuns()
  const directory = mkdtempSync(join(MEMORY, `${PREFIX}${process.pid}-`))
  process.env['TMPDIR'] = directory
  return () => {
    delete process.env['TMPDIR']
    rmSync(directory, { recursive: true, force: true })
  }
}

function hasRoom(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize >= FREE_BYTES_MIN && process.availableMemory() >= AVAILABLE_BYTES_MIN
  } catch {
    return false // no such place: another operating system
  }
}

/** A run that was killed could not tidy up, and what it left would fill the memory. */
function sweepEndedRuns(): void {
  for (const name of readdirSync(MEMORY)) {
    const pid = /^payung-test-(\d+)-/.exec(name)?.[1]
    if (pid !== undefined && !runs(Number(pid))) rmSync(join(MEMORY, name), { recursive: true, force: true })
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
