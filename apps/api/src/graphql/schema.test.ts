import { readFile } from 'node:fs/promises'
import { getNamedType, isObjectType, lexicographicSortSchema, printSchema } from 'graphql'
import { expect, test } from 'vitest'
import { schema } from './schema.ts'

test('the committed schema.graphql is what the code says', async () => {
  const committed = await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8')
  expect(committed, 'run: pnpm --filter @payung/api generate').toBe(`${printSchema(lexicographicSortSchema(schema))}\n`)
})

test('everything in the schema has a description', () => {
  const undescribed = Object.values(schema.getTypeMap())
    .filter(
      (type) =>
        !type.name.startsWith('__') &&
        !/(Edge|Connection|Success|Result|PageInfo)$|^(ID|Int|Float|String|Boolean|Node)$/.test(type.name),
    )
    .flatMap((type) => [
      ...(type.description || type.name.endsWith('Input') ? [] : [type.name]),
      ...('getFields' in type
        ? Object.values(type.getFields())
            .filter((field) => !field.description && field.name !== 'id')
            .map((field) => `${type.name}.${field.name}`)
        : []),
    ])
  expect(undescribed).toEqual([])
})

/** A node that is a row of a list gives the list the name of its record. */
const RECORD_OF_ROW: Readonly<Record<string, string>> = { WorkerRow: 'Worker' }
/** Further lists of the same nodes, whose own fields or sources are others: a word before the name of the node says which. */
const FURTHER_LISTS = [
  'ConsolidatedDecreeEntryConnection',
  'ListableDecreeConnection',
  'NewlyEligibleWorkerConnection',
  'ObviousDuplicatePairConnection',
]

test('each connection and its edges are named after their node', () => {
  const connections = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => name.endsWith('Connection'))
  const names = connections.map((connection) => {
    const edge = getNamedType(connection.getFields().edges?.type)
    const node = isObjectType(edge) ? getNamedType(edge.getFields().node?.type) : undefined
    const record = RECORD_OF_ROW[node?.name ?? ''] ?? node?.name
    return { connection: connection.name, edge: edge?.name, record }
  })
  expect(names.length).toBeGreaterThan(40)
  const further = names.filter(({ connection, record }) => connection !== `${record}Connection`)
  expect(further.map(({ connection }) => connection).sort()).toEqual(FURTHER_LISTS)
  for (const { connection, edge, record } of names) {
    expect(connection).toMatch(new RegExp(`${record}Connection$`))
    expect(edge).toBe(connection.replace(/Connection$/, 'Edge'))
  }
})
