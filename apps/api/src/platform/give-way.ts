import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'
import { basename } from 'node:path'

/** A tenth of a core where all are wanted: people are answered first. Where a core is free, as it mostly is, a job takes as long as ever. */
const NICENESS = 10

/**
 * From now on this thread runs after those that answer people, where both want the same core: hundreds of exports in the queue must not make a list
 * wait. Linux knows the priority of a single thread; elsewhere nothing changes.
 */
export function giveWay(): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), NICENESS)
  } catch {
    // A system that hides its threads, or forbids this, runs the jobs at the priority of the rest: slower for others, not wrong.
  }
}
