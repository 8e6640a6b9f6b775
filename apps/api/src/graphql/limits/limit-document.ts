import { complexityFromQuery } from '@pothos/plugin-complexity'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLSchema,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import { LIMITS, LimitError } from './limit-error.ts'
import { limitLiterals } from './limit-values.ts'
import { measureOperation } from './measure-operation.ts'

/** What a document is made of. */
export interface DocumentParts {
  readonly operations: readonly OperationDefinitionNode[]
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
}

export function partsOf(document: DocumentNode): DocumentParts {
  const fragments = new Map<string, FragmentDefinitionNode>()
  const operations: OperationDefinitionNode[] = []
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition)
  }
  return { operations, fragments }
}

/**
 * Whether a document is small enough to be validated: validation compares fields and fragments each with each, which seven kilobytes can
 * make last for half a second of the one thread. Nothing here needs the schema, and cycles end.
 *
 * @throws LimitError
 */
export function limitSizes(document: DocumentNode, { operations, fragments }: DocumentParts): void {
  limitLiterals(document)
  if (fragments.size > LIMITS.fragments || operations.length > LIMITS.rootFields)
    throw new LimitError('QUERY_TOO_LARGE')
  visit(document, {
    SelectionSet: ({ selections }) => {
      const counts = new Map<string, number>()
      for (const selection of selections) {
        const name = selection.kind === Kind.FIELD ? (selection.alias ?? selection.name).value : spreadName(selection)
        const count = (counts.get(name) ?? 0) + 1
        if (count > LIMITS.sameName) throw new LimitError('QUERY_TOO_LARGE')
        counts.set(name, count)
      }
    },
  })
  if (asksForSchema(document)) limitSchema(document, { operations, fragments })
  for (const operation of operations) {
    if (isOfSchema(operation)) continue
    const size = measureOperation(operation, fragments)
    if (operation.operation === 'mutation' && size.rootFields > 1) throw new LimitError('ONE_CHANGE_AT_A_TIME')
    if (size.depth > LIMITS.depth) throw new LimitError('QUERY_TOO_DEEP')
    if (size.aliases > LIMITS.aliases) throw new LimitError('TOO_MANY_ALIASES')
    if (size.fields > LIMITS.fields || size.directives > LIMITS.directives || size.rootFields > LIMITS.rootFields)
      throw new LimitError('QUERY_TOO_LARGE')
  }
  let fields = 0
  for (const fragment of fragments.values()) fields += measureOperation(fragment, fragments).fields
  if (fields > LIMITS.fields * LIMITS.fragments) throw new LimitError('QUERY_TOO_LARGE')
}

/** A schema is deep and long by nature, and written by the one thread: once in a document, under no other name, beside nothing else. */
function limitSchema(document: DocumentNode, { operations, fragments }: DocumentParts): void {
  const [operation, ...others] = operations
  const isAlone = operation !== undefined && others.length === 0 && isOfSchema(operation)
  if (!isAlone || countSchemaFields(document) > 1 || measureOperation(operation, fragments).aliases > 0)
    throw new LimitError('SCHEMA_ALONE')
}

function spreadName(selection: FragmentSpreadNode | InlineFragmentNode): string {
  return selection.kind === Kind.FRAGMENT_SPREAD ? `...${selection.name.value}` : '...'
}

/**
 * Whether a valid document asks for few enough lists within lists. It depends on no variable; what it costs with its variables is
 * `priceOperation`.
 *
 * @throws LimitError
 */
export function limitNesting(schema: GraphQLSchema, { operations, fragments }: DocumentParts): void {
  for (const operation of operations) {
    if (isOfSchema(operation)) continue
    const { complexity } = complexityFromQuery(
      { kind: Kind.DOCUMENT, definitions: [{ ...operation, variableDefinitions: [] }, ...fragments.values()] },
      { schema },
    )
    if (complexity > LIMITS.complexity) throw new LimitError('QUERY_TOO_COSTLY')
  }
}

/** Whether a document asks for the schema anywhere: as only who may use the API does, see `signed-in-gate.ts`. */
export function asksForSchema(document: DocumentNode): boolean {
  return countSchemaFields(document) > 0
}

function countSchemaFields(document: DocumentNode): number {
  let count = 0
  visit(document, {
    Field: ({ name }) => {
      if (SCHEMA_FIELD.test(name.value)) count++
    },
  })
  return count
}

const SCHEMA_FIELD = /^__(schema|type)$/

/** Asks about the schema alone; how many lists stand within lists of it is bounded by a rule of graphql-js. */
function isOfSchema({ selectionSet: { selections } }: OperationDefinitionNode): boolean {
  const [field, ...others] = selections
  return others.length === 0 && field?.kind === Kind.FIELD && SCHEMA_FIELD.test(field.name.value)
}
