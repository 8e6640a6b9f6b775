import type { Message } from '@payung/domain/text/define-messages'
import { DomainError } from './errors.ts'
import { platformMessages } from './platform.messages.ts'

/** What may come in at once, by whichever door; far beyond what people and the console send, far below what would hurt. */
export const INPUT_BOUNDS = { listItems: 500, textLength: 10_000, valueDepth: 8, values: 5_000 } as const

export type InputFault = 'LIST_TOO_LONG' | 'TEXT_TOO_LONG' | 'TEXT_UNREADABLE' | 'INPUT_TOO_LARGE'

export const INPUT_FAULTS: Readonly<Record<InputFault, () => Message>> = {
  LIST_TOO_LONG: () => platformMessages.LIST_TOO_LONG({ listItems: INPUT_BOUNDS.listItems }),
  TEXT_TOO_LONG: platformMessages.TEXT_TOO_LONG,
  TEXT_UNREADABLE: platformMessages.TEXT_UNREADABLE,
  INPUT_TOO_LARGE: platformMessages.INPUT_TOO_LARGE,
}

/** Input that no door takes: refused before anybody is looked up or anything is read. */
export class InputError extends DomainError {
  constructor(fault: InputFault) {
    super(INPUT_FAULTS[fault]())
  }
}

/**
 * What is wrong with a text that came in, whatever it is to become.
 *
 * PostgreSQL keeps neither a zero byte nor half of a surrogate pair, JSON texts hold both: the statement would be refused, and the answer
 * would look like a defect.
 */
export function textFault(text: string): InputFault | null {
  if (text.length > INPUT_BOUNDS.textLength) return 'TEXT_TOO_LONG'
  return text.includes('\0') || !text.isWellFormed() ? 'TEXT_UNREADABLE' : null
}

/** The same for everything that a value holds, the names of its fields too. It never goes deeper than it allows. */
export function inputFault(input: unknown): InputFault | null {
  let left: number = INPUT_BOUNDS.values
  const look = (value: unknown, depth: number): InputFault | null => {
    left--
    if (left < 0 || depth > INPUT_BOUNDS.valueDepth) return 'INPUT_TOO_LARGE'
    if (typeof value === 'string') return textFault(value)
    if (typeof value !== 'object' || value === null) return null
    if (Array.isArray(value) && value.length > INPUT_BOUNDS.listItems) return 'LIST_TOO_LONG'
    for (const [name, item] of Object.entries(value)) {
      const fault = (Array.isArray(value) ? null : textFault(name)) ?? look(item, depth + 1)
      if (fault !== null) return fault
    }
    return null
  }
  return look(input, 0)
}

/** JSON within a text, held to the same bounds as the text's own surroundings; undefined for anything else. */
export function readBoundedJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return inputFault(value) === null ? value : undefined
  } catch {
    return undefined
  }
}
