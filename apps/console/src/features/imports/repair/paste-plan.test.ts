import { expect, test } from 'vitest'
import { planPaste } from './paste-plan.ts'
import type { ImportRow } from './repair.query.ts'

const columns = [
  { index: 1, header: 'Nama', field: 'name', width: 100 },
  { index: 4, header: 'Desa', field: 'village', width: 100 },
]
const aRow = (row: number, name: string, village: string, outcome: ImportRow['outcome'] = 'CREATE'): ImportRow => ({
  row,
  version: 1,
  outcome,
  issues: [],
  cells: [
    { column: 1, text: name },
    { column: 4, text: village },
  ],
})
const rows = [aRow(2, 'Ana', 'Kuala Dua'), aRow(3, 'Budi', 'Entah'), aRow(9, 'Cici', 'Entah', 'EXCLUDED')]

test('a block goes from the chosen cell to the right and down, over the columns in sight', () => {
  const plan = planPaste([['Kuala Dua'], [' Kuala Dua ']], { index: 0, at: 1 }, columns, (index) => rows[index])
  expect(plan).toMatchObject({ same: 1, beyond: 0, tooMany: false })
  expect(plan.changes.map(({ row, column, text, before, header }) => [row.row, column, before, text, header])).toEqual([
    [3, 4, 'Entah', 'Kuala Dua', 'Desa'],
  ])
})

test('what is beyond the table, or left out, is told and not changed', () => {
  const plan = planPaste([['a', 'b', 'c'], ['d'], ['e']], { index: 1, at: 0 }, columns, (index) => rows[index])
  expect(plan.changes.map(({ row, column }) => [row.row, column])).toEqual([
    [3, 1],
    [3, 4],
  ])
  expect(plan.beyond).toBe(3)
})

test('more than the server changes at once is refused before it is sent', () => {
  const many = Array.from({ length: 201 }, (_, at) => [`Nama ${at}`])
  expect(planPaste(many, { index: 0, at: 0 }, columns, (index) => aRow(index + 2, 'x', 'y')).tooMany).toBe(true)
})
