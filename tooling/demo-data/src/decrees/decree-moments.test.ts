import fc from 'fast-check'
import { expect, test } from 'vitest'
import { momentsOfSigned, momentsOfWaiting } from './decree-moments.ts'

test('a signed decree was drafted, read, initialled, signed and published on working days in this order', () => {
  // The weekend and Isra Mikraj lie before it.
  expect(momentsOfSigned('2026-01-19', 2)).toEqual({
    locked: '2026-01-09T15:20:00+07:00',
    drafted: '2026-01-12T09:10:00+07:00',
    submitted: '2026-01-13T10:30:00+07:00',
    votes: ['2026-01-14T13:45:00+07:00', '2026-01-15T13:45:00+07:00'],
    signed: '2026-01-19T14:40:00+07:00',
    published: '2026-01-20T09:30:00+07:00',
  })
})

test('a decree that waits has waited since its last step, whatever day it is', () => {
  const now = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(now, fc.nat(3), fc.nat(30), (at, votes, waitsDays) => {
      const { locked, drafted, submitted, votes: voted, signed, published } = momentsOfWaiting(at, votes, waitsDays)
      const moments = [locked, drafted, submitted, ...voted].map((moment) => Date.parse(moment))
      expect(moments.at(-1)).toBe(at.getTime() - waitsDays * 86_400_000)
      expect(moments.toSorted((a, b) => a - b)).toEqual(moments)
      expect(new Set(moments).size).toBe(moments.length)
      expect([signed, published]).toEqual([null, null])
    }),
  )
})

test('a working day of a decree that waits is one in Pontianak, where a Tuesday begins while it is Monday elsewhere', () => {
  const { drafted, submitted } = momentsOfWaiting(new Date('2026-11-30T19:46:00Z'), 0, 0)
  expect([drafted, submitted]).toEqual(['2026-11-30T02:46:00.000+07:00', '2026-12-01T02:46:00.000+07:00'])
})
