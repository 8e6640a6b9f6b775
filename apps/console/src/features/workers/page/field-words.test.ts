import { expect, test } from 'vitest'
import { membershipKindWords, publicServiceWords } from '../worker-words.ts'
import { valueWord } from './field-words.ts'

test('the same code is another word in another field, and free text is none', () => {
  expect(valueWord('membershipKind', 'NONE')).toBe(membershipKindWords.NONE)
  expect(valueWord('publicService', 'NONE')).toBe(publicServiceWords.NONE)
  expect(valueWord('notes', 'NONE')).toBeUndefined()
})
