import type { DocumentNode } from 'graphql'
import { createRequest } from 'urql'
import { expect, test } from 'vitest'
import { graphql } from '../graphql.ts'
import { gatherDocuments, textSent } from './gather-documents.ts'

const sources = [
  'export const Name = graphql(`fragment Name on Area { code name }`)',
  'export const Path = graphql(`\n  fragment Path on Area { path { ...Name } }\n`, [Name])',
  'const A = graphql(\n  `query A($code: String!) { area(code: $code) { ...Path ...Name } }`,\n  [Path, Name],\n)',
  'const B = graphql(`mutation B { deleteView(input: { viewId: "x" }) { __typename } }`)',
]

test('an operation comes with every fragment that it spreads, once', () => {
  const { texts, ids } = gatherDocuments(sources)
  expect(Object.keys(ids)).toEqual(['A', 'B'])
  const text = texts[ids['A'] ?? ''] ?? ''
  expect(text.match(/fragment Path on Area/g)).toHaveLength(1)
  expect(text.match(/fragment Name on Area/g)).toHaveLength(1)
})

test('the text is the one that the client would send', () => {
  const Name = graphql('fragment Name on Area { code name }' as never)
  const document = graphql('query A { areas { ...Name } }' as never, [Name] as never)
  const { texts, ids } = gatherDocuments([
    'graphql(`fragment Name on Area { code name }`)',
    'graphql(`query A { areas { ...Name } }`)',
  ])
  const request = createRequest(document, {})
  expect(texts[ids['A'] ?? '']).toBe(textSent(request.query as unknown as DocumentNode))
})

test('an id is of the text: another field makes another id', () => {
  const other = sources.map((source) => source.replace('code name', 'code'))
  expect(gatherDocuments(other).ids['A']).not.toBe(gatherDocuments(sources).ids['A'])
  expect(gatherDocuments(other).ids['B']).toBe(gatherDocuments(sources).ids['B'])
})

test('two operations, or two fragments, of one name are refused, and so is a missing fragment', () => {
  expect(() => gatherDocuments([...sources, 'graphql(`query A { areas { code } }`)'])).toThrow('A is there twice')
  expect(() => gatherDocuments([...sources, 'graphql(`fragment Name on Area { name }`)'])).toThrow(
    'Name is there twice',
  )
  expect(() => gatherDocuments(['graphql(`query C { areas { ...Lost } }`)'])).toThrow('fragment Lost is missing')
})
