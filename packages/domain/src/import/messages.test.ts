import { describe, expect, test } from 'vitest'
import { MESSAGES, type MessageCode, messageOf } from './messages.ts'

const CODES = Object.keys(MESSAGES) as MessageCode[]

describe('messages', () => {
  test.each(CODES)('%s says what is wrong and what to do, in both languages', (code) => {
    const { reason, remedy } = MESSAGES[code]
    for (const sentence of [reason.id, remedy.id, reason.en, remedy.en]) expect(sentence).toMatch(/^[A-Z].{3,}\.$/)
    expect(reason.id).not.toBe(reason.en)
  })

  test('no two codes say the same', () => {
    const reasons = CODES.map((code) => messageOf(code, 'id').reason)
    expect(new Set(reasons).size).toBe(CODES.length)
  })

  test('a former name is told with the present one, where it is known', () => {
    expect(messageOf('AREA_FORMER_NAME', 'id', 'Mempawah').remedy).toBe('Dicatat sebagai Mempawah.')
    expect(messageOf('AREA_FORMER_NAME', 'en', 'Mempawah').remedy).toBe('It is recorded as Mempawah.')
    expect(messageOf('AREA_FORMER_NAME', 'id')).toEqual({
      reason: MESSAGES.AREA_FORMER_NAME.reason.id,
      remedy: MESSAGES.AREA_FORMER_NAME.remedy.id,
    })
    expect(messageOf('VILLAGE_UNKNOWN', 'id', 'Mempawah')).toEqual(messageOf('VILLAGE_UNKNOWN', 'id'))
  })

  test('no message shows a number that could be taken for a NIK', () => {
    for (const code of CODES) expect(JSON.stringify(MESSAGES[code])).not.toMatch(/\d{12}/)
  })
})
