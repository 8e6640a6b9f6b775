import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
/** A word in code marks that is a path: it has a slash after a folder of ours, or is a paper at the root. */
const PATH = /`((?:apps|packages|tooling|docs)\/[^\s`]*|[A-Z]+\.md)`/g

test('every path that the guide for contributors names exists', () => {
  const paths = [...readFileSync(resolve(root, 'CONTRIBUTING.md'), 'utf8').matchAll(PATH)].map(([, path = '']) => path)
  expect(paths.length).toBeGreaterThan(15)
  expect(paths.filter((path) => !existsSync(resolve(root, path)))).toEqual([])
})
