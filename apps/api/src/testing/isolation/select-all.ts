import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
  isUnionType,
} from 'graphql'

/** Same for everybody: going into them would only make the answers long. */
const PUBLIC_TYPES = new Set(['Area', 'Tenant', 'Occupation', 'Ecosystem', 'OnePersonRefusal'])

/** Everything that can be asked of a type, to a depth: whatever an answer could leak is then in it. */
export function selectAll(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  if (isUnionType(type)) {
    const members = type.getTypes().map((member) => `... on ${member.name} ${selectAll(schema, member, depth)}`)
    return `{ __typename ${members.join(' ')} }`
  }
  if (isInterfaceType(type)) return '{ __typename id }'
  if (!isObjectType(type)) return ''
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return []
    const inner = getNamedType(field.type)
    if (isScalarType(inner) || isEnumType(inner)) return [field.name]
    if (depth === 0 || PUBLIC_TYPES.has(inner.name)) return []
    return [`${field.name} ${selectAll(schema, inner, depth - 1)}`]
  })
  return `{ ${['__typename', ...fields].join(' ')} }`
}
