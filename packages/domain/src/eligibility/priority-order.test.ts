import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyFacts, anyFrame, anyRule } from './eligibility-rule.builder.ts'
import { judgeEligibility } from './judge-eligibility.ts'
import { PRIORITY_LIMITS, priorityOf, readPriorityOrder, readPriorityText } from './priority-order.ts'

const POOR = { fact: 'WELFARE_DECILE', to: 2 } as const
const FISHER = { fact: 'OCCUPATION', among: ['FISHER'] } as const

describe('points', () => {
  test('are the sum over exactly those criteria that are met for certain', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyRule, fc.integer({ min: 1, max: 99 })), { maxLength: 6 }),
        anyFacts,
        anyFrame,
        (parts, facts, frame) => {
          const order = parts.map(([when, points], at) => ({ label: `Ukuran ${at}`, points, when }))
          const { points, met } = priorityOf(order, facts, frame)
          const expected = order.filter(({ when }) => judgeEligibility(when, facts, frame).outcome === 'ELIGIBLE')
          expect(met.map((at) => order[at - 1])).toEqual(expected)
          expect(points).toBe(expected.reduce((sum, criterion) => sum + criterion.points, 0))
        },
      ),
    )
  })
})

describe('an order that somebody has written', () => {
  test('is read as it stands', () => {
    const order = [
      { label: 'Desil 1–2', points: 50, when: POOR },
      { label: 'Nelayan', points: 10, when: FISHER },
    ]
    expect(readPriorityText(JSON.stringify(order))).toEqual({ order })
    expect(readPriorityOrder([])).toEqual({ order: [] })
  })

  test.each([
    ['no list', {}, 'PRIORITY_MALFORMED', 'criteria'],
    ['no points', [{ label: 'x', points: 0, when: POOR }], 'PRIORITY_MALFORMED', 'criteria.0'],
    ['half points', [{ label: 'x', points: 1.5, when: POOR }], 'PRIORITY_MALFORMED', 'criteria.0'],
    ['no name', [{ label: ' ', points: 1, when: POOR }], 'PRIORITY_MALFORMED', 'criteria.0'],
    ['a condition that is none', [{ label: 'x', points: 1, when: { fact: 'HEIGHT' } }], 'RULE_MALFORMED', 'criteria.0'],
    [
      'a faulty part',
      [{ label: 'x', points: 1, when: { op: 'ALL', of: [POOR, { fact: 'SEX', among: [] }] } }],
      'RULE_MALFORMED',
      'criteria.0.of.1',
    ],
    [
      'too many',
      Array.from({ length: PRIORITY_LIMITS.criteriaMax + 1 }, () => ({ label: 'x', points: 1, when: POOR })),
      'PRIORITY_TOO_LARGE',
      'criteria',
    ],
  ])('with %s is refused where it is wrong', (_what, written, code, path) => {
    expect(readPriorityOrder(written)).toMatchObject({ fault: { code, path } })
  })

  test('may be any text at all without harm', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readPriorityText(text)))
  })
})
