// @vitest-environment happy-dom
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  Outlet,
  RouterProvider,
  useNavigate,
} from '@tanstack/react-router'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { render } from '../testing/render.tsx'
import { SearchField } from './SearchField.tsx'

let unmount = async () => {}
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(async () => {
  await unmount()
  vi.useRealTimers()
})

/** A list with a search, and a page that only comes when the test lets it. */
async function listAndSlowPage() {
  let arrive = () => {}
  const root = createRootRoute({ component: Outlet })
  function List() {
    const navigate = useNavigate()
    return (
      <>
        <SearchField
          label="Cari"
          value=""
          onSearch={(text) => void navigate({ to: '/', search: { cari: text } as never, replace: true })}
        />
        <Link to={'/lembar' as never}>Lembar</Link>
      </>
    )
  }
  const list = createRoute({ getParentRoute: () => root, path: '/', component: List })
  const sheet = createRoute({
    getParentRoute: () => root,
    path: '/lembar',
    loader: () => new Promise<void>((resolve) => (arrive = resolve)),
    component: () => <h1>Lembar terbuka</h1>,
  })
  const history = createMemoryHistory()
  const router = createRouter({ routeTree: root.addChildren([list, sheet]), history })
  const page = await render(<RouterProvider router={router as never} />)
  unmount = page.unmount
  await act(() => vi.advanceTimersByTimeAsync(1))
  const type = (text: string) =>
    act(async () => {
      const field = document.querySelector('input')
      if (field === null) throw new Error(`no field: ${page.text()}`)
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
  const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))
  return { ...page, history, type, wait, arrive: () => act(async () => arrive()) }
}

test('searches a breath after the last letter', async () => {
  const { history, type, wait } = await listAndSlowPage()
  await type('sambas')
  await wait(300)
  expect(history.location.search).toBe('')
  await wait(100)
  expect(history.location.search).toBe('?cari=sambas')
})

test('does not call back whoever pressed a link, however slowly the next page comes', async () => {
  const { arrive, history, text, type, wait } = await listAndSlowPage()
  await type('sambas')
  await act(async () => document.querySelector('a')?.click())
  await wait(500)
  await arrive()
  await wait(500)
  expect(history.location.pathname).toBe('/lembar')
  expect(text()).toContain('Lembar terbuka')
})
