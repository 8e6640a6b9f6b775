import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const textOf = (path: string) => readFileSync(resolve(root, path), 'utf8')

/** Every name that a pattern captures, once and in order. */
function namesIn(path: string, pattern: RegExp): string[] {
  return [...new Set([...textOf(path).matchAll(pattern)].map(([, name = '']) => name))].sort()
}

const readByApi = namesIn('apps/api/src/config.ts', /^ {2}([A-Z][A-Z0-9_]+):/gm)
const readByStart = namesIn('tooling/operations/src/start-config.ts', /\b(?:text|url)\('([A-Z][A-Z0-9_]+)'\)/g)
const table = textOf('docs/operations.md').match(/## Settings\n[^#]*/)?.[0] ?? ''
const described = [...table.matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(
  ([, names = '']) => names.match(/[A-Z][A-Z0-9_]+/g) ?? [],
)

test('every setting that is read stands in the table of the operations guide, and nothing else does', () => {
  expect(readByApi.length).toBeGreaterThan(20)
  expect(readByStart.length).toBeGreaterThan(10)
  expect(described.toSorted()).toEqual([...new Set([...readByApi, ...readByStart])].sort())
})
