// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../../ui/testing/signed-in.tsx'
import { SavedViews } from './SavedViews.tsx'

let unmount = async () => {}
afterEach(() => unmount())

async function asksAbout(shared: boolean) {
  const deleted: unknown[] = []
  const page = await renderSignedIn(<SavedViews address={{}} onOpen={() => {}} />, [], async (_address, init) => {
    const { query, variables } = JSON.parse(String(init?.body))
    if (query.includes('DeleteView')) deleted.push(variables.input)
    const savedViews = [{ id: 'view', name: 'Lansia', state: '{}', shared, mine: true }]
    return Response.json({
      data: {
        ...{ savedViews, workerFacets: { total: 7 } },
        deleteView: { __typename: 'DeleteViewSuccess' },
      },
    })
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
})

test('one that nobody else has goes from the own list alone, and not before it is confirmed', async () => {
  const { button, deleted, press, text } = await asksAbout(false)
  expect(text()).toContain('Tampilan ini hilang dari daftar Anda.')
  await press(button('Batal'))
  expect(deleted).toEqual([])
})
