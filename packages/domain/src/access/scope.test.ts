import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MembershipScope, scopeContains, scopeIncludes } from './scope.ts'

const scope = (
  areaPrefix: string,
  villageCode: string | null = null,
  agencyId: string | null = null,
): MembershipScope => ({
  areaPrefix,
  villageCode,
  agencyId,
})

const aVillage = fc
  .tuple(
    fc.constantFrom('61.12', '61.71', '61.1', '62.12'),
    fc.constantFrom('01', '05'),
    fc.constantFrom('1001', '2003'),
  )
  .map((groups) => groups.join('.'))
const aScope = fc
  .tuple(
    fc.constantFrom('', '61', '61.12', '61.12.05', '61.1'),
    fc.option(aVillage),
    fc.option(fc.constantFrom('dinsos', 'dinkes')),
  )
  .map((parts) => scope(...parts))

describe('a membership’s scope', () => {
  test('reaches the villages below its area', () => {
    expect(scopeContains(scope('61.12'), '61.12.05.2003')).toBe(true)
    expect(scopeContains(scope('61.12'), '61.71.05.1003')).toBe(false)
    expect(scopeContains(scope('61.1'), '61.12.05.2003')).toBe(false)
  })

  test('of a village officer reaches one village, and only inside the area', () => {
    expect(scopeContains(scope('61.12', '61.12.05.2003'), '61.12.05.2003')).toBe(true)
    expect(scopeContains(scope('61.12', '61.12.05.2003'), '61.12.05.2004')).toBe(false)
    expect(scopeContains(scope('61.71', '61.12.05.2003'), '61.12.05.2003')).toBe(false)
  })

  test('that another includes reaches nothing that the other does not', () => {
    fc.assert(
      fc.property(aScope, aScope, aVillage, (outer, inner, village) => {
        if (scopeIncludes(outer, inner) && scopeContains(inner, village))
          expect(scopeContains(outer, village)).toBe(true)
      }),
    )
  })

  test('of one agency cannot be widened to another or to all', () => {
    expect(scopeIncludes(scope('61.12', null, 'dinsos'), scope('61.12', null, 'dinsos'))).toBe(true)
    expect(scopeIncludes(scope('61.12', null, 'dinsos'), scope('61.12', null, 'dinkes'))).toBe(false)
    expect(scopeIncludes(scope('61.12', null, 'dinsos'), scope('61.12'))).toBe(false)
  })

  test('of a village officer includes no whole district', () => {
    expect(scopeIncludes(scope('61.12', '61.12.05.2003'), scope('61.12.05'))).toBe(false)
  })
})
