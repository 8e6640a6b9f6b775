import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { REPORT_FILE, readReport, removeReport } from './test-report.ts'

function aPackageWith(report: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'payung-report-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  mkdirSync(join(directory, '.turbo'))
  writeFileSync(join(directory, REPORT_FILE), report)
  return directory
}

const passing = {
  name: '/x/a.test.ts',
  status: 'passed',
  assertionResults: [{ fullName: 'a works', status: 'passed' }],
}
const failing = {
  name: '/x/b.test.ts',
  status: 'failed',
  assertionResults: [{ fullName: 'b works', status: 'failed' }],
}
const unloadable = { name: '/x/c.test.ts', status: 'failed', assertionResults: [] }

test('a report says how many, and which failed', () => {
  const directory = aPackageWith(
    JSON.stringify({
      numPassedTests: 1,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [passing, failing],
    }),
  )
  expect(readReport(directory)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 3,
    failures: ['b.test.ts › b works'],
    unsteady: [],
  })
})

test('a test that passed only when it was run once more is named', () => {
  const again = { fullName: 'a works late', status: 'passed', failureMessages: ['it was late'] }
  const directory = aPackageWith(
    JSON.stringify({
      numPassedTests: 2,
      numFailedTests: 0,
      numPendingTests: 0,
      testResults: [{ ...passing, assertionResults: [...passing.assertionResults, again] }],
    }),
  )
  expect(readReport(directory)).toMatchObject({
    passed: 2,
    failed: 0,
    unsteady: ['a.test.ts › a works late\n    it was late'],
  })
})

test('a failure says what was expected and where, without the frames of libraries', () => {
  const lines = Array.from({ length: 40 }, (_, at) => `    at step ${at}`)
  const message = [
    '\u001b[31mAssertionError: expected 1 to be 2\u001b[39m',
    '    at wait (/x/node_modules/lib/a.js:1:1)',
    ...lines,
  ]
  const result = { ...failing.assertionResults[0], failureMessages: [message.join('\n')] }
  const directory = aPackageWith(
    JSON.stringify({
      numPassedTests: 0,
      numFailedTests: 1,
      numPendingTests: 0,
      testResults: [{ ...failing, assertionResults: [result] }],
    }),
  )
  const [failure = ''] = readReport(directory)?.failures ?? []
  expect(failure.split('\n')).toHaveLength(13)
  expect(failure).toMatch(/^b\.test\.ts › b works\n {4}AssertionError: expected 1 to be 2\n {8}at step 0\n/)
})

test('a file that could not be loaded counts as a failure', () => {
  const directory = aPackageWith(
    JSON.stringify({ numPassedTests: 1, numFailedTests: 0, numPendingTests: 0, testResults: [passing, unloadable] }),
  )
  expect(readReport(directory)).toMatchObject({ failed: 1, failures: ['c.test.ts could not be run'] })
})

test('half a report is none', () => {
  expect(readReport(aPackageWith('{"numPassedTests": 12,'))).toBeNull()
})

test('a removed report is none', () => {
  const directory = aPackageWith('{}')
  removeReport(directory)
  expect(readReport(directory)).toBeNull()
})
