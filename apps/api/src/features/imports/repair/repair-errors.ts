import type { Message } from '@payung/domain/text/define-messages'
import { ConflictError, issueAbout, ValidationError } from '../../../platform/errors.ts'
import { importMessages } from '../imports.messages.ts'

export function invalidRepair(message: Message, path?: string): ValidationError {
  return new ValidationError([issueAbout(message, path)])
}

export function rowUnknown(path: string): ValidationError {
  return invalidRepair(importMessages.ROW_UNKNOWN(), path)
}

const ROWS_NAMED_MAX = 5

/** Somebody else was faster: what they changed stays until who asked has seen it. */
export function repairConflict(rows: readonly number[], by: string | null): ConflictError {
  const named = rows.slice(0, ROWS_NAMED_MAX).join(', ')
  const [whoId, whoEn] = by === null ? ['petugas lain', 'somebody else'] : [by, by]
  return new ConflictError(importMessages.REPAIR_CONFLICT({ named, who: { id: whoId, en: whoEn } }), {
    rows: rows.slice(0, 100).join(','),
  })
}

export function nothingToUndo(): ConflictError {
  return new ConflictError(importMessages.NOTHING_TO_UNDO())
}

export function neverIgnored(): ConflictError {
  return new ConflictError(importMessages.ISSUE_NOT_IGNORABLE())
}
