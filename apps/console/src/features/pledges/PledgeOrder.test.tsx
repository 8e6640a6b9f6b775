// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { PledgeOrder } from './PledgeOrder.tsx'
import type { PledgeDetail } from './pledge.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const ORDER: PledgeDetail['orders'][number] = {
  id: 'order',
  programme: 'Guru mengaji dan kader',
  criteria: [{ number: 1, label: 'Desil 1–3', points: 50 }],
  regulations: [{ id: 'UmVndWxhdGlvbjox', name: 'Perbup Kubu Raya 12/2024' }],
}

async function showing(pledge: Partial<Pick<PledgeDetail, 'state' | 'people' | 'orders'>>) {
  const sent: unknown[] = []
  const server: typeof fetch = async (_address, init) => {
    sent.push(init?.body)
    return Response.json({ data: {} })
  }
  const page = await renderSignedIn(
    <PledgeOrder pledge={{ id: 'p', state: 'MATCHED', people: 10, orders: [ORDER], workers: 12, ...pledge }} />,
    ['PLEDGE_READ'],
    server,
  )
  unmount = page.unmount
  return { ...page, sent }
}

test('the order is said in words, with what earns points and its legal basis, and people are asked for by nobody who reads no lists', async () => {
  const { text, sent } = await showing({})
  expect(text()).toContain('daftar yang dikunci lebih dahulu didahulukan')
  expect(text()).toContain('Guru mengaji dan kaderDesil 1–3 +50')
  expect(text()).toContain('Perbup Kubu Raya 12/2024')
  expect(sent.filter((body) => String(body).includes('pledgePlaces'))).toEqual([])
})

test('where the lot alone decides it says so, and before anybody is taken nothing', async () => {
  const { text } = await showing({ orders: [{ ...ORDER, criteria: [], regulations: [] }] })
  expect(text()).toContain('Undian saja')
  await unmount()
  const none = await showing({ state: 'OFFERED', people: null })
  expect(none.text()).not.toContain('Urutan pengambilan orang')
})
