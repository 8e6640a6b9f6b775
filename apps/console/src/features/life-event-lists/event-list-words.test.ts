import { expect, test } from 'vitest'
import { verdictLook } from './event-list-words.ts'

test('an event is new until its list is confirmed', () => {
  const wordOf = (state: Parameters<typeof verdictLook>[1]) => verdictLook('NEW', state).word.message
  expect([wordOf('WAITING'), wordOf('REJECTED')]).toEqual(['Peristiwa baru', 'Peristiwa baru'])
  expect([wordOf('CONFIRMED'), wordOf('WITHDRAWN')]).toEqual([
    'Dilaporkan dari daftar ini',
    'Dilaporkan dari daftar ini',
  ])
  expect(verdictLook('KNOWN', 'CONFIRMED').word.message).toBe('Sudah dilaporkan')
})
