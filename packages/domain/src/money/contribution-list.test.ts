import { expect, test } from 'vitest'
import { contributionListActions } from './contribution-list.ts'

const NOTHING = { open: 0n, unreceived: 0n, isReceived: false }

test('a list that the insurer has is called back before its bill and never set aside, and nothing is paid beyond the bill', () => {
  expect(contributionListActions('DRAFT', NOTHING)).toEqual(['APPROVE', 'DISCARD'])
  expect(contributionListActions('APPROVED', NOTHING)).toEqual(['SEND', 'DISCARD'])
  expect(contributionListActions('SENT', NOTHING)).toEqual(['BILL', 'RECALL'])
  expect(contributionListActions('BILLED', { ...NOTHING, open: 1n })).toEqual(['PAY'])
  expect(contributionListActions('BILLED', NOTHING)).toEqual([])
  expect(contributionListActions('DISCARDED', { open: 1n, unreceived: 1n, isReceived: true })).toEqual([])
})

test('the insurer receives what was paid, and posts what it has received', () => {
  expect(contributionListActions('BILLED', { open: 1n, unreceived: 1n, isReceived: false })).toEqual(['PAY', 'RECEIVE'])
  expect(contributionListActions('BILLED', { ...NOTHING, isReceived: true })).toEqual(['POST'])
})
