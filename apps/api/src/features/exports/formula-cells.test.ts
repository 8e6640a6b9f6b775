import { globSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { looksLikeFormula } from '@payung/domain/text/looks-like-formula'
import { neutralisedText } from '@payung/domain/text/neutralised-text'
import {
  looksLikeFormula as looksSoInFiles,
  neutralisedText as neutralisedInFiles,
} from '@payung/table-files/cell-value'
import { writeCsv } from '@payung/table-files/write-csv'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test('files that the console writes neutralise the same cells as files that the API writes', () => {
  const sign = fc.constantFrom(
    ' ',
    '\t',
    '\n',
    ',',
    ';',
    '|',
    '\u00a0',
    '\u3000',
    '\u200b',
    '=',
    '＝',
    '-',
    '−',
    '+',
    '＋',
    '@',
    '＠',
    "'",
    'a',
  )
  const text = fc.tuple(fc.array(sign, { maxLength: 8 }), fc.string({ maxLength: 3 }))
  fc.assert(
    fc.property(text, ([signs, rest]) => {
      const cell = signs.join('') + rest
      expect(looksLikeFormula(cell)).toBe(looksSoInFiles(cell))
      expect(neutralisedText(cell)).toBe(neutralisedInFiles(cell))
    }),
  )
})

const root = resolve(import.meta.dirname, '../../../../..')
const sources = globSync('{apps,packages}/*/src/**/*.{ts,tsx}', { cwd: root })
  .filter((path) => !/\.(test|builder)\.tsx?$|\/generated\//.test(path))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }))
const pathsWith = (words: RegExp) =>
  sources
    .filter(({ text }) => words.test(text))
    .map(({ path }) => path)
    .toSorted()

/** Whatever makes lines of cells: by the library, or by itself behind the mark by which a spreadsheet knows the letters. */
const WRITERS = [
  'apps/console/src/ui/table/csv-text.ts',
  'packages/table-files/src/text/annotate-text.ts',
  'packages/table-files/src/write-csv.ts',
]

test('every file of the product that writes a CSV neutralises its cells', () => {
  expect(sources.length).toBeGreaterThan(1_000)
  expect(
    pathsWith(/writeFields\(|['"`]\\ufeff(?!['"`]\))/).filter((path) => !path.endsWith('/write-fields.ts')),
  ).toEqual(WRITERS)
  expect(pathsWith(/csv-stringify/)).toEqual(['packages/table-files/src/text/write-fields.ts'])
  expect(pathsWith(/neutralisedText\(/)).toEqual(expect.arrayContaining(WRITERS))
})

test('every export of the API is written by the one writer of tables', () => {
  expect(pathsWith(/\bwriteCsv\(/)).toEqual([
    'apps/api/src/features/files/export-file.ts',
    'apps/api/src/features/imports/layout/import-template.ts',
    'packages/table-files/src/write-csv.ts',
  ])
  const starts = pathsWith(/\.queryField|\.mutationField/).filter((path) => /export/.test(path))
  expect(starts.length).toBeGreaterThan(0)
})

test('a header, a title and a cell of a table cannot run as a formula', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'payung-cells-'))
  const path = join(folder, 'written.csv')
  const hostile = ['=1+1', 'Budi,=WEBSERVICE(A1)', 'Budi; \u00a0+1+1', 'Budi|＝1+1', 'Budi\n@SUM(A1)', 'Budi\t-1']
  await writeCsv(path, {
    titleRows: hostile,
    columns: hostile.map((header) => ({ header })),
    rows: [hostile],
  })
  const text = (await readFile(path, 'utf8')).slice(1)
  await rm(folder, { recursive: true })
  const cells = text.split(/[\r\n,;|\t]+/).map((cell) => cell.replace(/^"/, ''))
  expect(cells.filter((cell) => cell !== '').length).toBeGreaterThan(18)
  expect(cells.filter(looksLikeFormula)).toEqual([])
})
