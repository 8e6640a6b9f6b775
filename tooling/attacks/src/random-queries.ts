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
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql'
import { type FittingIds, typeOfId } from './fitting-ids.ts'
import { type Chance, canBeFilled, pick, someWord, valueText } from './fitting-values.ts'

const DEPTH_MAX = 4
const ROOT_FIELDS_MAX = 6
const PAGES = [10, 25, 50, 100]
/** Cursors come from a page before, and `first` says how much; `last` is the other way round. */
const PAGING = new Set(['after', 'before', 'last'])
const OPTIONAL_SHARE = 0.3

/** No record is known: what can be asked only with an id is left out. */
const NO_IDS: FittingIds = {}

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
  if (name === 'search') return random() < 0.5 ? [`search: ${someWord(chance)}`] : []
  if (getNamedType(type).name === 'ID') {
    const fitting = idsFor(field, name, chance.ids, anyType)
    const isDrawn = fitting.length > 0 && (isNonNullType(type) || random() < 0.5)
    return isDrawn ? [`${name}: ${idText(type, fitting, chance)}`] : []
  }
  if (PAGING.has(name) || !canBeFilled(type, chance.ids)) return []
  const share = isEnumType(getNamedType(type)) || isInputObjectType(getNamedType(type)) ? 0.5 : OPTIONAL_SHARE
  return isNonNullType(type) || random() < share ? [`${name}: ${valueText(type, name, chance)}`] : []
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

/** A value for what it needs can be thought of: for an id, one of what there is. */
function canBeAsked(field: GraphQLField<unknown, unknown>, ids: FittingIds): boolean {
  return field.args.filter(isRequiredArgument).every(({ name, type }) => {
    if (getNamedType(type).name !== 'ID') return canBeFilled(type, ids)
    const about = typeOfId(field, name)
    return about === null ? Object.keys(ids).length > 0 : (ids[about]?.length ?? 0) > 0
  })
}

function isComposite(field: GraphQLField<unknown, unknown>): boolean {
  const type = getNamedType(field.type)
  return isObjectType(type) || isInterfaceType(type) || isUnionType(type)
}
