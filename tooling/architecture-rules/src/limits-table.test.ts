import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const ROW = /^\| [^|]+ \| `([A-Z_]+ = [\d_]+)` \| `([^`]+)` \|$/

test('every limit of docs/limits.md has the number that the code enforces', () => {
  const rows = readFileSync(resolve(root, 'docs/limits.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| what |'))
  expect(rows.length).toBeGreaterThan(10)
  const untrue = rows.filter((row) => {
    const [, limit, file] = ROW.exec(row) ?? []
    if (limit === undefined || file === undefined) return true
    const lines = readFileSync(resolve(root, file), 'utf8').split('\n')
    return !lines.some((line) => line.replace(/^export /, '') === `const ${limit}`)
  })
  expect(untrue).toEqual([])
})
