import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AddressBudget } from './address-budget.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('an address that has spent what it had put by waits until it has come in again', () => {
  const budget = new AddressBudget()
  budget.charge('192.0.2.1', 3_000)
  expect(budget.secondsToWait('192.0.2.1')).toBe(0)
  budget.charge('192.0.2.1', 600)
  expect(budget.secondsToWait('192.0.2.1')).toBe(2)
  vi.advanceTimersByTime(2_000)
  expect(budget.secondsToWait('192.0.2.1')).toBe(0)
})

test('what one address spends costs another nothing', () => {
  const budget = new AddressBudget()
  budget.charge('192.0.2.1', 60_000)
  expect(budget.secondsToWait('192.0.2.2')).toBe(0)
})

test('addresses without end take no memory without end, and the latest are remembered', () => {
  const budget = new AddressBudget()
  budget.charge('first', 60_000)
  for (let i = 0; i < 10_000; i++) budget.charge(`address ${i}`, 60_000)
  expect(budget.secondsToWait('first')).toBe(0)
  expect(budget.secondsToWait('address 9999')).toBeGreaterThan(0)
})
