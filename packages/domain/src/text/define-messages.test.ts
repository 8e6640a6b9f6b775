import fc from 'fast-check'
import { expect, expectTypeOf, test } from 'vitest'
import { defineMessages, definitionsOf, fillPlaces } from './define-messages.ts'

const messages = defineMessages({
  NAME_INVALID: { path: 'name', remedy: { id: 'Isi nama.', en: 'Enter a name.' } },
  'LIST_STATE/locked': {
    reason: { id: 'Daftar ini {state}.', en: 'This list {state}.' },
    remedy: { id: 'Muat ulang.', en: 'Reload.' },
  },
  PEOPLE_LEFT: {
    reason: {
      id: '{people, number} orang tersisa.',
      en: '{people, plural, one {# person is} other {# people are}} left.',
    },
    remedy: { id: 'Pilih paling banyak {most, number}.', en: 'Choose at most {most, number}.' },
  },
})

test('a message has its code, its path and both texts', () => {
  expect(messages.NAME_INVALID()).toEqual({
    code: 'NAME_INVALID',
    path: 'name',
    text: { id: 'Isi nama.', en: 'Enter a name.' },
  })
})

test('a case of a code keeps the code, and words of both languages go each to their own', () => {
  expect(messages['LIST_STATE/locked']({ state: { id: 'terkunci', en: 'is locked' } })).toEqual({
    code: 'LIST_STATE',
    text: { id: 'Daftar ini terkunci. Muat ulang.', en: 'This list is locked. Reload.' },
  })
})

test('English agrees with the amount, and amounts are written as each language does', () => {
  expect(messages.PEOPLE_LEFT({ people: 1, most: 1 }).text.en).toBe('1 person is left. Choose at most 1.')
  const { text } = messages.PEOPLE_LEFT({ people: 75_489, most: 1_200n })
  expect(text.en).toBe('75,489 people are left. Choose at most 1,200.')
  expect(text.id).toBe('75.489 orang tersisa. Pilih paling banyak 1.200.')
})

test('each place wants its value, and no other value is taken', () => {
  expectTypeOf(messages.PEOPLE_LEFT).parameter(0).toHaveProperty('people')
  expectTypeOf(messages.PEOPLE_LEFT).parameter(0).toHaveProperty('most')
  expectTypeOf<keyof Parameters<typeof messages.PEOPLE_LEFT>[0]>().toEqualTypeOf<'people' | 'most'>()
  expectTypeOf<Parameters<typeof messages.NAME_INVALID>>().toEqualTypeOf<[]>()
  expect(() => fillPlaces('{people}', 'en', {})).toThrow('people')
})

test('definitions are read again for the documents', () => {
  expect(definitionsOf(messages)?.['NAME_INVALID']?.remedy.en).toBe('Enter a name.')
  expect(definitionsOf({})).toBeNull()
})

test('a value is written as it is, whatever signs it holds', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      expect(fillPlaces('<{value}>', 'id', { value })).toBe(`<${value}>`)
    }),
  )
})
