import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql'

const remembered = new WeakMap<FieldNode, Map<string, ReadonlySet<string>>>()

/**
 * Names of the fields that an operation asks of the objects under a path, `['edges', 'node']`: so that a list reads only those columns.
 *
 * Type conditions, @skip and @include are not weighed: at most a column too many is read, never one too few.
 * Parsed documents are kept by the server, so their nodes are too, and the answer is found once per document.
 */
export function selectedFields(info: GraphQLResolveInfo, path: readonly string[]): ReadonlySet<string> {
  const first = info.fieldNodes[0]
  if (first === undefined) return new Set()
  const byPath = remembered.get(first) ?? new Map<string, ReadonlySet<string>>()
  remembered.set(first, byPath)
  const key = path.join('.')
  const fields = byPath.get(key)
  if (fields !== undefined) return fields
  let nodes: readonly FieldNode[] = info.fieldNodes
  for (const name of path) nodes = fieldsOf(nodes, info).filter((field) => field.name.value === name)
  const names = new Set(fieldsOf(nodes, info).map((field) => field.name.value))
  byPath.set(key, names)
  return names
}

function fieldsOf(parents: readonly FieldNode[], info: GraphQLResolveInfo): FieldNode[] {
  return parents.flatMap((parent) => (parent.selectionSet === undefined ? [] : fieldsIn(parent.selectionSet, info)))
}

function fieldsIn(selectionSet: SelectionSetNode, info: GraphQLResolveInfo): FieldNode[] {
  return selectionSet.selections.flatMap((selection) => {
    if (selection.kind === 'Field') return [selection]
    const inner = selection.kind === 'InlineFragment' ? selection : info.fragments[selection.name.value]
    return inner === undefined ? [] : fieldsIn(inner.selectionSet, info)
  })
}
