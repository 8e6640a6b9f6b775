import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const compilerOptions = { strict: true, target: 'es2024', module: 'nodenext', noEmit: true }

function lint(body: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'payung-promises-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  writeFileSync(join(directory, 'a.ts'), `declare function save(): Promise<void>\n${body}\n`)
  const args = ['--type-aware', '-c', join(root, '.oxlintrc.json'), directory]
  return spawnSync(join(root, 'node_modules/.bin/oxlint'), args, { encoding: 'utf8', cwd: directory }).stdout
}

test.each([
  ['no-floating-promises', 'export function commit(): void { save() }'],
  ['no-misused-promises', 'export const all = (rows: string[]) => rows.forEach(async () => { await save() })'],
  ['no-misused-promises', 'export const saved = () => (save() ? 1 : 0)'],
  ['await-thenable', 'export async function read(): Promise<void> { await 5 }'],
])('%s bites: %s', (rule, body) => {
  expect(lint(body)).toContain(rule)
})

test('a promise that is awaited, returned or given up on purpose passes', () => {
  expect(lint('export async function commit(): Promise<void> { await save(); void save(); return save() }')).toContain(
    'Found 0 warnings and 0 errors',
  )
})
