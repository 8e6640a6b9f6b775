// @vitest-environment happy-dom
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { afterEach, expect, test } from 'vitest'
import { SAMBAS_OFFICER } from '../../parts/officer-page.tsx'
import { render } from '../../ui/testing/render.tsx'
import { DesignationPage } from './DesignationPage.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const STAGES = ['ROUND', 'PROPOSALS', 'VERIFICATION', 'COHORT', 'DECREE']
const nothing = { total: 0, arrived: 0, done: 0, late: 0, lateSince: null, beganOn: null, dueOn: null, lastOn: null }

function designation(code: string, name: string, year: number, standing: string, isMine = false) {
  const begun = standing === 'NOTHING' ? 0 : 1
  return {
    government: { id: `id-${code}`, code, name, shortName: name, kind: 'REGENCY' },
    ...{ year, isMine, standing, stage: begun === 0 ? null : 'ROUND' },
    ...{ lateSince: standing === 'LATE' ? '2026-11-01' : null, daysLate: standing === 'LATE' ? 19 : null },
    stages: STAGES.map((stage) => ({
      ...{ ...nothing, stage, standing: 'NOTHING', people: null, duty: null },
      ...(stage === 'ROUND' ? { standing, total: begun, done: begun } : {}),
    })),
  }
}

async function opened(address: string, designations: readonly object[]) {
  const root = createRootRoute()
  const viewer = { ...SAMBAS_OFFICER, permissions: ['PROGRAMME_READ' as const] }
  const signedIn = { state: 'WORKING', viewer } as const
  const app = createRoute({ getParentRoute: () => root, id: 'app', beforeLoad: () => ({ signedIn }) })
  const page = createRoute({
    getParentRoute: () => app,
    path: '/penetapan',
    validateSearch: (search: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(search).map(([key, value]) => [key, String(value)])),
    component: DesignationPage,
  })
  const router = createRouter({
    routeTree: root.addChildren([app.addChildren([page])]),
    history: createMemoryHistory({ initialEntries: [address] }),
    defaultNotFoundComponent: () => null,
  })
  await router.load()
  const drawn = await render(<RouterProvider router={router as never} />, async () =>
    Response.json({ data: { designations } }),
  )
  unmount = drawn.unmount
  await expect.poll(drawn.text).toContain('tahun program')
  return drawn
}

const headings = () => [...document.querySelectorAll('section > h2')].map((head) => head.textContent)
const tableRows = () =>
  [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td, th')].slice(0, 2).map((cell) => cell.textContent),
  )

const PROVINCE = [
  designation('61', 'Pemprov', 2026, 'DONE', true),
  designation('61.06', 'Pemkab Kapuas Hulu', 2027, 'LATE'),
  designation('61.04', 'Pemkab Ketapang', 2027, 'AT_WORK'),
  designation('61.04', 'Pemkab Ketapang', 2026, 'LATE'),
  designation('61.06', 'Pemkab Kapuas Hulu', 2026, 'DONE'),
]

test('a row is of one government and one programme year, late ones of every year are counted, and the map is of the year at work', async () => {
  const page = await opened('/penetapan', PROVINCE)
  expect(tableRows()).toEqual([
    ['Pemprov', '2026'],
    ['Pemkab Kapuas Hulu', '2027'],
    ['Pemkab Ketapang', '2027'],
    ['Pemkab Ketapang', '2026'],
    ['Pemkab Kapuas Hulu', '2026'],
  ])
  expect(page.text()).toContain('2 terlambat')
  expect(page.text()).toContain('Tahun program 2027')
  const links = [
    ...document.querySelectorAll<HTMLAnchorElement>('[aria-label="Tahap penetapan per kabupaten dan kota"] a'),
  ]
  const addresses = links.map(({ href }) => decodeURIComponent(new URL(href).search).replaceAll('"', ''))
  expect(addresses.toSorted()).toEqual(['?wilayah=61.04&program=2027', '?wilayah=61.06&program=2027'])
})

test('an address names a government and a programme year, and the list beside it stays whole', async () => {
  await opened('/penetapan?wilayah=61.06&program=2026', PROVINCE)
  expect(headings()).toEqual(['Pemkab Kapuas Hulu · tahun program 2026'])
  expect(tableRows()).toHaveLength(PROVINCE.length)
})

test('a government without others below sees each of its own years', async () => {
  await opened('/penetapan', [
    designation('61.06', 'Pemkab Kapuas Hulu', 2027, 'LATE', true),
    designation('61.06', 'Pemkab Kapuas Hulu', 2026, 'DONE', true),
  ])
  expect(headings()).toEqual(['Pemkab Kapuas Hulu · tahun program 2027', 'Pemkab Kapuas Hulu · tahun program 2026'])
})
