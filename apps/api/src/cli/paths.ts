import { resolve } from 'node:path'
import { readCliConfig } from '../config.ts'

/** What a path on the command line may mean: from here, and from where pnpm was called. */
export function pathsOf(path: string): string[] {
  const { INIT_CWD: calledFrom } = readCliConfig()
  return calledFrom === undefined ? [resolve(path)] : [resolve(path), resolve(calledFrom, path)]
}
