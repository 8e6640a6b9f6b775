import { Client, fetchExchange } from 'urql'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { emptyDevice, memoryIdb } from './testing/memory-idb.ts'

vi.mock('idb', () => memoryIdb)
vi.stubGlobal('indexedDB', {})
const stored = new Map([['payung.session-ends', '9999-12-31T00:00:00Z']])
vi.stubGlobal('localStorage', {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => stored.set(key, value),
  removeItem: (key: string) => stored.delete(key),
})
// Whether a device keeps anything is looked at once: as these are loaded.
vi.resetModules()
const { loadSignedIn } = await import('./viewer.ts')
const { recall } = await import('./device-store.ts')
const { signIn, signOut } = await import('./auth-api.ts')

const TOLD_DAY = '2026-11-20'

beforeEach(emptyDevice)
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.resetModules()
})

/** The day of who is signed in, as a device has it that lost its connection and opens the console again ten days later. */
async function dayWithoutConnection(demo: boolean): Promise<string | undefined> {
  const tenant = { id: 't', code: '61.06.03.2001', kind: 'VILLAGE', name: 'Nanga Embaloh', shortName: 'Nanga Embaloh' }
  const viewer = { tenant, scope: { areaPrefix: '61.06.03.2001' }, demo, today: TOLD_DAY }
  await loadSignedIn(clientOf(async () => Response.json({ data: { viewer } })))
  await vi.waitFor(async () => expect(await recall('viewer')).not.toBeNull())
  vi.useFakeTimers({ now: new Date('2026-11-30T17:30:00Z'), toFake: ['Date'] })
  const signedIn = await loadSignedIn(
    clientOf(async () => {
      throw new TypeError('Failed to fetch')
    }),
  )
  vi.useRealTimers()
  return signedIn?.state === 'WORKING' ? signedIn.viewer.today : undefined
}

const clientOf = (fetch: typeof globalThis.fetch) =>
  new Client({ url: 'http://payung.test/graphql', exchanges: [fetchExchange], fetch })

test('without a connection the day of the office follows the clock of the device', async () => {
  expect(await dayWithoutConnection(false)).toBe('2026-12-01')
})

test('without a connection a demo keeps the day that its server told: its calendar may stand still', async () => {
  expect(await dayWithoutConnection(true)).toBe(TOLD_DAY)
})

/** The server's sign-in and sign-out, reached or not. */
const authAnswers = (isReached: boolean) =>
  vi.stubGlobal('fetch', async () => {
    if (!isReached) throw new TypeError('Failed to fetch')
    return Response.json({})
  })

test('who left while the server could not be told lets nobody in, until it was told', async () => {
  const tenant = { id: 't', code: '61.12', kind: 'REGENCY', name: 'Kubu Raya', shortName: 'Kubu Raya' }
  const viewer = { tenant, scope: { areaPrefix: '61.12' }, demo: false, today: TOLD_DAY }
  const signedIn = () => loadSignedIn(clientOf(async () => Response.json({ data: { viewer } })))
  expect((await signedIn())?.state).toBe('WORKING')
  authAnswers(false)
  await signOut()
  expect(await signedIn()).toBeNull()
  // The server has ended that session: whoever is signed in now signed in themselves.
  authAnswers(true)
  expect((await signedIn())?.state).toBe('WORKING')
})

test('the next sign-in on a device where somebody left unheard is not ended in their place', async () => {
  authAnswers(false)
  await signOut()
  authAnswers(true)
  await signIn({ email: 'petugas@payung.example', password: 'benar' })
  const ended = vi.fn()
  vi.stubGlobal('fetch', ended)
  await loadSignedIn(clientOf(async () => Response.json({ data: { viewer: null } })))
  expect(ended).not.toHaveBeenCalled()
})
