import { expect, test } from 'vitest'
import { agesAtStart } from './ages-at-start.ts'
import type { Rule } from './eligibility-rule.ts'

const all = (...of: Rule[]): Rule => ({ op: 'ALL', of })

test('the strictest of several limits counts', () => {
  expect(
    agesAtStart(
      all(
        { fact: 'AGE', from: 17, to: 64 },
        all({ fact: 'AGE', from: 18, on: 'EACH_MONTH' }, { fact: 'AGE_AT_FIRST_REGISTRATION', to: 64 }),
        { fact: 'AGE_AT_FIRST_REGISTRATION', from: 16, to: 60 },
      ),
    ),
  ).toEqual({ from: 18, to: 64, toIfNew: 60 })
})

test('a limit in one way of several, below a NOT or on a date of its own says nothing of the first month', () => {
  const limit: Rule = { fact: 'AGE', from: 18 }
  for (const rule of [
    { op: 'ANY', of: [limit] },
    { op: 'NOT', of: limit },
    { ...limit, on: '2020-01-01' },
  ] as Rule[])
    expect(agesAtStart(all(rule))).toEqual({ from: null, to: null, toIfNew: null })
})
