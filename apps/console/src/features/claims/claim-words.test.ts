import { expect, test } from 'vitest'
import { workWords } from './claim-words.ts'

test('an illness of work is of work by its name, and an accident is as it was answered', () => {
  const words = [
    workWords('OCCUPATIONAL_ILLNESS', 'UNKNOWN'),
    workWords('ACCIDENT', 'UNKNOWN'),
    workWords('DEATH', 'NOT_AT_WORK'),
  ].map(({ message }) => message)
  expect(words[0]).toBe('Ya, menurut jenis peristiwanya')
  expect(words[1]).toMatch(/^Belum diketahui/)
  expect(words[2]).toMatch(/^Tidak/)
})
