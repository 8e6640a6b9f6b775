import { expect, test } from 'vitest'
import { readDetails } from './read-details.ts'

test('simple facts become pairs, empty ones stay away', () => {
  expect(readDetails('{"role":"OFFICER","areaPrefix":"","count":3,"unmasked":false}')).toEqual([
    ['role', 'OFFICER'],
    ['count', '3'],
    ['unmasked', 'false'],
  ])
})

test.each(['', 'null', '[1]', '"text"', '{"broken'])('%j shows nothing', (json) => {
  expect(readDetails(json)).toEqual([])
})
