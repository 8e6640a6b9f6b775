import type { MessageDefinition } from '../text/define-messages.ts'
import { ANSWER_MESSAGES } from './answer.messages.ts'
import { FACTS_MESSAGES } from './facts.messages.ts'
import { FILE_MESSAGES } from './file.messages.ts'
import { IDENTITY_MESSAGES } from './identity.messages.ts'
import type { FileRefusalCode, IssueCode } from './issue.ts'
import { ROW_MESSAGES } from './row.messages.ts'

export type Language = 'id' | 'en'

/** What is wrong, and what to do about it: two sentences that can stand apart. */
export interface Message {
  readonly reason: string
  readonly remedy: string
}

export type MessageCode = IssueCode | FileRefusalCode

/**
 * The words for every code, the same in forms, import reviews, result files and the command line.
 *
 * None of them repeats a value: a NIK never stands in an error text.
 */
export const MESSAGES: Readonly<Record<MessageCode, Required<Pick<MessageDefinition, 'reason' | 'remedy'>>>> = {
  ...IDENTITY_MESSAGES,
  ...FACTS_MESSAGES,
  ...ROW_MESSAGES,
  ...ANSWER_MESSAGES,
  ...FILE_MESSAGES,
}

/**
 * Reason and remedy of a code in one language.
 *
 * @param presentName of a place that was given its former name, where it is known
 */
export function messageOf(code: MessageCode, language: Language, presentName: string | null = null): Message {
  const { reason, remedy } = MESSAGES[code]
  const known = { reason: reason[language], remedy: remedy[language] }
  if (code !== 'AREA_FORMER_NAME' || presentName === null) return known
  return {
    ...known,
    remedy: language === 'id' ? `Dicatat sebagai ${presentName}.` : `It is recorded as ${presentName}.`,
  }
}
