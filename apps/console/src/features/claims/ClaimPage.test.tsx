// @vitest-environment happy-dom
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { SAMBAS_OFFICER } from '../../parts/officer-page.tsx'
import { render } from '../../ui/testing/render.tsx'
import { ClaimPage } from './ClaimPage.tsx'
import type { ClaimDetail } from './claims.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const CASE = {
  ...{ id: 'claim', version: 1, synthetic: false, state: 'DOCUMENTS', stateSince: '2026-03-05', stateReason: null },
  ...{ programme: 'DEATH', daysLeft: null, missingPapers: 0, caseNumber: 'KLM-1', submittedDue: null, approved: null },
  ...{ dueAtAnswer: null, payable: null, paid: null, differenceReason: null, insurerNumber: null, due: null },
  ...{ payableUntil: null, claimableUntil: null, owedForDelay: null, actions: [], mayAddPapers: false },
  ...{ mayDemandPapers: false, checklistPath: null, villageLettersPath: null, person: null, event: null },
  ...{ checklist: [], heirs: null, heirClass: null, heirHindrances: [], heirDisputes: [], steps: [], paidEarlier: [] },
} as unknown as ClaimDetail

async function showing(facts: Partial<ClaimDetail>) {
  const root = createRootRoute()
  const signedIn = { state: 'WORKING', viewer: { ...SAMBAS_OFFICER, permissions: ['CLAIM_READ'] } } as const
  const app = createRoute({ getParentRoute: () => root, id: 'app', beforeLoad: () => ({ signedIn }) })
  const router = createRouter({
    routeTree: root.addChildren([
      app.addChildren([createRoute({ getParentRoute: () => app, path: '/klaim/$claimId', component: ClaimPage })]),
    ]),
    history: createMemoryHistory({ initialEntries: ['/klaim/claim'] }),
    defaultNotFoundComponent: () => null,
  })
  await router.load()
  const page = await render(<RouterProvider router={router as never} />, async (_address, init) =>
    Response.json({ data: { claim: String(init?.body).includes('stateSince') ? { ...CASE, ...facts } : null } }),
  )
  unmount = page.unmount
  await vi.waitFor(() => expect(page.text()).toContain('KLM-1'))
  return page
}

const factNames = () => [...document.querySelectorAll('dt')].map(({ textContent }) => textContent)

test('says why a case was returned, and speaks of no reason where there is none', async () => {
  await showing({})
  expect(factNames()).toContain('Nomor kasus')
  expect(factNames()).not.toContain('Alasan')
  await unmount()
  const returned = await showing({ state: 'RETURNED', stateReason: 'Nama ibu berbeda' })
  expect(factNames()).toContain('Alasan')
  expect(returned.text()).toContain('Nama ibu berbeda')
})

test('an invented case says so beside its title, and no other does', async () => {
  expect((await showing({})).text()).not.toContain('Data contoh')
  await unmount()
  expect((await showing({ synthetic: true })).text()).toContain('Data contoh')
})

const DEATH = { kind: 'DEATH', eventDay: '2026-03-04', dayPrecision: 'DAY', place: 'Rumah', workVerdict: 'UNKNOWN' }
const NOBODY_ELSE = { reports: [], outsideReports: [], corrections: [], mayCorrect: false, ofOccupationalIllness: null }
const MET = { ...DEATH, ...NOBODY_ELSE, metOn: '2026-05-10' } as unknown as ClaimDetail['event']
const LOST = {
  ...{ month: '2026-03-01', monthState: 'LAPSED', total: '0', closed: '0', missed: '42000000', remedy: 'NONE' },
  ...{ payBy: null, unpaidBy: [], benefits: [], grants: [], decree: null, list: null },
} as unknown as ClaimDetail['due']

test('begins with the warning that somebody was met after the reported death', async () => {
  const page = await showing({ event: MET })
  await vi.waitFor(() => expect(page.text()).toContain('dijumpai hidup pada 10 Mei 2026'))
  expect(page.text().indexOf('dijumpai hidup')).toBeLessThan(page.text().indexOf('Peristiwa'))
})

test('of a withdrawn report nothing was lost, no paper is missing and nobody is met after a death', async () => {
  const standing = await showing({ event: MET, due: LOST, grantHandovers: [] })
  await vi.waitFor(() => expect(standing.text()).toContain('Keluarga kehilangan'))
  expect(standing.text()).toContain('Daftar dokumen')
  await unmount()
  const withdrawn = await showing({ event: MET, due: LOST, state: 'WITHDRAWN', stateReason: 'Salah orang' })
  expect(withdrawn.text()).toContain('Salah orang')
  for (const words of ['Keluarga kehilangan', 'Daftar dokumen', 'dijumpai hidup'])
    expect(withdrawn.text()).not.toContain(words)
})

test('the history has what was owed for delay when the rest was asked for', async () => {
  const step = { onDay: '2026-11-20', movedAt: '2026-11-20T02:00:00Z', movedBy: { name: 'Rina' }, reason: null }
  const restStep = { ...step, from: 'APPROVED', to: 'SUBMITTED', owedForDelay: '1100000' } as const
  const page = await showing({ steps: [restStep] })
  await vi.waitFor(() => expect(page.text()).toContain('Riwayat kasus'))
  expect(page.text()).toContain('Hak tambahan karena terlambat sampai hari itu: Rp1.100.000.')
  await unmount()
  const inTime = await showing({ steps: [{ ...restStep, owedForDelay: '0' }] })
  expect(inTime.text()).not.toContain('sampai hari itu')
})
