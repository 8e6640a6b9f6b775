import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countSerials, SERIALS } from './invented-serials.builder.ts'

const SOURCES = join(import.meta.dirname, '..')
/** The person whom every builder of lists and records makes, with the four digits that tell her apart. */
const WRITTEN_OUT = /\b611205551182(\d{4})\b/g

test('no test writes out a NIK that a builder may give to somebody else', () => {
  const serials = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .flatMap((path) => {
      const text = readFileSync(join(SOURCES, path), 'utf8')
      return [...text.matchAll(WRITTEN_OUT)].map(([, serial]) => ({ path, serial: Number(serial) }))
    })
  const { arrangedPeople, linesOfLists } = SERIALS
  expect(serials.length).toBeGreaterThan(50)
  expect(serials.filter(({ serial }) => serial >= arrangedPeople.first && serial <= linesOfLists.last)).toEqual([])
})

test('a counter begins anew at the end of its part', () => {
  const next = countSerials({ first: 1_000, last: 1_002 })
  expect([next(), next(), next(), next()]).toEqual(['1000', '1001', '1002', '1000'])
})
