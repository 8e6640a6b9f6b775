import { expect, test } from 'vitest'
import { TimeLeft } from './time-left.ts'

test('says nothing in the first seconds, then how long an even pace still takes', () => {
  const timeLeft = new TimeLeft()
  const estimates = [0, 1, 2, 3, 4, 5, 6].map((second) => timeLeft.note(second, 'READING', second * 1000, 60_000))
  expect(estimates.slice(0, 4)).toEqual([null, null, null, null])
  expect(estimates[6]).toBe(54)
})

test('falls silent while the pace changes, instead of jumping', () => {
  const timeLeft = new TimeLeft()
  for (const second of [0, 1, 2, 3, 4, 5]) timeLeft.note(second, 'READING', second * 1000, 60_000)
  expect(timeLeft.note(40, 'READING', 5_100, 60_000)).toBeNull()
})

test('begins anew with each step', () => {
  const timeLeft = new TimeLeft()
  for (const second of [0, 1, 2, 3, 4, 5]) timeLeft.note(second, 'READING', second * 1000, 60_000)
  expect(timeLeft.note(6, 'RESOLVING', 30_000, 60_000)).toBeNull()
})

test('never says a time for a step of unknown length', () => {
  const timeLeft = new TimeLeft()
  expect([0, 5, 10, 20].map((second) => timeLeft.note(second, 'COMMITTING', second, null))).toEqual([
    null,
    null,
    null,
    null,
  ])
})
