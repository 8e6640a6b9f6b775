import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementAttention } from './agreement-attention.ts'

const today = '2026-11-20'
const holds = { lastDay: '2027-12-31', regulations: 1 }

test('an agreement that holds and names a regulation needs no attention, nor does one without a last day', () => {
  expect([...agreementAttention(holds, today)]).toEqual([])
  expect([...agreementAttention({ ...holds, lastDay: null }, today)]).toEqual([])
})

test('an agreement holds on its last day, and needs attention from the day after it', () => {
  expect([...agreementAttention({ ...holds, lastDay: today }, today)]).toEqual([])
  expect([...agreementAttention({ ...holds, lastDay: '2026-11-19' }, today)]).toEqual(['OVER'])
})

test('an agreement that rests on no regulation needs attention whatever its days are', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  const isoDay = day.map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.option(isoDay), isoDay, fc.nat(), (lastDay, on, regulations) => {
      const attention = agreementAttention({ lastDay, regulations }, on)
      expect(attention.has('REGULATION_MISSING')).toBe(regulations === 0)
      expect(attention.has('OVER')).toBe(lastDay !== null && Date.parse(on) > Date.parse(lastDay))
    }),
  )
})
