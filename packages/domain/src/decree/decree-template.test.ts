import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DECREE_FIELDS, FIRST_TEMPLATES, fieldsIn, fillDecree, fillFields, unknownFields } from './decree-template.ts'

describe('a template', () => {
  test('names the fields that nobody knows, each once', () => {
    expect(unknownFields('{jumlah_orang} orang, {nama_bupati}, { kuota }, {nama_bupati} {}')).toEqual([
      'nama_bupati',
      '',
    ])
  })

  test('says which fields its lines name', () => {
    expect(fieldsIn(['{jumlah_orang} orang', '{ kuota }, {nama_bupati}', 'dipadankan', '{kuota}'])).toEqual(
      new Set(['jumlah_orang', 'kuota']),
    )
    expect(fieldsIn([])).toEqual(new Set())
  })

  test.each(Object.entries(FIRST_TEMPLATES))('that every %s begins with knows all its fields', (_kind, template) => {
    const texts = [template.title, ...template.considerations, ...template.dictums]
    expect(texts.flatMap(unknownFields)).toEqual([])
  })

  test('leaves no known field once each has a value, and nothing else changes', () => {
    const values = Object.fromEntries(DECREE_FIELDS.map((field) => [field, `<${field}>`]))
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...DECREE_FIELDS), fc.string())), (parts) => {
        const plain = parts.map((part) => part.replaceAll(/[{}]/g, ''))
        const isField = (part: string) => (DECREE_FIELDS as readonly string[]).includes(part)
        const text = plain.map((part) => (isField(part) ? `{${part}}` : part)).join('')
        expect(fillFields(text, values)).toBe(plain.map((part) => (isField(part) ? `<${part}>` : part)).join(''))
      }),
    )
  })

  test('shows a gap where a value is missing, and leaves legal references as they are', () => {
    const text = {
      title: '{program} {kuota}',
      considerations: [],
      legalReferences: ['{program}'],
      dictums: ['{sampai}'],
    }
    expect(fillDecree(text, { program: 'Nelayan' })).toEqual({
      title: 'Nelayan {kuota}',
      considerations: [],
      legalReferences: ['{program}'],
      dictums: ['{sampai}'],
    })
  })
})
