// @vitest-environment happy-dom
import { lazyRouteComponent } from '@tanstack/react-router'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { isOffline } from './fault.ts'
import { leaveMissingFilesToPages, loadAnew } from './missing-files.ts'
import { RouteFailure } from './RouteFailure.tsx'
import { renderSignedIn } from './testing/signed-in.tsx'

const MISSING = 'Failed to fetch dynamically imported module: http://payung.test/assets/WorkerListPage-1.js'
const reload = vi.fn()

beforeAll(leaveMissingFilesToPages)
beforeEach(() => {
  sessionStorage.clear()
  reload.mockClear()
  vi.spyOn(location, 'reload').mockImplementation(reload)
})
let unmount = async () => {}
afterEach(async () => {
  await unmount()
  unmount = async () => {}
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'serviceWorker')
})

/** The way of a built console: what does not come is told to the window, and thrown. */
function away(): Promise<never> {
  const payload = new TypeError(MISSING)
  dispatchEvent(Object.assign(new Event('vite:preloadError', { cancelable: true }), { payload }))
  return Promise.reject(payload)
}

const answers = (ok: boolean) =>
  vi.stubGlobal('fetch', () => (ok ? Promise.resolve(new Response()) : Promise.reject(new TypeError('fetch failed'))))

test('a page whose file does not come is told so on the page, and the document stays', async () => {
  answers(false)
  const Page = lazyRouteComponent(away) as unknown as () => never
  await (Page as unknown as { preload: () => Promise<void> }).preload()
  let fault: unknown
  try {
    Page()
  } catch (thrown) {
    fault = thrown
  }
  expect(isOffline(fault)).toBe(true)
  const page = await renderSignedIn(<RouteFailure error={fault as Error} reset={() => {}} />, [])
  unmount = page.unmount
  expect(page.text()).toContain('Sambungan terputus')
  await page.press(page.button('Coba sambungkan'))
  await vi.waitFor(() => expect(reload).not.toHaveBeenCalled())
})

test('a file that is missing while the server answers is one of an older version: the document is loaded anew, once', async () => {
  answers(true)
  const fault = new TypeError(MISSING)
  const page = await renderSignedIn(<RouteFailure error={fault} reset={() => {}} />, [])
  unmount = page.unmount
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce())
  await loadAnew(fault)
  expect(reload).toHaveBeenCalledOnce()
})

test('whoever presses has the document anew where the shell is kept, and otherwise once the server answers', async () => {
  answers(false)
  await loadAnew()
  expect(reload).not.toHaveBeenCalled()
  answers(true)
  await loadAnew()
  expect(reload).toHaveBeenCalledOnce()
  answers(false)
  Object.defineProperty(navigator, 'serviceWorker', { value: { controller: {} }, configurable: true })
  await loadAnew()
  expect(reload).toHaveBeenCalledTimes(2)
})

test.each([
  ['Chromium', new TypeError(MISSING)],
  ['Firefox', new TypeError('error loading dynamically imported module: http://payung.test/assets/a.js')],
  ['Safari', new TypeError('Importing a module script failed.')],
  ['a sheet of styles', new Error('Unable to preload CSS for /assets/a.css')],
])('is no connection in the words of %s', (_where, fault) => {
  expect(isOffline(fault)).toBe(true)
  expect(isOffline(new Error('x is not a function'))).toBe(false)
})
