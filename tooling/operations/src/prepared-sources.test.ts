import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { prepareSources } from './prepare-sources.ts'
import { isPrepared, rememberPrepared, stateOfSources } from './prepared-sources.ts'

/** A project that is built, without anything that could build it. */
function aBuiltProject() {
  const root = mkdtempSync(join(tmpdir(), 'payung-sources-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const write = (path: string, text = '') => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  write('apps/console/src/main.tsx', 'one')
  write('packages/domain/src/identity/sex.ts')
  write('apps/api/dist/main.js')
  write('apps/console/dist/index.html')
  write('apps/console/src/generated/documents.json')
  write('packages/database/src/generated/client.ts')
  const remove = (path: string) => rmSync(join(root, path), { recursive: true })
  const touch = (path: string) => utimesSync(join(root, path), 1, 1)
  const install = (turbo: string) => {
    write('node_modules/.bin/turbo', turbo)
    chmodSync(join(root, 'node_modules/.bin/turbo'), 0o755)
  }
  return { root, write, remove, touch, install }
}

test('a second start does not ask what is stale', async () => {
  const { root } = aBuiltProject()
  rememberPrepared(root, stateOfSources(root))
  await expect(prepareSources(root, () => {}).done).resolves.toBeUndefined()
})

test('without the memory of a build it asks, which fails here', async () => {
  const { root } = aBuiltProject()
  await expect(prepareSources(root, () => {}).done).rejects.toMatchObject({ code: 'BUILD_FAILED' })
})

/** In Turborepo's place: stopped, it says what it has done and ends with 0, as Turborepo 2 does; or it fails. */
const STOPPED_TURBO = `#!/bin/sh
trap 'echo " Tasks:    1 successful, 2 total"; exit 0' TERM
echo begun
while true; do sleep 0.05; done`
const FAILING_TURBO = '#!/bin/sh\necho " Tasks:    1 successful, 2 total"; exit 1'
const WHOLE_TURBO = '#!/bin/sh\necho " Tasks:    \u001b[1m2 successful\u001b[0m, 2 total"'

test('a build that is stopped is not taken for a finished one', async () => {
  const { root, install } = aBuiltProject()
  install(STOPPED_TURBO)
  const { promise: began, resolve } = Promise.withResolvers<void>()
  const preparation = prepareSources(root, () => resolve())
  await began
  await Promise.all([expect(preparation.done).rejects.toMatchObject({ code: 'BUILD_FAILED' }), preparation.stop()])
  expect(isPrepared(root, stateOfSources(root))).toBe(false)
})

test('one that fails leaves no memory of the former, whose files it may have touched', async () => {
  const { root, write, touch, install } = aBuiltProject()
  touch('apps/console/src/main.tsx')
  const former = stateOfSources(root)
  rememberPrepared(root, former)
  install(FAILING_TURBO)
  write('apps/console/src/main.tsx', 'two')
  await expect(prepareSources(root, () => {}).done).rejects.toMatchObject({ code: 'BUILD_FAILED' })
  write('apps/console/src/main.tsx', 'one')
  touch('apps/console/src/main.tsx')
  expect(stateOfSources(root)).toBe(former)
  expect(isPrepared(root, former)).toBe(false)
})

test('the database client is there before the console is built, and without it nothing is', async () => {
  const { root, write, install } = aBuiltProject()
  install('#!/bin/sh\necho "$@" >> asked\n[ -e broken ] && exit 1\necho " Tasks:    1 successful, 1 total"')
  const commands = () => readFileSync(join(root, 'asked'), 'utf8').trim().split('\n')
  const { client, done } = prepareSources(root, () => {})
  await client
  expect(commands()[0]).toContain('generate --filter=@payung/database')
  await done
  expect(commands()).toEqual([expect.anything(), expect.stringContaining('--filter=@payung/console')])
  write('broken')
  write('apps/console/src/main.tsx', 'two')
  const failing = prepareSources(root, () => {})
  await expect(failing.client).rejects.toMatchObject({ code: 'BUILD_FAILED' })
  await expect(failing.done).rejects.toMatchObject({ code: 'BUILD_FAILED' })
  expect(commands()).toHaveLength(3)
})

test('a build of everything is remembered', async () => {
  const { root, install } = aBuiltProject()
  install(WHOLE_TURBO)
  await prepareSources(root, () => {}).done
  expect(isPrepared(root, stateOfSources(root))).toBe(true)
})

test.for([
  ['an edited file', ({ write }) => write('apps/console/src/main.tsx', 'three')],
  ['a file that was only touched', ({ touch }) => touch('packages/domain/src/identity/sex.ts')],
  ['a new file', ({ write }) => write('packages/domain/src/age.ts')],
  ['a removed file', ({ remove }) => remove('packages/domain/src/identity/sex.ts')],
  ['another lockfile', ({ write }) => write('pnpm-lock.yaml', 'x')],
  ['a build that somebody removed', ({ remove }) => remove('apps/console/dist')],
  ['generated files that somebody removed', ({ remove }) => remove('packages/database/src/generated')],
] satisfies [string, (project: ReturnType<typeof aBuiltProject>) => void][])(
  'after %s it is made again',
  ([, change]) => {
    const project = aBuiltProject()
    rememberPrepared(project.root, stateOfSources(project.root))
    change(project)
    expect(isPrepared(project.root, stateOfSources(project.root))).toBe(false)
  },
)

test('what a build writes is no source', () => {
  const { root, write } = aBuiltProject()
  const before = stateOfSources(root)
  write('apps/console/dist/assets/a.js')
  write('apps/api/schema.graphql', 'type Query')
  write('apps/console/node_modules/.cache/x')
  write('packages/database/src/generated/more.ts')
  expect(stateOfSources(root)).toBe(before)
})
