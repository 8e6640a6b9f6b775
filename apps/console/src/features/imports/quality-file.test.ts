import { expect, test } from 'vitest'
import { qualityFile } from './quality-file.ts'

test('a sender that is named like a formula stays a text, and one that is not named has a word', () => {
  const months = [{ month: '2026-11-01', files: 1, rows: 4, valid: 3 }]
  const fault = { code: 'NAME_MISSING', severity: 'ERROR' as const, rows: 1, message: '', messageEn: '' }
  const senders = [
    { sender: '=HYPERLINK("x")', files: 1, rows: 4, valid: 3, months, faults: [fault] },
    { sender: ' =1+1', files: 1, rows: 4, valid: 4, months, faults: [] },
    { sender: '\u3000＝1+1', files: 1, rows: 4, valid: 4, months, faults: [] },
    { sender: 'Dinas,=1+1;\t@SUM(A1)', files: 1, rows: 4, valid: 4, months, faults: [] },
    { sender: '', files: 1, rows: 4, valid: 4, months, faults: [] },
  ]
  expect(qualityFile(['Pengirim'], senders, 'tanpa nama').split('\r\n')).toEqual([
    '\ufeff"Pengirim"',
    `"'=HYPERLINK(""x"")";"1";"4";"3";"1";"NAME_MISSING: 1"`,
    `"' =1+1";"1";"4";"4";"0";""`,
    `"'\u3000＝1+1";"1";"4";"4";"0";""`,
    `"Dinas,'=1+1;'\t'@SUM(A1)";"1";"4";"4";"0";""`,
    '"tanpa nama";"1";"4";"4";"0";""',
    '',
  ])
})
