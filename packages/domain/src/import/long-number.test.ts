import { expect, test } from 'vitest'
import { withoutLongNumbers, writesNationalId } from './long-number.ts'

test('a NIK is seen in a text however it is grouped', () => {
  for (const text of ['NIK 6112055511820001', '6112 0555 1182 0001 meninggal', '(6112.0555.1182.0001)'])
    expect(writesNationalId(text), text).toBe(true)
})

test('certificates, accounts and officials’ numbers are no NIK', () => {
  for (const text of ['Akta 6112-KM-01022026-0003', 'Rekening 5.1.05.05.02.0005', 'NIP 198511152010011001', '12 orang'])
    expect(writesNationalId(text), text).toBe(false)
})

test('a text keeps its words without long numbers', () => {
  expect(withoutLongNumbers('Pindah, NIK 6112 0555 1182 0001')).toBe('Pindah, NIK ••••')
})
