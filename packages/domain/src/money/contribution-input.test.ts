import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkInput } from '../input/check-input.ts'
import {
  answerInput,
  billInput,
  draftListInput,
  paymentInput,
  paymentReturnInput,
  recallListInput,
  receiptReturnInput,
} from './contribution-input.ts'

const today = '2026-11-20'

function faultsOf(...[schema, input]: Parameters<typeof checkInput>): readonly string[] {
  const outcome = checkInput(schema, input)
  if ('output' in outcome) return []
  return outcome.faults.map(({ path, refused }) => {
    if (refused === null) return `${path} MISSING`
    return `${path} ${'key' in refused ? refused.key : refused.code}`
  })
}

describe('a payment', () => {
  const schema = paymentInput({ today, openRupiah: 50_000n })
  const payment = { amount: 50_000n, paidOn: today, reference: 'SP2D 12' }

  test('is read trimmed, whether its amount comes as digits or as a number', () => {
    for (const amount of [50_000n, '50000'])
      expect(checkInput(schema, { ...payment, amount, reference: ' SP2D 12 ' })).toEqual({ output: payment })
  })

  test.each([
    [{ amount: 0n }, 'amount AMOUNT_NOT_POSITIVE'],
    [{ amount: '50001' }, 'amount OVERPAID'],
    [{ amount: '' }, 'amount MISSING'],
    [{ paidOn: '2026-11-21' }, 'paidOn PAID_ON_INVALID'],
    [{ paidOn: null }, 'paidOn MISSING'],
    [{ reference: ' x ' }, 'reference PAYMENT_REFERENCE_INVALID'],
    [{ reference: 'Untuk 6112050101900001' }, 'reference TEXT_HAS_NATIONAL_ID'],
  ])('is refused with %o', (wrong, fault) => {
    expect(faultsOf(schema, { ...payment, ...wrong })).toEqual([fault])
  })

  test('has all of its faults told at once', () => {
    const wrong = { amount: '-', paidOn: '2027-01-01', reference: '' }
    expect(faultsOf(schema, wrong)).toHaveLength(3)
  })

  test('may be anything at all without an error being thrown', () => {
    fc.assert(fc.property(fc.anything(), (input) => 'faults' in checkInput(schema, input)))
  })
})

describe('a receipt that is taken back', () => {
  const schema = receiptReturnInput({ today, receivedOn: '2026-11-10' })
  const returned = { returnedOn: '2026-11-10', reason: 'RETURNED_BY_INSURER', note: 'Kode iuran tidak dikenal' }

  test('is read trimmed, on each day from the receipt until today', () => {
    for (const returnedOn of ['2026-11-10', today])
      expect(checkInput(schema, { ...returned, returnedOn, note: ' Kode iuran tidak dikenal ' })).toEqual({
        output: { ...returned, returnedOn },
      })
  })

  test.each([
    [{ returnedOn: '2026-11-09' }, 'returnedOn RECEIPT_RETURNED_ON_INVALID'],
    [{ returnedOn: '2026-11-21' }, 'returnedOn RECEIPT_RETURNED_ON_INVALID'],
    [{ returnedOn: null }, 'returnedOn MISSING'],
    [{ reason: 'RETURNED_BY_BANK' }, 'reason MISSING'],
    [{ note: 'Salah' }, 'note REASON_MISSING'],
    [{ note: 'Rekening 0812 3456 7890 salah' }, 'note REASON_HAS_NUMBER'],
  ])('is refused with %o', (wrong, fault) => {
    expect(faultsOf(schema, { ...returned, ...wrong })).toEqual([fault])
  })
})

describe('a payment that comes back', () => {
  const schema = paymentReturnInput({ today, paidOn: '2026-11-10' })
  const returned = {
    returnedOn: '2026-11-10',
    reason: 'RETURNED_BY_BANK',
    documentNumber: 'RETUR 7/2026',
    note: 'Rekening tujuan tidak aktif',
  }

  test('is read trimmed; recorded wrongly it may have no document', () => {
    expect(checkInput(schema, { ...returned, documentNumber: ' RETUR 7/2026 ' })).toEqual({ output: returned })
    const wrong = { ...returned, reason: 'RECORDED_WRONGLY', documentNumber: '' }
    expect(checkInput(schema, wrong)).toEqual({ output: { ...wrong, documentNumber: null } })
  })

  test.each([
    [{ returnedOn: '2026-11-09' }, 'returnedOn RETURNED_ON_INVALID'],
    [{ returnedOn: '2026-11-21' }, 'returnedOn RETURNED_ON_INVALID'],
    [{ returnedOn: null }, 'returnedOn MISSING'],
    [{ reason: 'FORGOTTEN' }, 'reason MISSING'],
    [{ documentNumber: null }, 'documentNumber RETURN_DOCUMENT_INVALID'],
    [{ documentNumber: 'x' }, 'documentNumber RETURN_DOCUMENT_INVALID'],
    [{ documentNumber: 'x', reason: 'RECORDED_WRONGLY' }, 'documentNumber RETURN_DOCUMENT_INVALID'],
    [{ documentNumber: 'Untuk 6112050101900001' }, 'documentNumber TEXT_HAS_NATIONAL_ID'],
    [{ note: 'Salah' }, 'note REASON_MISSING'],
    [{ note: 'Rekening 0812 3456 7890 salah' }, 'note REASON_HAS_NUMBER'],
  ])('is refused with %o', (wrong, fault) => {
    expect(faultsOf(schema, { ...returned, ...wrong })).toEqual([fault])
  })

  test('may be anything at all without an error being thrown', () => {
    fc.assert(fc.property(fc.anything(), (input) => 'faults' in checkInput(schema, input)))
  })
})

describe('a bill', () => {
  const schema = billInput({ today, totalRupiah: 16_800n })
  const bill = {
    billingCode: '880012345678',
    amount: '16800',
    billedOn: today,
    dueOn: '2026-12-15',
    differenceReason: '',
  }

  test('of what the list asks for has no reason, even where one was written', () => {
    const outcome = checkInput(schema, { ...bill, differenceReason: 'Pembulatan' })
    expect(outcome).toMatchObject({ output: { amount: 16_800n, differenceReason: null } })
  })

  test('of another amount needs its reason', () => {
    expect(faultsOf(schema, { ...bill, amount: '16801' })).toEqual(['differenceReason DIFFERENCE_UNEXPLAINED'])
    expect(faultsOf(schema, { ...bill, amount: '16801', differenceReason: 'Pembulatan' })).toEqual([])
  })

  test('without an amount asks for no reason yet', () => {
    expect(faultsOf(schema, { ...bill, amount: '0' })).toEqual(['amount AMOUNT_NOT_POSITIVE'])
  })
})

test('a list ends after it begins, in whole months', () => {
  expect(checkInput(draftListInput, { fromMonth: '2026-11', untilMonth: '2026-12-01' })).toEqual({
    output: { fromMonth: '2026-11-01', untilMonth: '2026-12-01' },
  })
  for (const untilMonth of ['2026-11-01', '2026-12-15'])
    expect(faultsOf(draftListInput, { fromMonth: '2026-11-01', untilMonth })).toEqual([
      'untilMonth LIST_MONTHS_INVALID',
    ])
})

test('an answer may post nothing, but never to nobody', () => {
  expect(faultsOf(answerInput, { people: '2', amount: '0' })).toEqual([])
  expect(faultsOf(answerInput, { people: 0, amount: -1n })).toEqual([
    'people ANSWER_COUNT_INVALID',
    'amount AMOUNT_NOT_POSITIVE',
  ])
})

test('a reason that is logged holds no long number', () => {
  expect(faultsOf(recallListInput, { reason: 'Salah jumlah 0812 3456 7890' })).toEqual(['reason REASON_HAS_NUMBER'])
  expect(faultsOf(recallListInput, { reason: 'Salah' })).toEqual(['reason REASON_MISSING'])
})
