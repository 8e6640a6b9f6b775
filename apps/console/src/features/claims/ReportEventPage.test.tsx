// @vitest-environment happy-dom
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { act } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { SAMBAS_OFFICER } from '../../parts/officer-page.tsx'
import { render } from '../../ui/testing/render.tsx'
import { ReportEventPage } from './ReportEventPage.tsx'

let unmount = async () => {}
afterEach(async () => {
  vi.unstubAllGlobals()
  await unmount()
})

const worker = {
  ...{ id: 'worker', name: 'Siti Aminah', mayReportEvent: true, village: { name: 'Sungai Raya' } },
}
const server: typeof fetch = async () =>
  Response.json({ data: { worker, personToReport: null, lifeEvents: [], outsideReports: { edges: [] } } })

test('fetches the outbox while there is a connection: without one the report waits there', async () => {
  const fetched = vi.fn()
  const root = createRootRoute()
  const signedIn = { state: 'WORKING', viewer: SAMBAS_OFFICER } as const
  const app = createRoute({ getParentRoute: () => root, id: 'app', beforeLoad: () => ({ signedIn }) })
  const path = '/pekerja/$workerId/lapor'
  const report = createRoute({ getParentRoute: () => app, path, component: ReportEventPage })
  const outbox = createRoute({ getParentRoute: () => app, path: '/kotak-keluar', loader: fetched })
  const router = createRouter({
    routeTree: root.addChildren([app.addChildren([report, outbox])]),
    history: createMemoryHistory({ initialEntries: ['/pekerja/worker/lapor'] }),
  })
  await router.load()
  const page = await render(<RouterProvider router={router as never} />, server)
  unmount = page.unmount
  await vi.waitFor(() => expect(page.text()).toContain('Kirim laporan'))
  await vi.waitFor(() => expect(fetched).toHaveBeenCalledOnce())
})

/** The form as an officer has it who keeps the record. */
async function form(answers: typeof fetch) {
  const root = createRootRoute()
  const signedIn = { state: 'WORKING', viewer: SAMBAS_OFFICER } as const
  const app = createRoute({ getParentRoute: () => root, id: 'app', beforeLoad: () => ({ signedIn }) })
  const path = '/pekerja/$workerId/lapor'
  const router = createRouter({
    routeTree: root.addChildren([
      app.addChildren([createRoute({ getParentRoute: () => app, path, component: ReportEventPage })]),
    ]),
    history: createMemoryHistory({ initialEntries: ['/pekerja/worker/lapor'] }),
    defaultNotFoundComponent: () => null,
  })
  await router.load()
  const page = await render(<RouterProvider router={router as never} />, answers)
  unmount = page.unmount
  await vi.waitFor(() => expect(page.text()).toContain('Kirim laporan'))
  const choosesEvent = (kind: string) =>
    act(async () => {
      const select = document.querySelector('select')
      if (select === null) throw new Error('No event can be chosen')
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, kind)
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
  return { page, choosesEvent }
}

test('a move, work elsewhere and a return take evidence, which goes with the report; other events take none', async () => {
  const sent: { readonly input?: object }[] = []
  const { page, choosesEvent } = await form(async (_address, init) => {
    const { variables } = JSON.parse(String(init?.body))
    if (variables.input === undefined) return server('')
    sent.push(variables)
    const success = {
      __typename: 'ReportLifeEventSuccess',
      data: { __typename: 'LifeEvent', id: 'event', claim: null },
    }
    return Response.json({ data: { reportLifeEvent: success } })
  })
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ id: 'letter' })))
  for (const kind of ['MOVE', 'EMPLOYED_ELSEWHERE', 'RETURN']) {
    await choosesEvent(kind)
    expect(page.text(), kind).toContain('Foto atau PDF bukti')
  }
  for (const kind of ['DEATH', 'ACCIDENT', 'OCCUPATIONAL_ILLNESS', 'TOTAL_DISABILITY']) {
    await choosesEvent(kind)
    expect(page.text(), kind).not.toContain('Foto atau PDF bukti')
  }
  await choosesEvent('MOVE')
  await page.fill('Hari peristiwa', '18/11/2026')
  await page.fill('Tempat', 'Desa lain')
  await page.choose(new File(['letter'], 'surat-pindah.pdf', { type: 'application/pdf' }))
  await vi.waitFor(() => expect(page.text()).toContain('surat-pindah.pdf'))
  await page.press(page.button('Kirim laporan'))
  await vi.waitFor(() => expect(sent).toMatchObject([{ input: { kind: 'MOVE', evidenceFileId: 'letter' } }]))
})

test('what was reported shows its evidence, to open it', async () => {
  const reports = [{ evidence: { id: 'letter', name: 'surat-pindah.pdf', href: '/files/letter' } }, { evidence: null }]
  const move = {
    ...{ id: 'event', kind: 'MOVE', eventDay: '2026-03-04', dayPrecision: 'DAY', place: 'Desa lain' },
    ...{ isWithdrawn: false, mayCorrect: false, claim: null, reports },
  }
  const { page } = await form(async () =>
    Response.json({ data: { worker, personToReport: null, lifeEvents: [move], outsideReports: { edges: [] } } }),
  )
  await vi.waitFor(() => expect(page.text()).toContain('Bukti: surat-pindah.pdf'))
  expect(document.querySelectorAll('a[href="/files/letter"]')).toHaveLength(1)
})

test('whoever reports to the keeper reads what they have sent, and when, and not what became of it', async () => {
  const sent = { kind: 'DEATH', eventDay: '2026-03-01', dayPrecision: 'MONTH', reportedAt: '2026-03-05T02:00:00Z' }
  const outside = { id: 'worker', name: 'Siti Aminah', village: 'Sungai Raya', keeper: 'Kabupaten Sambas' }
  const answers = (ownReports: object[]) => async () =>
    Response.json({
      data: {
        ...{ worker: null, lifeEvents: [], outsideReports: { edges: [] } },
        personToReport: { ...outside, ownReports },
      },
    })
  const { page } = await form(answers([sent]))
  expect(page.text()).toMatch(
    /Anda sudah melaporkannya pada 5 Mar 2026 .*: Meninggal dunia, Mar 2026, tanggal belum diketahui/,
  )
  await unmount()
  expect((await form(answers([]))).page.text()).not.toContain('Anda sudah melaporkannya')
})

test('what others report of the person waits above the form, and leads to where it is confirmed', async () => {
  const report = { id: 'report', kind: 'DEATH', eventDay: '2026-03-04', dayPrecision: 'DAY' }
  const { page } = await form(async () =>
    Response.json({
      data: { worker, personToReport: null, lifeEvents: [], outsideReports: { edges: [{ node: report }] } },
    }),
  )
  expect(page.text()).toContain('Laporan dari luar menunggu dipastikan: Meninggal dunia, 4 Maret 2026.')
  expect(document.querySelector('a[href="/klaim"]')?.textContent).toBe('Buka laporannya')
})
