import { describe, expect, test } from 'vitest'
import { reachVerdict } from './verdict.ts'

const task = (name: string, ok = true) => ({ package: '@payung/domain', task: name, ok, seconds: 1 })
const report = { passed: 12, failed: 0, skipped: 0, failures: [], unsteady: [] }
const aRun = { name: '@payung/domain', tasks: [task('types'), task('test')], report, unheard: [] }

describe('the verdict over all packages', () => {
  test('counts tests and checks together', () => {
    expect(reachVerdict([aRun], [task('check:format')])).toMatchObject({ passed: 14, failed: 0 })
  })

  test('does not count the steps on the way', () => {
    const tasks = [...aRun.tasks, task('generate'), task('build')]
    expect(reachVerdict([{ ...aRun, tasks }], [])).toMatchObject({ passed: 13, failed: 0 })
  })

  test('fails with a step that failed', () => {
    const tasks = [...aRun.tasks, task('generate', false)]
    expect(reachVerdict([{ ...aRun, tasks }], [])).toMatchObject({ passed: 13, failed: 1 })
  })

  test('names every failed test and check', () => {
    const failing = {
      ...aRun,
      tasks: [task('types', false), task('test', false)],
      report: { passed: 11, failed: 1, skipped: 0, failures: ['national-id.test.ts › takes forty off'], unsteady: [] },
    }
    const { lines, passed, failed } = reachVerdict([failing], [])
    expect({ passed, failed }).toEqual({ passed: 11, failed: 2 })
    expect(lines).toEqual(
      expect.arrayContaining(['✖ @payung/domain: types', '✖ @payung/domain: national-id.test.ts › takes forty off']),
    )
  })

  test('names who passed only when run once more, and does not fail for it', () => {
    const unsteady = { ...report, unsteady: ['decree.test.ts › a regency decides'] }
    const { lines, failed } = reachVerdict([{ ...aRun, report: unsteady }], [])
    expect(failed).toBe(0)
    expect(lines).toContain('≈ @payung/domain: passed when run once more: decree.test.ts › a regency decides')
  })

  test.each([
    ['wrote no report', null],
    ['found no test', { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] }],
    ['skipped all of them', { passed: 0, failed: 0, skipped: 12, failures: [], unsteady: [] }],
  ])('fails a package that %s', (_, nothing) => {
    const { failed, lines } = reachVerdict([{ ...aRun, report: nothing }], [])
    expect(failed).toBe(1)
    expect(lines).toContain('✖ @payung/domain: no test was run')
  })

  test('fails a package without a test command', () => {
    expect(reachVerdict([{ ...aRun, tasks: [task('types')], report: null }], [])).toMatchObject({ failed: 1 })
  })

  test('fails a run that broke off after its last passed test', () => {
    const { failed, lines } = reachVerdict([{ ...aRun, tasks: [task('test', false)] }], [])
    expect(failed).toBe(1)
    expect(lines).toContain('✖ @payung/domain: the test run failed without a failed test')
  })

  test('says what went wrong outside of every test', () => {
    const broken = { ...aRun, tasks: [task('test', false)], unheard: ['Error: connection lost', '❯ src/pool.ts:9:1'] }
    expect(reachVerdict([broken], []).lines).toContain(
      '✖ @payung/domain: the test run failed without a failed test\n    Error: connection lost\n    ❯ src/pool.ts:9:1',
    )
  })
})
