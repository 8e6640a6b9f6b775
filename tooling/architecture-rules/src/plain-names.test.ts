import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { VAGUE_NAMES_MAX, vagueNamesIn } from './plain-names.ts'
import { readProjectTexts } from './texts.ts'

const path = 'apps/api/src/features/workers/a.ts'
const place = 'apps/api/src/features/workers'

describe('a vague name', () => {
  test.each([
    ['a variable', 'const told = 1', 'told'],
    ['a parameter', 'function list(asked: string) {}', 'asked'],
    ['a parameter of an arrow', 'rows.map((one) => 1)', 'one'],
    ['a destructured value', 'const { rows: kept } = answer', 'kept'],
    ['an element of a list', 'const [found] = await read()', 'found'],
    ['a function', 'function known() {}', 'known'],
  ])('is counted as %s', (_kind, text, name) => {
    expect(vagueNamesIn({ path, text })).toEqual([{ place, path, line: 1, name }])
  })

  test.each([
    ['in a longer name', 'const askedPeople = 1; const isKnown = true'],
    ['as a field of a type or an object', 'interface A { readonly asked: number }\nconst a = { found: 1 }\na.found'],
    ['as the field that a better name takes its value from', 'const { kept: winner } = pair'],
    ['in words', "const text = 'one' // asked and told"],
  ])('is not counted %s', (_where, text) => {
    expect(vagueNamesIn({ path, text })).toEqual([])
  })

  test('is found in the markup of a component too', () => {
    const text = 'const List = () => <ul>{rows.map((one) => <li />)}</ul>'
    const names = vagueNamesIn({ path: 'apps/console/src/ui/List.tsx', text })
    expect(names).toMatchObject([{ place: 'apps/console', name: 'one' }])
  })
})

test('no place has more vague names than it had, and most have none', () => {
  const root = resolve(import.meta.dirname, '../../..')
  const names = Map.groupBy(readProjectTexts(root).flatMap(vagueNamesIn), (name) => name.place)
  const excess = [...names].flatMap(([where, vague]) => {
    const most = VAGUE_NAMES_MAX[where] ?? 0
    const list = vague.map((name) => `${name.path}:${name.line} ${name.name}`)
    return list.length > most ? [`${where}: ${list.length} instead of at most ${most}\n${list.join('\n')}`] : []
  })
  expect(excess).toEqual([])
}, 120_000)
