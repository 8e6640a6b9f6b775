import { Client, fetchExchange } from 'urql'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { emptyDevice, memoryIdb } from './testing/memory-idb.ts'

vi.mock('idb', () => memoryIdb)
vi.stubGlobal('indexedDB', {})
vi.stubGlobal('localStorage', { getItem: () => '9999-12-31T00:00:00Z' })
// Whether a device keeps anything is looked at once: as these are loaded.
vi.resetModules()
const { loadSignedIn } = await import('./viewer.ts')
const { recall } = await import('./device-store.ts')

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
