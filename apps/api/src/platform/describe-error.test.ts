import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { describeError } from './describe-error.ts'

function thrownBy(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

test.each([
  ['JSON.parse', () => JSON.parse('Ana Lestari')],
  ['BigInt', () => BigInt('Ana Lestari')],
  ['a library', () => Temporal.PlainDate.from('Ana Lestari')],
  [
    'an error of ours around another',
    () => {
      throw new Error('cannot read Ana Lestari', { cause: new Error('Ana Lestari') })
    },
  ],
])('what %s repeats of its input stays out of the log', (_, act) => {
  const described = describeError(thrownBy(act))
  expect(JSON.stringify(described)).not.toContain('Ana')
  expect(described).toMatchObject({ type: expect.stringMatching(/Error$/), stack: expect.stringMatching(/^\s+at /) })
})

test('a defect of ours keeps its words', () => {
  expect(describeError(new Error('the objection was not written'))).toMatchObject({
    message: 'the objection was not written',
  })
})
