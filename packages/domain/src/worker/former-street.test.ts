import { expect, test } from 'vitest'
import { withoutFormerStreet } from './former-street.ts'

const before = { villageCode: '61.12.05.2003', address: 'Jalan Parit Baru', rt: '003', rw: '001' }

test('a new village leaves the street, RT and RW of the former one behind', () => {
  expect(withoutFormerStreet(before, { villageCode: '61.12.01.2001' })).toEqual({
    villageCode: '61.12.01.2001',
    address: null,
    rt: null,
    rw: null,
  })
})

test('what a change states of the street stands beside its village, and what it empties stays empty', () => {
  const changes = { villageCode: '61.12.01.2001', address: 'Jalan Adisucipto', rt: null }
  expect(withoutFormerStreet(before, changes)).toEqual({ ...changes, rw: null })
})

test('a change of the same village, or of none, leaves the street as it is', () => {
  for (const changes of [{ villageCode: before.villageCode }, { rt: '005' }, {}])
    expect(withoutFormerStreet(before, changes)).toBe(changes)
})
