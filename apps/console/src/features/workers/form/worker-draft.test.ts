import { expect, test } from 'vitest'
import { updateChanges } from './update-worker.mutation.ts'
import {
  changesBetween,
  draftParts,
  emptyDraft,
  factsOf,
  filledFromNationalId,
  movedTo,
  partOf,
} from './worker-draft.ts'

const born = { birthDate: '1982-04-15', sex: 'FEMALE' } as const

test('every field of the form stands in exactly one part', () => {
  expect(draftParts.flat().toSorted()).toEqual(Object.keys(emptyDraft).toSorted())
})

test('a fault leads to its part, a fault without a field to the first', () => {
  expect(partOf('villageCode')).toBe(1)
  expect(partOf('declaredCoverage.fromMonth')).toBe(2)
  expect(partOf('status')).toBe(0)
})

test('empty fields are unsaid, not empty texts', () => {
  expect(factsOf({ ...emptyDraft, name: 'Maria', rt: '  ' })).toEqual({ name: 'Maria' })
})

test('what is declared about protection is judged as one', () => {
  const draft = { ...emptyDraft, name: 'Maria', 'declaredCoverage.programmes': 'DEATH' }
  expect(factsOf(draft)).toEqual({
    name: 'Maria',
    declaredCoverage: { programmes: ['DEATH'], fromMonth: null, untilMonth: null, payerKind: null },
  })
})

test('only what was changed is sent, and what was emptied as null', () => {
  const before = { ...emptyDraft, name: 'Maria', rt: '003', phone: '0812' }
  expect(changesBetween(before, { ...before, rt: '005', phone: '', name: 'Maria ' })).toEqual({
    rt: '005',
    phone: null,
  })
})

test('the NIK fills an empty birth date and sex', () => {
  expect(filledFromNationalId(emptyDraft, born, {})).toEqual(born)
})

test('the NIK never overwrites what somebody typed', () => {
  const typed = { ...emptyDraft, birthDate: '1982-05-15', sex: 'MALE' } as const
  expect(filledFromNationalId(typed, born, {})).toEqual({})
})

test('what an earlier NIK filled follows the corrected one', () => {
  const filled = { ...emptyDraft, ...born }
  const corrected = { birthDate: '1982-04-16', sex: 'FEMALE' } as const
  expect(filledFromNationalId(filled, corrected, born)).toEqual(corrected)
})

test('the street of a record stays behind with its village and comes back with it, what somebody typed stays', () => {
  const initial = { ...emptyDraft, villageCode: '61.12.05.2003', address: 'Jalan Parit Baru', rt: '003' }
  const moved = movedTo(initial, { ...initial, rw: '007' }, '61.12.01.2001')
  expect(moved).toEqual({ ...emptyDraft, villageCode: '61.12.01.2001', rw: '007' })
  expect(movedTo(initial, moved, initial.villageCode)).toEqual({ ...initial, rw: '007' })
  expect(movedTo(emptyDraft, { ...emptyDraft, rt: '003' }, '61.12.01.2001').rt).toBe('003')
})

test('another village is sent with the street that stands in the form, also the same', () => {
  const before = { ...emptyDraft, villageCode: '61.12.05.2003', address: 'Jalan Parit Baru', rt: '003' }
  const after = { ...before, villageCode: '61.12.01.2001', rt: '' }
  expect(updateChanges(before, after)).toEqual({
    villageCode: '61.12.01.2001',
    address: 'Jalan Parit Baru',
    rt: null,
    rw: null,
  })
  expect(updateChanges(before, { ...before, rt: '' })).toEqual({ rt: null })
})
