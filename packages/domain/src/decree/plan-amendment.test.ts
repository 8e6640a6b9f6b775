import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LeavingLine, planAmendment } from './plan-amendment.ts'

const line = (number: number, outcome: LeavingLine['outcome'], areaCode = '61.12'): LeavingLine => ({
  line: number,
  areaCode,
  outcome,
  reason: 'MOVED',
  note: null,
})
const waits = (workerId: string, place: number, areaCode = '61.12', admitted = true) => ({
  workerId,
  areaCode,
  place,
  admitted,
})

describe('the plan of an amendment', () => {
  test('replaces in order of line from the reserve of the same area, in its order; who graduates or is removed leaves a place', () => {
    const plan = planAmendment(
      [line(9, 'REPLACE'), line(3, 'REPLACE'), line(5, 'GRADUATE'), line(6, 'REMOVE'), line(7, 'REPLACE', '61.71')],
      [waits('second', 2), waits('elsewhere', 1, '61.01'), waits('first', 1), waits('refused', 0, '61.12', false)],
    )
    expect(plan.changes.map(({ change, line: at, workerId }) => [at, change, workerId])).toEqual([
      [3, 'REPLACE', 'first'],
      [5, 'REMOVE', null],
      [6, 'REMOVE', null],
      [7, 'REMOVE', null],
      [9, 'REPLACE', 'second'],
    ])
    expect(plan).toMatchObject({ unfilled: 1, passedOver: 1 })
  })

  test('never takes somebody twice nor whom the rule refuses, names every line once, and replaces as long as somebody waits', () => {
    const outcome = fc.constantFrom('GRADUATE' as const, 'REMOVE' as const, 'REPLACE' as const)
    const area = fc.constantFrom('61.01', '61.02')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(outcome, area), { maxLength: 30 }),
        fc.array(fc.tuple(area, fc.boolean()), { maxLength: 20 }),
        (lines, people) => {
          const leaving = lines.map(([of, where], at) => line(at + 1, of, where))
          const reserve = people.map(([where, admitted], at) => waits(`person ${at}`, at, where, admitted))
          const { changes, unfilled } = planAmendment(leaving, reserve)
          const brought = changes.flatMap(({ workerId }) => workerId ?? [])
          expect(new Set(brought).size).toBe(brought.length)
          expect(changes.map((change) => change.line)).toEqual(leaving.map((change) => change.line))
          for (const where of ['61.01', '61.02']) {
            const replacements = leaving.filter((it) => it.outcome === 'REPLACE' && it.areaCode === where).length
            const there = reserve.filter((it) => it.areaCode === where && it.admitted).map(({ workerId }) => workerId)
            expect(brought.filter((id) => there.includes(id))).toEqual(there.slice(0, replacements))
          }
          expect(unfilled + brought.length).toBe(leaving.filter((it) => it.outcome === 'REPLACE').length)
        },
      ),
    )
  })
})
