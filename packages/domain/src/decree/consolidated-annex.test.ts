import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AnnexAmendment, type AnnexOfDecree, amendAnnex, annexOn } from './consolidated-annex.ts'

const MONTHS = Array.from({ length: 12 }, (_, at) => `2027-${String(at + 1).padStart(2, '0')}-01`)
const UNTIL = '2028-01-01'

function annexOf(people: number, quotaPeople = people): AnnexOfDecree {
  const lines = Array.from({ length: people }, (_, at) => ({
    line: at + 1,
    workerId: `asal-${at + 1}`,
    fromMonth: MONTHS[0] ?? '',
    untilMonth: UNTIL,
  }))
  return { untilMonth: UNTIL, quotaPeople, lines }
}

function amended(annex: AnnexOfDecree, amendments: readonly AnnexAmendment[]): AnnexOfDecree {
  return amendments.reduce((before, amendment) => {
    const after = amendAnnex(before, amendment)
    if ('fault' in after) throw new Error(after.fault.code)
    return after
  }, annex)
}

const faultOf = (annex: AnnexOfDecree, amendment: AnnexAmendment) => {
  const after = amendAnnex(annex, amendment)
  return 'fault' in after ? after.fault : null
}

/** Amendments of different lines, each of which may come at any time: every line is touched by one of them at most. */
const amendmentsOf = (people: number) =>
  fc
    .array(
      fc.record({
        month: fc.constantFrom(...MONTHS),
        change: fc.constantFrom('REMOVE' as const, 'REPLACE' as const, 'CORRECT' as const),
        amendment: fc.nat(3),
      }),
      { minLength: people, maxLength: people },
    )
    .map((lines) => {
      const months = new Map(lines.map(({ amendment, month }) => [amendment, month]))
      return [...months].map(
        ([amendment, fromMonth]): AnnexAmendment => ({
          fromMonth,
          changes: lines.flatMap(({ amendment: its, change }, at) =>
            its !== amendment
              ? []
              : [
                  change === 'REPLACE'
                    ? { change, line: at + 1, workerId: `pengganti-${at + 1}` }
                    : { change, line: at + 1 },
                ],
          ),
        }),
      )
    })

const namesOn = (annex: AnnexOfDecree, month: string) =>
  annexOn(annex.lines, month)
    .map(({ workerId }) => workerId)
    .sort()

describe('a consolidated annex', () => {
  test('names the same people in each month, in whatever order the dates allow its amendments to come', () => {
    fc.assert(
      fc.property(
        amendmentsOf(8).chain((amendments) =>
          fc.tuple(fc.constant(amendments), fc.shuffledSubarray(amendments, { minLength: amendments.length })),
        ),
        ([inOrder, shuffled]) => {
          const [first, second] = [amended(annexOf(8), inOrder), amended(annexOf(8), shuffled)]
          for (const month of MONTHS) expect(namesOn(first, month)).toEqual(namesOn(second, month))
        },
      ),
    )
  })

  test('names as many people after replacements and corrections as before', () => {
    fc.assert(
      fc.property(amendmentsOf(8), (amendments) => {
        const keeping = amendments.map((amendment) => ({
          ...amendment,
          changes: amendment.changes.filter(({ change }) => change !== 'REMOVE'),
        }))
        const annex = amended(annexOf(8), keeping)
        for (const month of MONTHS) expect(annexOn(annex.lines, month)).toHaveLength(8)
      }),
    )
  })

  test('is the original before the first amendment, and nobody after its end', () => {
    const annex = amended(annexOf(3), [{ fromMonth: '2027-04-01', changes: [{ change: 'REMOVE', line: 2 }] }])
    expect(namesOn(annex, '2027-03-01')).toEqual(['asal-1', 'asal-2', 'asal-3'])
    expect(namesOn(annex, '2027-04-01')).toEqual(['asal-1', 'asal-3'])
    expect(namesOn(annex, UNTIL)).toEqual([])
  })
})

describe('an amendment is refused', () => {
  const removed = amended(annexOf(3), [{ fromMonth: '2027-06-01', changes: [{ change: 'REMOVE', line: 2 }] }])

  test.each(['2027-04-01', '2027-06-01', '2027-08-01'])('of a line that was taken away, from %s', (fromMonth) => {
    expect(faultOf(removed, { fromMonth, changes: [{ change: 'REMOVE', line: 2 }] })).toEqual({
      code: 'LINE_TAKEN',
      line: 2,
    })
  })

  test('where it takes one line twice, or one that never was', () => {
    const change = { change: 'REMOVE', line: 1 } as const
    expect(faultOf(annexOf(1), { fromMonth: '2027-02-01', changes: [change, change] })?.code).toBe('LINE_TAKEN')
    const correct = { change: 'CORRECT', line: 1 } as const
    expect(faultOf(annexOf(1), { fromMonth: '2027-02-01', changes: [correct, correct] })?.code).toBe('LINE_TAKEN')
    expect(faultOf(annexOf(1), { fromMonth: '2027-02-01', changes: [{ ...change, line: 9 }] })?.code).toBe('LINE_TAKEN')
  })

  test('that names somebody who stands there already', () => {
    const changes = [{ change: 'REPLACE', line: 1, workerId: 'asal-2' }] as const
    expect(faultOf(annexOf(2), { fromMonth: '2027-02-01', changes })).toEqual({
      code: 'PERSON_TWICE',
      workerId: 'asal-2',
    })
  })

  test('above the quota in any month, not only in its own', () => {
    const add = (workerId: string) => [{ change: 'ADD', workerId } as const]
    const full = amended(annexOf(1, 2), [{ fromMonth: '2027-06-01', changes: add('baru-1') }])
    expect(faultOf(full, { fromMonth: '2027-02-01', changes: add('baru-2') })).toEqual({
      code: 'OVER_QUOTA',
      people: 3,
    })
  })

  test.each(['2026-12-01', UNTIL])('from %s, outside its months', (fromMonth) => {
    expect(faultOf(annexOf(1), { fromMonth, changes: [] })).toEqual({ code: 'MONTH_OUTSIDE' })
  })
})
