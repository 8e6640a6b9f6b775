import { getNamedType, isObjectType, Kind, parse } from 'graphql'
import { priceOperation } from '../../graphql/limits/price-operation.ts'
import { PRICE_MAX } from '../../graphql/limits/prices.ts'
import { schema } from '../../graphql/schema.ts'
import { selectAll } from './select-all.ts'

const queries = schema.getQueryType()?.getFields() ?? {}
const mutations = schema.getMutationType()?.getFields() ?? {}

/** A query that selects all that it may. */
export function queryOf(name: string): string {
  const field = queries[name]
  if (field === undefined) throw new Error(`no query ${name}`)
  return operationOf('query', name, field)
}

/** A mutation that selects all that it may. */
export function mutationOf(name: string): string {
  const field = mutations[name]
  if (field === undefined) throw new Error(`no mutation ${name}`)
  return operationOf('mutation', name, field)
}

/** What opens on so much that a query of all of it is refused as too large; what it opens on has places of its own. */
const WIDE = new Set([
  'agreement',
  'contributionMonths',
  'decree',
  'decrees',
  'freePlaces',
  'lifeEvents',
  'protectionTraces',
  'reverification',
  'reverifications',
  'worker',
])

function operationOf(kind: string, name: string, field: (typeof queries)[string]): string {
  const type = getNamedType(field.type)
  const variables = field.args.map((argument) => `$${argument.name}: ${argument.type}`)
  const passed = field.args.map((argument) => `${argument.name}: $${argument.name}`)
  const head = variables.length === 0 ? '' : `(${variables.join(', ')})`
  const args = passed.length === 0 ? '' : `(${passed.join(', ')})`
  const depth = isObjectType(type) && type.name.endsWith('Connection') ? 3 : 2
  const less = kind === 'query' && WIDE.has(name) ? 1 : 0
  return deepest(depth - less, (to) => `${kind} ${head} { ${name}${args} ${selectAll(schema, type, to)} }`)
}

/** As deep as a person may ask: what costs too much whole is asked less deep, and has places of its own. */
export function deepest(depth: number, textOf: (depth: number) => string): string {
  const text = textOf(depth)
  const [operation] = parse(text).definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('an operation is expected')
  const isDear = priceOperation(schema, operation, new Map(), {}) > PRICE_MAX
  return isDear && depth > 0 ? deepest(depth - 1, textOf) : text
}
