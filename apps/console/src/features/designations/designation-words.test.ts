import { expect, test } from 'vitest'
import { stagesReached } from './designation-words.ts'

test('a designation has reached the furthest stage at which anything has happened', () => {
  const standing = (...all: ('NOTHING' | 'LATE' | 'DONE')[]) => all.map((name) => ({ standing: name }))
  expect(stagesReached(standing('NOTHING', 'NOTHING'))).toBe(0)
  expect(stagesReached(standing('DONE', 'LATE', 'NOTHING', 'DONE', 'NOTHING'))).toBe(4)
})
