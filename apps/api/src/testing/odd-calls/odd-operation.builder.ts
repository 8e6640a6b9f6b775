import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'
import { MUTATION_PLACES } from '../isolation/mutation-places.ts'
import type { Place } from '../isolation/place.ts'
import { QUERY_ARGUMENTS, QUERY_PLACES } from '../isolation/query-places.ts'
import type { Things } from '../isolation/things.builder.ts'
import type { Draw } from './draw.builder.ts'
import { bentValue, oddValue } from './odd-input.builder.ts'

export interface OddCall {
  readonly field: string
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly inputs: readonly { readonly type: GraphQLInputType; readonly value: unknown }[]
}

/** A root field of the schema. */
export interface RootField {
  readonly kind: 'mutation' | 'query'
  readonly name: string
}

/** What would end the test's own means and none of the server's: afterwards every call would be refused at the door. */
const CLOSES_THE_DOOR: ReadonlySet<string> = new Set(['requireSecondFactor'])

/** Every root field that odd calls may name. */
export function rootFields(schema: GraphQLSchema): RootField[] {
  const namesOf = (type: GraphQLObjectType | null | undefined) => Object.keys(type?.getFields() ?? {})
  return [
    ...namesOf(schema.getQueryType()).map((name) => ({ kind: 'query', name }) as const),
    ...namesOf(schema.getMutationType()).map((name) => ({ kind: 'mutation', name }) as const),
  ].filter(({ name }) => !CLOSES_THE_DOOR.has(name))
}

/** One operation on the schema: a root field, odd arguments, and some of what its answer offers, to a depth, with odd arguments again. */
export function oddCall(
  draw: Draw,
  schema: GraphQLSchema,
  { kind, name: rootName }: RootField,
  things: Things,
  operationName: string,
): OddCall {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType()
  const field = root?.getFields()[rootName]
  if (field === undefined) throw new Error(`the schema has no ${kind} ${rootName}`)
  const names = new Map<string, GraphQLArgument>()
  const variables: Record<string, unknown> = {}
  const pass = (argument: GraphQLArgument, value: unknown): string => {
    const name = `v${names.size}`
    names.set(name, argument)
    variables[name] = value
    return `${argument.name}: $${name}`
  }
  const place = (kind === 'query' ? QUERY_PLACES : MUTATION_PLACES)[field.name] ?? 'OWN'
  const fitting = fittingArguments(kind, field.name, place, things)
  const passed = field.args.flatMap((argument) => {
    const value = fitting[argument.name]
    if (value === undefined && !isNonNullType(argument.type) && draw.chance(50)) return []
    return [pass(argument, bentValue(draw, argument.type, argument.name, value, things))]
  })
  const selected = oddSelection(draw, schema, getNamedType(field.type), kind === 'query' ? 4 : 2, (argument) =>
    pass(argument, oddValue(draw, argument.type, argument.name, things)),
  )
  const declared = [...names].map(([name, { type }]) => `$${name}: ${type}`)
  const head = declared.length === 0 ? '' : `(${declared.join(', ')})`
  const list = passed.length === 0 ? '' : `(${passed.join(', ')})`
  const inputs = [...names].map(([name, { type }]) => ({ type, value: variables[name] }))
  return {
    field: field.name,
    inputs,
    query: `${kind} ${operationName}${head} { ${field.name}${list} ${selected} }`,
    variables,
  }
}

function fittingArguments(
  kind: 'query' | 'mutation',
  name: string,
  place: Place,
  things: Things,
): Readonly<Record<string, unknown>> {
  if (typeof place === 'function') return kind === 'query' ? place(things) : { input: place(things) }
  return kind === 'query' ? (QUERY_ARGUMENTS[name] ?? {}) : {}
}

/** Enough of each type over many calls; more of it would only make each call slower. */
const LEAF_PERCENT = 35
const BRANCH_PERCENT = 15

function oddSelection(
  draw: Draw,
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  depth: number,
  pass: (argument: GraphQLArgument) => string,
): string {
  if (isUnionType(type))
    return `{ __typename ${type
      .getTypes()
      .map((member) => `... on ${member.name} ${oddSelection(draw, schema, member, depth, pass)}`)
      .join(' ')} }`
  if (isInterfaceType(type)) {
    const member = draw.pick(schema.getPossibleTypes(type))
    return `{ __typename ... on ${member.name} ${oddSelection(draw, schema, member, Math.min(depth, 1), pass)} }`
  }
  if (!isObjectType(type)) return ''
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type)
    const isWay = ['edges', 'node', 'data'].includes(field.name)
    if (isLeafType(inner) ? !draw.chance(LEAF_PERCENT) : depth === 0 || !(isWay || draw.chance(BRANCH_PERCENT)))
      return []
    const passed = field.args.flatMap((argument) =>
      isNonNullType(argument.type) || draw.chance(40) ? [pass(argument)] : [],
    )
    const list = passed.length === 0 ? '' : `(${passed.join(', ')})`
    return [`${field.name}${list} ${oddSelection(draw, schema, inner, isWay ? depth : depth - 1, pass)}`]
  })
  return `{ __typename ${fields.join(' ')} }`
}
