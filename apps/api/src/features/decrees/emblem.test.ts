import { expect, test } from 'vitest'
import { anEmblem } from './emblem.builder.ts'
import { readEmblem } from './emblem.ts'

const codeOf = (content: Buffer) => {
  const read = readEmblem(content)
  return 'code' in read ? read.code : read.type
}

test.each([
  ['with a clear ground', anEmblem(240, 300), 'image/png'],
  ['that is wide', anEmblem(1_200, 64), 'image/png'],
  ['that is too wide', anEmblem(2_001, 64), 'EMBLEM_SIDES'],
  ['that was cut off', anEmblem(240, 300).subarray(0, -40), 'EMBLEM_SIDES'],
])('an emblem %s is read as %3$s', (_, content, expected) => {
  expect(codeOf(content)).toBe(expected)
})

test('an emblem whose points are broken behind a true head is refused, before a paper draws it', () => {
  const broken = anEmblem(240, 300)
  broken.fill(0x55, 60, 90)
  expect(codeOf(broken)).toBe('EMBLEM_SIDES')
})
