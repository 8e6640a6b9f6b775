// @vitest-environment happy-dom
import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from '@tanstack/react-router'
import { CombinedError } from 'urql'
import { afterEach, expect, test, vi } from 'vitest'
import { render } from '../testing/render.tsx'
import { LoadingRows } from './LoadingRows.tsx'
import { NoMatch } from './NoMatch.tsx'
import { NothingYet } from './NothingYet.tsx'
import { QueryStates } from './QueryStates.tsx'

const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() })
const offline = new CombinedError({ networkError: new TypeError('fetch failed') })
const fault = (extensions: Readonly<Record<string, string>>) =>
  new CombinedError({
    graphQLErrors: [{ message: 'Dihentikan. Rujukan AB-12.', extensions }],
    response: new Response(),
  })

let unmount = async () => {}
afterEach(() => unmount())

type Changed = Partial<Parameters<typeof QueryStates<readonly string[]>>[0]>

async function showing(changed: Changed) {
  const onRetry = vi.fn()
  const page = await render(
    <RouterContextProvider router={router}>
      <QueryStates
        data={undefined}
        error={undefined}
        onRetry={onRetry}
        failure="Daftar keputusan tidak dapat dimuat"
        loading={<LoadingRows label="Memuat keputusan" />}
        {...changed}
      >
        {(names) => <p>{names.join(', ')}</p>}
      </QueryStates>
    </RouterContextProvider>,
  )
  unmount = page.unmount
  return { ...page, onRetry }
}

test('loads until the first answer', async () => {
  const { text } = await showing({})
  expect(text()).toContain('Memuat keputusan')
  expect(document.querySelector('[aria-busy]')).not.toBeNull()
})

test('shows the content', async () => {
  const { text } = await showing({ data: ['Sambas', 'Landak'], noMatch: false, empty: false })
  expect(text()).toContain('Sambas, Landak')
})

test('keeps the content when asking again failed', async () => {
  const { text } = await showing({ data: ['Sambas'], error: offline })
  expect(text()).toContain('Sambas')
  expect(text()).not.toContain('Sambungan terputus')
})

test('says that nothing is there yet, with the first step', async () => {
  const { text } = await showing({ data: [], empty: <NothingYet title="Belum ada keputusan" firstStep="Susun" /> })
  expect(text()).toContain('Belum ada keputusan')
  expect(text()).toContain('Susun')
})

test('says that nothing matches, before it says that nothing is there', async () => {
  const onClear = vi.fn()
  const { text, press, button } = await showing({
    data: [],
    noMatch: <NoMatch title="Tidak ada keputusan yang cocok" onClear={onClear} />,
    empty: <NothingYet title="Belum ada keputusan" />,
  })
  expect(text()).toContain('Tidak ada keputusan yang cocok')
  expect(text()).not.toContain('Belum ada keputusan')
  await press(button('Hapus filter'))
  expect(onClear).toHaveBeenCalledOnce()
})

test('says whom to ask when the server allows no access', async () => {
  const { text } = await showing({ error: fault({ code: 'NOT_ALLOWED' }) })
  expect(text()).toContain('Halaman ini di luar wewenang Anda')
})

test('says that the line is cut, and tries again', async () => {
  const { text, press, button, onRetry } = await showing({ error: offline })
  expect(text()).toContain('Sambungan terputus')
  await press(button('Coba sambungkan'))
  expect(onRetry).toHaveBeenCalledOnce()
})

test('says what could not be loaded and why, in the words of the server, lets the reference be copied, and tries again', async () => {
  const error = fault({ reference: 'AB-12', messageEn: 'Stopped. Reference AB-12.' })
  const { text, press, button, onRetry } = await showing({ error })
  expect(text()).toContain('Daftar keputusan tidak dapat dimuat')
  expect(text()).toContain('Dihentikan. Rujukan AB-12.')
  expect(button('Salin kode')).toBeDefined()
  await press(button('Coba lagi'))
  expect(onRetry).toHaveBeenCalledOnce()
})

test('without a connection it says what is kept on this device and what is not', async () => {
  // This device keeps nothing: it has no store.
  expect((await showing({ error: offline })).text()).toContain('Tidak ada yang disimpan di perangkat ini.')
})
