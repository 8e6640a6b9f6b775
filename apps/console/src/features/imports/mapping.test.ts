import { expect, test } from 'vitest'
import { doubledFields, fieldsMissing, mappingOf, mappingWithin } from './mapping.ts'

const columns = [
  { index: 0, field: 'nationalId' },
  { index: 1, field: 'name' },
  { index: 2, field: null },
  { index: 3, field: 'somethingNew' },
]

test('what no column gives is said, and a village known from elsewhere is not asked for', () => {
  expect(fieldsMissing(mappingOf(columns), false)).toEqual(['village'])
  expect(fieldsMissing(mappingOf(columns), true)).toEqual([])
  expect(fieldsMissing(mappingOf([]), true)).toEqual(['nationalId', 'name'])
})

test('a field that the console does not know yet counts as left out', () => {
  expect(mappingOf(columns).get(3)).toBeNull()
})

test('two columns for one field are told', () => {
  const mapping = new Map(mappingOf(columns)).set(2, 'name')
  expect(doubledFields(mapping)).toEqual(['name'])
  expect(doubledFields(mappingOf(columns))).toEqual([])
})

test('another kind of file keeps what both know and asks for its own', () => {
  const mapping = mappingWithin('KPJ_ANSWER', new Map(mappingOf(columns)).set(2, 'village'))
  expect([...mapping.values()]).toEqual(['nationalId', 'name', null, null])
  expect(fieldsMissing(mapping, true, 'KPJ_ANSWER')).toEqual(['answer'])
})
