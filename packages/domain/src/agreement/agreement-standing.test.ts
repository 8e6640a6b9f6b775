import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDay } from '../calendar/iso-day.ts'
import { type AgreementDays, agreementStanding, isAgreementOver } from './agreement-standing.ts'

const signed: AgreementDays = {
  state: 'SIGNED',
  validFrom: '2022-09-01',
  validUntil: '2025-09-01',
  terminatedOn: null,
}
const aDay = fc
  .tuple(fc.integer({ min: 2020, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => isoDay(...parts) ?? '')

describe('where a signed agreement stands', () => {
  test.each([
    ['2022-08-31', 'SIGNED'],
    ['2022-09-01', 'ACTIVE'],
    ['2025-08-31', 'ACTIVE'],
    ['2025-09-01', 'EXPIRED'],
  ] as const)('follows from the day: %s %s', (day, standing) => {
    expect(agreementStanding(signed, day)).toBe(standing)
  })

  test('is in effect on days before its ceremony, which asks for no day of its own', () => {
    expect(agreementStanding({ ...signed, validFrom: '2025-01-01' }, '2025-01-02')).toBe('ACTIVE')
  })

  test.each([
    ['2023-05-31', 'ACTIVE'],
    ['2023-06-01', 'TERMINATED'],
    ['2026-01-01', 'TERMINATED'],
  ] as const)('ended early it holds until that day: %s %s', (day, standing) => {
    expect(agreementStanding({ ...signed, state: 'TERMINATED', terminatedOn: '2023-06-01' }, day)).toBe(standing)
  })

  test('never comes back once it is over', () => {
    fc.assert(
      fc.property(aDay, aDay, aDay, aDay, fc.boolean(), (from, until, day, otherDay, early) => {
        const agreement: AgreementDays = {
          state: early ? 'TERMINATED' : 'SIGNED',
          validFrom: from,
          validUntil: until,
          terminatedOn: early ? day : null,
        }
        const [sooner, later] = day < otherDay ? [day, otherDay] : [otherDay, day]
        if (from < until && isAgreementOver(agreementStanding(agreement, sooner)))
          expect(isAgreementOver(agreementStanding(agreement, later))).toBe(true)
      }),
    )
  })
})

test.each([
  ['DRAFT', false],
  ['SIGNED', false],
  ['ACTIVE', false],
  ['EXPIRED', true],
  ['TERMINATED', true],
] as const)('an agreement that is %s is over: %s', (standing, isOver) => {
  expect(isAgreementOver(standing)).toBe(isOver)
})

test('an unsigned agreement is in effect on no day', () => {
  fc.assert(
    fc.property(aDay, fc.constantFrom('DRAFT', 'NEGOTIATION', 'APPROVED'), (day, state) => {
      expect(agreementStanding({ ...signed, state }, day)).toBe(state)
    }),
  )
})
