import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, DomainError } from '../../platform/errors.ts'
import { importMessages } from './imports.messages.ts'

/** The step that was asked for does not follow from where the import is; a second click usually. */
export function wrongState(): ConflictError {
  return new ConflictError(importMessages.IMPORT_STATE())
}

export function tooManyImports(perDay: number): ConflictError {
  return new ConflictError(importMessages.IMPORTS_PER_DAY({ perDay }))
}

export function nothingToCommit(): ConflictError {
  return new ConflictError(importMessages.NOTHING_TO_IMPORT())
}

export function nothingRemembered(): ConflictError {
  return new ConflictError(importMessages.NOTHING_REMEMBERED())
}

/** Why a file of proposals was not saved although its review was open: what the part of the round has become meanwhile. Null for anything else. */
export function taskRefusal(error: unknown): DomainError | null {
  const constraint = databaseRefusal(error)?.constraint
  if (constraint === 'round_task_quota') return new DomainError(importMessages.ROUND_QUOTA())
  if (constraint === 'round_task_is_sent') return new DomainError(importMessages.ROUND_TASK_SENT())
  return null
}

export function unconfirmedRemarks(): ConflictError {
  return new ConflictError(importMessages.IMPORT_REMARKS_UNCONFIRMED())
}
