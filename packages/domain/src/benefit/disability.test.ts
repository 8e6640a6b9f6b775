import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkInput } from '../input/check-input.ts'
import { accidentInput } from './accident-input.ts'
import { eventWithoutDetails } from './benefit-event.ts'
import { inventedTerms } from './benefit-terms.builder.ts'
import { benefitsFor } from './benefits-for.ts'
import { BODY_PARTS, disabilityOf, type Loss, PIECES_OF_PART, WHOLE_BODY } from './disability.ts'

const TERMS = inventedTerms()
const ofTable = (part: Loss['part']) => Number(TERMS.get(`DISABILITY_${part}`)?.amount)
const aLoss: fc.Arbitrary<Loss> = fc.constantFrom(...BODY_PARTS).chain((part) =>
  fc.record({
    part: fc.constant(part),
    pieces: fc.integer({ min: 1, max: PIECES_OF_PART[part] }),
    percent: fc.integer({ min: 1, max: 100 }),
  }),
)

const NOTHING = {
  losses: [],
  daysUnableToWork: 0,
  homeCare: [],
  transportLand: 0n,
  transportSea: 0n,
  transportAir: 0n,
}
const read = (input: object) => checkInput(accidentInput, { ...NOTHING, ...input } as never)

describe('what was lost', () => {
  test('is the table × pieces × percent, added up and never more than the whole', () => {
    const losses: Loss[] = [
      { part: 'ONE_EYE', pieces: 1, percent: 100 },
      { part: 'OTHER_TOE', pieces: 3, percent: 33 },
    ]
    expect(disabilityOf(losses, TERMS)).toBe(ofTable('ONE_EYE') * 100 + ofTable('OTHER_TOE') * 99)
    fc.assert(
      fc.property(fc.array(aLoss, { maxLength: 30 }), aLoss, (some, further) => {
        const before = disabilityOf(some, TERMS)
        const after = disabilityOf([...some, further], TERMS)
        expect(after).toBeGreaterThanOrEqual(before)
        expect(after).toBeLessThanOrEqual(WHOLE_BODY)
      }),
    )
  })

  test('loses no rupiah to rounding: a third of a finger is paid as a third', () => {
    const losses: Loss[] = [{ part: 'LEFT_OTHER_FINGER', pieces: 1, percent: 33 }]
    const event = { ...eventWithoutDetails('ACCIDENT', '2026-06-10', true), disability: disabilityOf(losses, TERMS) }
    const [benefit] = benefitsFor(
      event,
      { state: 'PROTECTED', programmes: ['WORK_ACCIDENT'] },
      { monthOfMembership: 9, monthsContributed: 9 },
      { baseRupiah: 1_000_000n, terms: TERMS },
    )
    expect(benefit?.rupiah).toBe((1_000_000n * 70n * BigInt(ofTable('LEFT_OTHER_FINGER')) * 33n) / 100_000n)
  })

  test('is refused where the table of the day does not have it', () => {
    expect(() => disabilityOf([{ part: 'ONE_EYE', pieces: 1, percent: 100 }], new Map())).toThrow(RangeError)
  })
})

describe('what an accident has led to', () => {
  test('is taken within its bounds', () => {
    expect(read({ losses: [{ part: 'OTHER_TOE', pieces: 8, percent: 1 }], homeCare: [20_000_000n] })).toHaveProperty(
      'output',
    )
  })

  test.each([
    ['a third eye', { losses: [{ part: 'ONE_EYE', pieces: 2, percent: 100 }] }, 'LOSS_PIECES_INVALID'],
    ['none of it', { losses: [{ part: 'ONE_EYE', pieces: 0, percent: 100 }] }, 'LOSS_PIECES_INVALID'],
    ['more than its use', { losses: [{ part: 'ONE_EYE', pieces: 1, percent: 101 }] }, 'LOSS_PERCENT_INVALID'],
    [
      'the same part twice',
      {
        losses: [
          { part: 'ONE_EYE', pieces: 1, percent: 10 },
          { part: 'ONE_EYE', pieces: 1, percent: 20 },
        ],
      },
      'LOSS_TWICE',
    ],
    ['days below none', { daysUnableToWork: -1 }, 'UNABLE_DAYS_INVALID'],
    ['more than ten years of days', { daysUnableToWork: 3651 }, 'UNABLE_DAYS_INVALID'],
    ['eleven years of care', { homeCare: Array.from({ length: 11 }, () => 1n) }, 'HOME_CARE_YEARS_INVALID'],
    ['a cost below none', { transportSea: -1n }, 'ACCIDENT_COST_INVALID'],
    ['a cost above a billion', { homeCare: [1_000_000_001n] }, 'ACCIDENT_COST_INVALID'],
  ])('is refused with %s', (_name, input, key) => {
    expect(JSON.stringify(read(input))).toContain(key)
  })
})
