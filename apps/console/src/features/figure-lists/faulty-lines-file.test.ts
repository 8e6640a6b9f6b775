import { findFigureColumns } from '@payung/domain/figures/figure-list-file'
import { expect, test } from 'vitest'
import { faultyLinesFile, templateFile } from './faulty-lines-file.ts'

/** The cells of a line as a spreadsheet reads it. */
const cellsOf = (file: string, at: number) =>
  (file.replace('\ufeff', '').split('\r\n')[at] ?? '')
    .split(';')
    .map((cell) => ({ kind: 'text' as const, text: cell.replace(/^"|"$/g, '') }))

const WORDS = { line: 'Baris', fault: 'Yang salah', isEnglish: false }
const LINE = {
  lineNumber: 7,
  cells: [
    { field: 'areaCode', text: 'Kuala Dua' },
    { field: 'value', text: '31,63' },
  ],
  faults: [{ field: 'areaCode', code: 'FIGURE_AREA_AMBIGUOUS', text: 'Dua tempat.', textEn: 'Two places.' }],
} as const

test('faulty lines stand in the columns of the template, which the next upload reads again', () => {
  const file = faultyLinesFile([{ ...LINE, cells: [...LINE.cells], faults: [...LINE.faults] }], WORDS)
  const template = findFigureColumns([cellsOf(templateFile(), 0)])
  expect(template).not.toBeNull()
  expect(findFigureColumns([cellsOf(file, 0)])).toEqual(template)
  const texts = cellsOf(file, 1).map(({ text }) => text)
  expect(texts).toEqual(['', 'Kuala Dua', '', '31,63', '', '', '', '', '', '7', 'Wilayah: Dua tempat.'])
  const english = faultyLinesFile([{ ...LINE, cells: [], faults: [...LINE.faults] }], { ...WORDS, isEnglish: true })
  expect(cellsOf(english, 1).at(-1)?.text).toBe('Wilayah: Two places.')
})
