// @vitest-environment happy-dom
import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from '@tanstack/react-router'
import { act } from 'react'
import { CombinedError } from 'urql'
import { afterEach, expect, test, vi } from 'vitest'
import { NoMatch } from '../states/NoMatch.tsx'
import { NothingYet } from '../states/NothingYet.tsx'
import { render } from '../testing/render.tsx'
import { ConnectionPage } from './ConnectionPage.tsx'
import type { ConnectionState } from './use-connection.ts'

const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() })
const source = { query: '{ cohorts { id } }', variables: {}, connectionOf: () => null }
const onePage = { hasNextPage: false, hasPreviousPage: false, startCursor: 'a', endCursor: 'b' }

let unmount = async () => {}
afterEach(() => unmount())

async function showing(state: Partial<ConnectionState<object, string>>, hasFilters = false) {
  const refetch = vi.fn()
  const page = await render(
    <RouterContextProvider router={router}>
      <ConnectionPage
        name="decree-list"
        list={{ data: undefined, error: undefined, rows: [], page: undefined, refetch, source, ...state }}
        failure="Daftar kohort tidak dapat dimuat"
        loading={{ label: 'Memuat daftar kohort', rows: 3 }}
        noMatch={hasFilters && <NoMatch title="Tidak ada kohort yang cocok" onClear={() => {}} />}
        empty={<NothingYet title="Belum ada kohort" />}
      >
        {(rows) => <p>{rows.join(', ')}</p>}
      </ConnectionPage>
    </RouterContextProvider>,
  )
  unmount = page.unmount
  return { ...page, refetch }
}

test('loads with as many rows as it was told', async () => {
  const { text } = await showing({})
  expect(text()).toContain('Memuat daftar kohort')
  expect(document.querySelectorAll('[aria-busy] > [aria-hidden]')).toHaveLength(3)
})

test('shows the rows, and offers them as a file without leafing where all of them stand on one page', async () => {
  const { text } = await showing({ data: {}, rows: ['Sambas', 'Landak'], page: onePage })
  expect(text()).toContain('Sambas, Landak')
  await expect.poll(text, { timeout: 20_000 }).toContain('Unduh daftar (CSV)')
  expect(document.querySelector('nav')).toBeNull()
})

test('goes on to older rows, by the address', async () => {
  const { button, press } = await showing({ data: {}, rows: ['Sambas'], page: { ...onePage, hasNextPage: true } })
  expect(button('Lebih baru').disabled).toBe(true)
  await press(button('Lebih lama'))
  await act(async () => {})
  expect(router.history.location.search).toBe('?sesudah=b')
})

test('says that there has never been a row', async () => {
  const { text } = await showing({ data: {}, page: onePage })
  expect(text()).toContain('Belum ada kohort')
})

test('says that the filters let none through, where there are filters', async () => {
  const { text } = await showing({ data: {}, page: onePage }, true)
  expect(text()).toContain('Tidak ada kohort yang cocok')
  expect(text()).not.toContain('Belum ada kohort')
})

test('says what could not be loaded, and asks again', async () => {
  const error = new CombinedError({
    graphQLErrors: [{ message: 'Rujukan AB-12.', extensions: { reference: 'AB-12', messageEn: 'Reference AB-12.' } }],
  })
  const { text, press, button, refetch } = await showing({ error })
  expect(text()).toContain('Daftar kohort tidak dapat dimuat')
  await press(button('Coba lagi'))
  expect(refetch).toHaveBeenCalledOnce()
})
