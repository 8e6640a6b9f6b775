import { OperationError } from './operation-error.ts'
import { forgetPrepared, isPrepared, rememberPrepared, stateOfSources } from './prepared-sources.ts'
import type { Report } from './progress.ts'
import { runTurbo, type TurboRun } from './turbo.ts'

const OUTPUT_LINES_SHOWN = 40

export interface Preparation {
  /** The database client is there: whatever loads it, the demo among them, waits for this and no longer. */
  readonly client: Promise<void>
  readonly done: Promise<void>
  stop(): Promise<void>
}

/**
 * Generates the database client and builds the API and the console where their sources have changed since the last time.
 *
 * @throws OperationError BUILD_FAILED after printing the end of what the build said; in silence where it was stopped
 */
export function prepareSources(root: string, report: Report): Preparation {
  const state = stateOfSources(root)
  if (isPrepared(root, state)) {
    return { client: Promise.resolve(), done: Promise.resolve(), stop: async () => {} }
  }
  forgetPrepared(root)
  let isStopped = false
  let running: TurboRun
  const make = async (args: readonly string[]): Promise<void> => {
    running = runTurbo({
      root,
      args: [...args, '--output-logs=new-only'],
      onOutput: (chunk) => {
        const line = chunk.trim().split('\n').at(-1)
        if (line) report(line.slice(0, 100))
      },
    })
    const { exitCode, output } = await running.finished
    if (exitCode === 0 && !isStopped) return
    if (!isStopped) process.stderr.write(`${output.trimEnd().split('\n').slice(-OUTPUT_LINES_SHOWN).join('\n')}\n`)
    throw new OperationError('BUILD_FAILED', {
      id: 'Konsol web atau klien basis data gagal dibangun: lihat keluaran di atas.',
      en: 'The console or the database client could not be built: see the output above.',
    })
  }
  const client = make(['generate', '--filter=@payung/database'])
  const done = client
    .then(() => make(['generate', 'build', '--filter=@payung/console', '--filter=@payung/api']))
    .then(() => rememberPrepared(root, state))
  const stop = async (): Promise<void> => {
    isStopped = true
    await running.stop()
  }
  return { client, done, stop }
}
