import { openAdmission } from '@payung/api/graphql/limits/admit-request'
import { schema } from '@payung/api/graphql/schema'
import { randomNumbers } from '@payung/api/testing/odd-calls/draw.builder'
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql'

const DEPTH_MAX = 4
const ROOT_FIELDS_MAX = 6
const WORDS = ['siti', 'budi', 'an', 'ra', 'muhammad', 'x']
const PAGES = [10, 25, 50, 100]

/** Queries over the whole schema that a signed-in person may send, the same for the same seed. */
export function randomQueries(count: number, seed: number): string[] {
  const random = randomNumbers(seed)
  const gate = openAdmission(schema, { introspection: false, persisted: {} })
  const queries: string[] = []
  while (queries.length < count) {
    const query = randomQuery(random)
    if (!('errors' in gate.admit({ query }, false))) queries.push(query)
  }
  return queries
}

function randomQuery(random: () => number): string {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(canBeAsked)
  const fields = Array.from({ length: 1 + Math.floor(random() * ROOT_FIELDS_MAX) }, (_, i) => {
    const field = roots[Math.floor(random() * roots.length)]
    return field === undefined ? '' : `f${i}: ${fieldText(field, random, 1)}`
  })
  return `{ ${fields.join(' ')} }`
}

function fieldText(field: GraphQLField<unknown, unknown>, random: () => number, depth: number): string {
  const values = field.args.flatMap((argument) => argumentText(argument, random))
  const call = `${field.name}${values.length === 0 ? '' : `(${values.join(', ')})`}`
  const type = getNamedType(field.type)
  if (isUnionType(type)) return `${call} { __typename }`
  if (!isObjectType(type) && !isInterfaceType(type)) return call
  const inner = Object.values(type.getFields())
    .filter((child) => canBeAsked(child) && (depth < DEPTH_MAX || !isComposite(child)))
    .filter(({ name }) => name === 'edges' || name === 'node' || random() < 0.5)
    .map((child) => fieldText(child, random, depth + 1))
  return `${call} { ${inner.length === 0 ? '__typename' : inner.join(' ')} }`
}

function argumentText({ name, type }: GraphQLArgument, random: () => number): string[] {
  if (name === 'first') return [`first: ${PAGES[Math.floor(random() * PAGES.length)]}`]
  if (name === 'search' && random() < 0.5) return [`search: "${WORDS[Math.floor(random() * WORDS.length)]}"`]
  return isNonNullType(type) ? [`${name}: ${requiredValue(type, random)}`] : []
}

function requiredValue(type: GraphQLInputType, random: () => number): string {
  const named = getNamedType(type)
  if (isEnumType(named)) return named.getValues()[Math.floor(random() * named.getValues().length)]?.name ?? ''
  return named.name === 'Int' ? String(Math.floor(random() * 100)) : `"${WORDS[Math.floor(random() * WORDS.length)]}"`
}

/** A value for what it needs can be thought of: a word, a number or a choice. */
function canBeAsked(field: GraphQLField<unknown, unknown>): boolean {
  return field.args
    .filter(isRequiredArgument)
    .every(({ type }) => isEnumType(getNamedType(type)) || /^(Int|String)$/.test(getNamedType(type).name))
}

function isComposite(field: GraphQLField<unknown, unknown>): boolean {
  const type = getNamedType(field.type)
  return isObjectType(type) || isInterfaceType(type) || isUnionType(type)
}
