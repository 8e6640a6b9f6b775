import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWorkerStatus, mayBecome, STATUS_TRANSITIONS, WORKER_STATUSES } from './worker-status.ts'

describe('a worker’s status', () => {
  test('is verified from candidate only, and graduates from verified only', () => {
    expect(WORKER_STATUSES.filter((from) => mayBecome(from, 'VERIFIED'))).toEqual(['CANDIDATE', 'VERIFIED'])
    expect(WORKER_STATUSES.filter((from) => mayBecome(from, 'GRADUATED'))).toEqual(['VERIFIED', 'GRADUATED'])
  })

  test('leads back to candidate from everywhere, so that no mistake is final', () => {
    for (const status of WORKER_STATUSES) expect(mayBecome(status, 'CANDIDATE')).toBe(true)
  })

  test('of the dead is never verified, graduated or moved without a new look', () => {
    expect(STATUS_TRANSITIONS.DECEASED).toEqual(['CANDIDATE'])
  })

  test('may always stay as it is', () => {
    fc.assert(fc.property(fc.constantFrom(...WORKER_STATUSES), (status) => mayBecome(status, status)))
  })

  test('is known by its name', () => {
    expect(WORKER_STATUSES).toHaveLength(7)
    expect(isWorkerStatus('MOVED')).toBe(true)
    expect(isWorkerStatus('moved')).toBe(false)
  })
})
