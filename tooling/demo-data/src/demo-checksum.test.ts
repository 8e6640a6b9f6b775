import { describe, expect, test } from 'vitest'
import { demoChecksum } from './demo-checksum.ts'

const PINNED = '96a463ff2772328f686a2a79865105f640ee072155d924b2f0ad8f540e33db9f'

describe('the checksum of the demo’s content', () => {
  test('is the same on every machine for one day', async () => {
    expect(await demoChecksum('2026-11-20')).toBe(PINNED)
  })

  test('is another one for another day', async () => {
    expect(await demoChecksum('2026-11-21')).not.toBe(PINNED)
  })
})
