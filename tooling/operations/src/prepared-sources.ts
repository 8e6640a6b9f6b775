import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** All that the console's build and the generated clients are made from. */
const SOURCES = [
  'apps',
  'packages',
  'tooling/demo-data',
  'package.json',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  'turbo.json',
]
/** What is made from them, and the schema, which is written anew each time. */
const MADE = new Set(['node_modules', 'dist', 'generated', 'coverage', '.turbo', 'schema.graphql'])
const NEEDED = [
  'apps/api/dist/main.js',
  'apps/console/dist/index.html',
  'apps/console/src/generated/documents.json',
  'packages/database/src/generated',
]

/**
 * How the sources stand, by their names, sizes and times of change. Reading these takes some milliseconds; asking Turborepo whether anything
 * is stale takes longer than everything else in a second start.
 */
export function stateOfSources(root: string): string {
  const hash = createHash('sha256')
  const look = (path: string): void => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false })
    if (stat === undefined) return
    if (!stat.isDirectory()) {
      hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`)
      return
    }
    for (const name of readdirSync(join(root, path)).sort()) if (!MADE.has(name)) look(`${path}/${name}`)
  }
  for (const path of SOURCES) look(path)
  return hash.digest('hex')
}

/** Whether everything that is made from the sources is there, and was made from them as they stand. */
export function isPrepared(root: string, state: string): boolean {
  const mark = markOf(root)
  return (
    existsSync(mark) && readFileSync(mark, 'utf8') === state && NEEDED.every((path) => existsSync(join(root, path)))
  )
}

export function rememberPrepared(root: string, state: string): void {
  mkdirSync(dirname(markOf(root)), { recursive: true })
  writeFileSync(markOf(root), state)
}

/** Before anything is made anew: a build that fails or is stopped may leave some of its files, and the memory of the former one would be of them. */
export function forgetPrepared(root: string): void {
  rmSync(markOf(root), { force: true })
}

function markOf(root: string): string {
  return join(root, 'node_modules/.cache/payung/prepared')
}
