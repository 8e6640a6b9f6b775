import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareDesignations,
  DESIGNATION_STAGES,
  designationStanding,
  type StageCounts,
  stageStanding,
} from './designation-progress.ts'

const counts = (stage: StageCounts['stage'], total: number, done: number, lateSince: string | null = null) => ({
  stage,
  total,
  done,
  late: lateSince === null ? 0 : 1,
  lateSince,
})

describe('a stage', () => {
  test('is nothing, at work, late or done by its counts', () => {
    expect(stageStanding(counts('PROPOSALS', 0, 0))).toBe('NOTHING')
    expect(stageStanding(counts('PROPOSALS', 3, 2))).toBe('AT_WORK')
    expect(stageStanding(counts('PROPOSALS', 3, 2, '2026-11-01'))).toBe('LATE')
    expect(stageStanding(counts('PROPOSALS', 3, 3))).toBe('DONE')
  })

  test('of cohorts is done with the first that is locked, one of decrees with the last that is signed', () => {
    expect(stageStanding(counts('COHORT', 2, 1))).toBe('DONE')
    expect(stageStanding(counts('DECREE', 2, 1))).toBe('AT_WORK')
  })
})

describe('a designation', () => {
  test('stands at the furthest stage, and is late since the earliest day that any stage missed', () => {
    expect(designationStanding([])).toEqual({ stage: null, standing: 'NOTHING', lateSince: null })
    expect(
      designationStanding([
        counts('VERIFICATION', 3, 1, '2026-11-09'),
        counts('PROPOSALS', 9, 4, '2026-11-15'),
        counts('ROUND', 1, 0),
      ]),
    ).toEqual({ stage: 'VERIFICATION', standing: 'LATE', lateSince: '2026-11-09' })
    expect(designationStanding([counts('COHORT', 1, 1)]).standing).toBe('AT_WORK')
    expect(designationStanding([counts('COHORT', 1, 1), counts('DECREE', 2, 2)]).standing).toBe('DONE')
  })

  test('is ordered: late ones first, the longest late before the others, done ones last', () => {
    const stage = fc.record({
      stage: fc.constantFrom(...DESIGNATION_STAGES),
      total: fc.nat(3),
      done: fc.nat(3),
      late: fc.nat(1),
      lateSince: fc.constantFrom('2026-01-01', '2026-05-05', '2026-11-11'),
    })
    const area = fc
      .uniqueArray(stage, { selector: (item) => item.stage })
      .map((all) => designationStanding(all.map((item) => (item.late === 0 ? { ...item, lateSince: null } : item))))
    fc.assert(
      fc.property(fc.array(area), (areas) => {
        const sorted = areas.toSorted(compareDesignations)
        const late = sorted.filter(({ standing }) => standing === 'LATE')
        expect(sorted.slice(0, late.length)).toEqual(late)
        const days = late.map(({ lateSince }) => lateSince)
        expect(days).toEqual(days.toSorted())
        const firstDone = sorted.findIndex(({ standing }) => standing === 'DONE')
        if (firstDone >= 0) expect(sorted.slice(firstDone).every(({ standing }) => standing === 'DONE')).toBe(true)
      }),
    )
  })
})
