import { expect, test } from 'vitest'
import { gridColumns } from './grid-columns.ts'

const columns = (...fields: (string | null)[]) =>
  fields.map((field, index) => ({ index, field, header: String(index), confidence: null, samples: [] }))
const shown = (fields: (string | null)[], atFault: number[] = []) =>
  gridColumns(columns(...fields) as never, new Set(atFault)).map(({ index }) => index)

test('a list of people shows who each is, and what is at fault', () => {
  expect(shown(['nationalId', 'name', 'phone', 'notes', null], [2])).toEqual([0, 1, 2])
})

test('an answer shows all that it says, and nothing that nobody understood', () => {
  expect(shown(['nationalId', null, 'membershipNumber', 'answer', 'answerReason'])).toEqual([0, 2, 3, 4])
})
