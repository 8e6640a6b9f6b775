import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partySide } from './party-side.ts'

test('a party is ours where it is the tenant that looks, and another’s otherwise', () => {
  expect(partySide('kubu-raya', 'kubu-raya')).toBe('OURS')
  expect(partySide('pertamina', 'kubu-raya')).toBe('OTHERS')
})

test('a party outside Payung is another’s for everybody', () => {
  expect(partySide(null, 'kubu-raya')).toBe('OTHERS')
})

test('of the tenants that look each party is on the side of its own one alone', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 5 }), fc.nat(), (tenants, at) => {
      const party = tenants[at % tenants.length] as string
      expect(tenants.filter((viewer) => partySide(party, viewer) === 'OURS')).toEqual([party])
      expect(tenants.every((viewer) => partySide(null, viewer) === 'OTHERS')).toBe(true)
    }),
  )
})
