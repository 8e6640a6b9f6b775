import { globSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const text = readFileSync(resolve(root, 'docs/threat-model.md'), 'utf8')
const [, defences = ''] = text.split('## Defences\n')
const rows = (defences.split('\n## ')[0] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| against |'))
const isShown = (row: string) => /\.test\.tsx?`|\*Open\*|\b(?:its|their) tests?\b/.test(row)

test('each defence of the threat model names the test that shows it, or is marked open', () => {
  expect(rows.length).toBeGreaterThan(50)
  expect(rows.filter((row) => !isShown(row))).toEqual([])
  expect(isShown('| a thing | a promise | `somewhere.ts` |')).toBe(false)
})

test('each test that the threat model names is there', () => {
  const tests = new Set(
    globSync(['apps/*/src/**/*.test.{ts,tsx}', 'packages/*/src/**/*.test.ts', 'tooling/*/src/**/*.test.ts'], {
      cwd: root,
    }).map((path) => basename(path)),
  )
  const named = [...text.matchAll(/`(?:[\w-]+\/)*([\w-]+\.test\.tsx?)`/g)].map(([, name = '']) => name)
  expect(named.length).toBeGreaterThan(60)
  expect([...new Set(named)].filter((name) => !tests.has(name))).toEqual([])
})
