import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ensureInstanceSecrets, instancePlaces } from './instance-secrets.ts'

function anInstance() {
  const directory = mkdtempSync(join(tmpdir(), 'payung-secrets-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return instancePlaces(join(directory, 'data'))
}

test('secrets are made once and read the same ever after', () => {
  const places = anInstance()
  const made = ensureInstanceSecrets(places, false)
  expect(ensureInstanceSecrets(places, false)).toEqual(made)
  expect(new Set([...Object.values(made.passwords), made.authSecret, made.demoPassword]).size).toBe(5)
})

test('two installations share no secret', () => {
  const [one, other] = [ensureInstanceSecrets(anInstance(), false), ensureInstanceSecrets(anInstance(), false)]
  expect(one.keys).not.toBe(other.keys)
  expect(one.passwords.app).not.toBe(other.passwords.app)
})

test('only the owner may read them, and no draft stays behind', () => {
  const places = anInstance()
  ensureInstanceSecrets(places, false)
  expect(statSync(places.secretsFile).mode & 0o777).toBe(0o600)
  expect(readdirSync(places.dataDir)).toEqual(['secrets.json'])
})

test('a damaged file is never replaced, for it may hold the only keys', () => {
  const places = anInstance()
  ensureInstanceSecrets(places, false)
  writeFileSync(places.secretsFile, '{"keys":')
  expect(() => ensureInstanceSecrets(places, false)).toThrow(SyntaxError)
  expect(readFileSync(places.secretsFile, 'utf8')).toBe('{"keys":')
})

test.each(['postgres/cluster', 'files'])('data in %s without its secrets is not given new ones', (folder) => {
  const places = anInstance()
  mkdirSync(join(places.dataDir, folder), { recursive: true })
  expect(() => ensureInstanceSecrets(places, false)).toThrow(expect.objectContaining({ code: 'KEYS_MISSING' }))
  expect(readdirSync(places.dataDir)).not.toContain('secrets.json')
  expect(ensureInstanceSecrets(places, true).passwords.app).toEqual(expect.any(String))
})
