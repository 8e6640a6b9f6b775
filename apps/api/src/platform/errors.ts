/** The text of a user error in both languages: what is wrong, where, and what to do. */
export interface ErrorText {
  readonly id: string
  readonly en: string
}

/**
 * What a person can cause and mend. It reaches them as a typed result; anything else that is thrown is a defect, is logged with a reference
 * code and shown as nothing more than that code.
 */
export class DomainError extends Error {
  readonly code: string
  readonly text: ErrorText

  constructor(code: string, text: ErrorText) {
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

export class ValidationError extends DomainError {
  readonly issues: readonly ValidationIssue[]

  constructor(issues: readonly ValidationIssue[]) {
    super('VALIDATION', { id: 'Periksa isian yang ditandai.', en: 'Check the marked fields.' })
    this.issues = issues
  }
}

export class NotAllowedError extends DomainError {
  constructor(
    text: ErrorText = {
      id: 'Peran atau wilayah Anda tidak mencakup tindakan ini. Hubungi administrator instansi Anda.',
      en: 'Your role or area does not cover this. Ask the administrator of your organisation.',
    },
    code = 'NOT_ALLOWED',
  ) {
    super(code, text)
  }
}

/** Missing and another tenant's are the same, in words too. */
export class NotFoundError extends DomainError {
  constructor(text: ErrorText = { id: 'Data tidak ditemukan.', en: 'Nothing was found.' }) {
    super('NOT_FOUND', text)
  }
}

export class ConflictError extends DomainError {
  readonly details: Readonly<Record<string, string>>

  constructor(code: string, text: ErrorText, details: Readonly<Record<string, string>> = {}) {
    super(code, text)
    this.details = details
  }
}

/** Nobody is signed in, or the session ended: the console goes to the sign-in page and comes back. */
export class SignedOutError extends DomainError {
  constructor() {
    super('SIGNED_OUT', {
      id: 'Sesi Anda berakhir. Masuk lagi untuk melanjutkan.',
      en: 'Your session has ended. Sign in again to go on.',
    })
  }
}
