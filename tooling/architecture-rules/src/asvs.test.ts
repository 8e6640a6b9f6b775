import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const textOf = (path: string) => readFileSync(resolve(root, path), 'utf8')
const text = textOf('docs/asvs.md')

const ROW =
  /^\| (?<id>\d+\.\d+\.\d+) \| (?<level>[12]) \| (?<what>[^|]+) \| (?<state>met|not met|not applicable) \| (?<why>[^|]+) \|$/

interface Requirement {
  readonly id: string
  readonly state: string
  readonly why: string
}

/** @throws Error for a row that is written in another way, which no check here would look at */
function requirementsOf(page: string): Requirement[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| id |'))
    .map((line) => {
      const { id = '', state = '', why = '' } = ROW.exec(line)?.groups ?? {}
      if (id === '') throw new Error(`not a requirement: ${line}`)
      return { id, state, why: why.trim() }
    })
}

const paths = globSync(
  [
    '*.{md,yaml,json}',
    'docs/**/*.md',
    '{apps,packages,tooling}/*/*.graphql',
    '{apps,packages,tooling}/*/{src,sql}/**/*.{ts,tsx,sql,txt}',
  ],
  { cwd: root },
)
const decisions = new Set(paths.flatMap((path) => /^docs\/decisions\/(\d{4})-/.exec(path)?.[1] ?? []))
const FILE = /`([\w./-]+\.(?:tsx?|sql|md|ya?ml|graphql|txt))`/g
/** A folder below a source folder, as `testing/odd-calls`. */
const FOLDER = /`([\w-]+(?:\/[\w-]+)+)`/g

const isFile = (name: string) => paths.some((path) => path === name || path.endsWith(`/${name}`))
const isFolder = (name: string) => paths.some((path) => `/${path}`.includes(`/${name}/`))
const filesIn = (why: string) => [...why.matchAll(FILE)].map(([, name = '']) => name)
const foldersIn = (why: string) => [...why.matchAll(FOLDER)].map(([, name = '']) => name)
const decisionsIn = (why: string) => [...why.matchAll(/(?<![\w.])(0\d{3})(?!\w)/g)].map(([, number = '']) => number)

/** The rows that "as above" and "as 14.2.2" stand for. */
function standsFor(row: Requirement, rows: readonly Requirement[]): (Requirement | undefined)[] {
  const named = [...row.why.matchAll(/\bas (\d+\.\d+\.\d+)/g)].map(([, id]) => rows.find((other) => other.id === id))
  return /\bas above\b/.test(row.why) ? [rows[rows.indexOf(row) - 1], ...named] : named
}

/** What is wrong with what a row names; null where all of it is there. */
function faultOf(row: Requirement, rows: readonly Requirement[]): string | null {
  if (row.state === 'not applicable') return row.why === '' ? 'does not say what is not there' : null
  const gone = [
    ...filesIn(row.why).filter((name) => !isFile(name)),
    ...foldersIn(row.why).filter((name) => !isFolder(name)),
    ...decisionsIn(row.why).filter((number) => !decisions.has(number)),
  ]
  if (gone.length > 0) return `names what is not there: ${gone.join(', ')}`
  const others = standsFor(row, rows)
  if (others.some((other) => other === undefined || other.state !== row.state || faultOf(other, rows) !== null))
    return 'stands for a row that says something else'
  if (others.length > 0) return null
  if (row.state === 'not met') return row.why.split(/\s+/).length < 4 ? 'does not say why' : null
  return [...filesIn(row.why), ...foldersIn(row.why), ...decisionsIn(row.why)].length === 0 ? 'names nothing' : null
}

const faultsOf = (rows: readonly Requirement[]) =>
  rows.flatMap((row) => {
    const fault = faultOf(row, rows)
    return fault === null ? [] : [`${row.id} ${fault}`]
  })

const requirements = requirementsOf(text)

test('the counts that the page states are those of its rows', () => {
  const count = (state: string) => requirements.filter((row) => row.state === state).length
  expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length)
  expect(text).toContain(`(May 2025; ${requirements.length} of them)`)
  expect(text).toContain(
    `${count('met')} are met, ${count('not met')} are not, ${count('not applicable')} do not apply.`,
  )
})

test('each requirement that is met names where, each that is not says why', () => {
  expect(faultsOf(requirements)).toEqual([])
})

test('a row that names nothing, something else or nothing that is there is found', () => {
  const page = [
    '| 1.1.1 | 1 | a | met | `asvs.test.ts` |',
    '| 1.1.2 | 1 | a | met | as above |',
    '| 1.1.3 | 1 | a | met | by a library |',
    '| 1.1.4 | 1 | a | met | `no-such-file.ts`, 9999 and 0999 |',
    '| 1.1.5 | 1 | a | not met | none |',
    '| 1.1.6 | 1 | a | met | as above |',
    '| 1.1.7 | 1 | a | met | as 1.1.1 |',
    '| 1.1.8 | 1 | a | met | `no-such/folder` |',
    '| 1.1.9 | 1 | a | not met | the library has no setting for it |',
  ]
  expect(faultsOf(requirementsOf(page.join('\n'))).map((fault) => fault.split(' ', 1)[0])).toEqual([
    '1.1.3',
    '1.1.4',
    '1.1.5',
    '1.1.6',
    '1.1.8',
  ])
  expect(() => requirementsOf('| 1.1.1 | 1 | a | Met | b |')).toThrow('not a requirement')
})

test('what the page says is nowhere in the product is nowhere', () => {
  const product = paths.filter(
    (path) =>
      /^(?:apps|packages\/(?!local-postgres\/))\/?.*\.tsx?$/.test(path) &&
      !/\.(?:test|builder)\.tsx?$|\/generated\//.test(path),
  )
  const ABSENT =
    /(?:node:)?child_process['"]|@fastify\/cors|dangerouslySetInnerHTML|access-control-allow|\butil\.format\b|\bsprintf\b/i
  expect(product.length).toBeGreaterThan(1_000)
  expect(product.filter((path) => ABSENT.test(textOf(path)))).toEqual([])
  expect(globSync('{apps,packages,tooling}/*/{src,sql}/**/*.{c,cc,cpp,rs,node,gyp}', { cwd: root })).toEqual([])
})
