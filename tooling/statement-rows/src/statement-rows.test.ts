import { relative, resolve } from 'node:path'
import { cloneDatabase } from '@payung/database/testing/template'
import { beforeAll, expect, test } from 'vitest'
import { compareRows } from './compare-rows.ts'
import { DeclaredRows } from './declared-rows.ts'
import { DescribedColumns } from './described-columns.ts'
import { KNOWN_DIFFERENCES, UNCOMPARED_MAX } from './known-differences.ts'
import { readSentStatements } from './sent-statements.ts'

const root = resolve(import.meta.dirname, '../../..').replaceAll('\\', '/')
const api = `${root}/apps/api`

interface Difference {
  /** By which it may be known; null for what nothing explains. */
  readonly key: string | null
  readonly text: string
}

const KEYS: Readonly<Record<'ABSENT' | 'NULL_ALLOWED' | 'WRONG', (file: string, column: string) => string | null>> = {
  ABSENT: (file) => `${file} *`,
  NULL_ALLOWED: (file, column) => `${file} ${column}`,
  WRONG: () => null,
}

const differences = new Map<string, Difference>()
let uncompared: readonly string[] = []

// What the API's tests have sent (`pnpm test` runs them before), each statement once from each place.
beforeAll(async () => {
  const declared = new DeclaredRows(`${api}/tsconfig.json`)
  const database = await cloneDatabase()
  const described = await DescribedColumns.open(database.adminUrl)
  const compared = new Set<string>()
  for (const { stack, text, nulls } of readSentStatements(api)) {
    const call = declared.find(stack)
    const columns = call === null || call.row === null ? [] : await described.describe(text)
    if (call === null || columns.length === 0) continue
    compared.add(call.place)
    const [file = ''] = relative(root, call.place).split(':')
    for (const { column, fault, about } of compareRows(call.columns, columns, nulls)) {
      const difference = `${relative(root, call.place)} ${call.row?.slice(0, 80)}: ${column} ${fault}`
      differences.set(difference, { key: KEYS[about](file, column), text: difference })
    }
  }
  uncompared = declared.places().filter((place) => !compared.has(place))
  await described.close()
  await database.drop()
})

test('every statement that the API’s tests send gives the columns that are declared where it is sent', () => {
  const unknown = [...differences.values()].filter(({ key }) => key === null || !(key in KNOWN_DIFFERENCES))
  expect(unknown.map(({ text }) => text)).toEqual([])
})

test('no known difference is kept for nothing', () => {
  const used = new Set([...differences.values()].map(({ key }) => key))
  expect(Object.keys(KNOWN_DIFFERENCES).filter((key) => !used.has(key))).toEqual([])
})

test('statements that are not compared become fewer', () => {
  const list = uncompared.map((place) => relative(root, place)).join('\n')
  expect(uncompared.length, list).toBeLessThanOrEqual(UNCOMPARED_MAX)
})
