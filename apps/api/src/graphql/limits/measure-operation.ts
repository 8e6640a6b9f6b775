import type { FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql'

export interface OperationSize {
  readonly depth: number
  readonly fields: number
  readonly aliases: number
  readonly directives: number
  /** Response keys of the root, `__typename` aside. */
  readonly rootFields: number
}

/**
 * How large an operation is with every fragment spread out. Each fragment is measured once, so that fragments which spread each other in
 * tens (2ⁿ fields in n lines) cost no more than their text. It is asked before validation: a fragment that spreads itself counts once, and
 * validation says what is wrong with it.
 */
export function measureOperation(
  operation: OperationDefinitionNode | FragmentDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): OperationSize {
  const sizes = new Map<string, OperationSize>()
  const ofFragment = (name: string): OperationSize => {
    const measured = sizes.get(name)
    if (measured !== undefined) return measured
    sizes.set(name, NOTHING)
    const fragment = fragments.get(name)
    const size = fragment === undefined ? NOTHING : measure(fragment.selectionSet)
    sizes.set(name, size)
    return size
  }
  const measure = (set: SelectionSetNode): OperationSize => {
    let { depth, fields, aliases, directives, rootFields } = NOTHING
    for (const selection of set.selections) {
      directives += selection.directives?.length ?? 0
      if (selection.kind === 'Field') {
        const inner = selection.selectionSet === undefined ? NOTHING : measure(selection.selectionSet)
        depth = Math.max(depth, inner.depth + 1)
        fields += inner.fields + 1
        aliases += inner.aliases + (selection.alias === undefined ? 0 : 1)
        directives += inner.directives
        rootFields += selection.name.value === '__typename' ? 0 : 1
      } else {
        const inner =
          selection.kind === 'FragmentSpread' ? ofFragment(selection.name.value) : measure(selection.selectionSet)
        depth = Math.max(depth, inner.depth)
        fields += inner.fields
        aliases += inner.aliases
        directives += inner.directives
        rootFields += inner.rootFields
      }
    }
    return { depth, fields, aliases, directives, rootFields }
  }
  return measure(operation.selectionSet)
}

const NOTHING: OperationSize = { depth: 0, fields: 0, aliases: 0, directives: 0, rootFields: 0 }
