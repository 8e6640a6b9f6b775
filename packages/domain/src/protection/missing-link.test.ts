import { describe, expect, test } from 'vitest'
import { missingLink } from './missing-link.ts'

const PAID = { step: 'PAID', isPosted: false, receivedRupiah: 16_800n, billedRupiah: 16_800n } as const

describe('the link at which a month waits', () => {
  test('follows the steps of its list up to the payment', () => {
    const unpaid = { isPosted: false, receivedRupiah: 0n, billedRupiah: null }
    expect(missingLink({ ...unpaid, step: 'PLANNED' })).toBe('LIST')
    expect(missingLink({ ...unpaid, step: 'LISTED' })).toBe('REQUEST')
    expect(missingLink({ ...unpaid, step: 'REQUESTED' })).toBe('BILL')
    expect(missingLink({ ...unpaid, step: 'BILLED', billedRupiah: 16_800n })).toBe('PAYMENT')
  })

  test('is the receipt until the last rupiah of the bill has arrived, then the posting', () => {
    expect(missingLink({ ...PAID, receivedRupiah: 16_799n })).toBe('RECEIPT')
    expect(missingLink(PAID)).toBe('POSTING')
  })

  test('is none once the insurer has posted the month', () => {
    expect(missingLink({ ...PAID, isPosted: true })).toBeNull()
    expect(missingLink({ ...PAID, isPosted: true, receivedRupiah: null, billedRupiah: null })).toBeNull()
  })

  test('is nobody else’s to know where another payer has paid', () => {
    expect(missingLink({ ...PAID, receivedRupiah: null, billedRupiah: null })).toBeNull()
  })
})
