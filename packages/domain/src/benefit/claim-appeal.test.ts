import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AppealStep, appealOf } from './claim-appeal.ts'
import { CLAIM_STATES } from './claim-state.ts'

const step = (to: AppealStep['to'], onDay: string, reason: string | null = null): AppealStep => ({ to, onDay, reason })
const SUBMITTED = step('SUBMITTED', '2026-03-02')
const REJECTED = step('REJECTED', '2026-03-09', 'Iuran belum diterima')
const APPEALED = step('SUBMITTED', '2026-03-12', 'Iuran dibayar tanggal 5')

describe('the appeal of a claim', () => {
  test('is against the last rejection, with its day and its reason, and has no grounds before somebody writes them', () => {
    expect(appealOf('REJECTED', [SUBMITTED, REJECTED])).toEqual({
      ...{ rejectedOn: '2026-03-09', rejectedBecause: 'Iuran belum diterima', grounds: null, appealedOn: null },
    })
    const again = step('REJECTED', '2026-04-01', 'Bukti bayar tidak terbaca')
    expect(appealOf('REJECTED', [SUBMITTED, REJECTED, APPEALED, again])).toMatchObject({
      ...{ rejectedOn: '2026-04-01', rejectedBecause: 'Bukti bayar tidak terbaca', grounds: null },
    })
  })

  test('keeps its grounds while the insurer looks at it, and when it asks for another paper', () => {
    const grounds = { grounds: 'Iuran dibayar tanggal 5', appealedOn: '2026-03-12' }
    const steps = [SUBMITTED, REJECTED, APPEALED]
    const inReview = step('IN_REVIEW', '2026-03-13')
    const returned = step('RETURNED', '2026-03-14', 'KTP belum ada')
    expect(appealOf('SUBMITTED', steps)).toMatchObject(grounds)
    expect(appealOf('IN_REVIEW', [...steps, inReview])).toMatchObject(grounds)
    expect(appealOf('RETURNED', [...steps, inReview, returned])).toMatchObject(grounds)
    expect(appealOf('SUBMITTED', [...steps, returned, step('SUBMITTED', '2026-03-20')])).toMatchObject(grounds)
  })

  test('is none where nothing was rejected, and none once the insurer has approved or the report was taken back', () => {
    expect(appealOf('SUBMITTED', [SUBMITTED])).toBeNull()
    for (const state of ['APPROVED', 'PAID', 'CLOSED', 'WITHDRAWN'] as const)
      expect(appealOf(state, [SUBMITTED, REJECTED, APPEALED, step(state, '2026-04-01')])).toBeNull()
    const asksRest = [step('APPROVED', '2026-04-01'), step('SUBMITTED', '2026-04-05', 'Ahli waris ditemukan')]
    expect(appealOf('SUBMITTED', [SUBMITTED, REJECTED, APPEALED, ...asksRest])).toBeNull()
    const steps = fc.array(
      fc.record({ to: fc.constantFrom(...CLAIM_STATES), reason: fc.constant(null), onDay: fc.constant('2026-03-02') }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...CLAIM_STATES), steps, (state, taken) => {
        const isRejected = taken.some(({ to }) => to === 'REJECTED')
        return isRejected || appealOf(state, taken) === null
      }),
    )
  })
})
