// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import type { ContributionListDetail, ListReceipt } from './billing.query.ts'
import { ReceiptTable } from './ReceiptTable.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const RECEIPT = {
  id: 'receipt',
  amount: '100000',
  receivedOn: '2026-11-02',
  reference: 'BPJS 7/2026',
  recordedBy: { name: 'Andi' },
  mayReturn: true,
  isPosted: false,
  returnRefusal: null,
  returned: null,
} satisfies ListReceipt

async function showing(...receipts: readonly ListReceipt[]) {
  const sent: Readonly<Record<string, unknown>>[] = []
  const server: typeof fetch = async (_address, init) => {
    const { variables } = JSON.parse(String(init?.body))
    sent.push(variables.input)
    return Response.json({ data: { recordReceiptReturn: { __typename: 'RecordReceiptReturnSuccess' } } })
  }
  const onDone = vi.fn()
  const list = { id: 'list', version: 3, receipts } as unknown as ContributionListDetail
  const page = await renderSignedIn(<ReceiptTable list={list} onDone={onDone} />, ['CONTRIBUTION_RECEIVE'], server)
  unmount = page.unmount
  return { ...page, onDone, sent }
}

test('a receipt that was taken back is struck through, with its reason, day and note', async () => {
  const page = await showing({
    ...RECEIPT,
    mayReturn: false,
    returned: {
      on: '2026-11-05',
      reason: 'RETURNED_BY_INSURER',
      note: 'Kode iuran tidak dikenal.',
      by: { name: 'Siti' },
    },
  })
  const struck = [...document.querySelectorAll('del')].map(({ textContent }) => textContent)
  expect(struck[0]).toBe('BPJS 7/2026')
  expect(struck[1]).toMatch(/100\.000/)
  for (const words of ['Dikembalikan BPJS', '5 Nov', 'Kode iuran tidak dikenal. Dicatat oleh Siti.'])
    expect(page.text()).toContain(words)
  expect(page.text()).not.toContain('Batalkan penerimaan')
})

test('the dialog says what follows before it is confirmed, and what is written is sent', async () => {
  const page = await showing(RECEIPT)
  await page.press(page.button('Batalkan penerimaan'))
  const dialog = await vi.waitFor(() => {
    const opened = document.querySelector('[role=dialog]')
    if (opened === null) throw new Error('no dialog')
    return opened
  })
  expect(dialog.textContent).toMatch(/BPJS 7\/2026 sebesar Rp\s?100\.000 .*tidak dihitung lagi, seluruhnya/)
  expect(dialog.textContent).toContain('Nomor bukti yang sama boleh dicatat lagi dengan benar.')
  await page.fill('Catatan', 'Salah')
  const confirm = [...dialog.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Batalkan penerimaan',
  ) as HTMLButtonElement
  await page.press(confirm)
  expect(page.sent).toEqual([])
  await page.fill('Catatan', 'Tertukar dengan daftar lain')
  await page.press(confirm)
  await vi.waitFor(() => expect(page.onDone).toHaveBeenCalledOnce())
  expect(page.sent).toEqual([
    {
      listId: 'list',
      expectedVersion: 3,
      receiptId: 'receipt',
      returnedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      reason: 'RECORDED_WRONGLY',
      note: 'Tertukar dengan daftar lain',
    },
  ])
})

test('who may not take it back has no button, and reads why where one administrator made both accounts', async () => {
  const refusal = { code: 'MAY_BE_ONE_PERSON', text: 'Satu administrator membuat kedua akun.', textEn: '' }
  const page = await showing({ ...RECEIPT, returnRefusal: refusal })
  expect(page.text()).toContain('Satu administrator membuat kedua akun.')
  expect(page.text()).not.toContain('Batalkan penerimaan')
})

test('what the insurer has posted has no button, and the page says what to do first', async () => {
  const page = await showing({ ...RECEIPT, mayReturn: false, isPosted: true })
  expect(page.text()).toContain('Penerimaan yang sudah dibukukan per orang tidak dapat dibatalkan.')
  expect(page.text()).not.toContain('Batalkan penerimaan')
})
