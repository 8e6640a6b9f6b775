import { typefaceReader } from '@payung/documents/typeface.builder'
import { nameFault } from '@payung/domain/identity/name-characters'
import { asPrinted, paperFault } from '@payung/domain/text/paper-letters'
import { expect, test } from 'vitest'

const CODE_POINTS = 0x2fa20

/** Each sign that a judge takes and papers would show as an empty box, as it stands or in capitals. */
function boxes(takes: (sign: string) => boolean): readonly string[] {
  const has = typefaceReader()
  const missing: string[] = []
  for (let codePoint = 0x21; codePoint < CODE_POINTS; codePoint++) {
    if (codePoint >= 0xd800 && codePoint < 0xe000) continue
    const sign = String.fromCodePoint(codePoint)
    if (/\s/.test(sign) || !takes(sign)) continue
    for (const drawn of `${sign}${sign.toUpperCase()}`)
      if (!has(drawn)) missing.push(`${sign} U+${codePoint.toString(16)}`)
  }
  return missing
}

test('papers print every letter that a name may have', () => {
  expect(boxes((sign) => nameFault(sign) === null)).toEqual([])
})

test('papers print every sign that the text of a decree may have', () => {
  expect(boxes((sign) => paperFault(sign) === null)).toEqual([])
})

test('papers print whatever they show instead of a sign that they lack', () => {
  const has = typefaceReader()
  for (const codePoint of [0x202e, 0x4e00, 0x0e40, 0x1f600, 0xe000, 0x0627, 0x2011])
    for (const drawn of asPrinted(String.fromCodePoint(codePoint))) expect(has(drawn), drawn).toBe(true)
})
