import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areaLevelOf, isProvinceCode, isWithin, parentAreaCode, regencyKindOf, villageKindOf } from './area-code.ts'

const twoDigits = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'))
const villageCode = fc
  .tuple(twoDigits, twoDigits, twoDigits, fc.integer({ min: 1000, max: 2999 }))
  .map((groups) => groups.join('.'))

describe('area codes', () => {
  test('thirty-eight provinces are known and no other number is', () => {
    const codes = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0')).filter(isProvinceCode)
    expect(codes).toHaveLength(38)
    expect(codes).toContain('61')
    expect(codes).not.toContain('20')
  })

  test.each([
    ['61', 'PROVINCE', null],
    ['61.12', 'REGENCY', '61'],
    ['61.12.05', 'DISTRICT', '61.12'],
    ['61.12.05.2003', 'VILLAGE', '61.12.05'],
    ['61.1', null, null],
    ['611205', null, null],
    ['', null, null],
  ])('%s is of level %s under %s', (code, level, parent) => {
    expect(areaLevelOf(code)).toBe(level)
    expect(parentAreaCode(code)).toBe(parent)
  })

  test('half a group contains nothing, not even what begins with it', () => {
    expect(isWithin('61.12', '61.1')).toBe(false)
    expect(isWithin('61.10', '61.1')).toBe(false)
    expect(isWithin('61.12.05.2003', '61.12.05.200')).toBe(false)
  })

  test('an area contains itself and what lies below, the empty prefix everything', () => {
    expect(isWithin('61.12', '61.12')).toBe(true)
    expect(isWithin('61.12.05.2003', '61.12')).toBe(true)
    expect(isWithin('61', '61.12')).toBe(false)
    expect(isWithin('61', '')).toBe(true)
  })

  test('every village lies within each of its parents and within no neighbour of them', () => {
    fc.assert(
      fc.property(villageCode, twoDigits, (code, otherProvince) => {
        for (let area: string | null = code; area !== null; area = parentAreaCode(area)) {
          expect(isWithin(code, area)).toBe(true)
        }
        expect(isWithin(code, otherProvince)).toBe(code.startsWith(otherProvince))
      }),
    )
  })

  test('cities and kelurahan are told by their numbers', () => {
    expect(regencyKindOf('61.12')).toBe('REGENCY')
    expect(regencyKindOf('61.71')).toBe('CITY')
    expect(regencyKindOf('61.71.05')).toBe(null)
    expect(villageKindOf('61.71.05.1003')).toBe('KELURAHAN')
    expect(villageKindOf('61.12.05.2003')).toBe('DESA')
    expect(villageKindOf('61.12.05')).toBe(null)
  })
})
