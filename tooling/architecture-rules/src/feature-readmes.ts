import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FEATURE_FOLDERS = ['apps/api/src/features', 'apps/console/src/features'] as const

const LINES = { min: 10, max: 30 } as const
/** A line that is longer hides a paragraph from the count of lines. */
const CHARACTERS_MAX = 220

/** What a README may name. */
export interface Names {
  /** From the root of the project. */
  hasPath(path: string): boolean
  /** Within the feature's folder. */
  hasFile(path: string): boolean
  readonly tables: ReadonlySet<string>
  /** As `table.column`. */
  readonly columns: ReadonlySet<string>
  /** SQL functions of schema `app`. */
  readonly functions: ReadonlySet<string>
  /** Every word in the feature's code, without comments and tests. */
  readonly words: ReadonlySet<string>
  /** Addresses of the console and of the feature. */
  hasAddress(address: string): boolean
  readonly decisions: ReadonlySet<number>
}

/** What is wrong with the README of a feature; empty when nothing is. */
export function readmeFaults(readme: string, names: Names): string[] {
  const lines = readme
    .replace(/<!--[\s\S]*?-->|```[\s\S]*?```/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const size =
    lines.length < LINES.min || lines.length > LINES.max ? [`${lines.length} lines with text, not 10 to 30`] : []
  const long = lines.flatMap((line) =>
    line.length > CHARACTERS_MAX ? [`${line.length} characters: ${line.slice(0, 40)}`] : [],
  )
  return [...size, ...long, ...unknownNames(lines.join('\n'), names)]
}

/** Names in code marks that nothing has, and decisions that nobody took. */
function unknownNames(text: string, names: Names): string[] {
  const marks = [...text.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name)
  const decisions = [...text.matchAll(/\bdecisions? (\d+(?:(?:, | and )\d+)*)/g)].flatMap(([, list = '']) =>
    list.split(/, | and /).map(Number),
  )
  return [
    ...[...new Set(marks)].filter((name) => !isKnown(name, names)).map((name) => `no ${name}`),
    ...decisions.filter((number) => !names.decisions.has(number)).map((number) => `no decision ${number}`),
  ]
}

function isKnown(name: string, names: Names): boolean {
  if (/^(apps|packages|tooling|docs)\//.test(name)) return names.hasPath(name)
  if (/^app\.\w+$/.test(name)) return names.functions.has(name.slice('app.'.length))
  if (/\.(tsx?|md|sql)$/.test(name)) return names.hasFile(name)
  if (name.startsWith('/')) return names.hasAddress(name)
  if (/^[a-z_]+\.[a-z_]+$/.test(name)) return names.columns.has(name)
  if (/^[a-z]+(_[a-z]+)+$/.test(name)) return names.tables.has(name)
  if (/^[a-z]+$/.test(name)) return names.tables.has(name) || names.words.has(name)
  return /^[A-Za-z]\w*(\.[A-Za-z]\w*)?$/.test(name) && name.split('.').every((word) => names.words.has(word))
}

/** Every folder of a feature, from the root of the project. */
export function featureFolders(root: string): string[] {
  return FEATURE_FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${folder}/${name}`),
  ).sort()
}

/** The names that the project has, for the README of one feature after the other. */
export function projectNames(root: string): (folder: string) => Names {
  const tables = tablesOf(root)
  const columns = columnsOf(root)
  const functions = new Set(
    readdirSync(join(root, 'packages/database/sql')).flatMap((feature) =>
      filesBelow(join(root, 'packages/database/sql', feature, 'functions')).map((file) => file.replace(/\.sql$/, '')),
    ),
  )
  const routes = ['apps/console/src/routes', 'apps/api/src/platform/http']
    .map((routing) => codeBelow(join(root, routing)))
    .join('\n')
  const decisions = new Set(
    readdirSync(join(root, 'docs/decisions')).flatMap((file) => {
      const number = /^(\d{4})-/.exec(file)?.[1]
      return number === undefined ? [] : [Number(number)]
    }),
  )
  return (folder) => {
    const code = codeBelow(join(root, folder))
    return {
      hasPath: (path) => existsSync(join(root, path)),
      hasFile: (path) => existsSync(join(root, folder, path)),
      tables,
      columns,
      functions,
      words: new Set(code.match(/[A-Za-z_]\w*/g) ?? []),
      hasAddress: (address) => routes.includes(`'${address}'`) || code.includes(address),
      decisions,
    }
  }
}

/** The tables that the migrations leave. */
function tablesOf(root: string): ReadonlySet<string> {
  const tables = new Set<string>()
  for (const text of migrationsOf(root)) {
    for (const [, verb, name = ''] of text.matchAll(
      /\b(create|drop)\s+(?:unlogged\s+)?table\s+(?:if\s+(?:not\s+)?exists\s+)?([\w.]+)/gi,
    )) {
      if (verb?.toLowerCase() === 'create') tables.add(name)
      else tables.delete(name)
    }
  }
  return tables
}

function migrationsOf(root: string): string[] {
  const folder = join(root, 'packages/database/prisma/migrations')
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => readFileSync(join(folder, name, 'migration.sql'), 'utf8').replace(/--.*$/gm, ''))
}

/** A test of the database compares its columns with the models, so the models say which there are. */
function columnsOf(root: string): ReadonlySet<string> {
  const folder = join(root, 'packages/database/prisma/schema')
  const text = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
  const models = [...text.matchAll(/^model \w+ \{([\s\S]*?)^\}/gm)].map(([, body = '']) => body)
  return new Set(
    models.flatMap((body) => {
      const table = /@@map\("(\w+)"\)/.exec(body)?.[1]
      return [...body.matchAll(/^ {2}(\w+) .*$/gm)].map(
        ([line, field]) => `${table}.${/@map\("(\w+)"\)/.exec(line)?.[1] ?? field}`,
      )
    }),
  )
}

function filesBelow(folder: string): string[] {
  return existsSync(folder) ? (readdirSync(folder, { recursive: true }) as string[]) : []
}

const CODE = /(?<!\.(?:test|builder))\.tsx?$/

function codeBelow(folder: string): string {
  return filesBelow(folder)
    .filter((file) => CODE.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, ''))
    .join('\n')
}
