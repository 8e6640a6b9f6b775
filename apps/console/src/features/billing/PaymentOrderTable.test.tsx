// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { PaymentOrderTable } from './PaymentOrderTable.tsx'
import type { PaymentOrderSummary } from './payment-orders.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const ORDER = {
  ...{ id: 'order', state: 'PAID', amount: '150000', list: null, lines: [], waitsSince: null, isLate: false },
  ...{ sppNumber: 'SPP 1/2026', sppOn: '2026-11-02', spmNumber: 'SPM 4/2026', spmOn: '2026-11-03' },
  ...{ sp2dNumber: 'SP2D 207/2026', sp2dOn: '2026-11-05' },
} as unknown as PaymentOrderSummary

test('a paper whose number begins with its name is named once', async () => {
  const orders = [ORDER, { ...ORDER, id: 'other', sp2dNumber: '9/2026' }]
  const shown = await renderSignedIn(<PaymentOrderTable orders={orders} />, [])
  unmount = shown.unmount
  expect(shown.text()).toContain('SP2D 207/2026, 5')
  expect(shown.text()).not.toContain('SP2D SP2D')
  expect(shown.text()).toContain('SP2D 9/2026, 5')
})
