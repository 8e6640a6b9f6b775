import { expect, test } from 'vitest'
import { contributionListActions } from './contribution-list.ts'

test('a list that the insurer has is called back before its bill and never set aside, and nothing is paid beyond the bill', () => {
  expect(contributionListActions('DRAFT', 0n)).toEqual(['APPROVE', 'DISCARD'])
  expect(contributionListActions('APPROVED', 0n)).toEqual(['SEND', 'DISCARD'])
  expect(contributionListActions('SENT', 0n)).toEqual(['BILL', 'RECALL'])
  expect(contributionListActions('BILLED', 1n)).toEqual(['PAY'])
  expect(contributionListActions('BILLED', 0n)).toEqual([])
  expect(contributionListActions('DISCARDED', 1n)).toEqual([])
})
