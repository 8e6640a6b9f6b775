// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { serverWithAnswers } from '../../ui/testing/render.tsx'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { PayBillsDialog } from './PayBillsDialog.tsx'
import type { ListDialogProps } from './SendDialog.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const bill = (id: string, fromMonth: string, untilMonth: string, dueOn: string, billed: string) => ({
  ...{ id, fromMonth, untilMonth, dueOn, billed, billedOn: '2026-11-01', paid: '0', ordered: '0' },
})
const BILLS = [
  bill('january', '2027-01-01', '2027-02-01', '2027-01-15', '30000'),
  bill('february', '2027-02-01', '2027-03-01', '2027-02-15', '30000'),
]

/** The dialog of the later bill, with the open bills of its payer. */
async function dividing(waitingTransfers: readonly object[] = []) {
  const onDone = vi.fn()
  const { server, answer, sent } = serverWithAnswers()
  const list = { id: 'february', version: 4 } as ListDialogProps['list']
  const page = await renderSignedIn(
    <PayBillsDialog list={list} onClose={() => undefined} onDone={onDone} />,
    ['CONTRIBUTION_PAY'],
    server,
  )
  unmount = page.unmount
  await answer({ contributionList: { id: 'february', openBills: BILLS, waitingTransfers } })
  return { ...page, onDone, answer, sent }
}

test('a transfer is divided before it is sent, the bill that is due first in front, and sent with its key as it was seen', async () => {
  const page = await dividing()
  await page.fill('Seluruh jumlah transfer (Rp)', '40000')
  await page.fill('Nomor bukti transfer', 'TRANSFER 7')
  expect(page.text()).toMatch(/Jan\w* 2027.*Rp\s?30\.000.*Feb\w* 2027.*Rp\s?10\.000.*Sisanya\s*Rp\s?0/s)
  expect(page.text()).not.toContain('Untuk tagihan berikutnya')
  await page.press(page.button('Catat'))
  expect(page.sent.at(-1)?.input).toMatchObject({
    ...{ listId: 'february', amount: '40000', reference: 'TRANSFER 7', restTo: null },
    parts: [
      { listId: 'january', amount: '30000' },
      { listId: 'february', amount: '10000' },
    ],
    idempotencyKey: expect.stringMatching(/.{20,}/),
  })
  await page.answer({ recordContributionTransfer: { __typename: 'MutationRecordContributionTransferSuccess' } })
  expect(page.onDone).toHaveBeenCalledOnce()
})

test('where more is sent than is open, the rest stands with where it can go, and a rest that waits is divided as far as it is left', async () => {
  const page = await dividing([{ reference: 'TRANSFER 6', amount: '100000', rest: '65000' }])
  await page.press(page.button('Pakai sisa transfer TRANSFER 6'))
  expect(page.text()).toMatch(/Sisanya\s*Rp\s?5\.000/)
  expect(page.text()).toContain('Untuk tagihan berikutnya')
  expect(page.text()).toContain('Dikembalikan kepada pembayar')
})
