import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CellValue, intendedText, looksLikeFormula, neutralisedText } from './cell-value.ts'
import { readTexts } from './read-all.builder.ts'
import { TABLE_LIMITS } from './table-limits.ts'
import { detectTextFormat, readRecords } from './text/read-records.ts'
import { temporaryPath } from './workbook.builder.ts'
import { writeCsv } from './write-csv.ts'
import { someRows, spreadsheetCell } from './written-table.builder.ts'

const columns = [{ header: 'NIK' }, { header: 'Nama' }]

/** As it stands in the file: with an apostrophe before what looks like a formula. */
function writtenText(value: CellValue) {
  if (typeof value === 'string') return neutralisedText(value)
  return spreadsheetCell(value).text
}

async function recordsOf(path: string): Promise<readonly (readonly string[])[]> {
  const records: (readonly string[])[] = []
  for await (const record of readRecords(path, await detectTextFormat(path), TABLE_LIMITS)) records.push(record)
  return records
}

describe.each([';', ','] as const)('a CSV with %s', (delimiter) => {
  test('reads back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(someRows, async (rows) => {
        const path = temporaryPath('written.csv')
        await writeCsv(path, { columns, rows }, delimiter)
        const read: (readonly string[])[] = []
        const format = { encoding: 'utf-8', mark: true, delimiter, skipped: 0 } as const
        for await (const record of readRecords(path, format, TABLE_LIMITS)) read.push(record)
        const expected = rows.map((row) =>
          row.length === 0 ? [''] : row.map((value) => writtenText(value).toWellFormed()),
        )
        expect(read.slice(1)).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  test('is recognised by our own reader', async () => {
    const path = temporaryPath('written.csv')
    await writeCsv(
      path,
      { titleRows: ['Pekerja, wilayah; Kubu Raya'], columns, rows: [['6112055511820202', 'Émilie; Dj, "x"']] },
      delimiter,
    )
    expect(await readTexts(path)).toEqual({
      1: ['Pekerja, wilayah; Kubu Raya'],
      2: ['NIK', 'Nama'],
      3: ['6112055511820202', 'Émilie; Dj, "x"'],
    })
  })
})

test('starts with a byte order mark and ends its lines as Windows does', async () => {
  const path = temporaryPath('written.csv')
  await writeCsv(path, { columns, rows: [['1', 'Ani']] })
  expect(await readFile(path, 'utf8')).toBe('\ufeffNIK;Nama\r\n1;Ani\r\n')
})

test.each([
  '=1+1',
  '+62812',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1+1',
  '\u00a0\u200b=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  ' ﹦1',
])('the text %j cannot run as a formula', async (text) => {
  const path = temporaryPath('written.csv')
  await writeCsv(path, { columns: [{ header: text }], titleRows: [text], rows: [[text]] })
  const neutral = `'${text.replace(/^[\t\r\n]/, "$&'")}`
  expect((await recordsOf(path)).flat()).toEqual([neutral, neutral, neutral])
  expect(Object.values(await readTexts(path)).flat()).toEqual([text, text, text])
})

test('what was neutralised is read back as it was, however blanks, separators and signs mix', () => {
  const mixed = fc.string({
    unit: fc.constantFrom('=', '-', '＠', '\t', '\r', '\n', ';', ',', '|', ' ', '\u200b', 'a'),
  })
  fc.assert(fc.property(mixed, (text) => intendedText(neutralisedText(text)) === text))
  const withApostrophes = fc.string({ unit: fc.constantFrom("'", '=', '\t', ',', ' ', 'a') })
  fc.assert(fc.property(withApostrophes, (text) => intendedText(neutralisedText(text)) === intendedText(text)))
})

test('a cell of nothing but tabs takes no longer than another', () => {
  expect(neutralisedText(`Budi${'\t'.repeat(100_000)}`)).toHaveLength(100_004)
  expect(intendedText(`Budi${"\t'".repeat(100_000)}`)).toHaveLength(200_004)
}, 2_000)

// A spreadsheet of other settings splits at a sign that the file does not, and quotes within a cell stop it from nothing.
test.each(['Budi,=WEBSERVICE(A1),x', 'Budi; \u00a0+1+1;x', 'Budi|＝1+1', 'Budi\n@SUM(A1)', 'Budi\t-1'])(
  'the text %j cannot run as a formula where a spreadsheet splits it',
  async (text) => {
    for (const delimiter of [';', ','] as const) {
      const path = temporaryPath('written.csv')
      await writeCsv(path, { columns, rows: [['1', text]] }, delimiter)
      const [, ...lines] = (await readFile(path, 'utf8')).split(/[\r\n]+/)
      for (const sign of [',', ';', '|', '\t'])
        expect(lines.flatMap((line) => line.split(sign)).filter(looksLikeFormula)).toEqual([])
    }
  },
)

test('a negative number stays a number', async () => {
  const path = temporaryPath('written.csv')
  await writeCsv(path, { columns, rows: [[-16800n, -1.5]] })
  expect((await readTexts(path))[2]).toEqual(['-16800', '-1.5'])
})
