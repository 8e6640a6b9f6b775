// @vitest-environment happy-dom
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { act } from 'react'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SAMBAS_OFFICER } from '../../parts/officer-page.tsx'
import { emptyDevice, fillDevice, memoryIdb } from '../../session/testing/memory-idb.ts'
import type { Viewer } from '../../session/viewer.ts'

vi.mock('idb', () => memoryIdb)
vi.stubGlobal('indexedDB', {})
// Whether a device keeps anything is looked at once: as these are loaded.
vi.resetModules()
const { recall, remember } = await import('../../session/device-store.ts')
const { readItems } = await import('../../session/outbox.ts')
const { render } = await import('../../ui/testing/render.tsx')
const { ChoosePersonPage } = await import('./ChoosePersonPage.tsx')
const { KeepPeople } = await import('../workers/kept/KeepPeople.tsx')
const { ReportEventPage } = await import('./ReportEventPage.tsx')

const village: Viewer = {
  ...SAMBAS_OFFICER,
  permissions: ['LIFE_EVENT_REPORT'],
  scope: {
    areaPrefix: '61.01.01.2001',
    area: { code: '61.01.01.2001', name: 'Dalam Kaum', level: 'VILLAGE' },
    agency: null,
  },
}
const list = {
  ...{ owner: 'user-1:61.01', readAt: '2026-11-19T01:30:00.000Z', isCut: false },
  people: [
    { id: 'm', name: 'Maria Yosefina', born: '1960' },
    { id: 's', name: 'Siti Aminah', born: '1971-03-04' },
  ],
}
const away: typeof fetch = () => Promise.reject(new TypeError('fetch failed'))
const answering =
  (...names: readonly string[]): typeof fetch =>
  async () => {
    const edges = names.map((name) => ({ node: { id: name, level: 'FULL', name, birthDate: '1980-01-01' } }))
    return Response.json({ data: { workers: { pageInfo: { hasNextPage: false, endCursor: null }, edges } } })
  }

let unmount = async () => {}
beforeEach(async () => {
  emptyDevice()
  await remember('viewer', { user: { id: 'user-1' }, tenant: { code: '61.01' } })
})
afterEach(async () => {
  await unmount()
  vi.useRealTimers()
  vi.restoreAllMocks()
})
afterAll(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

/** The pages of a village’s report, for somebody whose phone has a line or none. */
async function opened(address: string, server: typeof fetch, viewer = village) {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(server !== away)
  const root = createRootRoute()
  const signedIn = { state: 'WORKING', viewer } as const
  const app = createRoute({ getParentRoute: () => root, id: 'app', beforeLoad: () => ({ signedIn }) })
  const routes = [
    createRoute({ getParentRoute: () => app, path: '/lapor', component: ChoosePersonPage }),
    createRoute({ getParentRoute: () => app, path: '/pekerja/$workerId/lapor', component: ReportEventPage }),
    createRoute({ getParentRoute: () => app, path: '/diam', component: KeepPeople }),
  ]
  const router = createRouter({
    routeTree: root.addChildren([app.addChildren(routes)]),
    history: createMemoryHistory({ initialEntries: [address] }),
    defaultNotFoundComponent: () => null,
  })
  await router.load()
  const page = await render(<RouterProvider router={router as never} />, server)
  unmount = page.unmount
  return page
}

const links = () => [...document.querySelectorAll('main li a')].map((link) => link.getAttribute('href'))

test('without a connection somebody is chosen by name from the list on the device, which says of when it is', async () => {
  await remember('people', list)
  const page = await opened('/lapor', away)
  await vi.waitFor(() => expect(page.text()).toContain('2 warga per 19 Nov 2026 08.30'))
  expect(page.text()).toMatch(/Maria Yosefina.*lahir 1960.*Siti Aminah.*lahir 4 Maret 1971/)
  await page.fill('Cari nama', 'aminah')
  await vi.waitFor(() => expect(links()).toEqual(['/pekerja/s/lapor']))
  await page.fill('Cari nama', 'budi')
  await vi.waitFor(() => expect(page.text()).toContain('Tidak ada warga dengan nama itu'))
})

test('with a connection the list is read anew as the page is opened', async () => {
  await remember('people', list)
  const page = await opened('/lapor', answering('Budi'))
  await vi.waitFor(() => expect(page.text()).toMatch(/Budi.*lahir 1980/))
  expect(page.text()).not.toContain('Maria')
  await vi.waitFor(async () => expect(await recall('people')).toMatchObject({ people: [{ name: 'Budi' }] }))
})

test('a phone that never had the list says when it will, and a list that is cut says so', async () => {
  const page = await opened('/lapor', away)
  await vi.waitFor(() => expect(page.text()).toContain('Daftar warga belum ada di perangkat ini'))
  await page.unmount()
  await remember('people', { ...list, isCut: true })
  const cut = await opened('/lapor', away)
  await vi.waitFor(() => expect(cut.text()).toContain('2 warga pertama menurut abjad, per 19 Nov 2026 08.30'))
})

test('who works for more than one village has no such list', async () => {
  await remember('people', list)
  const page = await opened('/lapor', away, { ...village, scope: { ...village.scope, area: null } })
  expect(page.text()).toContain('Halaman ini di luar wewenang Anda')
})

test('without a connection somebody of the list is reported of, and somebody who is not in it is not', async () => {
  await remember('people', list)
  const page = await opened('/pekerja/m/lapor', away)
  await vi.waitFor(() => expect(page.text()).toContain('Maria Yosefina, Dalam Kaum'))
  expect(page.text()).toContain('Tanpa sambungan: namanya dari daftar warga per 19 Nov 2026 08.30.')
  expect(page.text()).toContain('Kirim laporan')
  // Evidence is uploaded as it is chosen.
  await act(async () => {
    const events = document.querySelector('select') as HTMLSelectElement
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(events, 'MOVE')
    events.dispatchEvent(new Event('change', { bubbles: true }))
  })
  expect(document.querySelector('select')?.value).toBe('MOVE')
  expect(page.text()).not.toContain('Foto atau PDF bukti')
  await page.unmount()
  const another = await opened('/pekerja/x/lapor', away)
  await vi.waitFor(() => expect(another.text()).toContain('Sambungan terputus'))
  expect(another.text()).not.toContain('Kirim laporan')
})

/** A report of somebody of the list, written and sent off where nobody hears it. */
async function reportsOffline() {
  await remember('people', list)
  const page = await opened('/pekerja/m/lapor', away)
  await vi.waitFor(() => expect(page.text()).toContain('Kirim laporan'))
  await page.fill('Hari peristiwa', '18/11/2026')
  await page.fill('Tempat', 'Rumah keluarga')
  return page
}

test('a report of somebody of the list waits on the device, and one for which there is no room says so', async () => {
  const page = await reportsOffline()
  await page.press(page.button('Kirim laporan'))
  await vi.waitFor(async () =>
    expect(await readItems(list.owner)).toMatchObject([
      {
        kind: 'REPORT',
        state: 'WAITING',
        content: { name: 'Maria Yosefina', input: { workerId: 'm', kind: 'DEATH' } },
      },
    ]),
  )
  await page.unmount()
  emptyDevice()
  const another = await reportsOffline()
  fillDevice()
  await another.press(another.button('Kirim laporan'))
  await vi.waitFor(() => expect(another.text()).toContain('Belum tersimpan: ruang di perangkat ini tidak cukup.'))
  expect(await readItems(list.owner)).toEqual([])
})

const trueClock = setTimeout

/** Some seconds on a phone on which the console stands open. */
async function openAt(now: string, server: typeof fetch, viewer = village, milliseconds = 5_000) {
  vi.useFakeTimers({ now: new Date(now), toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  const page = await opened('/diam', server, viewer)
  await vi.advanceTimersByTimeAsync(milliseconds)
  // Reading what lies there takes a moment of the true clock.
  await new Promise((resolve) => trueClock(resolve, 100))
  return page
}

test('the list is read quietly once a day, and not again while it is of this day', async () => {
  await remember('people', list)
  const server = vi.fn(answering('Budi'))
  const page = await openAt('2026-11-19T16:59:00Z', server)
  expect(server).not.toHaveBeenCalled()
  await page.unmount()
  await openAt('2026-11-19T17:00:00Z', server)
  await vi.waitFor(async () =>
    expect(await recall('people')).toMatchObject({
      readAt: expect.stringMatching(/^2026-11-19T17/),
      people: [{ id: 'Budi' }],
    }),
  )
  expect(server).toHaveBeenCalledOnce()
})

test('a list that is not there yet is read within the second in which a page is open', async () => {
  await openAt('2026-11-19T10:00:00Z', answering('Budi'), village, 1_000)
  await vi.waitFor(async () => expect(await recall('people')).toMatchObject({ people: [{ id: 'Budi' }] }))
})

test('a list of this day that broke off is read again', async () => {
  await remember('people', { ...list, isCut: true })
  await openAt('2026-11-19T10:00:00Z', answering('Budi'))
  await vi.waitFor(async () => expect(await recall('people')).toMatchObject({ isCut: false, people: [{ id: 'Budi' }] }))
})

test('the list of somebody else on the same phone goes once another is here', async () => {
  await remember('people', { ...list, owner: 'lain:61.01' })
  await openAt('2026-11-19T10:00:00Z', away, { ...village, permissions: [] })
  await vi.waitFor(async () => expect(await recall('people')).toBeNull())
})
