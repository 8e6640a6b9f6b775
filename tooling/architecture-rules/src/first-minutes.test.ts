import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const textOf = (path: string) => readFileSync(resolve(root, path), 'utf8')

/** The roles of the table, as they stand in its first column. */
const roles = textOf('docs/guide/lima-menit-pertama.md')
  .split('\n')
  .filter((line) => /^\| (?!Peran \|)/.test(line))
  .map((line) => line.split('|')[1]?.trim() ?? '')

/** The journeys of the first minutes: what each is called, and what it does. */
const journeys = globSync('tooling/e2e/src/first-minutes*.test.ts', { cwd: root }).flatMap((file) =>
  [...textOf(file).matchAll(/^journey\(\n {2}'(?<title>[^']+)',(?<walk>[\s\S]*?)^\)$/gm)].map(({ groups }) => ({
    title: groups?.['title'] ?? '',
    walk: groups?.['walk'] ?? '',
  })),
)

const walks = (role: string) => journeys.filter(({ title }) => title.startsWith(`${role}: `))

test('each role of the table of first minutes has one journey, whose title begins with it', () => {
  expect(roles).toHaveLength(10)
  expect(roles.map((role) => `${role}: ${walks(role).length}`)).toEqual(roles.map((role) => `${role}: 1`))
})

test('no journey of first minutes lacks a row of the table', () => {
  expect(journeys.filter(({ title }) => !roles.some((role) => title.startsWith(`${role}: `)))).toEqual([])
})

test('each looks at the page with axe when it opens and when the work is finished', () => {
  const barely = journeys.filter(({ walk }) => (walk.match(/expectAccessible\(/g) ?? []).length < 2)
  expect(barely.map(({ title }) => title)).toEqual([])
})

test('every journey of these files is read by this test', () => {
  const written = globSync('tooling/e2e/src/first-minutes*.test.ts', { cwd: root }).flatMap(
    (file) => textOf(file).match(/^journey\(/gm) ?? [],
  )
  expect(journeys).toHaveLength(written.length)
})
