import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteTable } from './byte-table.ts'

test('gives back every text by its number, across slabs', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 5000 }), { maxLength: 600 }), (texts) => {
      const table = new ByteTable()
      for (const text of texts) table.push(text)
      expect(texts.map((_, index) => table.get(index))).toEqual(texts)
    }),
    { numRuns: 20 },
  )
})

test('has nothing beyond its end', () => {
  const table = new ByteTable()
  table.push('Desa')
  expect([-1, 1, 0.5, Number.NaN].map((index) => table.get(index))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('holds more texts than one slab of positions', () => {
  const table = new ByteTable()
  for (let index = 0; index < 140_000; index += 1) table.push(`teks ${index}`)
  expect([table.length, table.get(0), table.get(65_536), table.get(139_999)]).toEqual([
    140_000,
    'teks 0',
    'teks 65536',
    'teks 139999',
  ])
})
