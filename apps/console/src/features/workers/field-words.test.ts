import { expect, test } from 'vitest'
import { readCoverageText, valueWord } from './field-words.ts'
import { membershipKindWords, publicServiceWords } from './worker-words.ts'

test('a coverage of the history is read into its parts', () => {
  expect(readCoverageText('WORK_ACCIDENT+DEATH 2026-01/2027-01 PROVINCIAL_BUDGET')).toEqual({
    programmes: ['WORK_ACCIDENT', 'DEATH'],
    from: '2026-01',
    until: '2027-01',
    payer: 'PROVINCIAL_BUDGET',
  })
})

test('a coverage without end or payer is no fault', () => {
  expect(readCoverageText('DEATH 2026-01/ ')).toMatchObject({ from: '2026-01', until: '', payer: '' })
})

test('the same code is another word in another field, and free text is none', () => {
  expect(valueWord('membershipKind', 'NONE')).toBe(membershipKindWords.NONE)
  expect(valueWord('publicService', 'NONE')).toBe(publicServiceWords.NONE)
  expect(valueWord('notes', 'NONE')).toBeUndefined()
})
