import { expect, test } from 'vitest'
import { sideOf, suggestedChoice, takenFields, withField, withWinner } from './choice.ts'
import type { Pair } from './duplicates.query.ts'

const field = (name: string, a: string | null, b: string | null, takeable = true) => ({
  field: name,
  a,
  b,
  differs: a !== b,
  takeable,
})

const pair = {
  suggestedWinnerId: 'B',
  a: { id: 'A' },
  b: { id: 'B' },
  fields: [
    field('nationalId', '6112', '6112x', false),
    field('name', 'Yusuf', 'Yusup'),
    field('phone', '+62', null),
    field('sex', 'MALE', 'MALE'),
  ],
} as unknown as Pair

test('the suggested record is kept, and its gaps are filled from the other', () => {
  const choice = suggestedChoice(pair)
  expect(choice.winner).toBe('b')
  expect(takenFields(pair, choice)).toEqual(['phone'])
})

test('a field that was chosen stays chosen whichever record is kept', () => {
  const choice = withField(suggestedChoice(pair), 'name', 'a')
  expect(takenFields(pair, choice)).toEqual(['name', 'phone'])
  const other = withWinner(pair, choice, 'a')
  expect(sideOf(other, 'name')).toBe('a')
  expect(takenFields(pair, other)).toEqual([])
})

test('the number always goes with the record', () => {
  expect(takenFields(pair, withField(suggestedChoice(pair), 'nationalId', 'a'))).not.toContain('nationalId')
})
