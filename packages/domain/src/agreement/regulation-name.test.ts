import { expect, test } from 'vitest'
import { regulationName } from './regulation-name.ts'

test.each([
  [{ kind: 'PERBUP', area: 'Landak', number: '38', year: 2022 }, 'Perbup Landak 38/2022'],
  [{ kind: 'INPRES', area: null, number: '2', year: 2021 }, 'Inpres 2/2021'],
  [{ kind: 'PERWALI', area: 'Pontianak', number: null, year: 2026 }, 'Perwali Pontianak'],
] as const)('a regulation is cited as offices do: %j', (regulation, name) => {
  expect(regulationName(regulation)).toBe(name)
})
