// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import type { ContributionListDetail, ListPayment } from './billing.query.ts'
import { PayDialog } from './PayDialog.tsx'
import { Payments } from './Payments.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const PAYMENT = {
  id: 'payment',
  amount: '100000',
  paidOn: '2026-11-02',
  reference: 'SP2D 7/2026',
  recordedBy: { name: 'Andi' },
  mayReturn: true,
  isReceived: false,
  returnRefusal: null,
  proof: null,
  returned: null,
  seenAtBank: null,
} satisfies ListPayment

async function showing(...payments: readonly ListPayment[]) {
  const sent: Readonly<Record<string, unknown>>[] = []
  const server: typeof fetch = async (_address, init) => {
    const { variables } = JSON.parse(String(init?.body))
    sent.push(variables.input)
    return Response.json({ data: { recordPaymentReturn: { __typename: 'RecordPaymentReturnSuccess' } } })
  }
  const onDone = vi.fn()
  const list = { id: 'list', version: 3, billed: '200000', payments } as unknown as ContributionListDetail
  const page = await renderSignedIn(<Payments list={list} onDone={onDone} />, ['CONTRIBUTION_PAY'], server)
  unmount = page.unmount
  return { ...page, onDone, sent }
}

test('a payment that came back is struck through, with its reason, day, paper and note', async () => {
  const page = await showing({
    ...PAYMENT,
    mayReturn: false,
    returned: {
      on: '2026-11-05',
      reason: 'RETURNED_BY_BANK',
      documentNumber: 'RETUR 1',
      note: 'Rekening tujuan tidak aktif.',
      by: { name: 'Siti' },
    },
  })
  const struck = [...document.querySelectorAll('del')].map(({ textContent }) => textContent)
  expect(struck[0]).toBe('SP2D 7/2026')
  expect(struck[1]).toMatch(/100\.000/)
  for (const words of ['Dikembalikan bank', '5 Nov', 'RETUR 1', 'Rekening tujuan tidak aktif. Dicatat oleh Siti.'])
    expect(page.text()).toContain(words)
  expect(page.text()).not.toContain('Catat pengembalian')
})

test('what a return does is said before it is confirmed, and what is written is sent', async () => {
  const page = await showing(PAYMENT)
  await page.press(page.button('Catat pengembalian'))
  const dialog = await vi.waitFor(() => {
    const opened = document.querySelector('[role=dialog]')
    if (opened === null) throw new Error('no dialog')
    return opened
  })
  expect(dialog.textContent).toMatch(/SP2D 7\/2026 sebesar Rp\s?100\.000 .*tidak dihitung lagi, seluruhnya/)
  expect(dialog.textContent).toContain('Pembayaran gantinya dicatat dengan bukti baru.')
  await page.fill('Nomor nota retur bank', 'RETUR 1/2026')
  await page.fill('Catatan', 'Rekening tujuan tidak aktif')
  const confirm = [...dialog.querySelectorAll('button')].find(({ textContent }) => textContent === 'Catat pengembalian')
  await page.press(confirm as HTMLButtonElement)
  await vi.waitFor(() => expect(page.onDone).toHaveBeenCalledOnce())
  expect(page.sent).toEqual([
    {
      listId: 'list',
      expectedVersion: 3,
      paymentId: 'payment',
      returnedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      reason: 'RETURNED_BY_BANK',
      documentNumber: 'RETUR 1/2026',
      note: 'Rekening tujuan tidak aktif',
    },
  ])
})

test('who may not record it has no button, and hears why where one administrator made both accounts', async () => {
  const refusal = { code: 'MAY_BE_ONE_PERSON', text: 'Satu administrator membuat kedua akun.', textEn: '' }
  const page = await showing({ ...PAYMENT, returnRefusal: refusal })
  expect(page.text()).toContain('Satu administrator membuat kedua akun.')
  expect(page.text()).not.toContain('Catat pengembalian')
})

test('what the insurer has received has no button, and it is said what to do first', async () => {
  const page = await showing({ ...PAYMENT, mayReturn: false, isReceived: true })
  expect(page.text()).toContain('Yang sudah diterima BPJS tidak dapat dicatat kembali.')
  expect(page.text()).not.toContain('Catat pengembalian')
})

test('the row of the statement that shows a payment stands beside it, or that none does', async () => {
  const seenAtBank = {
    ...{ statementId: 'statement', fileName: 'koran.csv', rowNumber: 7, day: '2026-11-03' },
    confirmedBy: { name: 'Rina' },
  }
  const page = await showing({ ...PAYMENT, seenAtBank }, { ...PAYMENT, id: 'other' })
  expect(page.text()).toContain('koran.csv, baris 7')
  expect(page.text()).toMatch(/3 Nov.*ditegaskan Rina/)
  expect(page.text()).toContain('Belum direkonsiliasi')
})

test('the bank’s proof of a payment stands beside its number, also where the payment came back', async () => {
  const proof = { name: 'bukti-transfer.pdf', href: '/files/bukti' }
  const page = await showing({ ...PAYMENT, proof })
  expect(page.text()).toContain('SP2D 7/2026bukti-transfer.pdf')
  expect(document.querySelector('a[href="/files/bukti"]')?.textContent).toBe('bukti-transfer.pdf')
})

test('a government attaches the bank’s proof to what it records for a village, and not to what it pays itself by SP2D', async () => {
  const list = { id: 'list', version: 3, billed: '200000', paid: '0', ordered: '0', payments: [] }
  const records = async (keptFor: ContributionListDetail['keptFor']) => {
    const shown = { ...list, keptFor } as unknown as ContributionListDetail
    const page = await renderSignedIn(<PayDialog list={shown} onClose={() => {}} onDone={() => {}} />, [])
    await vi.waitFor(() => expect(page.text()).toContain('Nomor SP2D atau bukti transfer'))
    const words = page.text()
    await page.unmount()
    return words
  }
  expect(await records({ name: 'Desa Sungai Raya', source: 'VILLAGE_BUDGET' })).toMatch(
    /Bukti transfer dari bank.*Bila ada.*Kode iuran pada bukti transfer/,
  )
  const own = await records(null)
  expect(own).not.toContain('Bukti transfer dari bank')
  expect(own, 'an SP2D names no code').not.toContain('Kode iuran pada bukti transfer')
})
