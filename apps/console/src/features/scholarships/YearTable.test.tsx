// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import type { ScholarshipYear } from './scholarship.query.ts'
import { YearTable } from './YearTable.tsx'

let unmount = async () => {}
afterEach(() => unmount())

test('on a phone what is due, what was paid and the letter of a year stand each behind its word, and no step is printed', async () => {
  const year = {
    ...{
      year: 2026,
      level: 'PRIMARY',
      yearOfLevel: 3,
      state: 'PAID',
      end: null,
      limit: null,
      proveUntil: '2026-12-31',
    },
    ...{ due: '1500000', mayProve: false, mayPay: false },
    proof: { id: 'proof', school: 'SDN Contoh', file: null, addedBy: null, onePersonRefusal: null, mayWithdraw: false },
    payment: { id: 'pay', amount: '1500000', paidOn: '2026-08-01', reference: 'B-1', mayWithdraw: false },
  } as unknown as ScholarshipYear
  const paid = year.payment as object
  const next = { ...year, year: 2027, mayProve: true, mayPay: true, payment: { ...paid, mayWithdraw: true } }
  const part = (
    <YearTable years={[year, next as ScholarshipYear]} onProve={vi.fn()} onPay={vi.fn()} onWithdraw={vi.fn()} />
  )
  unmount = (await renderSignedIn(part, ['CLAIM_READ'])).unmount
  expect(document.body.textContent).toMatch(
    /Surat sekolahSDN Contoh.*Hak \(Rp\)Rp\s?1\.500\.000.*Dibayar BPJSRp\s?1\.500\.000/,
  )
  const steps = [...document.querySelectorAll('td button')]
  expect(steps).toHaveLength(3)
  expect(steps.filter((button) => button.closest('.not-on-paper') === null)).toEqual([])
})
