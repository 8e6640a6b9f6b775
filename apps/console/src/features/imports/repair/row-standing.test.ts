import { expect, test } from 'vitest'
import { standingOf } from './row-standing.ts'

const row = (outcome: string, ...issues: { severity: string; ignored?: boolean }[]) =>
  standingOf({ outcome, issues: issues.map((issue) => ({ ignored: false, ...issue })) })

test('a row that can be saved shows a tick only where nothing warns, in any of its cells', () => {
  expect(row('CREATE')).toBe('OK')
  expect(row('CREATE', { severity: 'WARNING' })).toBe('WARN')
  expect(row('UPDATE', { severity: 'INFO' }, { severity: 'WARNING' })).toBe('WARN')
})

test('what only informs, and what somebody let rest, warns no longer', () => {
  expect(row('CREATE', { severity: 'INFO' })).toBe('OK')
  expect(row('CREATE', { severity: 'WARNING', ignored: true })).toBe('OK')
})

test('a row at fault and one that is left out say so before any warning', () => {
  expect(row('INVALID', { severity: 'WARNING' })).toBe('BAD')
  expect(row('EXCLUDED', { severity: 'ERROR' })).toBe('OUT')
})
