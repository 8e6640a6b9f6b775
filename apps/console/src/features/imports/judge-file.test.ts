import { expect, test } from 'vitest'
import { judgeFile } from './judge-file.ts'

test('the three kinds of file that offices send are worth sending, whatever the case of their ending', () => {
  for (const name of ['usulan.xlsx', 'USULAN.CSV', 'data penduduk.txt']) {
    expect(judgeFile({ name, size: 10 })).toBeNull()
  }
})

test('an old Excel file or a photograph is turned away before it is sent', () => {
  expect(judgeFile({ name: 'usulan.xls', size: 10 })).toBe('FILE_TYPE')
  expect(judgeFile({ name: 'usulan.xlsx.pdf', size: 10 })).toBe('FILE_TYPE')
})

test('an empty and a far too large file are turned away', () => {
  expect(judgeFile({ name: 'a.csv', size: 0 })).toBe('FILE_EMPTY')
  expect(judgeFile({ name: 'a.csv', size: 64 * 1024 ** 2 + 1 })).toBe('FILE_TOO_LARGE')
})
