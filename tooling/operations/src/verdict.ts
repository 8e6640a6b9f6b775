import type { TestReport } from './test-report.ts'
import type { TaskOutcome } from './turbo-summary.ts'

export interface PackageRun {
  readonly name: string
  /** Outcomes of this package's tasks: `test` and every check. */
  readonly tasks: readonly TaskOutcome[]
  readonly report: TestReport | null
  /** What went wrong outside of every test, in the words of Vitest. */
  readonly unheard: readonly string[]
}

export interface Verdict {
  readonly lines: readonly string[]
  readonly passed: number
  readonly failed: number
}

interface Row {
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly seconds: number
  readonly failures: readonly string[]
  readonly unsteady: readonly string[]
}

/** Steps on the way to a check or a test; counted only when they fail, for then what follows is worth little. */
const STEPS: readonly string[] = ['generate', 'build']

/**
 * Adds everything up. A package whose tests did not run has failed: silence is how a broken test command looks.
 *
 * @param root tasks that belong to no package, such as the lint of the whole tree
 */
export function reachVerdict(packages: readonly PackageRun[], root: readonly TaskOutcome[]): Verdict {
  const rows = [...packages.map(rowOf), rowOfChecks('(whole project)', root)]
  const sum = (pick: (row: Row) => number) => rows.reduce((total, row) => total + pick(row), 0)
  const passed = sum((row) => row.passed)
  const failed = sum((row) => row.failed)
  const failures = rows.flatMap((row) => row.failures.map((failure) => `✖ ${row.name}: ${failure}`))
  const unsteady = rows.flatMap((row) =>
    row.unsteady.map((test) => `≈ ${row.name}: passed when run once more: ${test}`),
  )
  return { lines: [...table(rows), '', ...failures, ...unsteady], passed, failed }
}

function rowOf({ name, tasks, report, unheard }: PackageRun): Row {
  const checks = rowOfChecks(
    name,
    tasks.filter(({ task }) => task !== 'test'),
  )
  const test = tasks.find(({ task }) => task === 'test')
  const tests = report ?? { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] }
  const fault = faultOf(test, tests, unheard)
  return {
    name,
    passed: checks.passed + tests.passed,
    failed: checks.failed + tests.failed + (fault === null ? 0 : 1),
    skipped: tests.skipped,
    seconds: checks.seconds + (test?.seconds ?? 0),
    failures: [...checks.failures, ...tests.failures, ...(fault === null ? [] : [fault])],
    unsteady: tests.unsteady,
  }
}

function faultOf(test: TaskOutcome | undefined, tests: TestReport, unheard: readonly string[]): string | null {
  if (tests.passed + tests.failed === 0) return 'no test was run'
  if (test !== undefined && !test.ok && tests.failed === 0)
    return ['the test run failed without a failed test', ...unheard].join('\n    ')
  return null
}

function rowOfChecks(name: string, tasks: readonly TaskOutcome[]): Row {
  const failures = tasks.filter(({ ok }) => !ok).map(({ task }) => task)
  return {
    name,
    passed: tasks.filter(({ ok, task }) => ok && !STEPS.includes(task)).length,
    failed: failures.length,
    skipped: 0,
    seconds: tasks.reduce((total, { seconds }) => total + seconds, 0),
    failures,
    unsteady: [],
  }
}

function table(rows: readonly Row[]): string[] {
  const width = Math.max(...rows.map(({ name }) => name.length))
  const line = (name: string, ...cells: readonly (string | number)[]) =>
    `${name.padEnd(width)}${cells.map((cell) => String(cell).padStart(9)).join('')}`
  return [
    line('', 'passed', 'failed', 'skipped', 'seconds'),
    ...rows.map((row) => line(row.name, row.passed, row.failed, row.skipped, row.seconds.toFixed(1))),
  ]
}
