import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { findFeatureTests } from './feature-tests.ts'
import { listWorkspacePackages } from './workspace-packages.ts'

const root = resolve(import.meta.dirname, '../../..')
const packages = listWorkspacePackages(root)

test('the tests of a feature are those of its rules, database, API, screens and journeys', () => {
  const { pattern, packages: meant } = findFeatureTests(root, packages, 'decrees')
  expect(pattern).toBe('decree')
  expect(meant.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['@payung/domain', '@payung/database', '@payung/api', '@payung/console', '@payung/e2e']),
  )
  expect(meant.map(({ name }) => name)).not.toContain('@payung/table-files')
})

test('a feature that is not there is refused, and those that are there are named', () => {
  expect(() => findFeatureTests(root, packages, 'decres')).toThrow(/no feature “decres”.*cohorts, .*decrees/)
})
