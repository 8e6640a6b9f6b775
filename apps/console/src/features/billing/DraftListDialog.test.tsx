// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { DraftListDialog } from './DraftListDialog.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const page = { hasNextPage: false, endCursor: null }
const request = (id: string, state: string) => ({
  node: {
    id,
    state,
    title: `Penetapan ${id}`,
    programmeName: 'Petani',
    government: { id: 'kapuas-hulu', name: 'Kapuas Hulu' },
  },
})

/** The dialog before a server that knows these requests. */
async function dialog(requests: readonly object[]) {
  const sent: Readonly<Record<string, unknown>>[] = []
  const answers: Readonly<Record<string, object>> = {
    ShareRequests: { fundingRequests: { edges: requests } },
    ListableDecrees: { listableDecrees: { pageInfo: page, edges: [] } },
    SharesToList: {
      sharesToList: [
        { month: '2027-01-01', people: 2 },
        { month: '2027-02-01', people: 2 },
      ],
    },
    DraftShareList: { draftShareList: { __typename: 'DraftShareListSuccess', data: { id: 'list' } } },
  }
  const server: typeof fetch = async (_address, init) => {
    const { operationName, variables } = JSON.parse(String(init?.body))
    sent.push({ operationName, ...variables })
    return Response.json({ data: answers[operationName] })
  }
  const onDrafted = vi.fn()
  const shown = await renderSignedIn(<DraftListDialog onClose={() => {}} onDrafted={onDrafted} />, [], server)
  unmount = shown.unmount
  const choose = async (label: string) => {
    const option = await vi.waitFor(() => {
      const match = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label)
      if (match === undefined) throw new Error(`No choice ${label}: ${shown.text()}`)
      return match
    })
    await shown.press(option as unknown as HTMLButtonElement)
  }
  return { ...shown, choose, onDrafted, sent }
}

test('a part that was agreed to is listed for the months that are left of it', async () => {
  const { button, choose, onDrafted, press, sent, text } = await dialog([
    request('A', 'GIVEN'),
    request('B', 'REFUSED'),
  ])
  await choose('Keputusan instansi lain')
  expect(text()).not.toContain('Penetapan B')
  await press(button('Lanjut'))
  expect(text()).toContain('Pilih keputusannya.')
  await choose('Penetapan A')
  await press(button('Lanjut'))
  await vi.waitFor(() => expect(text()).toContain('Jan 2027: 2 orang'))
  expect(text()).toContain('Nama mereka tidak ditampilkan')
  await press(button('Susun'))
  await vi.waitFor(() => expect(onDrafted).toHaveBeenCalledWith('list'))
  expect(sent.at(-1)).toEqual({
    operationName: 'DraftShareList',
    input: { requestId: 'A', fromMonth: '2027-01-01', untilMonth: '2027-03-01' },
  })
})

test('whoever agreed to nothing is not asked whose decree it is', async () => {
  const { text } = await dialog([request('B', 'REFUSED')])
  await vi.waitFor(() => expect(text()).toContain('Tidak ada keputusan yang bulannya masih harus masuk daftar'))
  expect(text()).not.toContain('Keputusan instansi lain')
})
