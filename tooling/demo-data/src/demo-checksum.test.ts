import { describe, expect, test } from 'vitest'
import { demoChecksum } from './demo-checksum.ts'

const PINNED = '07c6ee05bebb3918ae481e7435a7dc363077b3c4bfdb8c6bdf54c23152966b24'

describe('the checksum of the demo’s content', () => {
  test('is the same on every machine for one day', async () => {
    expect(await demoChecksum('2026-11-20')).toBe(PINNED)
  })

  test('is another one for another day', async () => {
    expect(await demoChecksum('2026-11-21')).not.toBe(PINNED)
  })
})
