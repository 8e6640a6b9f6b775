import { describe, expect, test } from 'vitest'
import { demoChecksum } from './demo-checksum.ts'

const PINNED = '6595f7c50a0377cfc3684104118e6029433eb4f08360a4ae94678fdbe7081ee4'

describe('the checksum of the demo’s content', () => {
  test('is the same on every machine for one day', async () => {
    expect(await demoChecksum('2026-11-20')).toBe(PINNED)
  })

  test('is another one for another day', async () => {
    expect(await demoChecksum('2026-11-21')).not.toBe(PINNED)
  })
})
