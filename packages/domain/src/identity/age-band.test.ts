import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { AGE_BANDS, ageBandOf, birthDateBoundsOf } from './age-band.ts'

const { compare, from } = Temporal.PlainDate
const today = from('2026-11-20')
const aDay = fc.integer({ min: 0, max: 60_000 }).map((days) => from('1900-01-01').add({ days }))

function isWithinBounds(code: (typeof AGE_BANDS)[number]['code'], birth: Temporal.PlainDate, on: Temporal.PlainDate) {
  const { bornFrom, bornTo } = birthDateBoundsOf(code, on)
  return (bornFrom === null || compare(birth, bornFrom) >= 0) && (bornTo === null || compare(birth, bornTo) <= 0)
}

describe('age bands', () => {
  test('change on the birthday', () => {
    expect(ageBandOf(from('1961-11-20'), today)).toBe('FROM_65')
    expect(ageBandOf(from('1961-11-21'), today)).toBe('FROM_55_TO_64')
    expect(ageBandOf(from('2009-11-21'), today)).toBe('UNDER_17')
    expect(ageBandOf(from('2030-01-01'), today)).toBe('UNDER_17')
  })

  test('have bounds that a range scan can use', () => {
    const { bornFrom, bornTo } = birthDateBoundsOf('FROM_17_TO_24', today)
    expect([bornFrom?.toString(), bornTo?.toString()]).toEqual(['2001-11-21', '2009-11-20'])
    expect(birthDateBoundsOf('FROM_65', today).bornFrom).toBe(null)
    expect(birthDateBoundsOf('UNDER_17', today).bornTo).toBe(null)
  })

  test('a birth date lies within the bounds of its own band and of no other, on any day', () => {
    fc.assert(
      fc.property(aDay, aDay, (birth, on) => {
        const bands = AGE_BANDS.filter((band) => isWithinBounds(band.code, birth, on)).map((band) => band.code)
        expect(bands).toEqual([ageBandOf(birth, on)])
      }),
      { numRuns: 500 },
    )
  })

  test('leap days fall into one band on the last of February', () => {
    const on = from('2021-02-28')
    const birth = from('2004-02-29')
    const bands = AGE_BANDS.filter((band) => isWithinBounds(band.code, birth, on)).map((band) => band.code)
    expect(bands).toEqual([ageBandOf(birth, on)])
  })
})
