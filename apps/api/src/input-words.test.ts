import { expect, test } from 'vitest'
import { gatherInputWords } from './input-words.ts'

test('the console gets the words that schemas name, in both languages, and no others', async () => {
  const { billing } = await gatherInputWords()
  expect(billing?.OVERPAID).toEqual({
    id: 'Jumlah ini lebih dari sisa tagihan. Catat paling banyak sisa tagihan.',
    en: 'This is more than what is left of the bill. Record at most what is left.',
  })
  // Of the parts that schemas are made of, and for a value that is missing.
  expect(Object.keys(billing ?? {})).toEqual(expect.arrayContaining(['TEXT_HAS_NATIONAL_ID', 'VALIDATION']))
  expect(billing).not.toHaveProperty('PAYMENT_KNOWN')
})

test('a feature without a schema has no words', async () => {
  expect(await gatherInputWords()).not.toHaveProperty('notices')
})
