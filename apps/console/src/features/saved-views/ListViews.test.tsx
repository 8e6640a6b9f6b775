// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { ListViews, type ReadyView } from './ListViews.tsx'

let unmount = async () => {}
afterEach(() => unmount())

type Status = { readonly status?: string | undefined }

const listed = (
  address: Status,
  onOpen: (address: Status) => void = () => {},
  ready: readonly ReadyView<Status>[] = [],
) => (
  <ListViews
    list="DECREES"
    ready={ready}
    address={address}
    read={({ status }) => (typeof status === 'string' ? { status } : {})}
    everything={{}}
    onOpen={onOpen}
  />
)

async function asksAbout(shared: boolean) {
  const deleted: unknown[] = []
  const page = await renderSignedIn(listed({}), [], async (_address, init) => {
    const { query, variables } = JSON.parse(String(init?.body))
    if (query.includes('DeleteView')) {
      deleted.push(variables.input)
      return Response.json({ data: { deleteView: { __typename: 'DeleteViewSuccess' } } })
    }
    const views = [{ id: 'view', name: 'Lansia', state: '{}', shared, mine: true }]
    return Response.json({ data: { savedViews: deleted.length === 0 ? views : [] } })
  })
  unmount = page.unmount
  await expect.poll(page.text).toContain('Lansia')
  await page.press(page.button('Simpan tampilan'))
  await expect.poll(page.text).toContain('Hapus Lansia')
  await page.press(page.button('Hapus Lansia'))
  return { ...page, deleted }
}

test('deleting a shared view says first that it goes for everybody', async () => {
  const { button, deleted, press, text } = await asksAbout(true)
  expect(text()).toContain('hilang bagi semua orang di instansi Anda')
  expect(deleted).toEqual([])
  await act(() => press(button('Hapus tampilan')))
  await expect.poll(() => deleted).toEqual([{ viewId: 'view' }])
  await expect.poll(text).not.toContain('Lansia')
})

test('one that nobody else has goes from the own list alone, and not before it is confirmed', async () => {
  const { button, deleted, press, text } = await asksAbout(false)
  expect(text()).toContain('Tampilan ini hilang dari daftar Anda.')
  await press(button('Batal'))
  expect(deleted).toEqual([])
})

test('a view of any list opens its filters as a tab, and another list asks for its own', async () => {
  const opened: Status[] = []
  const requests: unknown[] = []
  const page = await renderSignedIn(
    listed({ status: 'DRAFT' }, (address) => opened.push(address)),
    [],
    async (_address, init) => {
      const { query, variables } = JSON.parse(String(init?.body))
      if (query.includes('SavedViews')) requests.push(variables)
      const views = [
        { id: 'draft', name: 'Rancangan', state: '{"status":"DRAFT","bent":1}', shared: true, mine: false },
        { id: 'signed', name: 'Bertanda tangan', state: '{"status":"SIGNED"}', shared: false, mine: true },
      ]
      return Response.json({ data: { savedViews: views } })
    },
  )
  unmount = page.unmount
  await expect.poll(page.text).toContain('Bertanda tangan')
  const tabs = [...document.querySelectorAll('nav button')]
  expect(tabs.map((tab) => tab.getAttribute('aria-current'))).toEqual([null, 'page', null])
  await page.press(page.button('Bertanda tangan'))
  expect(opened).toEqual([{ status: 'SIGNED' }])
  expect(requests).toEqual([{ list: 'DECREES' }])
})

test('a view that is there from the beginning stands before kept ones, and nobody can delete it', async () => {
  const opened: Status[] = []
  const ready = [{ name: 'Menunggu saya', address: { status: 'WAITING' } }]
  const page = await renderSignedIn(
    listed({ status: 'WAITING' }, (address) => opened.push(address), ready),
    [],
    async () =>
      Response.json({
        data: {
          savedViews: [
            { id: 'signed', name: 'Bertanda tangan', state: '{"status":"SIGNED"}', shared: false, mine: true },
          ],
        },
      }),
  )
  unmount = page.unmount
  await expect.poll(page.text).toContain('Bertanda tangan')
  const tabs = [...document.querySelectorAll('nav button')]
  expect(tabs.map((tab) => [tab.textContent, tab.getAttribute('aria-current')])).toEqual([
    ['Semua', null],
    ['Menunggu saya', 'page'],
    ['Bertanda tangan', null],
  ])
  await page.press(page.button('Menunggu saya'))
  expect(opened).toEqual([{ status: 'WAITING' }])
  await page.press(page.button('Simpan tampilan'))
  await expect.poll(page.text).toContain('Hapus Bertanda tangan')
  expect(page.text()).not.toContain('Hapus Menunggu saya')
})
