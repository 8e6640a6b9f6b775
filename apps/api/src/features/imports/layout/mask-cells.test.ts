import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskCells, maskSample } from './mask-cells.ts'

const columns = [
  { index: 0, field: 'nationalId' as const },
  { index: 1, field: 'name' as const },
  { index: 2, field: null },
]

test('a NIK shows its first four digits', () => {
  expect(maskCells(["'6112055511820202", 'Yuliana', ''], columns, new Set()).cells).toEqual([
    { column: 0, text: '6112 •••• •••• ••••' },
    { column: 1, text: 'Yuliana' },
    { column: 2, text: '' },
  ])
})

test('a number in a column that nobody mapped is masked all the same', () => {
  const { cells } = maskCells(['6112055511820202', 'Yuliana 6112 0555 1182 0202', '6,11203E+15'], columns, new Set())
  expect(cells.map(({ text }) => text)).toEqual(['6112 •••• •••• ••••', '6112 •••• •••• ••••', '6112 •••• •••• ••••'])
})

test('a NIK at fault stays open, and that is counted', () => {
  expect(maskCells(['61120555', 'Yuliana', ''], columns, new Set([0]))).toMatchObject({
    opened: 1,
    cells: [{ text: '61120555' }, {}, {}],
  })
  expect(maskCells(['61120555', 'Yuliana', ''], columns, new Set([1])).opened).toBe(0)
})

test('no sample shows twelve digits of anything', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ .']?(\d[ .]?){12,18}$/), (text) => {
      expect(maskSample(text, null).replace(/\D/g, '').length).toBeLessThanOrEqual(4)
    }),
  )
})

test('a KPJ has eleven digits and is masked by what its column was taken for', () => {
  expect(maskSample('12345678901', 'membershipNumber')).toBe('1234 •••• •••• ••••')
  expect(maskSample('12345678901', null)).toBe('12345678901')
  expect(maskCells(['12345678901'], [{ index: 0, field: 'membershipNumber' }], new Set()).cells[0]?.text).toBe(
    '1234 •••• •••• ••••',
  )
})
