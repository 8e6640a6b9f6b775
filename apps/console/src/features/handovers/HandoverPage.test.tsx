// @vitest-environment happy-dom
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { formatsFor } from '../../i18n/formats.ts'
import { SAMBAS_OFFICER } from '../../parts/officer-page.tsx'
import { render } from '../../ui/testing/render.tsx'
import { HandoverPage } from './HandoverPage.tsx'
import { startOf } from './handover-words.ts'
import type { Candidate, Handover } from './handovers.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const EVENT = {
  ...{ id: 'event', title: 'Penyerahan santunan', place: 'Aula', onDay: '2026-01-15', startsAt: '09:00', version: 1 },
  ...{ giverName: 'Pejabat', giverPosition: 'Bupati', withPress: false, state: 'SCHEDULED', stateReason: null },
  ...{ families: 1, coming: 1, shown: 1, present: 0, attended: null, minutes: null, recordedAt: null },
  ...{ boardsPath: '/papan', seatsPath: '/kursi', questionsPath: '/tanya', minutesPath: null, confirmedAt: null },
  ...{ actions: ['CONSENT', 'INVITE', 'PHOTOGRAPH'], area: null, createdBy: null, recordedBy: null, confirmedBy: null },
  onePersonRefusal: null,
  consents: [
    {
      ...{ id: 'consent', familyName: 'Keluarga Contoh', heirName: null, comes: true, mayBeShown: true },
      ...{ consentedOn: '2026-01-10', channel: 'PAPER', amount: '42000000', withdrawnAt: null, wasPresent: null },
      ...{ claim: null, recordedBy: null },
    },
  ],
  guests: [{ id: 'guest', name: 'Camat', position: 'Camat Sambas' }],
  photos: [{ id: 'photo', kind: 'SIGNED_MINUTES', caption: null, file: null, addedBy: null }],
} as const satisfies Handover

const CANDIDATE = { id: 'candidate', amount: '42000000', claim: null } as const satisfies Candidate

async function showing() {
  const path = '/klaim/penyerahan/$handoverId'
  const root = createRootRoute()
  const signedIn = { state: 'WORKING', viewer: { ...SAMBAS_OFFICER, permissions: ['CLAIM_READ'] } } as const
  const app = createRoute({ getParentRoute: () => root, id: 'app', beforeLoad: () => ({ signedIn }) })
  const router = createRouter({
    routeTree: root.addChildren([
      app.addChildren([createRoute({ getParentRoute: () => app, path, component: HandoverPage })]),
    ]),
    history: createMemoryHistory({ initialEntries: ['/klaim/penyerahan/event'] }),
    defaultNotFoundComponent: () => null,
  })
  await router.load()
  const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }
  const page = await render(<RouterProvider router={router as never} />, async (_address, init) => {
    const isOfEvent = !String(init?.body).includes('handoverCandidates')
    const handoverCandidates = { totalCount: 1, pageInfo, edges: [{ node: CANDIDATE }] }
    return Response.json({ data: isOfEvent ? { handover: EVENT } : { handoverCandidates } })
  })
  unmount = page.unmount
  await vi.waitFor(() => expect(page.text()).toContain('Catat jawaban'))
  return page
}

test('prints no button of a card', async () => {
  await showing()
  const buttons = [...document.querySelectorAll('section button')]
  const words = buttons.map(({ textContent }) => textContent)
  for (const word of ['Undang tamu', 'Lepas tamu', 'Tambah foto', 'Hapus', 'Cabut jawaban', 'Catat jawaban'])
    expect(words).toContain(word)
  expect(buttons.filter((button) => button.closest('.not-on-paper') === null)).toEqual([])
})

test('a family takes its answer back in a column of steps, and not below who was present', async () => {
  await showing()
  const region = document.querySelector('section[aria-label="Keluarga yang setuju"]')
  const headers = [...(region?.querySelectorAll('th') ?? [])].map(({ textContent }) => textContent)
  const cells = [...(region?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  )
  expect(headers.slice(-2)).toEqual(['Hadir', 'Tindakan'])
  expect(cells[0]?.at(-2)).toContain('—')
  expect(cells[0]?.at(-2)).not.toContain('Cabut')
  expect(cells[0]?.at(-1)).toContain('Cabut jawaban')
})

test('writes the hour as the language does', async () => {
  const page = await showing()
  expect(page.text()).toContain('15 Januari 2026, 09.00')
  expect(formatsFor('en').clock(startOf(EVENT))).toBe('09:00')
})
