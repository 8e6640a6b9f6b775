import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { takeInstanceLock } from './instance-lock.ts'

function aLockFile(): string {
  const directory = mkdtempSync(join(tmpdir(), 'payung-lock-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return join(directory, 'start.lock')
}

test('whoever comes second is told where the first one answers', () => {
  const file = aLockFile()
  onTestFinished(takeInstanceLock(file, 'http://localhost:4000'))
  expect(() => takeInstanceLock(file, 'http://localhost:4001')).toThrow(
    expect.objectContaining({
      code: 'ALREADY_RUNNING',
      text: expect.objectContaining({ en: expect.stringContaining('4000') }),
    }),
  )
})

test('a released lock can be taken again', () => {
  const file = aLockFile()
  takeInstanceLock(file, 'first')()
  expect(existsSync(file)).toBe(false)
  takeInstanceLock(file, 'second')()
})

test('a lock left by a process that is gone is taken over', async () => {
  const file = aLockFile()
  const gone = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => gone.once('exit', resolve))
  writeFileSync(file, JSON.stringify({ pid: gone.pid, born: '1', address: 'gone' }))
  onTestFinished(takeInstanceLock(file, 'now'))
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ address: 'now', pid: process.pid })
})

test('a process that was given the same id later is not the holder', () => {
  const file = aLockFile()
  writeFileSync(file, JSON.stringify({ pid: process.ppid, born: 'another boot', address: 'gone' }))
  onTestFinished(takeInstanceLock(file, 'now'))
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ address: 'now' })
})

test('half a lock, cut off by a full disk, does not block for ever', () => {
  const file = aLockFile()
  writeFileSync(file, '{"pid":')
  onTestFinished(takeInstanceLock(file, 'now'))
})

test('releasing leaves the lock of somebody else alone', () => {
  const file = aLockFile()
  const release = takeInstanceLock(file, 'mine')
  writeFileSync(file, JSON.stringify({ pid: process.ppid, born: '', address: 'theirs' }))
  release()
  expect(readFileSync(file, 'utf8')).toContain('theirs')
})
