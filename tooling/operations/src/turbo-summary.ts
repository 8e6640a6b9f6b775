import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface TaskOutcome {
  readonly package: string
  readonly task: string
  readonly ok: boolean
  readonly seconds: number
}

interface SummaryJson {
  readonly tasks: readonly {
    readonly task: string
    readonly package: string
    readonly command: string
    readonly execution?: { readonly startTime: number; readonly endTime: number; readonly exitCode?: number | null }
    readonly cache?: { readonly status: string }
  }[]
}

/** Reads what `turbo run --summarize` wrote since a moment; tasks without a command of their own are left out. */
export function readTurboSummary(root: string, sinceMilliseconds: number): TaskOutcome[] {
  const directory = join(root, '.turbo/runs')
  const newest = readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, written: statSync(join(directory, file)).mtimeMs }))
    .filter(({ written }) => written >= sinceMilliseconds)
    .sort((a, b) => b.written - a.written)[0]
  if (newest === undefined) throw new Error('turbo wrote no summary')
  const { tasks } = JSON.parse(readFileSync(join(directory, newest.file), 'utf8')) as SummaryJson
  return tasks
    .filter(({ command }) => command !== '<NONEXISTENT>')
    .map(({ task, package: name, execution, cache }) => ({
      package: name,
      task,
      ok: execution?.exitCode === 0 || (execution?.exitCode == null && cache?.status === 'HIT'),
      seconds: execution === undefined ? 0 : (execution.endTime - execution.startTime) / 1000,
    }))
}
