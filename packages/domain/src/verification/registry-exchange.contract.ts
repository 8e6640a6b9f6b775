import { expect, test } from 'vitest'
import { CHECK_ANSWERS } from './check-result.ts'
import type { AnswerTexts, RegistryExchange } from './registry-exchange.ts'

/** What a register must keep to, however it is reached: one that answers at once is held to the same. */
export function keepsTheContract<Answer extends string>(
  registry: RegistryExchange<Answer>,
  examples: readonly (readonly [AnswerTexts, Answer])[],
): void {
  const { asked: columns, question: name } = registry
  test(`${name}: asks by NIK, and for nothing that it would fill in itself`, () => {
    expect(columns[0]?.header).toBe('NIK')
    const person = {
      nationalId: '6112055511820202',
      familyCardNumber: null,
      name: 'YULIANA',
      birthPlace: null,
      birthDate: '1982-11-15',
      sex: 'FEMALE',
      address: null,
      village: 'Ambarawa',
      district: 'Kubu',
    } as const
    const row = columns.map(({ cell }) => cell(person))
    expect(row[0]).toBe(person.nationalId)
    expect(row.at(-1)).toBeNull()
  })

  test.for(examples)(`${name}: %j is answered %s`, ([texts, answer]) => {
    expect(registry.read(texts, '2026-11-20')).toMatchObject({ answer })
  })

  test(`${name}: gives the answers of its question, each of them`, () => {
    expect(new Set(examples.map(([, answer]) => answer))).toEqual(new Set(CHECK_ANSWERS[name]))
  })

  test(`${name}: what is no answer is a fault and never a guess`, () => {
    for (const answer of ['', 'lihat lampiran', '?', '0', '11', 'menunggu', 'padan sebagian'])
      expect(registry.read({ answer }, '2026-11-20')).toHaveProperty('fault')
  })

  test(`${name}: says nothing of somebody whom it does not know`, () => {
    expect(registry.read({ answer: 'NIK tidak ditemukan', name: 'LAIN' }, '2026-11-20')).toEqual({
      answer: 'UNKNOWN',
      said: {},
    })
  })
}
