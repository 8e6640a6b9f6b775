import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { read } from 'hucre'
import { expect, test } from 'vitest'
import { openTable } from './open-table.ts'
import { readAll, readTexts } from './read-all.builder.ts'
import { TABLE_LIMITS } from './table-limits.ts'
import { temporaryPath } from './workbook.builder.ts'
import { writeWorkbook, writeXlsx } from './write-xlsx.ts'
import { someRows, spreadsheetCell, withoutTrailingEmpties } from './written-table.builder.ts'
import { ZipArchive } from './xlsx/zip-archive.ts'

const columns = [{ header: 'NIK', widthCharacters: 20 }, { header: 'Nama' }]

async function sheetXmlOf(path: string) {
  const archive = await ZipArchive.open(path, TABLE_LIMITS)
  return (await archive.readSmall('xl/worksheets/sheet1.xml')).toString()
}

test('whatever is written reads back the same', async () => {
  await fc.assert(
    fc.asyncProperty(someRows, async (rows) => {
      const path = temporaryPath('written.xlsx')
      await writeXlsx(path, { columns, rows })
      const read = (await readAll(path)).slice(1)
      const expected = rows
        .map((row, index) => ({ number: index + 2, cells: withoutTrailingEmpties(row.map(spreadsheetCell)) }))
        .filter((row) => row.cells.length > 0)
      expect(read).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

test('title rows stand above the header, which stays in view', async () => {
  const path = temporaryPath('written.xlsx')
  await writeXlsx(path, {
    titleRows: ['Pekerja rentan', 'Wilayah: Kubu Raya'],
    columns,
    rows: [['6112055511820202', 'Ani']],
  })
  expect(await readTexts(path)).toEqual({
    1: ['Pekerja rentan'],
    2: ['Wilayah: Kubu Raya'],
    3: ['NIK', 'Nama'],
    4: ['6112055511820202', 'Ani'],
  })
  expect(await sheetXmlOf(path)).toContain('<pane ySplit="3" topLeftCell="A4"')
})

test('a NIK is a text cell', async () => {
  const path = temporaryPath('written.xlsx')
  await writeXlsx(path, { columns, rows: [['6112055511820202', 'Ani']] })
  expect((await readAll(path))[1]?.cells[0]).toEqual({ text: '6112055511820202', kind: 'text' })
})

test('nothing that is written becomes a formula', async () => {
  const path = temporaryPath('written.xlsx')
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1+1', '＝1+1']
  await writeXlsx(path, { columns, rows: formulas.map((formula) => [formula]) })
  expect(await sheetXmlOf(path)).not.toMatch(/<f[ >/]/)
  expect(Object.values(await readTexts(path)).slice(1)).toEqual(formulas.map((formula) => [formula]))
})

test('another library reads the same workbook', async () => {
  const path = temporaryPath('written.xlsx')
  await writeXlsx(
    path,
    {
      columns,
      rows: [
        ['6112055511820202', 16800n],
        [{ date: '1980-11-15' }, true],
      ],
    },
    { sheetName: 'Data & [Isi]' },
  )
  const workbook = await read(await readFile(path))
  expect(workbook.sheets[0]?.name).toBe('Data &  Isi')
  expect(workbook.sheets[0]?.rows).toEqual([
    ['NIK', 'Nama'],
    ['6112055511820202', 16800],
    [new Date('1980-11-15T00:00:00Z'), true],
  ])
})

test('a birth before 1900 is written, though spreadsheets know no such day', async () => {
  const path = temporaryPath('written.xlsx')
  await writeXlsx(path, { columns, rows: [[{ date: '1899-12-30' }]] })
  expect((await readTexts(path))[2]).toEqual(['1899-12-30'])
})

test('rows are asked for as they are written, and the same rows give the same bytes', async () => {
  async function* rows() {
    for (let index = 0; index < 5000; index += 1) yield [String(index), `Nama ${index}`]
  }
  const paths = [temporaryPath('a.xlsx'), temporaryPath('b.xlsx')]
  for (const path of paths) await writeXlsx(path, { columns, rows: rows() })
  const [first, second] = await Promise.all(paths.map((path) => readFile(path)))
  expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true)
  expect((await openTable(paths[0] ?? '')).type).toBe('XLSX')
})

test.each([
  ['an infinite number', [Number.POSITIVE_INFINITY]],
  ['a text longer than a cell', ['x'.repeat(32_768)]],
  ['a date that is none', [{ date: '31-12-1980' }]],
])('%s is a defect of the caller, and leaves no file', async (_, row) => {
  const path = temporaryPath('written.xlsx')
  await expect(writeXlsx(path, { columns, rows: [row] })).rejects.toThrow(RangeError)
  expect([existsSync(path), existsSync(`${path}.part`)]).toEqual([false, false])
})

test('a source that fails half-way leaves no file', async () => {
  async function* rows() {
    yield ['1']
    throw new Error('connection lost')
  }
  const path = temporaryPath('written.xlsx')
  await expect(writeXlsx(path, { columns, rows: rows() })).rejects.toThrow('connection lost')
  expect([existsSync(path), existsSync(`${path}.part`)]).toEqual([false, false])
})

test('several sheets each read back as written, under their own names', async () => {
  const path = temporaryPath('beberapa.xlsx')
  const sheet = (name: string, value: string) => ({ name, table: { columns: [{ header: 'Isi' }], rows: [[value]] } })
  await writeWorkbook(path, [sheet('Isian', 'a'), sheet('Desa', 'b')])
  const table = await openTable(path)
  expect(table.sheets.map(({ name }) => name)).toEqual(['Isian', 'Desa'])
  expect(await readTexts(path, { sheet: 'Desa' })).toEqual({ 1: ['Isi'], 2: ['b'] })
})
