import type { BothWords } from '@payung/domain/eligibility/rule-fault'
import type { Message } from '@payung/domain/text/define-messages'
import { platformMessages } from './platform.messages.ts'

/** The text of a user error in both languages: what is wrong, where, and what to do. */
export type ErrorText = BothWords

/**
 * What a person can cause and mend. It reaches them as a typed result; anything else that is thrown is a defect, is logged with a reference
 * code and shown as nothing more than that code.
 */
export class DomainError extends Error {
  readonly code: string
  readonly text: ErrorText

  constructor({ code, text }: Message) {
    super(text.id)
    this.code = code
    this.text = text
  }
}

export type IssueSeverity = 'ERROR' | 'WARNING' | 'INFO'

export interface ValidationIssue {
  /** Path of the field as the form knows it: `birthDate`, `declaredCoverage.fromMonth`. */
  readonly path: string
  readonly code: string
  readonly severity: IssueSeverity
  readonly text: ErrorText
}

/** A message as a remark that stops, about its own field or about another. */
export function issueAbout({ code, text, path: usualPath }: Message, path = usualPath ?? ''): ValidationIssue {
  return { path, code, severity: 'ERROR', text }
}

export class ValidationError extends DomainError {
  readonly issues: readonly ValidationIssue[]

  constructor(issues: readonly ValidationIssue[]) {
    super(platformMessages.VALIDATION())
    this.issues = issues
  }
}

export class NotAllowedError extends DomainError {
  constructor(message: Message = platformMessages.NOT_ALLOWED()) {
    super(message)
  }
}

/** Missing and another tenant's are the same, in words too. */
export class NotFoundError extends DomainError {
  constructor(message: Message = platformMessages.NOT_FOUND()) {
    super(message)
  }
}

export class ConflictError extends DomainError {
  readonly details: Readonly<Record<string, string>>

  constructor(message: Message, details: Readonly<Record<string, string>> = {}) {
    super(message)
    this.details = details
  }
}

/** So much of it was sent already that a day has no room for more. */
export class DayIsFullError extends DomainError {}

/** Nobody is signed in, or the session ended: the console goes to the sign-in page and comes back. */
export class SignedOutError extends DomainError {
  constructor() {
    super(platformMessages.SIGNED_OUT())
  }
}
