import { describe, expect, test } from 'vitest'
import { checkInput } from '../../input/check-input.ts'
import { isClearPayer, PAYER_CHANGES_MAX, payerChangesInput } from './payer-input.ts'

const mayPay = new Set(['kalbar'])

describe('who pays', () => {
  test.each([
    [{ tenantId: 'kalbar', source: 'PROVINCIAL_BUDGET' }, true],
    [{ tenantId: 'kalbar', name: null, source: 'SELF' }, false],
    [{ source: 'SELF' }, true],
    [{ name: 'Budi', source: 'SELF' }, false],
    [{ name: 'Yayasan Peduli', source: 'SPONSOR' }, true],
    [{ name: 'NIK 6112055511820002', source: 'SPONSOR' }, false],
    [{ name: 'Yayasan Peduli', tenantId: 'kalbar', source: 'SPONSOR' }, false],
    [{ tenantId: 'bpjs', source: 'SPONSOR' }, false],
    [{ source: 'CSR' }, false],
  ])('%j is clear: %s', (payer, isClear) => {
    expect(isClearPayer(payer, mayPay)).toBe(isClear)
  })
})

describe('who takes over', () => {
  const change = { ruleNumber: 1, tenantId: 'kalbar', name: null, source: 'PROVINCIAL_BUDGET' }
  const faultsOf = (changes: (typeof change)[]) => {
    const outcome = checkInput(payerChangesInput({ mayPay }), { changes })
    return 'faults' in outcome
      ? outcome.faults.map(({ path, refused }) => `${path} ${refused && 'key' in refused ? refused.key : ''}`)
      : []
  }
  test('is named rule by rule, and no more often than a decree has rules', () => {
    expect(faultsOf([change])).toEqual([])
    expect(faultsOf([change, { ...change, tenantId: 'bpjs' }])).toEqual(['changes.1 PAYER_UNCLEAR'])
    expect(faultsOf(Array.from({ length: PAYER_CHANGES_MAX + 1 }, () => change))).toEqual(['changes RULES_TOO_MANY'])
  })
})
