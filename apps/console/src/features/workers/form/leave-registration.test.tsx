// @vitest-environment happy-dom
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { act } from 'react'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SAMBAS_OFFICER } from '../../../parts/officer-page.tsx'
import { emptyDevice, fillDevice, memoryIdb } from '../../../session/testing/memory-idb.ts'

vi.mock('idb', () => memoryIdb)
vi.stubGlobal('indexedDB', {})
// Whether a device keeps anything is looked at once: as these are loaded.
vi.resetModules()
const { readItems } = await import('../../../session/outbox.ts')
const { render } = await import('../../../ui/testing/render.tsx')
const { RegisterWorkerPage } = await import('./RegisterWorkerPage.tsx')

const OWNER = 'user-1:61.01'
const away: typeof fetch = () => Promise.reject(new TypeError('fetch failed'))
/** What a device writes or reads beside the page. */
const settled = (ms = 20) => act(async () => void (await new Promise((resolve) => setTimeout(resolve, ms))))

let unmount = async () => {}
beforeEach(emptyDevice)
afterEach(async () => {
  await unmount()
  await settled()
})
afterAll(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

async function opened() {
  const root = createRootRoute()
  const signedIn = { state: 'WORKING', viewer: { ...SAMBAS_OFFICER, permissions: ['WORKER_REGISTER'] } } as const
  const app = createRoute({ getParentRoute: () => root, id: 'app', beforeLoad: () => ({ signedIn }) })
  const routes = [
    createRoute({ getParentRoute: () => app, path: '/pekerja/baru', component: RegisterWorkerPage }),
    createRoute({ getParentRoute: () => app, path: '/pekerja', component: () => 'Daftar orang' }),
  ]
  const router = createRouter({
    routeTree: root.addChildren([app.addChildren(routes)]),
    history: createMemoryHistory({ initialEntries: ['/pekerja/baru'] }),
    defaultNotFoundComponent: () => null,
  })
  await router.load()
  const page = await render(<RouterProvider router={router as never} />, away)
  unmount = page.unmount
  await settled()
  return page
}

const leaves = () => act(async () => document.querySelector<HTMLElement>('nav a[href="/pekerja"]')?.click())
const names = async () => (await readItems<{ name: string }>(OWNER, 'REGISTRATION')).map(({ content }) => content.name)

test('a registration that is left at once is kept, as the question on leaving says', async () => {
  const page = await opened()
  await page.fill('Nama sesuai KTP', 'Maria Yosefina')
  await leaves()
  expect(page.text()).toContain('tersimpan sebagai draf di perangkat ini')
  await page.press(page.button('Tinggalkan'))
  await vi.waitFor(() => expect(page.text()).toContain('Daftar orang'))
  await vi.waitFor(async () => expect(await names()).toEqual(['Maria Yosefina']))
})

test('a registration that lies on the device is left without a question, until more is written', async () => {
  const page = await opened()
  await page.fill('Nama sesuai KTP', 'Maria')
  await page.press(page.button('Simpan draf'))
  await vi.waitFor(() => expect(page.text()).toContain('Draf di perangkat ini'))
  await page.fill('Nama sesuai KTP', 'Maria Yosefina')
  await leaves()
  expect(page.text()).toContain('Tinggalkan isian ini?')
  await page.press(page.button('Tetap di sini'))
  await page.press(page.button('Simpan draf'))
  await vi.waitFor(async () => expect(await names()).toEqual(['Maria Yosefina']))
  await leaves()
  await vi.waitFor(() => expect(page.text()).toContain('Daftar orang'))
})

test('a device without room says that leaving loses it', async () => {
  const page = await opened()
  fillDevice()
  await page.fill('Nama sesuai KTP', 'Maria Yosefina')
  await page.press(page.button('Simpan draf'))
  await settled()
  await leaves()
  expect(page.text()).toContain('Yang Anda isi belum disimpan dan akan hilang.')
})
