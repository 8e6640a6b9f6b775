// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { ClaimActions } from './ClaimActions.tsx'
import type { ClaimDetail } from './claims.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

async function payButton(heirHindrances: ClaimDetail['heirHindrances']) {
  const claim = {
    ...{ id: 'claim', version: 1, state: 'APPROVED', programme: 'DEATH', approved: '42000000', event: null },
    ...{ actions: ['PAY'], heirHindrances },
  } as unknown as ClaimDetail
  const page = await renderSignedIn(<ClaimActions claim={claim} onDone={vi.fn()} />, ['CLAIM_HANDLE'])
  unmount = page.unmount
  return page.button('Catat pembayaran')
}

test('a payment waits until nothing stands between the money and the heirs', async () => {
  expect((await payButton(['DISPUTED'])).disabled).toBe(true)
  await unmount()
  expect((await payButton(['NOBODY', 'ACCOUNT_UNCONFIRMED'])).disabled).toBe(true)
  await unmount()
  expect((await payButton(['NOBODY'])).disabled).toBe(true)
  await unmount()
  expect((await payButton([])).disabled).toBe(false)
})
