import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskNationalIds, withoutLongNumbers, writesNationalId } from './long-number.ts'

test('a NIK is seen in a text however it is grouped', () => {
  for (const text of [
    'NIK 6112055511820001',
    '6112 0555 1182 0001 meninggal',
    '(6112.0555.1182.0001)',
    '611201 450890 0001',
    'KTP_61.12.01.450890.0001.pdf',
  ])
    expect(writesNationalId(text), text).toBe(true)
})

const GROUPS = [[16], [4, 4, 4, 4], [6, 6, 4], [2, 2, 2, 6, 4], [2, 2, 2, 2, 2, 2, 4]] as const
const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((each) => each.join(''))
const noDigitBeside = fc.string({ unit: 'grapheme' }).filter((text) => !/\d/.test(text))
const grouped = (text: string, groups: readonly number[], sign: string) =>
  groups.map((length, at) => text.slice(sum(groups.slice(0, at)), sum(groups.slice(0, at)) + length)).join(sign)
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

test('sixteen digits are a NIK by fours or by their parts, whatever stands around them, and nothing of them is left', () => {
  fc.assert(
    fc.property(
      digits(16),
      fc.constantFrom(...GROUPS),
      fc.constantFrom(' ', '.', '-'),
      noDigitBeside,
      noDigitBeside,
      (number, groups, sign, start, end) => {
        const text = `${start}${grouped(number, groups, sign)}${end}`
        expect(writesNationalId(text)).toBe(true)
        expect(maskNationalIds(text)).toBe(`${start}••••${end}`)
      },
    ),
  )
})

test('a number that is longer or shorter is none, however it is grouped', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 30 })
        .filter((length) => length !== 16)
        .chain(digits),
      noDigitBeside,
      (number, text) => {
        expect(writesNationalId(`${text}${number}${text}`)).toBe(false)
        expect(maskNationalIds(`${text}${number}${text}`)).toBe(`${text}${number}${text}`)
      },
    ),
  )
})

test('certificates, accounts and officials’ numbers are no NIK', () => {
  for (const text of [
    'Akta 6112-KM-01022026-0003',
    'Rekening 5.1.05.05.02.0005',
    'NIP 198511152010011001',
    '12 orang',
    '01.01.2026-31.12.2026',
    '2026-01-01 2026-12-31',
    '61.12.05.2003',
  ])
    expect(writesNationalId(text), text).toBe(false)
})

test('a text keeps its words without long numbers', () => {
  expect(withoutLongNumbers('Pindah, NIK 6112 0555 1182 0001')).toBe('Pindah, NIK ••••')
})
