import { expect, test } from 'vitest'
import { HANDOVER_STATES, handoverActions } from './handover.ts'
import { handoverInput, handoverMinutesInput } from './handover-input.ts'

const OPEN = ['CHANGE', 'CANCEL', 'CONSENT', 'INVITE']

const input = handoverInput({ isOwnArea: (code) => code === '61.12' })

test.each([
  ['DRAFT', false, true, [...OPEN, 'SCHEDULE']],
  ['SCHEDULED', false, false, OPEN],
  ['SCHEDULED', false, true, [...OPEN, 'MINUTE', 'PHOTOGRAPH']],
  ['SCHEDULED', true, true, ['MINUTE', 'CONFIRM', 'PHOTOGRAPH']],
  ['HELD', true, true, ['PHOTOGRAPH']],
  ['CANCELLED', false, true, []],
] as const)('an event that is %s, with minutes %s and due %s, has its next steps', (state, hasMinutes, isDue, next) => {
  expect(handoverActions({ state, hasMinutes, isDue })).toEqual(next)
})

test('no state lets an event be confirmed that has no minutes', () => {
  for (const state of HANDOVER_STATES)
    expect(handoverActions({ state, hasMinutes: false, isDue: true })).not.toContain('CONFIRM')
})

const EVENT = {
  title: 'Penyerahan santunan',
  areaCode: '61.12',
  place: 'Aula kantor bupati',
  onDay: '2026-12-10',
  startsAt: '09:00',
  giverName: 'Pejabat Contoh',
  giverPosition: 'Bupati',
  withPress: false,
}

test.each([
  ['startsAt', '24:00'],
  ['startsAt', '9.00'],
  ['title', 'x'],
  ['giverName', ''],
])('an event whose %s is %j is refused at that field', (field, value) => {
  expect(input.safeParse(EVENT).success).toBe(true)
  const { error } = input.safeParse({ ...EVENT, [field]: value })
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field])
})

test('minutes name from one person on, in words of some length', () => {
  const minutes = 'Acara berjalan tertib sampai selesai.'
  expect(handoverMinutesInput.safeParse({ attended: 1, minutes }).success).toBe(true)
  expect(handoverMinutesInput.safeParse({ attended: 0, minutes }).success).toBe(false)
  expect(handoverMinutesInput.safeParse({ attended: 1, minutes: 'Tertib.' }).success).toBe(false)
})
