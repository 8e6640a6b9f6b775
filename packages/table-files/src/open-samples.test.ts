import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { openTable } from './open-table.ts'
import { readAll } from './read-all.builder.ts'

const folder = fileURLToPath(new URL('../../domain/src/import/samples/', import.meta.url))
const expected: readonly { file: string; rows: number; sheet?: string }[] = JSON.parse(
  readFileSync(join(folder, 'expected.json'), 'utf8'),
)

/** Title, empty and header rows that stand above the data of each sample. */
const rowsAbove: Record<string, number> = { 'regency.xlsx': 4 }

describe('the samples that offices send', () => {
  test.each(expected)('$file: every data row is read', async ({ file, sheet, rows }) => {
    const all = await readAll(join(folder, file), { sheet })
    const below = all.filter((row) => row.number > (rowsAbove[file] ?? 1))
    // A total row holds a label and a sum; a person fills more than that.
    const people = below.filter((row) => row.cells.filter((cell) => cell.kind !== 'empty').length > 5)
    expect(people.length).toBe(rows)
  })

  test('the sheets of the village system are named as on their tabs', async () => {
    const table = await openTable(join(folder, 'village-system.xlsx'))
    expect(table.sheets.map((sheet) => sheet.name)).toEqual(['Petunjuk', 'Data Penduduk'])
  })
})
