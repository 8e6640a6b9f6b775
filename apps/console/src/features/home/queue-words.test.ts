import { expect, test } from 'vitest'
import { queueWords } from './queue-words.ts'

test('a company is told to record its transfer, and a government the order of its treasury', () => {
  expect(queueWords('LISTS_TO_PAY', true).what.message).not.toContain('SP2D')
  expect(queueWords('LISTS_TO_PAY', false).what.message).toContain('SP2D')
  expect(queueWords('LISTS_LATE', true)).toEqual(queueWords('LISTS_LATE', false))
})
