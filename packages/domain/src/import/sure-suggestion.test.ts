import { expect, test } from 'vitest'
import { sureSuggestion } from './sure-suggestion.ts'

const kualaDua = { text: 'Kuala Dua', code: '61.12.01.2004', distance: 1 }

test('the only village that differs by one letter stands chosen', () => {
  expect(sureSuggestion([kualaDua])).toBe(kualaDua)
})

test('nothing stands chosen where two villages could be meant, or none', () => {
  expect(sureSuggestion([kualaDua, { ...kualaDua, text: 'Kuala Tua', code: '61.12.01.2009', distance: 2 }])).toBeNull()
  expect(sureSuggestion([])).toBeNull()
})

test.each([
  ['differs by two letters', { ...kualaDua, distance: 2 }],
  ['was not looked for by spelling', { ...kualaDua, distance: null }],
  ['is told from another of its name by its code alone', { ...kualaDua, text: kualaDua.code }],
  ['is no village', { text: 'Petani', code: null, distance: 1 }],
])('a suggestion that %s is not chosen for anybody', (_why, suggestion) => {
  expect(sureSuggestion([suggestion])).toBeNull()
})
