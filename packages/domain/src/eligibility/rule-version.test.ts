import { expect, test } from 'vitest'
import { versionOn } from './rule-version.ts'

const versions = [
  { version: 1, effectiveFrom: '2026-01-01' },
  { version: 2, effectiveFrom: '2026-07-01' },
  { version: 3, effectiveFrom: '2026-03-01' },
  { version: 4, effectiveFrom: '2026-07-01' },
]

test('on each day the version holds that began last, and of one day’s several the newest', () => {
  expect(versionOn(versions, '2025-12-31')).toBeNull()
  expect(versionOn(versions, '2026-02-28')?.version).toBe(1)
  expect(versionOn(versions, '2026-03-01')?.version).toBe(3)
  expect(versionOn(versions, '2027-01-01')?.version).toBe(4)
})
