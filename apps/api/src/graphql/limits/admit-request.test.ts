import { buildSchema, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { openAdmission, openDeadline } from './admit-request.ts'
import { LimitError } from './limit-error.ts'

const schema = buildSchema(`
  type Query { name: String, workers(first: Int, search: String): WorkerConnection! }
  type WorkerConnection { edges: [WorkerEdge!]! }
  type WorkerEdge { cursor: String! }
`)
const options = { persisted: {} }
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

/** The first looks at each text take too long, whatever it says. */
function slowFor(looks: number) {
  let looksBegun = 0
  const enter = () => {
    if (looksBegun <= looks) throw new LimitError('QUERY_TOO_LARGE')
  }
  return { rule: () => ({ enter }), start: () => void looksBegun++ }
}

test('a validation that takes longer than its time ends with a refusal, which is remembered', () => {
  const gate = openAdmission(schema, { ...options, openDeadline: () => slowFor(2) })
  const refused = { errors: [{ code: 'QUERY_TOO_LARGE' }] }
  expect(gate.admit({ query: FIELDS }, false)).toMatchObject(refused)
  expect(gate.admit({ query: FIELDS }, false)).toMatchObject(refused)
})

test('a text whose first look fell into a pause of the thread is looked at once more', () => {
  const gate = openAdmission(schema, { ...options, openDeadline: () => slowFor(1) })
  expect(gate.admit({ query: FIELDS }, false)).not.toHaveProperty('errors')
})

test('a clock whose time is up stops a validation', () => {
  const clock = openDeadline(-1)
  clock.start()
  expect(() => validate(schema, parse(FIELDS), [clock.rule])).toThrow(LimitError)
})

test.for([
  ['a page', 'query ($n: Int = 100) { workers(first: $n) { edges { cursor } } }', { n: 100 }, { n: 25 }],
  ['a search', 'query ($s: String = "siti") { workers(search: $s) { edges { cursor } } }', { s: 'siti' }, { s: '' }],
] as const)(
  '%s by a variable that is left out costs what the default of the variable asks for',
  ([, query, alike, less]) => {
    const gate = openAdmission(schema, options)
    const priceOf = (variables: object) => {
      const admission = gate.admit({ query, variables }, false)
      return 'price' in admission ? admission.price : Number.NaN
    }
    expect(priceOf({})).toBe(priceOf(alike))
    expect(priceOf({})).toBeGreaterThan(priceOf(less))
  },
)
