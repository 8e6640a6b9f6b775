import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql'
import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX, readSizeOf } from '../../platform/page-request.ts'
import {
  CATALOGUE_ROWS,
  CHARGED_ONCE,
  FIELD_PRICE,
  INNER_SEARCH_PRICE,
  LIST_LENGTH,
  PRICES,
  ROOT_PRICE,
  ROW_PRICE,
  SEARCH_PRICE,
  TOTAL_PRICE,
} from './prices.ts'

type Variables = Readonly<Record<string, unknown>>

/**
 * What a valid operation costs with these variables, in milliseconds. Pages cost by the rows that are read for them, so that a page of 100 costs four of 25; a
 * field behind `@include` counts, whatever its condition. Each selection is reckoned once for each size of page, however often it is spread.
 */
export function priceOperation(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Variables,
): number {
  const prices = new Map<SelectionSetNode, Map<string, number>>()
  const once = new Map<FieldNode, number>()

  const priceOf = (set: SelectionSetNode, type: GraphQLNamedType, pageSize: number): number => {
    const key = `${type.name} ${pageSize}`
    const byKey = prices.get(set) ?? new Map<string, number>()
    prices.set(set, byKey)
    const reckoned = byKey.get(key)
    if (reckoned !== undefined) return reckoned
    let price = 0
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        price += priceOfField(selection, type, pageSize)
        continue
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
      const condition = inner?.typeCondition?.name.value
      const innerType = condition === undefined ? type : (schema.getType(condition) ?? type)
      if (inner !== undefined) price += priceOf(inner.selectionSet, innerType, pageSize)
    }
    byKey.set(key, price)
    return price
  }

  const priceOfField = (node: FieldNode, parent: GraphQLNamedType, pageSize: number): number => {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
    if (field === undefined) return 0
    const price = ownPrice(node, parent.name, parent === schema.getQueryType(), variables)
    const isChargedOnce = CHARGED_ONCE.has(`${parent.name}.${node.name.value}`)
    if (isChargedOnce) once.set(node, price)
    const own = isChargedOnce ? ROW_PRICE : price
    if (node.selectionSet === undefined) return own
    const type = getNamedType(field.type)
    const isConnection = type.name.endsWith('Connection')
    const inner = priceOf(node.selectionSet, type, isConnection ? pageSizeOf(node, variables) : PAGE_SIZE_DEFAULT)
    const bare = isNonNullType(field.type) ? field.type.ofType : field.type
    if (!isListType(bare)) return own + inner
    const isPage = parent.name.endsWith('Connection')
    return own + inner * (isPage ? pageSize : lengthOf(node, parent.name, variables))
  }

  const root = schema.getRootType(operation.operation)
  if (root == null) return 0
  const price = priceOf(operation.selectionSet, root, PAGE_SIZE_DEFAULT)
  return [...once.values()].reduce((sum, onePrice) => sum + onePrice, price)
}

function ownPrice(node: FieldNode, parent: string, isRoot: boolean, variables: Variables): number {
  const name = node.name.value
  const named = PRICES[`${parent}.${name}`]
  const search = searchPrice(node, isRoot, variables)
  if (named !== undefined) return named + search
  if (name === 'totalCount') return TOTAL_PRICE
  return (isRoot ? ROOT_PRICE : FIELD_PRICE) + search
}

/** Records by their ids are as many as the ids. */
function lengthOf(node: FieldNode, parent: string, variables: Variables): number {
  const ids = argumentOf(node, 'ids', variables)
  if (Array.isArray(ids)) return ids.length
  return CATALOGUE_ROWS[`${parent}.${node.name.value}`] ?? LIST_LENGTH
}

function pageSizeOf(node: FieldNode, variables: Variables): number {
  const size = argumentOf(node, 'first', variables) ?? argumentOf(node, 'last', variables) ?? PAGE_SIZE_DEFAULT
  return typeof size === 'number' ? readSizeOf(size) : PAGE_SIZE_MAX
}

/** Whether it looks for a word, in an argument of its own or in that of a filter. */
function searchPrice(node: FieldNode, isRoot: boolean, variables: Variables): number {
  const own = argumentOf(node, 'search', variables)
  if (hasText(own)) return isRoot ? SEARCH_PRICE : INNER_SEARCH_PRICE
  const isWithin = (node.arguments ?? []).some(({ name }) => searchesWithin(argumentOf(node, name.value, variables)))
  return isWithin ? INNER_SEARCH_PRICE : 0
}

/** Of a value of an input type: that it names a word to look for. */
export function searchesWithin(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'search' in value && hasText(value.search)
}

/** Blanks are no search. */
export function hasText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

function argumentOf(node: FieldNode, name: string, variables: Variables): unknown {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value
  return value === undefined ? undefined : valueFromASTUntyped(value, variables)
}
