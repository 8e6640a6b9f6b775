import { unknownFields } from '@payung/domain/decree/decree-template'
import { writesNationalId } from '@payung/domain/import/long-number'
import type { Message } from '@payung/domain/text/define-messages'
import { paperFault } from '@payung/domain/text/paper-letters'
import { issueAbout, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import { unprintable } from '../workers/public.ts'
import { decreeDraftMessages } from './decree-drafts.messages.ts'

export interface TextsInput {
  readonly title: string
  readonly considerations: readonly string[]
  readonly dictums: readonly string[]
}

export const LINES_MAX = 30
const LINE_LENGTH_MAX = 2_000

/**
 * The texts of a template or a draft, trimmed; empty lines fall away.
 *
 * @throws ValidationError `TITLE_LENGTH`, `LINES_COUNT`, `LINE_LENGTH`, `FIELD_UNKNOWN` that names the field, `TEXT_HAS_NATIONAL_ID`, `UNPRINTABLE`
 */
export function readTexts(input: TextsInput): TextsInput {
  const issues: ValidationIssue[] = []
  const report = (message: Message, path?: string) => issues.push(issueAbout(message, path))
  const title = input.title.trim()
  if (title.length < 5 || title.length > 400) report(decreeDraftMessages.TITLE_LENGTH())
  reportFields('title', title, report)
  reportNationalId('title', title, report)
  reportUnprintable('title', title, report)
  const linesOf = (path: 'considerations' | 'dictums') => {
    const lines = input[path].map((line) => line.trim()).filter((line) => line !== '')
    if (lines.length === 0 || lines.length > LINES_MAX)
      report(decreeDraftMessages.LINES_COUNT({ linesMax: LINES_MAX }), path)
    for (const [at, line] of lines.entries()) {
      if (line.length > LINE_LENGTH_MAX) report(decreeDraftMessages.LINE_LENGTH(), `${path}.${at}`)
      reportFields(`${path}.${at}`, line, report)
      reportNationalId(`${path}.${at}`, line, report)
      reportUnprintable(`${path}.${at}`, line, report)
    }
    return lines
  }
  const texts = { title, considerations: linesOf('considerations'), dictums: linesOf('dictums') }
  if (issues.length > 0) throw new ValidationError(issues)
  return texts
}

function reportFields(path: string, text: string, report: (message: Message, path?: string) => void): void {
  for (const field of unknownFields(text)) report(decreeDraftMessages.FIELD_UNKNOWN({ field: `{${field}}` }), path)
}

/** Everybody reads a decree; people stand in its annex, where the public copy leaves their numbers out. */
export function reportNationalId(path: string, text: string, report: (message: Message, path?: string) => void): void {
  if (writesNationalId(text)) report(decreeDraftMessages.TEXT_HAS_NATIONAL_ID(), path)
}

/** What is signed is paper: an empty box on it is nobody's word. */
export function reportUnprintable(path: string, text: string, report: (message: Message, path?: string) => void): void {
  const fault = paperFault(text)
  if (fault !== null) report(unprintable(fault), path)
}
