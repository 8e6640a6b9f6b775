import { describe, expect, test } from 'vitest'
import { TEXT_RULES } from './text-rules.ts'
import { findForbiddenTexts } from './texts.ts'

interface Case {
  readonly rule: string
  readonly path: string
  readonly offends: string
  /** The nearest thing that is allowed; at the same path unless another is given. */
  readonly allowed: string
  readonly allowedPath?: string
}

const workers = 'apps/api/src/features/workers'
const later = 'todo'.toUpperCase()
// In pieces, so that this file does not break the rules that it tests.
const slash = '/'

const migrations = 'packages/database/prisma/migrations'

const CASES: readonly Case[] = [
  {
    rule: 'exact-counts-are-published',
    path: 'apps/api/src/features/decree-copies/copied-people.queries.ts',
    offends: 'select people from app.copied_groups($1)',
    allowed: 'select people from app.copied_groups($1)',
    allowedPath: 'packages/database/src/copied-figures.ts',
  },
  {
    rule: 'exact-counts-are-published',
    path: 'apps/api/src/features/pledges/company-home.ts',
    offends: "import { findBenefitYears } from './benefit-years.queries.ts'",
    allowed: "import { findBenefitYears } from './benefit-years.queries.ts'",
    allowedPath: 'apps/api/src/features/pledges/benefit-years.graphql.ts',
  },
  {
    rule: 'pools-hear-their-connections',
    path: 'apps/api/src/cli/verify-audit-command.ts',
    offends: 'const pool = new pg.Pool({ connectionString: urls.jobs })',
    allowed: 'const pool = openPool({ connectionString: urls.jobs })',
  },
  {
    rule: 'builders-know-no-day-when-they-load',
    path: 'apps/api/src/testing/decree.builder.ts',
    offends: "export const SIGNING = {\n  number: '1',\n  signedOn: today().toString(),\n}\n",
    allowed:
      "export const SIGNING = {\n  number: '1',\n  get signedOn() {\n    return today().toString()\n  },\n}\nconst inDays = (days: number) => today().add({ days })\n",
  },
  {
    rule: 'fixtures-are-not-started-by-expectations',
    path: `${workers}/worker-export.test.ts`,
    offends: "test('runs', async ({ worker }) => {\n  expect(worker).toBeDefined()",
    allowed: "testWithJobs('runs', async ({ signIn }) => {\n  expect(workers).toBeDefined()",
  },
  {
    rule: 'fixtures-are-not-started-by-expectations',
    path: 'apps/api/src/cli/keys-command.test.ts',
    offends: "expect(server.url).toContain('http')",
    allowed: "const { text } = await fetch(server.url)\nexpect(text).toContain('http')",
  },
  {
    rule: 'statements-stand-in-queries',
    path: `${workers}/update-worker.ts`,
    offends: 'await tx.run(Prisma.sql`\n    update worker set version = version + 1`)',
    allowed: 'await tx.run(raiseVersion(id))\nconst status = Prisma.sql`status = excluded.status`',
  },
  {
    rule: 'statements-stand-in-queries',
    path: 'apps/api/src/platform/reference-data.ts',
    offends: 'read(Prisma.sql`select code, name from area`)',
    allowed: 'read(Prisma.sql`select code, name from area`)',
    allowedPath: 'apps/api/src/platform/reference-data.queries.ts',
  },
  {
    rule: 'statements-stand-in-queries',
    path: 'apps/api/src/features/audit/seal-audit.ts',
    offends: "await client.query('delete from audit_unsealed where event_id = $1', [id])",
    allowed: "await client.query('begin')\nawait client.query(DELETE_UNSEALED, [id])",
  },
  {
    rule: 'resolvers-leave-permission-job-and-mail',
    path: `${workers}/workers.graphql.ts`,
    offends: "resolve: (_root, _args, { actor }) => actor.permissions.has('WORKER_READ'),",
    allowed: 'resolve: (_root, _args, { actor }) => mayReadWorkers(actor),',
  },
  {
    rule: 'resolvers-leave-permission-job-and-mail',
    path: `${workers}/workers.graphql.ts`,
    offends: "context.write((tx) => enqueueJob(tx, actor, { kind: 'WORKER_EXPORT' }))",
    allowed: "context.write((tx) => enqueueJob(tx, actor, { kind: 'WORKER_EXPORT' }))",
    allowedPath: `${workers}/start-worker-export.ts`,
  },
  {
    rule: 'resolvers-leave-permission-job-and-mail',
    path: `${workers}/worker.type.ts`,
    offends: 'await context.services.mailer.send(mail)',
    allowed: 'await sendInvitation(context, actor, input)',
  },
  {
    rule: 'migrations-change-tables-and-data-only',
    path: `${migrations}/20270101000000_later/migration.sql`,
    offends: 'alter table worker add column a text;\ncreate or replace function app.a() returns int return 1;',
    allowed: '-- create policy stands in its file\nalter table worker add column a text;',
  },
  {
    rule: 'migrations-change-tables-and-data-only',
    path: `${migrations}/20270101000000_later/migration.sql`,
    offends: 'create constraint trigger a after insert on worker for each row execute function app.a();',
    allowed: 'drop policy worker_read on worker;',
  },
  {
    rule: 'migrations-change-tables-and-data-only',
    path: `${migrations}/20261120006000_before/migration.sql`,
    offends: 'create table a ();',
    allowed: 'create table a ();',
    allowedPath: `${migrations}/20270101000000_later/migration.sql`,
  },
  {
    rule: 'a-file-of-sql-is-one-object',
    path: 'packages/database/sql/workers/functions/a.sql',
    offends:
      'create or replace function app.a() returns int return 1;\ncreate or replace function app.b() returns int return 1;',
    allowed: '-- create function a\ncreate or replace function app.a() returns int return 1;',
  },
  {
    rule: 'a-file-of-sql-is-one-object',
    path: 'packages/database/sql/workers/policies/worker.worker_read.sql',
    offends: 'drop policy if exists worker_add on worker;\ncreate policy worker_add on worker using (true);',
    allowed: 'drop policy if exists worker_read on worker;\ncreate policy worker_read on worker using (true);',
  },
  {
    rule: 'a-file-of-sql-is-one-object',
    path: 'packages/database/sql/worker.sql',
    offends: 'select 1',
    allowed: 'select 1',
    allowedPath: 'packages/database/queries/worker.sql',
  },
  { rule: 'files-are-small', path: 'apps/api/src/a.ts', offends: 'x\n'.repeat(401), allowed: 'x\n'.repeat(400) },
  { rule: 'files-are-small', path: 'apps/api/src/a.test.ts', offends: 'x\n'.repeat(401), allowed: 'x\n'.repeat(400) },
  {
    rule: 'files-are-small',
    path: 'apps/api/src/a.builder.ts',
    offends: 'x\n'.repeat(401),
    allowed: 'x\n'.repeat(400),
  },
  {
    rule: 'folders-say-what-is-in-them',
    path: 'apps/api/src/utils/a.ts',
    offends: '',
    allowed: '',
    allowedPath: 'apps/api/src/money/a.ts',
  },
  {
    rule: 'folders-say-what-is-in-them',
    path: 'packages/domain/src/helpers/a.ts',
    offends: '',
    allowed: '',
    allowedPath: 'packages/domain/src/helpers.ts',
  },
  {
    rule: 'no-barrels',
    path: 'packages/domain/src/all.ts',
    offends: "// everything\nexport * from './a.ts'\nexport {\n  b,\n  type C,\n} from './b.ts'\n",
    allowed: "export { b } from './b.ts'\nexport const a = 1\n",
  },
  {
    rule: 'no-barrels',
    path: 'packages/domain/src/index.ts',
    offends: 'export const a = 1',
    allowed: "export { a } from './a.ts'",
    allowedPath: `${workers}/public.ts`,
  },
  {
    rule: 'only-config-reads-the-environment',
    path: `${workers}/a.ts`,
    offends: 'const a = process.env.PORT',
    allowed: 'const a = process.argv',
  },
  {
    rule: 'only-config-reads-the-environment',
    path: 'packages/database/src/a.ts',
    offends: "import process from 'node:process'\nconst { env } = process",
    allowed: 'const a = process.env.PORT',
    allowedPath: 'apps/api/src/config.ts',
  },
  {
    rule: 'no-machine-paths',
    path: 'README.md',
    offends: `cd ${slash}home/sari/payung`,
    allowed: 'apps/console/src/features/home/HomePage.tsx',
  },
  {
    rule: 'no-machine-paths',
    path: 'docs/operations.md',
    offends: `see ${slash}work${slash}main/README.md`,
    allowed: 'the field /work/ of a person',
  },
  {
    rule: 'no-machine-paths',
    path: 'docs/operations.md',
    offends: `see ${slash}tmp${slash}payung`,
    allowed: 'see the temporary directory',
  },
  {
    rule: 'no-registry-hosts',
    path: 'README.md',
    offends: ['https://registry', 'npmjs', 'org'].join('.'),
    allowed: 'npm',
  },
  {
    rule: 'no-registry-hosts',
    path: 'pnpm-lock.yaml',
    offends: `{integrity: sha512-x, tarball: ${'http'}s://packages.office/a.tgz}`,
    allowed: '{integrity: sha512-x}',
  },
  {
    rule: 'nothing-is-left-for-later',
    path: 'apps/api/src/a.ts',
    offends: `// ${later}: think`,
    allowed: '// a todo list of the first hour',
  },
]

describe.each(CASES)('$rule ($path)', ({ rule, path, offends, allowed, allowedPath }) => {
  test('bites', () => {
    expect(findForbiddenTexts([{ path, text: offends }])).toContainEqual(expect.objectContaining({ rule, path }))
  })

  test('lets its neighbour pass', () => {
    expect(findForbiddenTexts([{ path: allowedPath ?? path, text: allowed }])).toEqual([])
  })
})

test('no rule is without a case that proves it', () => {
  expect(new Set(CASES.map(({ rule }) => rule))).toEqual(new Set(TEXT_RULES.map(({ name }) => name)))
})
