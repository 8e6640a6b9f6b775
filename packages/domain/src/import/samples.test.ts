import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { westKalimantan } from '../area/reference-areas.builder.ts'
import { createVillageIndex } from '../area/village-index.ts'
import { FileWatch } from './file-watch.ts'
import { chooseSheet, recogniseTable, tableJudge } from './judge-table.ts'
import { aCell } from './table-cell.builder.ts'
import type { Row } from './table-cell.ts'

interface Expectation {
  readonly file: string
  readonly rows: number
  readonly valid: number
  readonly issues: readonly { row: number; code: string; column: string; severity: string }[]
  readonly sheet?: string
}

interface Sheet {
  readonly name: string
  readonly rows: readonly Row[]
}

const folder = new URL('./samples/', import.meta.url)
const expectations: readonly Expectation[] = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'))

const tenant = '61.12'
const today = '2026-11-20'
const ages = { below: { years: 65, basis: 'PP 44/2015' }, from: { years: 17, basis: null } }
const villages = createVillageIndex(westKalimantan())

async function sheetsOf(file: string): Promise<readonly Sheet[]> {
  const content = readFileSync(new URL(file, folder))
  if (file.endsWith('.csv')) {
    const lines = content.toString('utf8').trimEnd().split(/\r?\n/)
    const separator = lines[0]?.includes(';') ? ';' : ','
    return [{ name: 'CSV', rows: lines.map((line) => line.split(separator).map(aCell)) }]
  }
  const workbook = await readXlsx(content)
  return workbook.sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((value) => aCell(plain(value)))),
  }))
}

function plain(value: unknown) {
  if (typeof value === 'string' || typeof value === 'number' || value instanceof Date) return value
  return value === null || value === undefined ? null : String(value)
}

describe('the sample files come out as expected', () => {
  test.each(expectations)('$file', async ({ file, rows, valid, issues, sheet }) => {
    const sheets = await sheetsOf(file)
    const opened = sheets.map((sheet) => recogniseTable(sheet.rows.slice(0, 150), { today, villages }))
    const chosen = chooseSheet(opened) ?? -1
    const table = opened[chosen]
    if (table === null || table === undefined) throw new Error('no table')
    if (sheet !== undefined) expect(sheets[chosen]?.name).toBe(sheet)

    const whole = new FileWatch(table.columns, tenant, ages)
    const judge = tableJudge(
      { columns: table.columns, villages, areaPrefix: tenant, today, place: table.place, ages },
      whole,
    )
    const judged = (sheets[chosen]?.rows ?? []).flatMap((row, index) => {
      const judgement = index > table.header.lastRow ? judge(row, index + 1) : null
      return judgement === null ? [] : [{ row: index + 1, ...judgement }]
    })
    const faults = judged.flatMap((judgement) =>
      judgement.issues
        .filter(({ severity }) => severity !== 'INFO')
        .map(({ code, column, severity }) => ({ row: judgement.row, code, column, severity })),
    )
    expect(faults).toEqual(issues)
    expect(judged).toHaveLength(rows)
    expect(judged.filter(({ facts }) => facts !== null)).toHaveLength(valid)
    // Their people are as different as people are.
    expect(whole.remarks().filter(({ code }) => !code.startsWith('AGE_'))).toEqual([])
  })
})
