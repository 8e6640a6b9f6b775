import { schema } from '@payung/api/graphql/schema'
import {
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

/** Ids of records that there are, by the name of their type. */
export type FittingIds = Readonly<Record<string, readonly string[]>>

const IDS_OF_A_TYPE_MAX = 50

/**
 * Looks through every list that can be read without an argument.
 *
 * @param ask answers the `data` of a query, or null where it was refused
 * @returns the ids of the records that this person can see
 */
export async function collectIds(ask: (query: string) => Promise<unknown>): Promise<FittingIds> {
  const ids: Record<string, string[]> = {}
  for (const query of listsOfIds()) noteIds(await ask(query), ids)
  return ids
}

/** For each list of the root a query for the ids of what is in it. */
export function listsOfIds(): string[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter(({ args }) => !args.some(isRequiredArgument))
    .flatMap((field) => {
      const selection = selectionOfIds(field.type)
      return selection === null ? [] : [`{ ${field.name}${isPaged(field) ? '(first: 25)' : ''} ${selection} }`]
    })
}

/** The type of the records that an argument for an id is about; null where it may be about any. */
export function typeOfId(field: GraphQLField<unknown, unknown>, argument: string): string | null {
  if (argument !== 'id' && argument !== 'ids')
    return `${argument.charAt(0).toUpperCase()}${argument.slice(1)}`.replace(/Ids?$/, '')
  const type = getNamedType(field.type)
  return isInterfaceType(type) ? null : type.name
}

function isPaged({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.some(({ name }) => name === 'first')
}

function selectionOfIds(type: GraphQLOutputType): string | null {
  const named = getNamedType(type)
  if (!isObjectType(named)) return null
  const fields = named.getFields()
  const inner = fields['edges'] ?? fields['node']
  if (inner !== undefined) {
    const selection = selectionOfIds(inner.type)
    return selection === null ? null : `{ ${inner.name} ${selection} }`
  }
  return fields['id'] === undefined ? null : '{ __typename id }'
}

function noteIds(value: unknown, ids: Record<string, string[]>): void {
  if (typeof value !== 'object' || value === null) return
  for (const inner of Object.values(value)) noteIds(inner, ids)
  const { __typename: type, id } = value as { __typename?: unknown; id?: unknown }
  if (typeof type !== 'string' || typeof id !== 'string') return
  const ofType = ids[recordOf(id) ?? type] ?? []
  ids[recordOf(id) ?? type] = ofType
  if (ofType.length < IDS_OF_A_TYPE_MAX && !ofType.includes(id)) ofType.push(id)
}

/** The record that a global id names: a row of a list is often a type of its own, and its id is that of the record. */
function recordOf(id: string): string | null {
  return /^([A-Z]\w+):/.exec(Buffer.from(id, 'base64').toString('latin1'))?.[1] ?? null
}
