import { readdir, readFile } from 'node:fs/promises'
import { codeOf, wholeText } from '@payung/domain/text/define-messages'
import { beforeAll, expect, test } from 'vitest'
import { errorsPage, helpOf } from './errors-page.ts'
import { explainErrors, type MessageFile, readMessageFiles, withoutValues } from './explain-errors.ts'

let files: readonly MessageFile[]
let sources: string

beforeAll(async () => {
  files = await readMessageFiles()
  const roots = [new URL('./', import.meta.url), new URL('../../../packages/domain/src/', import.meta.url)]
  sources = (await Promise.all(roots.map(textsBelow))).join('\n')
})

async function textsBelow(root: URL): Promise<string> {
  const paths = (await readdir(root, { recursive: true })).filter(
    (path) => /\.ts$/.test(path) && !/\.(messages|test)\.ts$/.test(path),
  )
  return (await Promise.all(paths.map((path) => readFile(new URL(path, root), 'utf8')))).join('\n')
}

const placesOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)(?:\}|, )/g)].map(([, name]) => name))].sort()

function all() {
  return files.flatMap(({ path, name, definitions }) =>
    Object.entries(definitions).map(([key, definition]) => ({ path, name, key, definition })),
  )
}

test('every message stands once, and the cases of a code beside each other', () => {
  const places = all().map(({ path, key }) => `${path.split('/').slice(0, -1).join('/')} ${key}`)
  expect(places.length).toBeGreaterThan(400)
  expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([])
})

test('every message has both languages, and they name the same values', () => {
  for (const { key, definition } of all()) {
    const [id, en] = [wholeText(definition, 'id'), wholeText(definition, 'en')]
    expect(id.trim().length, key).toBeGreaterThan(4)
    expect(en.trim().length, key).toBeGreaterThan(4)
    // What English says in its own words is the same value: `labelEn` is the `label` of English.
    expect(placesOf(id), key).toEqual(placesOf(en).map((name) => name?.replace(/En$/, '')))
  }
})

test('every message has the parts alone that a message is made of', () => {
  const parts = ['path', 'reason', 'remedy']
  for (const { key, definition } of all())
    expect(
      Object.keys(definition).filter((part) => !parts.includes(part)),
      key,
    ).toEqual([])
})

test('every message says what to do as a sentence of its own', () => {
  for (const { key, definition } of all()) {
    for (const text of [definition.remedy.id, definition.remedy.en]) {
      expect(text, key).toMatch(/^([A-Z“{].*[.}])$/s)
    }
    expect(definition.reason?.en, key).not.toBe(definition.remedy.en)
  }
})

test('an amount in English agrees with what it counts', () => {
  const disagreeing = all().filter(({ definition }) =>
    /\{\w+\} (people|changes|imports|persons)\b/.test(wholeText(definition, 'en')),
  )
  expect(disagreeing.map(({ key }) => key)).toEqual([])
  const inIndonesian = all().filter(({ definition }) => wholeText(definition, 'id').includes(', plural,'))
  expect(inIndonesian.map(({ key }) => key)).toEqual([])
})

test('every message is used', () => {
  const refusedWith = new Set([...sources.matchAll(/\brefusal\(\s*'([^']+)'/g)].map(([, key]) => key))
  const unused = all().filter(
    ({ name, key }) =>
      // better-auth names these codes itself.
      name !== 'refusalMessages' &&
      !sources.includes(`${name}.${key}`) &&
      !sources.includes(`${name}['${key}']`) &&
      // By the schema of an input.
      !refusedWith.has(key) &&
      // By its code as data: a table, or an answer of the domain or the database.
      !(isChosenByCode(name) && sources.includes(`'${codeOf(key)}'`)),
  )
  expect(unused.map(({ path, key }) => `${path} ${key}`)).toEqual([])
})

function isChosenByCode(name: string): boolean {
  return new RegExp(`${name}\\[\\w|Record<string, \\(\\) => Message>> = ${name}`).test(sources)
}

test('no message shows a number that could be a NIK', () => {
  for (const { key, definition } of all()) expect(JSON.stringify(definition), key).not.toMatch(/\d{12}/)
})

test('the explanations name each code of a feature once, with all its cases', async () => {
  const explanations = await explainErrors()
  const names = explanations.map(({ feature, code }) => `${feature} ${code}`)
  expect(new Set(names).size).toBe(names.length)
  const state = explanations.find(({ feature, code }) => feature === 'agreements' && code === 'AGREEMENT_STATE')
  expect(state?.cases.length).toBeGreaterThan(1)
  expect(names).toContain('import NATIONAL_ID_LENGTH')
})

test('docs/errors.md is the page of these messages', async () => {
  const page = await readFile(new URL('../../../docs/errors.md', import.meta.url), 'utf8')
  expect(errorsPage(await explainErrors())).toBe(page)
})

test('the help shows a text without its values', async () => {
  expect(
    withoutValues('{people, plural, one {# person is} other {# people are}} left of {all, number} in {area}.'),
  ).toBe('… people are left of … in ….')
  const help = (await explainErrors()).map(helpOf)
  expect(help.length).toBeGreaterThan(400)
  for (const { code, cases } of help)
    for (const { remedy, reason } of cases)
      expect(`${remedy.id}${remedy.en}${reason?.id}${reason?.en}`, code).not.toContain('{')
})
