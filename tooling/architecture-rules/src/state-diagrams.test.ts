import { expect, test } from 'vitest'
import {
  arrowsOf,
  drawStates,
  readmesWithDiagrams,
  STATE_MACHINES,
  type StateMachine,
  withDiagram,
} from './state-diagrams.ts'

const door: StateMachine = {
  name: 'door',
  feature: 'doors',
  states: ['OPEN', 'SHUT', 'GONE'],
  transitions: {
    PAINT: { from: ['OPEN', 'SHUT'], to: null },
    SHUT: { from: ['OPEN'], to: 'SHUT' },
    KNOCK: { from: ['OPEN', 'SHUT'], to: null, mayLeadTo: { SHUT: ['SHUT', 'OPEN'] } },
    REMOVE: { from: ['OPEN', 'SHUT'], to: 'GONE' },
  },
}

test('a table of states is drawn with every step, its first state and its last', () => {
  expect(drawStates(door).split('\n')).toEqual([
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> OPEN',
    '  OPEN --> OPEN: PAINT, KNOCK',
    '  OPEN --> SHUT: SHUT',
    '  OPEN --> GONE: REMOVE',
    '  SHUT --> OPEN: KNOCK',
    '  SHUT --> SHUT: PAINT, KNOCK',
    '  SHUT --> GONE: REMOVE',
    '  GONE --> [*]',
    '```',
  ])
})

test('a diagram replaces the one between its comments and leaves the rest of the README', () => {
  const begin = '<!-- states of door: written by pnpm write:diagrams -->'
  const end = '<!-- end of states of door -->'
  expect(withDiagram(`# Doors\n${begin}\nof yesterday\n${end}\nAfter\n`, door)).toBe(
    `# Doors\n${begin}\n${drawStates(door)}\n${end}\nAfter\n`,
  )
  expect(() => withDiagram('# Doors\n', door)).toThrow('doors')
})

test.each(STATE_MACHINES)('every state of $name is reached from the first', (machine) => {
  const reached = new Set(machine.states.slice(0, 1))
  for (const state of reached) {
    for (const { from, to } of arrowsOf(machine)) if (from === state) reached.add(to)
  }
  expect([...reached].sort()).toEqual([...machine.states].sort())
})

test('the diagrams in the READMEs are those of the state tables; pnpm --filter @payung/architecture-rules write:diagrams', () => {
  for (const { present, drawn } of readmesWithDiagrams()) expect(present).toBe(drawn)
})
