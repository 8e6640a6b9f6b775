import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** Where the `test` script of every package leaves what Vitest's JSON reporter writes. */
export const REPORT_FILE = '.turbo/report.json'

export interface TestReport {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** `file › test` and below it why, one for each failure. */
  readonly failures: readonly string[]
  /** The same, one for each that failed first and passed when it was run once more. */
  readonly unsteady: readonly string[]
}

/** The part of Vitest's (and Jest's) JSON report that is read here. */
interface ReportJson {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests?: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly TestResultJson[]
  }[]
}

interface TestResultJson {
  readonly fullName: string
  readonly status: string
  /** Of every attempt: a test that passed at its second still says why the first failed. */
  readonly failureMessages?: readonly string[]
}

/** Yesterday's report must not stand in for a run that never happened. */
export function removeReport(packageDirectory: string): void {
  rmSync(join(packageDirectory, REPORT_FILE), { force: true })
}

/** @returns `null` if the package wrote none, or half of one */
export function readReport(packageDirectory: string): TestReport | null {
  try {
    return summarise(JSON.parse(readFileSync(join(packageDirectory, REPORT_FILE), 'utf8')) as ReportJson)
  } catch {
    return null
  }
}

function summarise(report: ReportJson): TestReport {
  const failures = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const file = name.split('/').at(-1) ?? name
    const failed = assertionResults.filter((result) => result.status === 'failed')
    // A file that cannot even be loaded fails without a single failed test.
    if (failed.length === 0 && status === 'failed') return [`${file} could not be run`]
    return failed.map((result) => nameWithReason(file, result))
  })
  const unsteady = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, failureMessages = [] }) => status === 'passed' && failureMessages.length > 0)
      .map((result) => nameWithReason(name.split('/').at(-1) ?? name, result)),
  )
  return {
    passed: report.numPassedTests,
    failed: Math.max(report.numFailedTests, failures.length),
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    failures,
    unsteady,
  }
}

/** Whoever reads only the end of a run learns what was expected and where: the rest of its log may be gone by then. */
const REASON_LINES_MAX = 12

function nameWithReason(file: string, { fullName, failureMessages = [] }: TestResultJson): string {
  const reason = stripVTControlCharacters(failureMessages[0] ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.includes('/node_modules/'))
  return [`${file} › ${fullName}`, ...reason.slice(0, REASON_LINES_MAX).map((line) => `    ${line}`)].join('\n')
}
