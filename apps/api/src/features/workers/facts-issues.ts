import { isIncomeBracketCode } from '@payung/domain/income-bracket'
import type { Severity } from '@payung/domain/issue'
import { type MessageCode, messageOf } from '@payung/domain/messages'
import type { KnownCodes } from '@payung/domain/validate-worker-facts'
import { type ErrorText, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'

/** The domain's remark in the words of a form. */
export function issueOf(issue: { path: string; code: MessageCode; severity: Severity }): ValidationIssue {
  return { ...issue, text: textOf(issue.code) }
}

export function textOf(code: MessageCode): ErrorText {
  const [id, en] = [messageOf(code, 'id'), messageOf(code, 'en')]
  return { id: `${id.reason} ${id.remedy}`, en: `${en.reason} ${en.remedy}` }
}

/** One fault of one field. */
export function fault(path: string, code: string, id: string, en: string): ValidationError {
  return new ValidationError([{ path, code, severity: 'ERROR', text: { id, en } }])
}

/** Occupations as the installation's catalogue has them, which may know more than the one it was first loaded with. */
export function catalogueOf(reference: ReferenceData): KnownCodes {
  return { isOccupation: (code) => reference.occupations.has(code), isIncomeBracket: isIncomeBracketCode }
}
