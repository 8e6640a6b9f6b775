import { readPriorityOrder } from '@payung/domain/eligibility/priority-order'
import { expect, test } from 'vitest'
import { draftOfOrder, newCriterion, orderOfDraft, withNewKeys } from './priority-draft.ts'

const POOR = { label: 'Desil 1–2', points: 50, when: { op: 'ALL', of: [{ fact: 'WELFARE_DECILE', to: 2 }] } }

test('an order survives the form', () => {
  expect(orderOfDraft(draftOfOrder(JSON.stringify([POOR])))).toEqual([POOR])
  expect(draftOfOrder(undefined)).toEqual([])
})

test('a new criterion only wants a name', () => {
  const criterion = newCriterion()
  expect(readPriorityOrder(orderOfDraft([criterion]))).toMatchObject({ fault: { path: 'criteria.0' } })
  expect(readPriorityOrder(orderOfDraft([{ ...criterion, label: 'Miskin' }]))).toHaveProperty('order')
})

test.each(['', 'x', '1.5', '-3'])('points typed as "%s" are refused where they stand', (points) => {
  expect(readPriorityOrder(orderOfDraft([{ ...newCriterion(), label: 'Miskin', points }]))).toMatchObject({
    fault: { code: 'PRIORITY_MALFORMED', path: 'criteria.0' },
  })
})

test('an order from the device shares no key with a criterion that is added later', () => {
  const criterion = { ...newCriterion(), label: 'Desil', points: '10 poin' }
  const [taken] = withNewKeys([{ ...criterion, key: criterion.key + 2 }])
  const keys = [taken?.key, newCriterion().key, newCriterion().key]
  expect(new Set(keys).size).toBe(3)
  expect(taken).toMatchObject({ label: 'Desil', points: '10 poin' })
  expect(orderOfDraft(taken === undefined ? [] : [taken])).toEqual(orderOfDraft([criterion]))
})
