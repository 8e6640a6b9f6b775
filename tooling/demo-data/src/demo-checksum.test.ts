import { describe, expect, test } from 'vitest'
import { demoChecksum } from './demo-checksum.ts'

const PINNED = '224d9657e9d4ef6a8cf180b3d7e7767de356eee8e05668eae9851d4fb8c397d2'

describe('the checksum of the demo’s content', () => {
  test('is the same on every machine for one day', async () => {
    expect(await demoChecksum('2026-11-20')).toBe(PINNED)
  })

  test('is another one for another day', async () => {
    expect(await demoChecksum('2026-11-21')).not.toBe(PINNED)
  })
})
