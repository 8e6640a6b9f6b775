import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../sql/', import.meta.url))

/** In the order in which they are applied: a policy or a trigger calls functions, a function reads the view. */
const KINDS = { functions: 'function', views: 'view', triggers: 'trigger', policies: 'policy' } as const
const RANK: readonly SqlObjectKind[] = ['function', 'view', 'trigger', 'policy']

export type SqlObjectKind = (typeof KINDS)[keyof typeof KINDS]

/** A function, view, trigger or policy as it is now. Its file is `sql/<feature>/<kind>s/<name>.sql`. */
export interface SqlObject {
  readonly kind: SqlObjectKind
  /** `commit_import`; of a trigger or a policy with its table: `worker.worker_listed`, `auth.session.session_ended`. */
  readonly name: string
  readonly text: string
  readonly hash: string
  /** Columns and constraints call it, so it has to be there before the tables are. It names no table itself. */
  readonly isBeforeTables: boolean
}

/** All of them, each after the functions and views that it names. */
export function readSqlObjects(folder: string = FOLDER): readonly SqlObject[] {
  const objects = readdirSync(folder).flatMap((feature) =>
    readdirSync(join(folder, feature)).flatMap((kinds) => {
      const kind = KINDS[kinds as keyof typeof KINDS]
      if (kind === undefined) throw new Error(`sql/${feature}/${kinds}: not one of ${Object.keys(KINDS).join(', ')}`)
      return readdirSync(join(folder, feature, kinds)).map((file) => {
        const text = readFileSync(join(folder, feature, kinds, file), 'utf8')
        const hash = createHash('sha256').update(text).digest('hex')
        return { kind, name: basename(file, '.sql'), text, hash, isBeforeTables: feature === 'before-tables' }
      })
    }),
  )
  return inOrder(objects.sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind) || compare(a.name, b.name)))
}

/** Callers after what they call. PL/pgSQL may call in a circle: its bodies are looked at when they run, so any order will do there. */
function inOrder(objects: readonly SqlObject[]): readonly SqlObject[] {
  const callable = new Map(objects.filter(({ kind }) => kind === 'function' || kind === 'view').map((o) => [o.name, o]))
  const ordered = new Set<SqlObject>()
  const visited = new Set<SqlObject>()
  const visit = (object: SqlObject) => {
    if (visited.has(object)) return
    visited.add(object)
    for (const [, name = ''] of object.text.matchAll(/\bapp\.(\w+)/g)) {
      const named = callable.get(name)
      if (named !== undefined) visit(named)
    }
    ordered.add(object)
  }
  for (const object of objects) visit(object)
  return [...ordered]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
