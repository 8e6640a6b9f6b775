import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { OutboxItem } from './outbox.ts'
import { emptyDevice, liesIn, memoryIdb } from './testing/memory-idb.ts'

vi.mock('idb', () => memoryIdb)
vi.stubGlobal('indexedDB', {})
// Whether a device keeps anything is looked at once: as these are loaded.
vi.resetModules()
const { forget, recall, remember } = await import('./device-store.ts')
const { readItems } = await import('./outbox.ts')
const { keepItem, readItem } = await import('./outbox-items.ts')

beforeEach(emptyDevice)
afterAll(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

test('what is read for long is kept beside who is signed in, and no more after they have left', async () => {
  await remember('viewer', { name: 'Petugas' })
  await remember('people', ['Maria'], 'viewer')
  expect(await recall('people')).toEqual(['Maria'])
  for (const name of ['viewer', 'people']) await forget(name)
  await remember('people', ['Maria'], 'viewer')
  expect(await recall('people')).toBeNull()
})

test('nothing of it can be read where it lies', async () => {
  await remember('people', ['Maria Yosefina'])
  const { sealed } = liesIn('remembered', 'people') as { sealed: ArrayBuffer }
  expect(new TextDecoder().decode(sealed)).not.toContain('Maria')
})

test('an item is read by its owner, and by nobody else on the same phone', async () => {
  const item: OutboxItem<{ readonly name: string }> = {
    ...{ id: 'VISIT t', kind: 'VISIT', owner: 'orang:desa', state: 'WAITING', requestKey: 'k', workerId: null },
    ...{ savedAt: '2026-11-20T01:00:00.000Z', compared: true, problem: null, content: { name: 'Maria' } },
  }
  expect(await keepItem(item)).toBe(true)
  expect(await readItem('orang:desa', 'VISIT t')).toEqual(item)
  expect(await readItems('orang:desa')).toEqual([item])
  expect(await readItem('lain:desa', 'VISIT t')).toBeNull()
  expect(await readItem('orang:desa', 'VISIT u')).toBeNull()
})
