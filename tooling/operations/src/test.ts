import { join, resolve } from 'node:path'
import { createThrowawayPostgres } from '@payung/local-postgres/local-postgres'
import { keepTemporaryFilesInMemory } from '@payung/local-postgres/testing-directory'
import { findFeatureTests } from './feature-tests.ts'
import { listenForHalt } from './halt.ts'
import { describeFailure } from './operation-error.ts'
import { exitWith } from './progress.ts'
import { readReport, removeReport } from './test-report.ts'
import { runTurbo } from './turbo.ts'
import { readTurboSummary } from './turbo-summary.ts'
import { readUnheardErrors } from './unheard-errors.ts'
import { reachVerdict, type Verdict } from './verdict.ts'
import { listWorkspacePackages } from './workspace-packages.ts'

/** Two: type checking and tests of one package each keep a core busy, and more only wait for each other. */
const CONCURRENCY = 2
const EVERYTHING = ['check', 'types', 'test']

const root = resolve(import.meta.dirname, '../../..')
const full = process.argv.includes('--full')
const features = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))

/** Checks and tests everything, or tests the features that are named, with one database server for all packages. */
async function testEverything(stack: AsyncDisposableStack): Promise<Verdict> {
  const began = Date.now()
  const packages = listWorkspacePackages(root)
  const chosen = features.map((feature) => findFeatureTests(root, packages, feature))
  const filters = [
    ...process.argv.filter((argument) => argument.startsWith('--filter=')),
    ...new Set(chosen.flatMap((each) => each.packages.map(({ name }) => `--filter=${name}`))),
  ]
  for (const { directory } of packages) removeReport(join(root, directory))

  stack.defer(keepTemporaryFilesInMemory())
  const server = await createThrowawayPostgres()
  stack.defer(server.stop)
  const run = runTurbo({
    root,
    args: [
      ...(chosen.length === 0 ? EVERYTHING : ['test']),
      ...filters,
      `--concurrency=${CONCURRENCY}`,
      '--continue=always',
      '--summarize',
      '--output-logs=full',
      ...(chosen.length === 0 ? [] : ['--', ...chosen.map(({ pattern }) => pattern)]),
    ],
    env: { PAYUNG_TEST_DATABASE_ADMIN_URL: server.adminUrl, ...(full && { PAYUNG_TEST_FULL: '1' }) },
    onOutput: (chunk) => process.stdout.write(chunk),
  })
  stack.defer(run.stop)
  const { output } = await run.finished

  const outcomes = readTurboSummary(root, began)
  const names = new Set(outcomes.filter(({ task }) => task === 'test').map((outcome) => outcome.package))
  const expected = filters.length === 0 ? packages : packages.filter(({ name }) => names.has(name))
  return reachVerdict(
    expected.map(({ name, directory }) => ({
      name,
      tasks: outcomes.filter((outcome) => outcome.package === name),
      report: readReport(join(root, directory)),
      unheard: readUnheardErrors(output, name),
    })),
    outcomes.filter((outcome) => outcome.package === '//'),
  )
}

const halt = listenForHalt()
const stack = new AsyncDisposableStack()
let verdict: Verdict
try {
  const interrupted = halt.asked.then(() => ({ lines: ['interrupted'], passed: 0, failed: 1 }))
  verdict = await Promise.race([testEverything(stack), interrupted])
} catch (error) {
  verdict = { lines: [describeFailure(error)], passed: 0, failed: 1 }
}
await stack.disposeAsync()
process.stdout.write(`\n${verdict.lines.join('\n')}\n\n${verdict.passed} passed, ${verdict.failed} failed\n`)
await exitWith(verdict.failed === 0 ? 0 : 1)
