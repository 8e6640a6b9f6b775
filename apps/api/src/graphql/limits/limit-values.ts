import { type DocumentNode, visit } from 'graphql'
import { inputFault, textFault } from '../../platform/input-bounds.ts'
import { LIMITS, LimitError } from './limit-error.ts'

/** @throws LimitError if a list, a text, the nesting or the whole is beyond the bounds of all input */
export function limitVariables(variables: unknown): void {
  const fault = inputFault(variables)
  if (fault !== null) throw new LimitError(fault)
}

/** The same for what stands in the document itself. @throws LimitError */
export function limitLiterals(document: DocumentNode): void {
  visit(document, {
    ListValue: (node) => {
      if (node.values.length > LIMITS.listItems) throw new LimitError('LIST_TOO_LONG')
    },
    StringValue: (node) => {
      const fault = textFault(node.value)
      if (fault !== null) throw new LimitError(fault)
    },
  })
}
