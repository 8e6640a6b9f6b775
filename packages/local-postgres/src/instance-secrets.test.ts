import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type InstancePlaces, instancePlaces, openInstanceSecrets } from './instance-secrets.ts'

const ensureInstanceSecrets = (places: InstancePlaces, givenKeys: string | null) =>
  openInstanceSecrets(places, givenKeys).keep()

function anInstance() {
  const directory = mkdtempSync(join(tmpdir(), 'payung-secrets-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return instancePlaces(join(directory, 'data'))
}

test('secrets are made once and read the same ever after', () => {
  const places = anInstance()
  const made = ensureInstanceSecrets(places, null)
  expect(ensureInstanceSecrets(places, null)).toEqual(made)
  expect(new Set([...Object.values(made.passwords), made.authSecret, made.demoPassword]).size).toBe(5)
})

test('two installations share no secret', () => {
  const [first, second] = [ensureInstanceSecrets(anInstance(), null), ensureInstanceSecrets(anInstance(), null)]
  expect(first.keys).not.toBe(second.keys)
  expect(first.passwords.app).not.toBe(second.passwords.app)
})

test('only the owner may read them, and no draft stays behind', () => {
  const places = anInstance()
  ensureInstanceSecrets(places, null)
  expect(statSync(places.secretsFile).mode & 0o777).toBe(0o600)
  expect(readdirSync(places.dataDir)).toEqual(['secrets.json'])
})

test('a damaged file is never replaced, for it may hold the only keys', () => {
  const places = anInstance()
  ensureInstanceSecrets(places, null)
  writeFileSync(places.secretsFile, '{"keys":')
  expect(() => ensureInstanceSecrets(places, null)).toThrow(SyntaxError)
  expect(readFileSync(places.secretsFile, 'utf8')).toBe('{"keys":')
})

test.each(['postgres/cluster', 'files'])('data in %s without its secrets is not given new ones', (folder) => {
  const places = anInstance()
  mkdirSync(join(places.dataDir, folder), { recursive: true })
  expect(() => ensureInstanceSecrets(places, null)).toThrow(expect.objectContaining({ code: 'KEYS_MISSING' }))
  expect(readdirSync(places.dataDir)).not.toContain('secrets.json')
  expect(ensureInstanceSecrets(places, 'keys of the settings').keys).toBe('keys of the settings')
})

test('keys of the settings are kept as they are: no file holds keys that nobody uses', () => {
  const places = anInstance()
  openInstanceSecrets(places, 'keys of the settings', 'secret of the settings').keep()
  expect(JSON.parse(readFileSync(places.secretsFile, 'utf8'))).toMatchObject({
    keys: 'keys of the settings',
    authSecret: 'secret of the settings',
  })
})

test('what is made up is written down only once it is kept, and of two first starts both keep the same', () => {
  const places = anInstance()
  const [first, second] = [openInstanceSecrets(places, null), openInstanceSecrets(places, null)]
  expect(readdirSync(places.dataDir)).toEqual([])
  expect(first.keep()).toEqual(first.secrets)
  expect(second.keep()).toEqual(first.secrets)
})

test('a draft shows what another start has kept meanwhile', () => {
  const places = anInstance()
  const late = openInstanceSecrets(places, null)
  const secrets = openInstanceSecrets(places, null).keep()
  expect(late).toMatchObject({ secrets, isKept: true })
})

test('secrets are kept before a new cluster is made, and not beside one that may contradict them', () => {
  const [empty, restored] = [anInstance(), anInstance()]
  const first = openInstanceSecrets(empty, null)
  first.keepBeforeCluster()
  mkdirSync(join(empty.postgres, 'cluster'), { recursive: true })
  expect(openInstanceSecrets(empty, null).secrets).toEqual(first.secrets)

  mkdirSync(join(restored.postgres, 'cluster'), { recursive: true })
  const second = openInstanceSecrets(restored, 'keys of the settings')
  second.keepBeforeCluster()
  expect(second.isKept).toBe(false)
})
