import { describe, expect, test } from 'vitest'
import { demoChecksum } from './demo-checksum.ts'

const PINNED = '689c2869e0a3acbcf66e1c823a51f7af672d04c1e1b983aad8388649dd9ab623'

describe('the checksum of the demo’s content', () => {
  test('is the same on every machine for one day', async () => {
    expect(await demoChecksum('2026-11-20')).toBe(PINNED)
  })

  test('is another one for another day', async () => {
    expect(await demoChecksum('2026-11-21')).not.toBe(PINNED)
  })
})
