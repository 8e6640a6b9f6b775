import { expect, test } from 'vitest'
import { isBasisRefused } from './basis-refused.ts'

test('an agreement is refused by any answer but that it may carry, and by none where nothing is judged', () => {
  const refusing = ['NOT_A_PARTY', 'NOT_ACTIVE', 'EXPIRED', 'OVER_QUOTA'] as const
  expect(refusing.filter((code) => !isBasisRefused(code))).toEqual([])
  expect([isBasisRefused('OK'), isBasisRefused(null)]).toEqual([false, false])
})
