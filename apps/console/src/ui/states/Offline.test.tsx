// @vitest-environment happy-dom
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emptyDevice, memoryIdb } from '../../session/testing/memory-idb.ts'

vi.mock('idb', () => memoryIdb)
vi.stubGlobal('indexedDB', {})
// Whether a device keeps anything is looked at once: as these are loaded.
vi.resetModules()
const { remember } = await import('../../session/device-store.ts')
const { renderSignedIn } = await import('../testing/signed-in.tsx')
const { Offline } = await import('./Offline.tsx')

let unmount = async () => {}
beforeEach(emptyDevice)
afterEach(() => unmount())
afterAll(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

async function shown() {
  const page = await renderSignedIn(<Offline onRetry={() => {}} />, [])
  unmount = page.unmount
  return page
}
const link = () => document.querySelector('main a')

test('whoever has a village’s people on the device is led to them', async () => {
  await remember('people', { owner: 'user-1:61.01', people: [] })
  await shown()
  await vi.waitFor(() => expect(link()?.textContent).toBe('Warga di perangkat ini'))
  expect(link()?.getAttribute('href')).toBe('/pekerja')
})

test('who has nobody there is led to nobody', async () => {
  const page = await shown()
  await vi.waitFor(() => expect(page.text()).toContain('Sambungan terputus'))
  expect(link()).toBeNull()
})
