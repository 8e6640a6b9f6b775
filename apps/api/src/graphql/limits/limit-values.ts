import { type DocumentNode, visit } from 'graphql'
import { LIMITS, LimitError } from './limit-error.ts'

/** @throws LimitError if a list, a text, the nesting or the whole is beyond the limits */
export function limitVariables(variables: unknown): void {
  let left: number = LIMITS.values
  const look = (value: unknown, depth: number): void => {
    left--
    if (left < 0 || depth > LIMITS.valueDepth) throw new LimitError('INPUT_TOO_LARGE')
    if (typeof value === 'string') {
      limitText(value)
    } else if (Array.isArray(value)) {
      if (value.length > LIMITS.listItems) throw new LimitError('LIST_TOO_LONG')
      for (const item of value) look(item, depth + 1)
    } else if (typeof value === 'object' && value !== null) {
      for (const item of Object.values(value)) look(item, depth + 1)
    }
  }
  look(variables, 0)
}

/** The same for what stands in the document itself. @throws LimitError */
export function limitLiterals(document: DocumentNode): void {
  visit(document, {
    ListValue: (node) => {
      if (node.values.length > LIMITS.listItems) throw new LimitError('LIST_TOO_LONG')
    },
    StringValue: (node) => limitText(node.value),
  })
}

/** PostgreSQL keeps no zero byte in a text: it would refuse the statement, and the answer would look like a defect. */
function limitText(text: string): void {
  if (text.length > LIMITS.textLength) throw new LimitError('TEXT_TOO_LONG')
  if (text.includes('\0')) throw new LimitError('TEXT_UNREADABLE')
}
