import { expect } from 'vitest'
import { Prisma } from './prisma.ts'
import { test } from './testing/test.ts'

const IDS = `array['00000000-0000-7000-8000-000000000000']::uuid[]`
const tablesIn = (plan: string) => [...new Set([...plan.matchAll(/\bon (\w+)/g)].map(([, table]) => table))]

test.for<readonly [what: string, statement: string]>([
  ['reading files', `select * from file where id = any (${IDS})`],
  ['keeping a file', `insert into file (name) values ('daftar.csv') returning *`],
])('%s is planned without the tables that say who may see a file', async ([, statement], { writeAs }) => {
  const plan = await writeAs('kubu-raya', (tx) =>
    tx.rows<{ 'QUERY PLAN': string }>(Prisma.sql`explain ${Prisma.raw(statement)}`),
  )
  expect(tablesIn(plan.map((line) => line['QUERY PLAN']).join('\n'))).toEqual(['file'])
})
