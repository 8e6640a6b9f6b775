import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNeighbourhoodNumber, readNeighbourhoodPair } from './neighbourhood-number.ts'

test.each(['9', '09', '009', "'009", 'RT 9', 'RT.009', ' 009 '])('%s is the ninth', (text) => {
  expect(readNeighbourhoodNumber(text)).toBe('009')
})

test.each(['', '-', '0009', 'IX', '9/1'])('“%s” is no single number', (text) => {
  expect(readNeighbourhoodNumber(text)).toBe(null)
})

test.each(['009/001', 'RT 9 RW 1', 'RT.009/RW.001', '9 - 1'])('%s holds both', (text) => {
  expect(readNeighbourhoodPair(text)).toEqual({ rt: '009', rw: '001' })
})

test.each(['', '009', '1/2/3', '2026/1', '-/-'])('“%s” does not hold both', (text) => {
  expect(readNeighbourhoodPair(text)).toBe(null)
})

test('any two numbers of up to three digits are told apart', () => {
  fc.assert(
    fc.property(fc.nat(999), fc.nat(999), (rt, rw) => {
      const pair = readNeighbourhoodPair(`RT ${rt} / RW ${rw}`)
      expect([Number(pair?.rt), Number(pair?.rw)]).toEqual([rt, rw])
    }),
  )
})
