import { expect, test } from 'vitest'
import type { GridColumn } from './grid-columns.ts'
import type { ImportRow } from './repair.query.ts'
import { firstFault } from './use-grid-cursor.ts'

const columns: readonly GridColumn[] = [0, 1, 5].map((index) => ({ index, header: '', field: null, width: 100 }))

function aRow(faults: readonly (number | null)[], outcome: ImportRow['outcome'] = 'INVALID'): ImportRow {
  const issue = { header: '', code: 'X', severity: 'ERROR' as const, ignored: false, message: '', messageEn: '' }
  return { row: 1, version: 1, outcome, cells: [], issues: faults.map((column) => ({ ...issue, column })) }
}

const firstOf = (rows: readonly ImportRow[], total = rows.length) => firstFault(total, columns, (index) => rows[index])

test('the review begins at the first fault, also in the last column or of the row as a whole', () => {
  expect(firstOf([aRow([5]), aRow([0])])).toEqual({ index: 0, at: 2 })
  expect(firstOf([aRow([null, 0])])).toEqual({ index: 0, at: -1 })
  expect(firstOf([aRow([]), aRow([1])])).toEqual({ index: 1, at: 1 })
})

test('rows left out are passed over, and without a fault among those loaded it begins in the corner', () => {
  expect(firstOf([aRow([5], 'EXCLUDED'), aRow([0])])).toEqual({ index: 1, at: 0 })
  expect(firstOf([aRow([]), aRow([])])).toEqual({ index: 0, at: 0 })
  expect(firstOf([aRow([])], 900)).toEqual({ index: 0, at: 0 })
})
