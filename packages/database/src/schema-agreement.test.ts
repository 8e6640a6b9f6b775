import { readdir, readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { test } from './testing/test.ts'

interface Column {
  readonly type: string
  readonly nullable: boolean
}

/** PostgreSQL's types for each of Prisma's; a list is the same with `_` in front. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  String: ['text', 'uuid'],
  DateTime: ['timestamptz', 'date'],
  Int: ['int4', 'int2'],
  BigInt: ['int8'],
  Boolean: ['bool'],
  Bytes: ['bytea'],
  Json: ['jsonb'],
}

test('each field of the Prisma schema is a column of the migrated database, with its type and nullability', async ({
  admin,
}) => {
  const { rows } = await admin.query<{ table: string; name: string; type: string; nullable: boolean }>(`
    select table_name as "table", column_name as name, udt_name as type, is_nullable = 'YES' as nullable
    from information_schema.columns where table_schema = 'public'`)
  const columns = new Map(rows.map((row) => [`${row.table}.${row.name}`, row satisfies Column]))
  const fields = await readPrismaFields()
  expect(fields.length).toBeGreaterThan(100)
  const faults = fields.flatMap(({ column, type, list, optional }) => {
    const match = columns.get(column)
    if (match === undefined) return [`${column}: no such column`]
    const expected = (TYPES[type] ?? []).map((name) => (list ? `_${name}` : name))
    return [
      ...(expected.includes(match.type) ? [] : [`${column}: ${match.type}, but Prisma says ${type}`]),
      ...(match.nullable === optional ? [] : [`${column}: nullable ${match.nullable}, but Prisma says ${optional}`]),
    ]
  })
  expect(faults).toEqual([])
})

async function readPrismaFields() {
  const folder = new URL('../prisma/schema/', import.meta.url)
  const texts = await Promise.all((await readdir(folder)).map((file) => readFile(new URL(file, folder), 'utf8')))
  return texts
    .flatMap((text) => [...text.matchAll(/^model \w+ \{\n([\s\S]*?)^\}/gm)])
    .flatMap(([, body = '']) => {
      const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? ''
      return [...body.matchAll(/^\s+(\w+)\s+(\w+)(\[\])?(\?)?(.*)$/gm)].flatMap(
        ([, name = '', type = '', list, optional, rest = '']) =>
          type in TYPES
            ? [
                {
                  column: `${table}.${/@map\("(\w+)"\)/.exec(rest)?.[1] ?? name}`,
                  type,
                  list: list !== undefined,
                  optional: optional !== undefined,
                },
              ]
            : [],
      )
    })
}
