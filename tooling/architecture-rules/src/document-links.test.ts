import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readProjectTexts } from './texts.ts'

const root = resolve(import.meta.dirname, '../../..')
const tracked = readProjectTexts(root).map(({ path }) => path)
const documents = tracked.filter((path) => /^(docs\/.*|[A-Z]+)\.md$/.test(path))
const FILE = /`((?:[\w-]+\/)*[\w-][\w.-]*\.(?:test\.)?tsx?)`/g
const LINK = /\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g

const matchesOf = (path: string, pattern: RegExp) =>
  [...readFileSync(join(root, path), 'utf8').matchAll(pattern)].map(([, name = '']) => name)

test('every link of a document leads to a file', () => {
  const links = documents.flatMap((path) =>
    matchesOf(path, LINK).map((link) => ({ path, link, to: join(root, dirname(path), link) })),
  )
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter(({ to }) => !existsSync(to)).map(({ path, link }) => `${path}: ${link}`)).toEqual([])
})

test('every source that a document names exists', () => {
  const names = documents.flatMap((path) => matchesOf(path, FILE).map((name) => ({ path, name })))
  const missing = names.filter(({ name }) => !tracked.some((file) => file === name || file.endsWith(`/${name}`)))
  expect(names.length).toBeGreaterThan(100)
  expect(missing.map(({ path, name }) => `${path}: ${name}`)).toEqual([])
})
