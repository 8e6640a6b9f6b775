import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { openAdmission } from './admit-request.ts'

const schema = buildSchema('type Query { name: String, other(first: Int): String }')
const options = { introspection: false, persisted: {} }
const FIELDS = '{ a: name b: name c: name d: name e: name f: name g: name h: name }'

test('a text that was refused is known when it comes again, and is refused alike', () => {
  const gate = openAdmission(schema, options)
  const body = { query: '{ nobody }' }
  expect(gate.knows(body, false)).toBe('UNKNOWN')
  const first = gate.admit(body, false)
  expect(first).toHaveProperty('errors')
  expect(gate.knows(body, false)).toBe('REFUSED')
  expect(gate.admit(body, false)).toEqual(first)
})

test('what a stranger is refused is not refused to a member', () => {
  const gate = openAdmission(schema, options)
  const body = { query: `{ ${Array.from({ length: 400 }, (_, i) => `f${i}: name`).join(' ')} }` }
  expect(gate.admit(body, true)).toHaveProperty('errors')
  expect(gate.knows(body, true)).toBe('REFUSED')
  expect(gate.knows(body, false)).toBe('UNKNOWN')
})

test('a text that was admitted is known to everybody', () => {
  const gate = openAdmission(schema, options)
  expect(gate.admit({ query: FIELDS }, false)).not.toHaveProperty('errors')
  expect(gate.knows({ query: FIELDS }, true)).toBe('ADMITTED')
})

test('a validation that takes longer than its time ends with a refusal', () => {
  const gate = openAdmission(schema, { ...options, validationMilliseconds: -1 })
  expect(gate.admit({ query: FIELDS }, false)).toMatchObject({ errors: [{ code: 'QUERY_TOO_LARGE' }] })
})
