import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PublishedCount } from './publish-cells.ts'
import { publishClaimTables } from './publish-claim-tables.ts'

const TODAY = { year: 2026, month: 4 }
const whole = (count: number) => count as PublishedCount

test('each key stands there, also without claims', () => {
  const { PROGRAMME, PAYER } = publishClaimTables([], whole(0), 2026, TODAY)
  expect(PROGRAMME).toEqual([
    { key: 'DEATH', claims: 0 },
    { key: 'WORK_ACCIDENT', claims: 0 },
  ])
  expect(PAYER.map(({ key }) => key)).toEqual([
    ...['OWN', 'GOVERNMENT', 'COMPANY', 'OUTSIDE', 'SELF', 'SHARED', 'ELSEWHERE', 'NONE'],
  ])
})

test('a year that is over has all its months, this year those that are over, and a year to come none', () => {
  const months = (year: number) => publishClaimTables([], whole(0), year, TODAY).MONTH.map(({ key }) => key)
  expect(months(2026)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01'])
  expect(months(2025)).toHaveLength(12)
  expect(months(2025).at(-1)).toBe('2025-12-01')
  expect(months(2027)).toEqual([])
})

test('a row counts in its own table alone, and a key that no table has nowhere', () => {
  const counted = [
    { part: 'PROGRAMME' as const, key: 'DEATH', claims: 9 },
    { part: 'PROGRAMME' as const, key: 'WORK_ACCIDENT', claims: 9 },
    { part: 'PAYER' as const, key: 'OWN', claims: 9 },
    { part: 'PAYER' as const, key: 'DEATH', claims: 900 },
  ]
  const { PROGRAMME, PAYER, MONTH } = publishClaimTables(counted, whole(10), 2026, TODAY)
  expect(PROGRAMME.map(({ claims }) => claims)).toEqual([5, 5])
  expect(PAYER.filter(({ claims }) => claims > 0)).toEqual([{ key: 'OWN', claims: 10 }])
  expect(MONTH.every(({ claims }) => claims === 0)).toBe(true)
})

test('each table with claims adds up to what is shown of all', () => {
  const counts = fc.tuple(fc.nat(400), fc.nat(400)).filter(([first, next]) => first + next > 0)
  fc.assert(
    fc.property(counts, fc.nat(100), ([deaths, accidents], steps) => {
      const counted = [
        { part: 'PROGRAMME' as const, key: 'DEATH', claims: deaths },
        { part: 'PROGRAMME' as const, key: 'WORK_ACCIDENT', claims: accidents },
      ]
      const { PROGRAMME } = publishClaimTables(counted, whole(steps * 5), 2026, TODAY)
      expect(PROGRAMME.reduce((sum, { claims }) => sum + claims, 0)).toBe(steps * 5)
    }),
  )
})
