import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkInput } from '../input/check-input.ts'
import {
  paymentOrderInput,
  paymentOrderIssueInput,
  paymentOrderPaidInput,
  paymentOrderRefusalInput,
} from './payment-order-input.ts'

const today = '2026-11-20'

function faultsOf(...[schema, input]: Parameters<typeof checkInput>): readonly string[] {
  const outcome = checkInput(schema, input)
  if ('output' in outcome) return []
  return outcome.faults.map(({ path, refused }) => {
    if (refused === null) return `${path} MISSING`
    return `${path} ${'key' in refused ? refused.key : refused.code}`
  })
}

const request = paymentOrderInput({ today, billedOn: '2026-11-10', unorderedRupiah: 50_000n })
const requested = { amount: '50000', sppNumber: ' SPP-LS 7/2026 ', sppOn: '2026-11-10' }

test('a request is read trimmed, on the days from the bill to today, for all that is left', () => {
  const output = { ...requested, amount: 50_000n, sppNumber: 'SPP-LS 7/2026' }
  expect(checkInput(request, requested)).toEqual({ output })
  expect(faultsOf(request, { ...requested, sppOn: today })).toEqual([])
})

test.each([
  [{ amount: '0' }, 'amount AMOUNT_NOT_POSITIVE'],
  [{ amount: '50001' }, 'amount ORDERED_BEYOND_BILL'],
  [{ sppNumber: '7' }, 'sppNumber SPP_NUMBER_INVALID'],
  [{ sppNumber: 'SPP 6112050101900001' }, 'sppNumber TEXT_HAS_NATIONAL_ID'],
  [{ sppOn: '2026-11-09' }, 'sppOn SPP_ON_INVALID'],
  [{ sppOn: '2026-11-21' }, 'sppOn SPP_ON_INVALID'],
  [{ sppOn: null }, 'sppOn MISSING'],
])('a request is refused with %o', (wrong, fault) => {
  expect(faultsOf(request, { ...requested, ...wrong })).toEqual([fault])
})

test('each later paper has its number, and its day between the paper before it and today', () => {
  const issue = paymentOrderIssueInput({ today, sppOn: '2026-11-12' })
  expect(faultsOf(issue, { spmNumber: 'SPM 4', spmOn: '2026-11-12' })).toEqual([])
  expect(faultsOf(issue, { spmNumber: '', spmOn: '2026-11-11' })).toEqual([
    'spmNumber SPM_NUMBER_INVALID',
    'spmOn SPM_ON_INVALID',
  ])
  const pay = paymentOrderPaidInput({ today, spmOn: '2026-11-12' })
  expect(faultsOf(pay, { sp2dNumber: 'SP2D 9', sp2dOn: today })).toEqual([])
  expect(faultsOf(pay, { sp2dNumber: '', sp2dOn: '2026-11-21' })).toEqual([
    'sp2dNumber SP2D_NUMBER_INVALID',
    'sp2dOn SP2D_ON_INVALID',
  ])
  const refuse = paymentOrderRefusalInput({ today, since: '2026-11-12' })
  expect(faultsOf(refuse, { refusedOn: today, reason: 'Rekening tidak cocok' })).toEqual([])
  expect(faultsOf(refuse, { refusedOn: '2026-11-11', reason: 'Salah' })).toEqual([
    'refusedOn REFUSED_ON_INVALID',
    'reason REASON_MISSING',
  ])
})

test('anything else that is sent is refused, and nothing throws', () => {
  fc.assert(fc.property(fc.anything(), (input) => 'faults' in checkInput(request, input)))
})
