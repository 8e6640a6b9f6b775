import { expect, test } from 'vitest'
import { placeBehind, shortcuts } from './shortcuts.ts'

test('g and a letter lead to a page', () => {
  expect(placeBehind('b', [])).toBe('/')
  expect(placeBehind('p', ['WORKER_READ'])).toBe('/pekerja')
})

test('a page that the person may not open has no key', () => {
  expect(placeBehind('o', ['WORKER_READ'])).toBeNull()
})

test('a letter without a page leads nowhere', () => {
  expect(placeBehind('z', ['WORKER_READ'])).toBeNull()
})

test('no two shortcuts share their keys', () => {
  const keys = shortcuts.map((shortcut) => shortcut.keys.join(' '))
  expect(new Set(keys).size).toBe(keys.length)
})
