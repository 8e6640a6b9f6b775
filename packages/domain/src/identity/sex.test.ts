import { describe, expect, test } from 'vitest'
import { readSex } from './sex.ts'

describe('reading a sex', () => {
  test.each(['L', 'l', 'lk', 'LK.', 'pria', 'Laki-laki', 'LAKI - LAKI', 'laki laki', 'Laki2'])('%s is male', (text) => {
    expect(readSex(text)).toBe('MALE')
  })

  test.each(['P', 'pr', 'Pr.', 'wanita', 'PEREMPUAN', ' perempuan '])('%s is female', (text) => {
    expect(readSex(text)).toBe('FEMALE')
  })

  test.each(['', '-', 'L/P', 'petani', '1', 'tidak tahu'])('“%s” is not guessed at', (text) => {
    expect(readSex(text)).toBe(null)
  })
})
