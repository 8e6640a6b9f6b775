// @vitest-environment happy-dom
import { dayInPontianak } from '@payung/domain/calendar/iso-day'
import { type AnyRoute, createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { act } from 'react'
import { Client, fetchExchange } from 'urql'
import { afterEach, expect, test, vi } from 'vitest'
import { render } from '../ui/testing/render.tsx'

const NOTICE = 'Mode demo. Semua orang rekaan, dan kata sandinya diketahui umum: jangan isi data sungguhan.'
const TENANT = { id: 't', code: '61.12', kind: 'REGENCY', name: 'Kubu Raya', shortName: 'Kubu Raya' }
const ID = '0199cccc-0000-7000-8000-000000000001'

/** Behind sign-in one frame holds every page; these stand for the others. */
const BEHIND_SIGN_IN = ['/', '/bantuan', '/halaman-yang-tidak-ada']

const STANDS = 'Kalender demo berhenti pada '

/** What an installation says of itself: a demo on the network, a demo of this machine alone, or no demo at all. */
const NETWORK = { accounts: { onNetwork: true }, demo: true, demoOnNetwork: true, today: '2026-11-20' }
const LOOPBACK = { ...NETWORK, accounts: { onNetwork: false }, demoOnNetwork: false }
const OFF = { ...NETWORK, accounts: null, demo: false, demoOnNetwork: false }

let unmount = async () => {}
afterEach(async () => {
  await unmount()
  vi.unstubAllGlobals()
})

/** The console at its own addresses, with somebody signed in; every question but who that is waits for its answer. */
async function consoleOf(installation: typeof NETWORK | typeof LOOPBACK | typeof OFF, works = true) {
  // What is asked once for all pages is asked again.
  vi.resetModules()
  const never = new Promise<Response>(() => {})
  vi.stubGlobal('scrollTo', () => {})
  vi.stubGlobal('fetch', async (address: string) => {
    if (!address.endsWith('/api/demo-accounts')) return never
    if (installation.accounts === null) return new Response(null, { status: 404 })
    return Response.json({ accounts: [], password: 'rahasia', ...installation.accounts })
  })
  const viewer = {
    user: { id: 'u', name: 'Siti Rahma', email: 'siti@payung.example', title: null },
    tenant: works ? { ...TENANT, area: { code: '61.12', name: 'Kubu Raya', level: 'REGENCY' } } : null,
    tenants: works ? [TENANT] : [],
    roles: ['OFFICER'],
    permissions: [],
    scope: works ? { areaPrefix: '', area: null, agency: null } : null,
    secondFactorMissing: false,
    demo: installation.demo,
    demoOnNetwork: installation.demoOnNetwork,
    today: installation.today,
  }
  const server: typeof fetch = async (address, init) => {
    const text = `${decodeURIComponent(String(address)).replaceAll('+', ' ')}${init?.body}`
    return text.includes('query Viewer') ? Response.json({ data: { viewer } }) : never
  }
  const { createConsoleRouter } = await import('./router.ts')
  const client = new Client({ url: 'http://payung.test/graphql', exchanges: [fetchExchange], fetch: server })
  const router = createConsoleRouter(client)
  const history = createMemoryHistory({ initialEntries: ['/masuk'] })
  router.update({ ...router.options, history })
  const page = await render(<RouterProvider router={router} />, server)
  unmount = page.unmount
  return {
    routes: Object.values<AnyRoute>(router.routesByPath),
    /** The words of a page once it stands: with these in it, or after a moment for what belongs to its frame. */
    wordsAt: async (path: string, expected?: string) => {
      await act(async () => {
        history.push(path.replaceAll(/\$\w+/g, ID))
        await router.load()
      })
      // What came in meanwhile is drawn when an act ends.
      const moment = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)))
      for (let moments = 0; moments < 250 && !isDrawn(expected, moments); moments++) await moment()
      return page.text()
    },
  }
}

/** Nobody can wait for what shall not come: five moments are long enough for what belongs to a frame. */
const isDrawn = (words: string | undefined, moments: number) =>
  document.querySelector('main main') !== null &&
  (words === undefined ? moments >= 5 : document.body.textContent?.includes(words) === true)

const isBehindSignIn = (route: AnyRoute): boolean =>
  route.id === '/app' || (route.parentRoute !== undefined && isBehindSignIn(route.parentRoute))

test('a demo that others can reach says so on every page, before sign-in and behind it', async () => {
  const { routes, wordsAt } = await consoleOf(NETWORK)
  const open = routes.filter((route) => !isBehindSignIn(route)).map(({ fullPath }) => fullPath)
  expect(open.length).toBeGreaterThan(4)
  expect(routes.length - open.length).toBeGreaterThan(50)
  for (const path of [...open, ...BEHIND_SIGN_IN]) {
    const words = await wordsAt(path, NOTICE)
    expect(words, path).toContain(NOTICE)
    expect(words.includes('Siti Rahma'), path).toBe(!open.includes(path))
  }
}, 30_000)

test('a demo says so to whoever is signed in and has no role yet', async () => {
  const { wordsAt } = await consoleOf(NETWORK, false)
  expect(await wordsAt('/', NOTICE)).toContain(NOTICE)
}, 30_000)

test('a demo whose calendar stands still says on which day, and no other installation does', {
  timeout: 30_000,
}, async () => {
  const longAgo = await consoleOf(LOOPBACK)
  expect(await longAgo.wordsAt('/', STANDS)).toContain(`${STANDS}20 November 2026;`)
  await unmount()
  const now = await consoleOf({ ...NETWORK, today: dayInPontianak(new Date()) })
  expect(await now.wordsAt('/', NOTICE)).not.toContain(STANDS)
  await unmount()
  const yesterday = await consoleOf({ ...NETWORK, today: dayInPontianak(new Date(Date.now() - 86_400_000)) })
  expect(await yesterday.wordsAt('/', STANDS)).toContain(STANDS)
  await unmount()
  const real = await consoleOf(OFF)
  expect(await real.wordsAt('/')).not.toContain(STANDS)
})

test.for([
  ['a demo of one machine alone', LOOPBACK],
  ['an installation for real people', OFF],
] as const)('%s shows no such words', { timeout: 30_000 }, async ([, installation]) => {
  const { wordsAt } = await consoleOf(installation)
  for (const path of ['/masuk', '/lupa-sandi', `/undangan/${ID}`, ...BEHIND_SIGN_IN])
    expect(await wordsAt(path), path).not.toContain('Mode demo.')
})
