import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createVillageIndex } from '@payung/domain/area/village-index'
import { recogniseTable, tableJudge } from '@payung/domain/import/judge-table'
import { readAreas } from '@payung/reference-data/read-areas'
import { openTable } from '@payung/table-files/open-table'
import type { TableRow } from '@payung/table-files/table'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeDemoFile } from './demo-file.ts'

const today = '2026-11-20'
const villages = createVillageIndex(await readAreas())

let directory: string
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'payung-demo-file-'))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** What an import by the province says of the file: people, and how often each code that is no mere information. */
async function judge(path: string) {
  const rows: TableRow[] = []
  for await (const batch of (await openTable(path)).rows()) rows.push(...batch)
  const cells = rows.map((row) => row.cells)
  const head = recogniseTable(cells.slice(0, 150), { today, villages })
  if (head === null) throw new Error('no header found')
  const judgeRow = tableJudge({ columns: head.columns, villages, areaPrefix: '61', today, place: head.place })
  const judged = rows.slice(head.header.lastRow + 1).flatMap((row) => judgeRow(row.cells, row.number) ?? [])
  const codes: Record<string, number> = {}
  for (const issue of judged.flatMap((row) => row.issues)) {
    if (issue.severity !== 'INFO') codes[issue.code] = (codes[issue.code] ?? 0) + 1
  }
  return {
    people: judged.length,
    valid: judged.filter((row) => row.facts !== null).length,
    codes,
    columns: head.columns,
  }
}

describe('the province’s import file', () => {
  test.each(['people.xlsx', 'people.csv'])('%s: every row is valid and warns of nothing', async (name) => {
    const out = join(directory, name)
    expect(await writeDemoFile({ rows: 2_500, out })).toEqual({ rows: 2_500, faults: {} })
    expect(await judge(out)).toMatchObject({ people: 2_500, valid: 2_500, codes: {} })
  })

  test('every column but the number and an empty remark is understood by its header', async () => {
    const out = join(directory, 'columns.xlsx')
    await writeDemoFile({ rows: 200, out })
    const { columns } = await judge(out)
    expect(columns.map((column) => column.field)).toEqual([
      'rowNumber',
      'nationalId',
      'familyCardNumber',
      'name',
      'birthPlace',
      'birthDate',
      'sex',
      'address',
      'rt',
      'rw',
      'village',
      'district',
      'regency',
      'occupation',
      'phone',
      'notes',
    ])
  })

  test('with faults, an import finds exactly those that were made', async () => {
    const out = join(directory, 'faults.xlsx')
    const { rows, faults } = await writeDemoFile({ rows: 6_000, out, faults: true })
    const total = Object.values(faults).reduce((sum, count) => sum + count, 0)
    expect(total).toBeGreaterThan(rows * 0.008)
    expect(total).toBeLessThan(rows * 0.016)
    expect((await judge(out)).codes).toEqual(faults)
  })

  test('holds other people for another seed, the same for the same', async () => {
    const names = async (file: string, seed: string) => {
      const out = join(directory, file)
      await writeDemoFile({ rows: 150, out, seed })
      const rows: (string | undefined)[] = []
      for await (const batch of (await openTable(out)).rows()) rows.push(...batch.map((row) => row.cells[3]?.text))
      return rows
    }
    expect(await names('a.csv', 'one')).toEqual(await names('b.csv', 'one'))
    expect(await names('a.csv', 'one')).not.toEqual(await names('c.csv', 'two'))
  })

  test.each([0, -1, 1.5, 500_001])('%d rows are refused', async (rows) => {
    await expect(writeDemoFile({ rows, out: join(directory, 'never.xlsx') })).rejects.toThrow(RangeError)
  })
})
