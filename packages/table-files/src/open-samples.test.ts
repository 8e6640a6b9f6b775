import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openTable } from './open-table.ts'
import { readAll } from './read-all.builder.ts'

/** Beside the clone where the authors work; elsewhere these tests do not run. */
const folder = process.env.PAYUNG_SAMPLES ?? new URL('../../../../shared/samples/', import.meta.url).pathname
const expected: { file: string; rows: number; sheet?: string }[] = existsSync(`${folder}/expected.json`)
  ? JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'))
  : []

/** Title, empty and header rows that stand above the data of each sample. */
const rowsAbove: Record<string, number> = { '02-regency-upload.xlsx': 4 }

describe.runIf(expected.length > 0)('the samples that offices send', () => {
  test.each(expected)('$file: every data row is read', async ({ file, sheet, rows }) => {
    const all = await readAll(`${folder}/${file}`, { sheet })
    const below = all.filter((row) => row.number > (rowsAbove[file] ?? 1))
    // A total row holds a label and a sum; a person fills more than that.
    const people = below.filter((row) => row.cells.filter((cell) => cell.kind !== 'empty').length > 5)
    expect(people.length).toBe(rows)
  })

  test('the sheets of the village system are named as on their tabs', async () => {
    const table = await openTable(`${folder}/04-village-system.xlsx`)
    expect(table.sheets.map((sheet) => sheet.name)).toEqual(['Petunjuk', 'Data Penduduk'])
  })
})
