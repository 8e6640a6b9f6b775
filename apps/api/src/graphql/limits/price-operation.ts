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
  CHARGED_ONCE,
  FIELD_PRICE,
  INNER_SEARCH_PRICE,
  LIST_LENGTH,
  LIST_LENGTHS,
  PRICES,
  ROOT_PRICE,
  ROW_PRICE,
  SEARCH_PRICE,
  TOTAL_PRICE,
} from './prices.ts'

type Variables = Readonly<Record<string, unknown>>

/** Of one selection: what each of its rows costs, and what all of them cost together, however many they are. */
interface Price {
  readonly each: number
  readonly once: number
}

const FREE: Price = { each: 0, once: 0 }

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
  const prices = new Map<SelectionSetNode, Map<string, Price>>()

  const priceOf = (set: SelectionSetNode, type: GraphQLNamedType, pageSize: number): Price => {
    const key = `${type.name} ${pageSize}`
    const byKey = prices.get(set) ?? new Map<string, Price>()
    prices.set(set, byKey)
    const reckoned = byKey.get(key)
    if (reckoned !== undefined) return reckoned
    let price = FREE
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        price = sumOf(price, priceOfField(selection, type, pageSize))
        continue
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
      const condition = inner?.typeCondition?.name.value
      const innerType = condition === undefined ? type : (schema.getType(condition) ?? type)
      if (inner !== undefined) price = sumOf(price, priceOf(inner.selectionSet, innerType, pageSize))
    }
    byKey.set(key, price)
    return price
  }

  const priceOfField = (node: FieldNode, parent: GraphQLNamedType, pageSize: number): Price => {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
    if (field === undefined) return FREE
    const own = ownPrice(node, parent.name, parent === schema.getQueryType(), variables)
    if (node.selectionSet === undefined) return own
    const type = getNamedType(field.type)
    const isConnection = type.name.endsWith('Connection')
    const inner = priceOf(node.selectionSet, type, isConnection ? pageSizeOf(node, variables) : PAGE_SIZE_DEFAULT)
    const bare = isNonNullType(field.type) ? field.type.ofType : field.type
    if (!isListType(bare)) return sumOf(own, inner)
    const isPage = parent.name.endsWith('Connection')
    const rows = isPage ? pageSize : lengthOf(node, parent.name, variables)
    return sumOf(own, { each: inner.each * rows, once: inner.once })
  }

  const root = schema.getRootType(operation.operation)
  const { each, once } = root == null ? FREE : priceOf(operation.selectionSet, root, PAGE_SIZE_DEFAULT)
  return each + once
}

function sumOf(a: Price, b: Price): Price {
  return { each: a.each + b.each, once: a.once + b.once }
}

function ownPrice(node: FieldNode, parent: string, isRoot: boolean, variables: Variables): Price {
  const name = node.name.value
  const field = `${parent}.${name}`
  const named = PRICES[field]
  const search = searchPrice(node, isRoot, variables)
  if (named !== undefined && CHARGED_ONCE.has(field)) return { each: ROW_PRICE + search, once: named }
  if (named !== undefined) return { each: named + search, once: 0 }
  if (name === 'totalCount') return { each: TOTAL_PRICE, once: 0 }
  return { each: (isRoot ? ROOT_PRICE : FIELD_PRICE) + search, once: 0 }
}

/** Records by their ids are as many as the ids. */
function lengthOf(node: FieldNode, parent: string, variables: Variables): number {
  const ids = argumentOf(node, 'ids', variables)
  if (Array.isArray(ids)) return ids.length
  return LIST_LENGTHS[`${parent}.${node.name.value}`] ?? LIST_LENGTH
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
