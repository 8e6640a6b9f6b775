import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const text = readFileSync(resolve(root, 'ARCHITECTURE.md'), 'utf8')
const lines = text.trimEnd().split('\n')

test('the architecture stays on two pages: what a feature does belongs into its README', () => {
  expect(lines.length).toBeLessThanOrEqual(110)
  expect(text.split(/\s+/).length).toBeLessThanOrEqual(1_100)
  expect(lines.filter((line) => line.length > 140)).toEqual([])
})

test('every path that the architecture names exists', () => {
  const paths = [...text.matchAll(/`((?:apps|packages|tooling|docs)\/[^\s`<]*)/g)].map(([, path = '']) => path)
  expect(paths.length).toBeGreaterThan(20)
  expect(paths.filter((path) => !existsSync(resolve(root, path)))).toEqual([])
})

test('every feature stands in the architecture', () => {
  const page = text.slice(text.indexOf('## A feature in one line'))
  const features = new Set(page.match(/[a-z]+(-[a-z]+)*/g))
  const folders = readdirSync(resolve(root, 'apps/api/src/features'))
  expect(folders.length).toBeGreaterThan(20)
  expect(folders.filter((folder) => !features.has(folder))).toEqual([])
})
