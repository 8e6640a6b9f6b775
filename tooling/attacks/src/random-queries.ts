import { openAdmission } from '@payung/api/graphql/limits/admit-request'
import { schema } from '@payung/api/graphql/schema'
import { randomNumbers } from '@payung/api/testing/odd-calls/draw.builder'
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql'
import { type FittingIds, typeOfId } from './fitting-ids.ts'

const DEPTH_MAX = 4
const ROOT_FIELDS_MAX = 6
const WORDS = ['siti', 'budi', 'an', 'ra', 'muhammad', 'x']
const PAGES = [10, 25, 50, 100]

/** No record is known: what can be asked only with an id is left out. */
const NO_IDS: FittingIds = {}

/** Draws the parts of a query. */
interface Chance {
  readonly random: () => number
  readonly ids: FittingIds
}

/**
 * Queries over the whole schema that a signed-in person may send, the same for the same seed.
 *
 * @param ids of records that there are: with them, records are read by id too
 */
export function randomQueries(count: number, seed: number, ids: FittingIds = NO_IDS): string[] {
  const chance = { random: randomNumbers(seed), ids }
  const gate = openAdmission(schema, { persisted: {} })
  const queries: string[] = []
  while (queries.length < count) {
    const query = randomQuery(chance)
    if (!('errors' in gate.admit({ query }, false))) queries.push(query)
  }
  return queries
}

function randomQuery(chance: Chance): string {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter((field) => canBeAsked(field, chance.ids))
  const fields = Array.from({ length: 1 + Math.floor(chance.random() * ROOT_FIELDS_MAX) }, (_, i) => {
    const field = pick(roots, chance)
    return field === undefined ? '' : `f${i}: ${fieldText(field, chance, 1)}`
  })
  return `{ ${fields.join(' ')} }`
}

function fieldText(field: GraphQLField<unknown, unknown>, chance: Chance, depth: number): string {
  // What may be of any type is asked for as one that there is.
  const anyType = isInterfaceType(getNamedType(field.type)) ? pick(Object.keys(chance.ids), chance) : undefined
  const values = field.args.flatMap((argument) => argumentText(argument, field, chance, anyType))
  const call = `${field.name}${values.length === 0 ? '' : `(${values.join(', ')})`}`
  const type = getNamedType(field.type)
  if (isUnionType(type)) return `${call} { __typename }`
  const record = anyType === undefined ? undefined : schema.getType(anyType)
  if (isObjectType(record)) return `${call} { ... on ${record.name} ${selectionText(record, chance, depth)} }`
  if (!isObjectType(type) && !isInterfaceType(type)) return call
  return `${call} ${selectionText(type, chance, depth)}`
}

function selectionText(type: GraphQLObjectType | GraphQLInterfaceType, chance: Chance, depth: number): string {
  const inner = Object.values(type.getFields())
    .filter((child) => canBeAsked(child, chance.ids) && (depth < DEPTH_MAX || !isComposite(child)))
    .filter(({ name }) => name === 'edges' || name === 'node' || chance.random() < 0.5)
    .map((child) => fieldText(child, chance, depth + 1))
  return `{ ${inner.length === 0 ? '__typename' : inner.join(' ')} }`
}

function argumentText(
  { name, type }: GraphQLArgument,
  field: GraphQLField<unknown, unknown>,
  chance: Chance,
  anyType: string | undefined,
): string[] {
  const { random } = chance
  if (name === 'first') return [`first: ${pick(PAGES, chance)}`]
  if (name === 'search' && random() < 0.5) return [`search: "${pick(WORDS, chance)}"`]
  const fitting = getNamedType(type).name === 'ID' ? idsFor(field, name, chance.ids, anyType) : []
  if (fitting.length > 0 && (isNonNullType(type) || random() < 0.5))
    return [`${name}: ${idText(type, fitting, chance)}`]
  return isNonNullType(type) ? [`${name}: ${requiredValue(type, chance)}`] : []
}

function idText(type: GraphQLInputType, fitting: readonly string[], chance: Chance): string {
  const isMany = isListType(isNonNullType(type) ? type.ofType : type)
  return JSON.stringify(isMany ? fitting.slice(0, pick(PAGES, chance)) : pick(fitting, chance))
}

function idsFor(
  field: GraphQLField<unknown, unknown>,
  argument: string,
  ids: FittingIds,
  anyType: string | undefined,
): readonly string[] {
  return ids[typeOfId(field, argument) ?? anyType ?? ''] ?? []
}

function requiredValue(type: GraphQLInputType, chance: Chance): string {
  const named = getNamedType(type)
  if (isEnumType(named)) return pick(named.getValues(), chance)?.name ?? ''
  return named.name === 'Int' ? String(Math.floor(chance.random() * 100)) : `"${pick(WORDS, chance)}"`
}

function pick<T>(from: readonly T[], { random }: Chance): T | undefined {
  return from[Math.floor(random() * from.length)]
}

/** A value for what it needs can be thought of: a word, a number, a choice, or an id of what there is. */
function canBeAsked(field: GraphQLField<unknown, unknown>, ids: FittingIds): boolean {
  return field.args.filter(isRequiredArgument).every(({ name, type }) => {
    const named = getNamedType(type)
    if (named.name !== 'ID') return isEnumType(named) || /^(Int|String)$/.test(named.name)
    const about = typeOfId(field, name)
    return about === null ? Object.keys(ids).length > 0 : (ids[about]?.length ?? 0) > 0
  })
}

function isComposite(field: GraphQLField<unknown, unknown>): boolean {
  const type = getNamedType(field.type)
  return isObjectType(type) || isInterfaceType(type) || isUnionType(type)
}
