import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { OperationError } from './operation-error.ts'

interface Holder {
  readonly pid: number
  /** Tells a process from a later one that was given the same id. */
  readonly born: string
  readonly address: string
}

/**
 * Takes the lock of a data directory, so that two starts never serve the same one.
 *
 * @param address where this start will answer; told to whoever comes second
 * @returns releases it
 * @throws OperationError ALREADY_RUNNING
 */
export function takeInstanceLock(lockFile: string, address: string): () => void {
  const mine: Holder = { pid: process.pid, born: birthOf(process.pid), address }
  const draft = `${lockFile}.${process.pid}`
  writeFileSync(draft, JSON.stringify(mine))
  try {
    // Linking a finished file is atomic: nobody ever reads half a lock.
    while (!linked(draft, lockFile)) {
      const holder = readHolder(lockFile)
      if (holder !== null && isThere(holder)) throw alreadyRunning(holder)
      rmSync(lockFile, { force: true }) // left by a power cut or kill -9
    }
  } finally {
    rmSync(draft, { force: true })
  }
  return () => {
    if (readHolder(lockFile)?.pid === process.pid) rmSync(lockFile, { force: true })
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readHolder(lockFile: string): Holder | null {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')) as Holder
  } catch {
    return null
  }
}

function isThere(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return birthOf(holder.pid) === holder.born
}

/** Start time in clock ticks since boot, where the system tells it; elsewhere the id alone has to do. */
function birthOf(pid: number): string {
  try {
    // The second field is the program's name in brackets and may hold spaces; start time is the 22nd.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')
    return fields?.[19] ?? ''
  } catch {
    return ''
  }
}

function alreadyRunning(holder: Holder): OperationError {
  return new OperationError('ALREADY_RUNNING', {
    id: `Payung sudah berjalan dari folder data ini di ${holder.address} (proses ${holder.pid}): pakailah itu, atau hentikan dahulu dengan Ctrl-C.`,
    en: `Payung already runs from this data directory at ${holder.address} (process ${holder.pid}): use that one, or stop it first with Ctrl-C.`,
  })
}
