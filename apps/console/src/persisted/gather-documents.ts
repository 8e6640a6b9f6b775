import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  visit,
} from 'graphql'
import { formatDocument, stringifyDocument } from 'urql'
import { documentIdOf } from './document-id.ts'

/** Texts as the console would send them, by id; for the server. */
export type GatheredDocuments = Readonly<Record<string, string>>

const DOCUMENT = /\bgraphql\(\s*`([^`]*)`/g

/**
 * Finds every operation in source texts and completes it with the fragments that it spreads.
 *
 * @throws Error for a name that two operations or two fragments share: both would answer to it; for an id that two share
 */
export async function gatherDocuments(sources: readonly string[]): Promise<GatheredDocuments> {
  const fragments = new Map<string, FragmentDefinitionNode>()
  const operations = new Map<string, OperationDefinitionNode>()
  for (const source of sources) {
    for (const [, text = ''] of source.matchAll(DOCUMENT)) {
      for (const definition of parse(text).definitions) {
        if (definition.kind === Kind.FRAGMENT_DEFINITION) putOnce(fragments, definition.name.value, definition)
        if (definition.kind === Kind.OPERATION_DEFINITION)
          putOnce(operations, definition.name?.value ?? 'an operation without a name', definition)
      }
    }
  }
  const texts: Record<string, string> = {}
  for (const [name, operation] of [...operations].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const text = textSent(withFragments(operation, fragments))
    const id = await documentIdOf(text)
    if (id === null || id in texts) throw new Error(`${name} has no id of its own`)
    texts[id] = text
  }
  return texts
}

/** The text of a document as the client's cache and transport send it. */
export function textSent(document: DocumentNode): string {
  // urql's types for what it makes do not fit those for what it takes where optional means absent.
  return stringifyDocument(formatDocument(document) as unknown as DocumentNode)
}

function putOnce<Node>(nodes: Map<string, Node>, name: string, node: Node): void {
  if (nodes.has(name)) throw new Error(`${name} is there twice`)
  nodes.set(name, node)
}

function withFragments(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): DocumentNode {
  const used = new Map<string, FragmentDefinitionNode>()
  const look = (definition: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(definition, {
      FragmentSpread: ({ name: { value: name } }) => {
        const fragment = fragments.get(name)
        if (fragment === undefined) throw new Error(`fragment ${name} is missing`)
        if (used.has(name)) return
        used.set(name, fragment)
        look(fragment)
      },
    })
  }
  look(operation)
  return { kind: Kind.DOCUMENT, definitions: [operation, ...used.values()] }
}
