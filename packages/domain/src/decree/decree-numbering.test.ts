import { expect, test } from 'vitest'
import { considerationLabel, dictumLabel } from './decree-numbering.ts'

test('dictums are numbered in words, to the thirtieth and each in its own', () => {
  expect([0, 9, 10, 11, 18, 19, 20, 28, 29].map(dictumLabel)).toEqual([
    'KESATU',
    'KESEPULUH',
    'KESEBELAS',
    'KEDUA BELAS',
    'KESEMBILAN BELAS',
    'KEDUA PULUH',
    'KEDUA PULUH SATU',
    'KEDUA PULUH SEMBILAN',
    'KETIGA PULUH',
  ])
  expect(new Set(Array.from({ length: 30 }, (_, at) => dictumLabel(at))).size).toBe(30)
})

test('considerations are marked with letters, two after the twenty-sixth', () => {
  expect([0, 25, 26, 27].map(considerationLabel)).toEqual(['a', 'z', 'aa', 'ab'])
})
