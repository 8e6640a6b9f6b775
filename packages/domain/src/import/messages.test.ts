import { describe, expect, test } from 'vitest'
import { MESSAGES, type MessageCode, messageOf } from './messages.ts'

const CODES = Object.keys(MESSAGES) as MessageCode[]

describe('messages', () => {
  test.each(CODES)('%s says what is wrong and what to do, in both languages', (code) => {
    const { id, en } = MESSAGES[code]
    for (const sentence of [id.reason, id.remedy, en.reason, en.remedy]) expect(sentence).toMatch(/^[A-Z].{3,}\.$/)
    expect(id.reason).not.toBe(en.reason)
  })

  test('no two codes say the same', () => {
    const reasons = CODES.map((code) => messageOf(code, 'id').reason)
    expect(new Set(reasons).size).toBe(CODES.length)
  })

  test('a former name is told with the present one, where it is known', () => {
    expect(messageOf('AREA_FORMER_NAME', 'id', 'Mempawah').remedy).toBe('Dicatat sebagai Mempawah.')
    expect(messageOf('AREA_FORMER_NAME', 'en', 'Mempawah').remedy).toBe('It is recorded as Mempawah.')
    expect(messageOf('AREA_FORMER_NAME', 'id')).toEqual(MESSAGES.AREA_FORMER_NAME.id)
    expect(messageOf('VILLAGE_UNKNOWN', 'id', 'Mempawah')).toEqual(MESSAGES.VILLAGE_UNKNOWN.id)
  })

  test('no message shows a number that could be taken for a NIK', () => {
    for (const code of CODES) expect(JSON.stringify(MESSAGES[code])).not.toMatch(/\d{12}/)
  })
})
