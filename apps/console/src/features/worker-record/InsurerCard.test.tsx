// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import InsurerCard from './InsurerCard.tsx'

type Card = Parameters<typeof InsurerCard>[0]['card']

let unmount = async () => {}
afterEach(() => unmount())

const CARD: Card = {
  ...{ state: 'NOT_HANDED_OVER', handedOn: null, handedBy: null, note: null, voidFrom: null },
  mayHandOver: true,
}
const HANDED: Card = {
  ...CARD,
  state: 'HANDED_OVER',
  handedOn: '2026-11-20',
  handedBy: { name: 'Bu Rina' },
  note: 'Balai desa',
}

async function shows(card: Card) {
  const sent: unknown[] = []
  const page = await renderSignedIn(
    <InsurerCard workerId="worker" card={card} />,
    ['WORKER_UPDATE'],
    async (_address, init) => {
      const { query, variables } = JSON.parse(String(init?.body))
      sent.push(variables.input)
      const name = query.includes('recordCardHandOver(') ? 'recordCardHandOver' : 'withdrawCardHandOver'
      const __typename = name === 'recordCardHandOver' ? 'RecordCardHandOverSuccess' : 'WithdrawCardHandOverSuccess'
      return Response.json({ data: { [name]: { __typename, data: { people: 1 } } } })
    },
  )
  unmount = page.unmount
  return { ...page, sent }
}

const text = () => document.body.textContent ?? ''
const buttons = () => [...document.querySelectorAll('button')].map(({ textContent }) => textContent)

test('a card that nobody has got yet is recorded as handed over', async () => {
  const page = await shows(CARD)
  await vi.waitFor(() => expect(text()).toContain('Kartu: belum diserahkan.'))
  await page.press(page.button('Catat kartu diserahkan'))
  await vi.waitFor(() => expect(buttons()).toContain('Simpan'))
  await page.press(page.button('Simpan'))
  await vi.waitFor(() =>
    expect(page.sent).toEqual([
      { workerIds: ['worker'], handedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), note: null },
    ]),
  )
})

test('a card that was handed over says when and by whom, and the record is taken back', async () => {
  const page = await shows(HANDED)
  await vi.waitFor(() => expect(text()).toMatch(/Kartu: diserahkan 20 Nov\w* 2026\. Dicatat oleh Bu Rina\. Balai desa/))
  await page.press(page.button('Batalkan catatan penyerahan'))
  await vi.waitFor(() => expect(page.sent).toEqual([{ workerIds: ['worker'] }]))
})

test('the card of who has died is void from the day on, and is not handed over', async () => {
  await shows({ ...CARD, state: 'VOID', voidFrom: '2026-11-21' })
  await vi.waitFor(() => expect(text()).toMatch(/Kartu: tidak berlaku sejak 21 Nov\w* 2026/))
  expect(buttons()).not.toContain('Catat kartu diserahkan')
})

test('who does not keep the record sees the card alone', async () => {
  await shows({ ...HANDED, mayHandOver: false })
  await vi.waitFor(() => expect(text()).toContain('Kartu: diserahkan'))
  expect(buttons()).not.toContain('Batalkan catatan penyerahan')
})
