import { OperationError } from './operation-error.ts'
import { forgetPrepared, isPrepared, rememberPrepared, stateOfSources } from './prepared-sources.ts'
import type { Report } from './progress.ts'
import { runTurbo } from './turbo.ts'

const OUTPUT_LINES_SHOWN = 40

export interface Preparation {
  readonly done: Promise<void>
  stop(): Promise<void>
}

/**
 * Generates the database client and builds the console where their sources have changed since the last time.
 *
 * @throws OperationError BUILD_FAILED after printing the end of what the build said; in silence where it was stopped
 */
export function prepareSources(root: string, report: Report): Preparation {
  const state = stateOfSources(root)
  if (isPrepared(root, state)) return { done: Promise.resolve(), stop: async () => {} }
  forgetPrepared(root)
  const args = ['generate', 'build', '--filter=@payung/console', '--filter=@payung/api^...', '--output-logs=new-only']
  const run = runTurbo({
    root,
    args,
    onOutput: (chunk) => {
      const line = chunk.trim().split('\n').at(-1)
      if (line) report(line.slice(0, 100))
    },
  })
  let isStopped = false
  const done = run.finished.then(({ exitCode, output }) => {
    if (exitCode === 0) return rememberPrepared(root, state)
    if (!isStopped) process.stderr.write(`${output.trimEnd().split('\n').slice(-OUTPUT_LINES_SHOWN).join('\n')}\n`)
    throw new OperationError('BUILD_FAILED', {
      id: 'Konsol web atau klien basis data gagal dibangun: lihat keluaran di atas.',
      en: 'The console or the database client could not be built: see the output above.',
    })
  })
  const stop = (): Promise<void> => {
    isStopped = true
    return run.stop()
  }
  return { done, stop }
}
