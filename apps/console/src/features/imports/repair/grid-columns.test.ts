import { expect, test } from 'vitest'
import { gridColumns, scrollToShow } from './grid-columns.ts'

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

test('a column is brought beside the names so that none is left half behind them', () => {
  const fields = ['nationalId', 'name', 'birthDate', 'sex', 'district', 'village']
  const grid = gridColumns(columns(...fields) as never, new Set())
  const [number, birthDate] = [176, 128]
  const at = fields.indexOf('village')
  // All but the last fit: the number goes out of sight whole, as it would not by the least that shows the village.
  const width = grid.reduce((sum, column) => sum + column.width, 0) - 20
  expect(scrollToShow(grid, at, { left: 0, width })).toBe(number)
  expect(scrollToShow(grid, at, { left: 0, width: width - number })).toBe(number + birthDate)
  expect(scrollToShow(grid, at, { left: 0, width: width + 20 })).toBe(0)
  expect(scrollToShow(grid, fields.indexOf('birthDate'), { left: 500, width })).toBe(number)
  expect(scrollToShow(grid, 0, { left: 500, width })).toBe(0)
})
