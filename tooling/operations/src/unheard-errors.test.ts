import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readUnheardErrors } from './unheard-errors.ts'

const MODULES = resolve(import.meta.dirname, '../node_modules')

/** What Vitest of today prints of a test that passes while something else goes wrong. */
function outputOf(test: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'payung-unheard-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  symlinkSync(MODULES, join(folder, 'node_modules'))
  writeFileSync(join(folder, 'lost.test.ts'), `import { test } from 'vitest'\n${test}\n`)
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(MODULES, 'vitest/vitest.mjs'), 'run', '--root', folder],
    {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], FORCE_COLOR: '1' },
    },
  )
  return `${stdout}\n${stderr}`.replace(/^/gm, '@payung/domain:test: ')
}

const WAITS = 'await new Promise((go) => setTimeout(go, 50))'

test('what reached no test is read from the output of a run, for its package alone', { timeout: 60_000 }, () => {
  const output = outputOf(
    `test('passes', async () => { void Promise.reject(new Error('the line was cut')); ${WAITS} })`,
  )
  expect(output).toContain('1 passed')
  const lines = readUnheardErrors(output, '@payung/domain')
  expect(lines.find((line) => line.includes('the line was cut'))).toBeDefined()
  expect(lines.find((line) => line.includes('lost.test.ts'))).toBeDefined()
  expect(readUnheardErrors(output, '@payung/api')).toEqual([])
})

test('a run in which all was heard tells of none', { timeout: 60_000 }, () => {
  const output = outputOf(`test('passes', async () => { ${WAITS} })`)
  expect(output).toContain('1 passed')
  expect(readUnheardErrors(output, '@payung/domain')).toEqual([])
})
