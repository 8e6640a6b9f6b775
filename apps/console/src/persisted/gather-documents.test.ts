import type { DocumentNode } from 'graphql'
import { createRequest } from 'urql'
import { expect, test } from 'vitest'
import { graphql } from '../graphql.ts'
import { documentIdOf } from './document-id.ts'
import { gatherDocuments, textSent } from './gather-documents.ts'

const sources = [
  'export const Name = graphql(`fragment Name on Area { code name }`)',
  'export const Path = graphql(`\n  fragment Path on Area { path { ...Name } }\n`, [Name])',
  'const A = graphql(\n  `query A($code: String!) { area(code: $code) { ...Path ...Name } }`,\n  [Path, Name],\n)',
  'const B = graphql(`mutation B { deleteView(input: { viewId: "x" }) { __typename } }`)',
]

test('an operation comes with every fragment that it spreads, once', async () => {
  const [text = '', ...others] = Object.values(await gatherDocuments(sources))
  expect(others).toHaveLength(1)
  expect(text.match(/fragment Path on Area/g)).toHaveLength(1)
  expect(text.match(/fragment Name on Area/g)).toHaveLength(1)
})

test('the page asks by the id under which the server has the text, in whatever order the page has the fragments', async () => {
  const Name = graphql('fragment Name on Area { code name }' as never)
  const Path = graphql('fragment Path on Area { path { ...Name } }' as never, [Name] as never)
  const texts = await gatherDocuments(sources)
  for (const fragments of [
    [Path, Name],
    [Name, Path],
  ]) {
    const document = graphql(
      'query A($code: String!) { area(code: $code) { ...Path ...Name } }' as never,
      fragments as never,
    )
    const request = createRequest(document, { code: '61' })
    const sent = textSent(request.query as unknown as DocumentNode)
    const text = texts[(await documentIdOf(sent)) ?? '']
    expect(text?.split('\n').sort()).toEqual(sent.split('\n').sort())
  }
})

test('an id is of the text: another field makes another id', async () => {
  const ids = Object.keys(await gatherDocuments(sources))
  const others = Object.keys(await gatherDocuments(sources.map((source) => source.replace('code name', 'code'))))
  expect(others[0]).not.toBe(ids[0])
  expect(others[1]).toBe(ids[1])
})

test('two operations, or two fragments, of one name are refused, and so is a missing fragment', async () => {
  await expect(gatherDocuments([...sources, 'graphql(`query A { areas { code } }`)'])).rejects.toThrow(
    'A is there twice',
  )
  await expect(gatherDocuments([...sources, 'graphql(`fragment Name on Area { name }`)'])).rejects.toThrow(
    'Name is there twice',
  )
  await expect(gatherDocuments(['graphql(`query C { areas { ...Lost } }`)'])).rejects.toThrow(
    'fragment Lost is missing',
  )
})
