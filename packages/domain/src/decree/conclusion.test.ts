import { expect, test } from 'vitest'
import { concludedFromAll } from './conclusion.ts'
import { FIRST_TEMPLATES } from './decree-template.ts'
import { REVIEWED_LINE } from './review-claim.ts'

test.each([
  [1, 'huruf a, perlu'],
  [2, 'huruf a dan huruf b, perlu'],
  [3, 'huruf a, huruf b, dan huruf c, perlu'],
])('of %d considerations the conclusion names each by its letter', (count, named) => {
  const before = Array.from({ length: count }, (_, at) => `bahwa ${at}`)
  const last = 'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan keputusan'
  const written = concludedFromAll([...before, last])
  expect(written.at(-1)).toContain(`sebagaimana dimaksud dalam ${named}`)
  expect(written.slice(0, -1)).toEqual(before)
})

test('an amendment that a review calls for concludes from the review too', () => {
  const written = concludedFromAll([REVIEWED_LINE, ...FIRST_TEMPLATES.AMENDMENT.considerations])
  expect(written.at(-1)).toMatch(/dalam huruf a dan huruf b, perlu menetapkan/)
})

test('what concludes from nothing by letters stays as it is', () => {
  for (const lines of [[], ['bahwa perlu'], ['bahwa satu', 'bahwa perlu menetapkan keputusan']])
    expect(concludedFromAll(lines)).toEqual(lines)
})
