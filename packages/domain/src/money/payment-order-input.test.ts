import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkInput } from '../input/check-input.ts'
import { shareInTurn } from './budget.ts'
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

const openLines = [
  { lineId: 'accident', openRupiah: 30_000n },
  { lineId: 'death', openRupiah: 20_000n },
]
const request = paymentOrderInput({ today, billedOn: '2026-11-10', unorderedRupiah: 50_000n, lines: openLines })
const requested = { amount: '50000', sppNumber: ' SPP-LS 7/2026 ', sppOn: '2026-11-10' }

test('a request is read trimmed, on the days from the bill to today, for all that is left', () => {
  const output = { ...requested, amount: 50_000n, lines: null, sppNumber: 'SPP-LS 7/2026' }
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

test.each([
  [
    [
      ['accident', '30000'],
      ['death', '20000'],
    ],
    [],
  ],
  [
    [
      ['accident', '30001'],
      ['death', '19999'],
    ],
    ['lines.0.amount ORDERED_BEYOND_LINE'],
  ],
  [
    [
      ['accident', '30000'],
      ['death', '19999'],
    ],
    ['amount ORDER_LINES_DIFFER'],
  ],
  [
    [
      ['accident', '30000'],
      ['another', '20000'],
    ],
    ['lines.1.lineId ORDER_LINE_UNKNOWN'],
  ],
  [
    [
      ['death', '10000'],
      ['death', '10000'],
      ['accident', '30000'],
    ],
    ['lines ORDER_LINE_UNKNOWN'],
  ],
])('amounts of lines %o have the faults %o', (amounts, faults) => {
  const lines = amounts.map(([lineId, amount]) => ({ lineId, amount }))
  expect(faultsOf(request, { ...requested, lines })).toEqual(faults)
})

test('a line that is asked for nothing is left out', () => {
  const lines = [
    { lineId: 'accident', amount: '0' },
    { lineId: 'death', amount: '7' },
  ]
  const outcome = checkInput(request, { ...requested, amount: '7', lines })
  expect(outcome).toMatchObject({ output: { amount: 7n, lines: [{ lineId: 'death', amount: 7n }] } })
})

test('what is shared by what each line owes is never refused, and never a rupiah more', () => {
  const open = fc.array(fc.bigInt({ min: 1n, max: 10n ** 12n }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(open, fc.integer({ min: 1, max: 1_000 }), (weights, part) => {
      const unordered = weights.reduce((sum, weight) => sum + weight, 0n)
      const amount = (unordered * BigInt(part) + 999n) / 1_000n
      const lines = weights.map((openRupiah, at) => ({ lineId: String(at), openRupiah }))
      const ground = { today, billedOn: '2026-11-10', unorderedRupiah: unordered, lines }
      const shares = shareInTurn(amount, weights)
      const written = shares.map((share, at) => ({ lineId: String(at), amount: String(share) }))
      const paper = { ...requested, amount: String(amount), lines: written }
      expect(faultsOf(paymentOrderInput(ground), paper)).toEqual([])
      const more = written.map((line, at) => ({ ...line, amount: String((shares[at] ?? 0n) + 1n) }))
      expect(faultsOf(paymentOrderInput(ground), { ...paper, lines: more })).not.toEqual([])
    }),
    { numRuns: 500 },
  )
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
