import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameFault, plainApostrophes, withoutUnusual } from './name-characters.ts'

test.each(["MA'RUF Dj.", 'Anne-Marie d’Été', 'Rusdi, S.Pd.I.', 'Nguyễn Thị', 'I Gusti Ngurah'])(
  '%s is a name as names are',
  (name) => {
    expect(nameFault(plainApostrophes(name))).toBeNull()
  },
)

test.each([
  ['Siti 2', 'NAME_DIGITS', 'Siti'],
  ['<b>Siti</b>', 'NAME_CHARACTERS', 'b Siti b'],
  ['Siti 🙂', 'NAME_CHARACTERS', 'Siti'],
  ['Сити', 'NAME_CHARACTERS', ''],
  ['李 Lim', 'NAME_CHARACTERS', 'Lim'],
  ['ＳＩＴＩ Aminah', 'NAME_CHARACTERS', 'Aminah'],
  ['Siti\u064B', 'NAME_CHARACTERS', 'Siti'],
  ['=Siti', 'NAME_CHARACTERS', 'Siti'],
  ['Siti @ pasar', 'NAME_CHARACTERS', 'Siti pasar'],
])('%s is asked about or refused, and the repair is “%3$s”', (name, fault, repaired) => {
  expect(nameFault(name)).toBe(fault)
  expect(withoutUnusual(name)).toBe(repaired)
})

test('a repaired name has no fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(nameFault(withoutUnusual(text))).toBeNull()
    }),
  )
})
