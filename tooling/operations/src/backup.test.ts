import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clientAt, signIn, TABLE, verifyAudit, YULIANA } from './restored-installation.builder.ts'
import { aDataDirectory, aFreePort, startIn } from './start-process.builder.ts'

// docs/operations.md describes exactly this, for the embedded PostgreSQL.
test('the data directory, copied while stopped, is the whole installation again at another place', async () => {
  const dataDir = aDataDirectory()
  const PORT = String(await aFreePort())
  const address = `http://localhost:${PORT}`
  const first = startIn(dataDir, { PORT })
  await first.welcomed()
  const cookie = await signIn(address, first.output())
  const before = clientAt(address, cookie)
  const workerId = await before.register(YULIANA)
  expect(workerId).toEqual(expect.any(String))
  const file = await before.uploadTable()
  first.child.kill('SIGINT')
  expect(await first.exited()).toBe(0)

  const archive = join(dataDir, '../backup.tar')
  execFileSync('tar', ['--create', `--file=${archive}`, `--directory=${dataDir}`, '.'])
  rmSync(dataDir, { recursive: true })
  const restored = aDataDirectory()
  mkdirSync(restored)
  execFileSync('tar', ['--extract', '--preserve-permissions', `--file=${archive}`, `--directory=${restored}`])

  const second = startIn(restored, { PORT })
  await second.welcomed()
  const after = clientAt(address, cookie) // still signed in: the secret that signs sessions came along
  expect(await after.reveal(workerId)).toBe(YULIANA.nationalId)
  expect(await after.readFile(file.id)).toBe(TABLE)
  expect(verifyAudit({ PAYUNG_DATA_DIR: restored })).toMatchObject({ intact: true, findings: [] })
  expect(existsSync(dataDir)).toBe(false)
  second.child.kill('SIGINT')
  expect(await second.exited()).toBe(0)
})
