import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { CONSOLE_FEATURE_ORDER, FEATURE_ORDER, IMPORT_FOLDER_ORDER } from './feature-order.ts'
import { IMPORT_RULES } from './import-rules.ts'
import { findForbiddenImports } from './imports.ts'

/**
 * Files by path, each with what it imports, written relative to the root; a word without a slash is an npm package, and what is behind `await` is
 * imported while it runs.
 */
type Tree = Readonly<Record<string, readonly string[]>>

interface Case {
  readonly rule: string
  readonly offends: Tree
  /** The nearest thing that is allowed. */
  readonly allowed: Tree
}

const workers = 'apps/api/src/features/workers'
const areas = 'apps/api/src/features/areas'
const imports = 'apps/api/src/features/imports'
const screens = 'apps/console/src/features'

/** One case for each feature: what it may not import is the next in the order. */
function looksBack(name: string, folder: string, file: string, order: readonly string[]): readonly Case[] {
  return order.slice(0, -1).map((earlier, index) => {
    const [first, second] = [`${folder}/${earlier}/${file}`, `${folder}/${order[index + 1]}/${file}`]
    return {
      rule: `${name}-look-back:${earlier}`,
      offends: { [first]: [second], [second]: [] },
      allowed: { [second]: [first], [first]: [] },
    }
  })
}

const CASES: readonly Case[] = [
  {
    rule: 'domain-is-pure',
    offends: { 'packages/domain/src/a.ts': ['node:fs'] },
    allowed: {
      'packages/domain/src/a.ts': ['temporal-polyfill', 'zod'],
      'packages/domain/src/a.test.ts': ['vitest'],
    },
  },
  {
    rule: 'domain-is-pure',
    offends: { 'packages/domain/src/a.ts': ['packages/database/src/b.ts'], 'packages/database/src/b.ts': [] },
    allowed: { 'packages/domain/src/a.ts': ['packages/domain/src/b.ts'], 'packages/domain/src/b.ts': [] },
  },
  {
    rule: 'table-files-know-no-domain',
    offends: { 'packages/table-files/src/a.ts': ['packages/domain/src/b.ts'], 'packages/domain/src/b.ts': [] },
    allowed: { 'packages/table-files/src/a.ts': ['saxes'] },
  },
  {
    rule: 'documents-know-no-domain',
    offends: { 'packages/documents/src/a.ts': ['packages/domain/src/b.ts'], 'packages/domain/src/b.ts': [] },
    allowed: { 'packages/documents/src/a.ts': ['pdfkit'] },
  },
  {
    rule: 'local-postgres-knows-no-schema',
    offends: { 'packages/local-postgres/src/a.ts': ['packages/database/src/b.ts'], 'packages/database/src/b.ts': [] },
    allowed: { 'packages/local-postgres/src/a.ts': ['pg'] },
  },
  {
    rule: 'reference-data-knows-only-the-domain',
    offends: { 'packages/reference-data/src/a.ts': ['packages/database/src/b.ts'], 'packages/database/src/b.ts': [] },
    allowed: {
      'packages/reference-data/src/a.test.ts': ['packages/database/src/b.ts'],
      'packages/database/src/b.ts': [],
    },
  },
  {
    rule: 'reference-data-knows-no-demo',
    offends: { 'packages/reference-data/src/a.ts': ['tooling/demo-data/src/b.ts'], 'tooling/demo-data/src/b.ts': [] },
    allowed: { 'packages/reference-data/src/a.ts': ['packages/domain/src/b.ts'], 'packages/domain/src/b.ts': [] },
  },
  {
    rule: 'database-knows-no-app',
    offends: { 'packages/database/src/a.ts': ['apps/api/src/b.ts'], 'apps/api/src/b.ts': [] },
    allowed: {
      'packages/database/src/a.ts': ['packages/local-postgres/src/b.ts'],
      'packages/local-postgres/src/b.ts': [],
    },
  },
  {
    rule: 'platform-knows-no-feature',
    offends: { 'apps/api/src/platform/a.ts': [`${workers}/public.ts`], [`${workers}/public.ts`]: [] },
    allowed: { 'apps/api/src/platform/a.ts': ['packages/database/src/b.ts'], 'packages/database/src/b.ts': [] },
  },
  {
    rule: 'builder-knows-no-feature',
    offends: { 'apps/api/src/graphql/builder.ts': [`${workers}/public.ts`], [`${workers}/public.ts`]: [] },
    allowed: { 'apps/api/src/graphql/schema.ts': [`${workers}/index.ts`], [`${workers}/index.ts`]: [] },
  },
  {
    rule: 'queries-know-no-graphql',
    offends: { [`${workers}/workers.queries.ts`]: [`${workers}/worker.type.ts`], [`${workers}/worker.type.ts`]: [] },
    allowed: {
      [`${workers}/worker.type.ts`]: [`${workers}/workers.queries.ts`],
      [`${workers}/workers.queries.ts`]: [],
    },
  },
  {
    rule: 'use-cases-know-no-transport',
    offends: { [`${workers}/register-worker.ts`]: ['graphql'] },
    allowed: { [`${workers}/register-worker.graphql.ts`]: ['graphql'] },
  },
  {
    rule: 'use-cases-know-no-transport',
    offends: { [`${workers}/register-worker.ts`]: [`${workers}/worker.type.ts`], [`${workers}/worker.type.ts`]: [] },
    allowed: {
      [`${workers}/register-worker.ts`]: [`${workers}/workers.policy.ts`],
      [`${workers}/workers.policy.ts`]: [],
    },
  },
  {
    rule: 'use-cases-know-no-transport',
    offends: { [`${imports}/commit/request-commit.ts`]: ['graphql'] },
    allowed: { [`${imports}/repair/repair.graphql.ts`]: ['graphql'] },
  },
  {
    rule: 'graphql-decides-nothing',
    offends: { [`${workers}/register-worker.graphql.ts`]: ['pg'] },
    allowed: { [`${workers}/workers.queries.ts`]: ['pg'] },
  },
  {
    rule: 'nobody-imports-main',
    offends: { 'apps/api/src/platform/a.ts': ['apps/api/src/main.ts'], 'apps/api/src/main.ts': [] },
    allowed: { 'apps/api/src/main.ts': ['apps/api/src/config.ts'], 'apps/api/src/config.ts': [] },
  },
  {
    rule: 'features-meet-in-public',
    offends: { [`${workers}/a.ts`]: [`${areas}/areas.queries.ts`], [`${areas}/areas.queries.ts`]: [] },
    allowed: { [`${workers}/a.ts`]: [`${areas}/public.ts`], [`${areas}/public.ts`]: [] },
  },
  {
    rule: 'outsiders-use-public-or-index',
    offends: { 'apps/api/src/jobs.ts': [`${areas}/areas.queries.ts`], [`${areas}/areas.queries.ts`]: [] },
    allowed: { 'apps/api/src/jobs.ts': [`${areas}/public.ts`], [`${areas}/public.ts`]: [] },
  },
  {
    rule: 'features-have-an-order',
    offends: {
      'apps/api/src/graphql/schema.ts': ['apps/api/src/features/unplaced/index.ts'],
      'apps/api/src/features/unplaced/index.ts': [],
    },
    allowed: { 'apps/api/src/graphql/schema.ts': [`${areas}/index.ts`], [`${areas}/index.ts`]: [] },
  },
  ...looksBack('features', 'apps/api/src/features', 'public.ts', FEATURE_ORDER),
  {
    rule: 'import-folders-have-an-order',
    offends: { [`${imports}/public.ts`]: [`${imports}/unplaced/a.ts`], [`${imports}/unplaced/a.ts`]: [] },
    allowed: { [`${imports}/public.ts`]: [`${imports}/rows/a.ts`], [`${imports}/rows/a.ts`]: [] },
  },
  ...looksBack('import-folders', imports, 'a.ts', IMPORT_FOLDER_ORDER),
  {
    rule: 'console-parts-know-no-feature',
    offends: { 'apps/console/src/ui/Card.tsx': [`${screens}/jobs/JobPage.tsx`], [`${screens}/jobs/JobPage.tsx`]: [] },
    allowed: { [`${screens}/jobs/JobPage.tsx`]: ['apps/console/src/ui/Card.tsx'], 'apps/console/src/ui/Card.tsx': [] },
  },
  {
    rule: 'console-features-have-an-order',
    offends: {
      'apps/console/src/routes/job.routes.ts': [`${screens}/unplaced/Page.tsx`],
      [`${screens}/unplaced/Page.tsx`]: [],
    },
    allowed: {
      'apps/console/src/routes/job.routes.ts': [`${screens}/jobs/JobPage.tsx`],
      [`${screens}/jobs/JobPage.tsx`]: [],
    },
  },
  ...looksBack('console-features', screens, 'Page.tsx', CONSOLE_FEATURE_ORDER),
  {
    rule: 'console-shares-only-the-domain',
    offends: { 'apps/console/src/a.tsx': ['apps/api/src/b.ts'], 'apps/api/src/b.ts': [] },
    allowed: { 'apps/console/src/a.tsx': ['packages/domain/src/b.ts'], 'packages/domain/src/b.ts': [] },
  },
  {
    rule: 'product-needs-no-tooling',
    offends: { 'apps/api/src/a.ts': ['tooling/operations/src/b.ts'], 'tooling/operations/src/b.ts': [] },
    allowed: { 'apps/api/src/a.ts': ['await tooling/demo-data/src/b.ts'], 'tooling/demo-data/src/b.ts': [] },
  },
  ...['apps/api/src/server.ts', 'packages/database/src/a.ts', 'tooling/operations/src/start.ts'].map((path) => ({
    rule: 'demo-is-loaded-late',
    offends: { [path]: ['tooling/demo-data/src/b.ts'], 'tooling/demo-data/src/b.ts': [] },
    allowed: { 'apps/api/src/server.ts': ['await tooling/demo-data/src/b.ts'], 'tooling/demo-data/src/b.ts': [] },
  })),
  {
    rule: 'product-needs-no-test',
    offends: { 'apps/api/src/a.ts': ['packages/domain/src/b.builder.ts'], 'packages/domain/src/b.builder.ts': [] },
    allowed: { 'apps/api/src/a.test.ts': ['packages/domain/src/b.builder.ts'], 'packages/domain/src/b.builder.ts': [] },
  },
  {
    rule: 'no-cycles',
    offends: {
      'packages/domain/src/a.ts': ['packages/domain/src/b.ts'],
      'packages/domain/src/b.ts': ['packages/domain/src/a.ts'],
    },
    allowed: { 'packages/domain/src/a.ts': ['packages/domain/src/b.ts'], 'packages/domain/src/b.ts': [] },
  },
  {
    rule: 'imports-resolve',
    offends: { 'apps/console/src/a.tsx': ['./nowhere.ts'] },
    allowed: { 'apps/console/src/a.tsx': ['virtual:pwa-register'] },
  },
]

/** Writes a tree with `import type`, which erases: an arrow between files is one even if nothing is left of it at run time. */
function writeTree(tree: Tree): string {
  const root = mkdtempSync(join(tmpdir(), 'payung-rules-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const [path, imports] of Object.entries(tree)) {
    const lines = imports.map((target) => {
      if (!target.includes('/')) {
        write(`node_modules/${target}/package.json`, JSON.stringify({ name: target, main: 'index.js' }))
        write(`node_modules/${target}/index.js`, '')
        return `import type { x } from '${target}'`
      }
      if (target.startsWith('await ')) return `void import('${relativeTo(path, target.slice('await '.length))}')`
      return `import type { x } from '${relativeTo(path, target)}'`
    })
    write(path, `${lines.join('\n')}\nexport type x = 1\n`)
  }
  return root
}

function relativeTo(path: string, target: string): string {
  return target.startsWith('.') ? target : join('../'.repeat(path.split('/').length - 1), target)
}

const findIn = (tree: Tree) =>
  findForbiddenImports(writeTree(tree), [...new Set(Object.keys(tree).map((path) => path.split('/')[0] ?? ''))])

describe.each(CASES)('$rule', ({ rule, offends, allowed }) => {
  test('bites', async () => {
    const offender = Object.keys(offends)[0]
    expect(await findIn(offends)).toContainEqual(expect.objectContaining({ rule, path: offender }))
  })

  test('lets its neighbour pass', async () => {
    expect(await findIn(allowed)).toEqual([])
  })
})

test('no rule is without a case that proves it', () => {
  expect(new Set(CASES.map(({ rule }) => rule))).toEqual(new Set(IMPORT_RULES.map(({ name }) => name)))
})
