import { DomainError } from './errors.ts'
import { platformMessages } from './platform.messages.ts'

/** Of the file system, of its quota, and what PostgreSQL says when its own disk is full. */
const CODES: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', '53100'])

/** Nobody has made a mistake, and nothing is broken: there is no room, and somebody can make some. */
export class DiskFullError extends DomainError {
  constructor() {
    super(platformMessages.STORAGE_FULL())
  }
}

/** The error as a person can be told it, if it says that a disk is full; else as it is. */
export function tellingFullDisk(error: unknown): unknown {
  const isFull = (each: unknown) => each instanceof Error && 'code' in each && CODES.has(each.code)
  return isFull(error) || (error instanceof Error && isFull(error.cause)) ? new DiskFullError() : error
}
