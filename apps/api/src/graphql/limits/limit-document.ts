import { complexityFromQuery } from '@pothos/plugin-complexity'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { LIMITS, LimitError } from './limit-error.ts'
import { limitLiterals } from './limit-values.ts'
import { measureOperation } from './measure-operation.ts'

/**
 * Whether a valid document is small enough. It costs nothing that depends on the variables: pages are bounded, so that a list counts the same
 * whatever its size.
 *
 * @throws LimitError
 */
export function limitDocument(schema: GraphQLSchema, document: DocumentNode): void {
  limitLiterals(document)
  const fragments = new Map<string, FragmentDefinitionNode>()
  const operations: OperationDefinitionNode[] = []
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition)
  }
  for (const operation of operations) {
    if (isIntrospection(operation)) continue
    const size = measureOperation(operation, fragments)
    if (operation.operation === 'mutation' && size.rootFields > 1) throw new LimitError('ONE_CHANGE_AT_A_TIME')
    if (size.depth > LIMITS.depth) throw new LimitError('QUERY_TOO_DEEP')
    if (size.aliases > LIMITS.aliases) throw new LimitError('TOO_MANY_ALIASES')
    if (size.fields > LIMITS.fields || size.directives > LIMITS.directives || size.rootFields > LIMITS.rootFields)
      throw new LimitError('QUERY_TOO_LARGE')
    const { complexity } = complexityFromQuery(
      { kind: Kind.DOCUMENT, definitions: [{ ...operation, variableDefinitions: [] }, ...fragments.values()] },
      { schema },
    )
    if (complexity > LIMITS.complexity) throw new LimitError('QUERY_TOO_COSTLY')
  }
}

/** Asks about the schema alone. It is deep by nature; where introspection is off, its own rule refuses it. */
function isIntrospection(operation: OperationDefinitionNode): boolean {
  return operation.selectionSet.selections.every(
    (selection) => selection.kind === 'Field' && /^__(schema|type)$/.test(selection.name.value),
  )
}
