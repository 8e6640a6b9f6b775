import type { Severity } from '@payung/domain/import/issue'
import { writesNationalId } from '@payung/domain/import/long-number'
import { type MessageCode, messageOf } from '@payung/domain/import/messages'
import { isIncomeBracketCode } from '@payung/domain/money/income-bracket'
import type { Message } from '@payung/domain/text/define-messages'
import type { KnownCodes } from '@payung/domain/worker/validate-worker-facts'
import { type ErrorText, issueAbout, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import { platformMessages } from '../../platform/platform.messages.ts'
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
export function fault(message: Message, path?: string): ValidationError {
  return new ValidationError([issueAbout(message, path)])
}

/**
 * A text that is kept as it is, often for ever, names nobody by their number.
 *
 * @throws ValidationError `TEXT_HAS_NATIONAL_ID` at the field
 */
export function withoutNationalId<Text extends string | null>(text: Text, path: string): Text {
  if (text === null || !writesNationalId(text)) return text
  throw fault(platformMessages.TEXT_HAS_NATIONAL_ID(), path)
}

/** `TEXT_HAS_NATIONAL_ID` at each of these fields that names somebody by their number: for forms that say all their faults at once. */
export function nationalIdIssues(texts: Readonly<Record<string, string | null | undefined>>): ValidationIssue[] {
  return Object.entries(texts).flatMap(([path, text]) =>
    writesNationalId(text ?? '') ? [issueAbout(platformMessages.TEXT_HAS_NATIONAL_ID(), path)] : [],
  )
}

/** Occupations as the installation's catalogue has them, which may know more than the one it was first loaded with. */
export function catalogueOf(reference: ReferenceData): KnownCodes {
  return { isOccupation: (code) => reference.occupations.has(code), isIncomeBracket: isIncomeBracketCode }
}

/** A sign that no printed paper carries, said by the rule that found it. */
export function unprintable(text: ErrorText): Message {
  return { code: 'UNPRINTABLE', text }
}
