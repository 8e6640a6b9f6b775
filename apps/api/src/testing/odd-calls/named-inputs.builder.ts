import { type GraphQLInputType, type GraphQLSchema, isInputObjectType, isListType, isNonNullType } from 'graphql'
import { NODE_THINGS } from '../isolation/query-places.ts'
import { node, type Things } from '../isolation/things.builder.ts'

/** Which fields of the schema's inputs a call filled in, and which of them with the id of a thing that exists. */
export interface NamedInputs {
  readonly filled: Set<string>
  readonly fitting: Set<string>
}

export function noteInputs(
  notes: NamedInputs,
  type: GraphQLInputType,
  value: unknown,
  ids: ReadonlySet<unknown>,
): void {
  const bare = isNonNullType(type) ? type.ofType : type
  if (isListType(bare) && Array.isArray(value)) for (const item of value) noteInputs(notes, bare.ofType, item, ids)
  if (!isInputObjectType(bare) || typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) {
    const field = bare.getFields()[name]
    if (field === undefined || inner === null) continue
    notes.filled.add(`${bare.name}.${name}`)
    if ((Array.isArray(inner) ? inner : [inner]).some((item) => ids.has(item)))
      notes.fitting.add(`${bare.name}.${name}`)
    noteInputs(notes, field.type, inner, ids)
  }
}

/** Every id of these things, bare and as `node` reads it. */
export function idsOf(things: Things): Set<unknown> {
  return new Set([...Object.values(things), ...NODE_THINGS.map(([type, thing]) => node(type, things[thing]))])
}

/** Every field of every input of the schema whose type is written so. */
export function inputFields(schema: GraphQLSchema, type = /./): string[] {
  return Object.values(schema.getTypeMap())
    .filter(isInputObjectType)
    .flatMap((input) =>
      Object.values(input.getFields())
        .filter((field) => type.test(String(field.type)))
        .map((field) => `${input.name}.${field.name}`),
    )
}
