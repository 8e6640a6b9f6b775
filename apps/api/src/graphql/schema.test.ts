import { readFile } from 'node:fs/promises'
import { lexicographicSortSchema, printSchema } from 'graphql'
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
