import { describe, expect, test } from 'vitest'
import {
  basisPointsOf,
  type DraftBasis,
  draftOf,
  emptyRule,
  exampleOf,
  fieldOfFault,
  firstHalf,
  inputOf,
  moved,
  ownPayer,
  percentText,
} from './funding-draft.ts'

const PROVINCE = { id: 'kalbar', kind: 'PROVINCE', name: 'Provinsi Kalimantan Barat', shortName: 'Kalbar' } as const
const basis: DraftBasis = {
  own: { id: 'sambas', kind: 'REGENCY' },
  ownSource: 'REGIONAL_BUDGET',
  tenants: [PROVINCE],
  pledges: [],
  fromMonth: '2026-01-01',
  untilMonth: '2027-01-01',
}
const rule = emptyRule(ownPayer(basis))
const inputOfRule = (changed: object) => inputOf({ rules: [{ ...rule, ...changed }], last: rule }).rules[0]

describe('rules as they are written', () => {
  test.each([
    ['50', 5_000],
    ['33,33', 3_333],
    ['33.3 %', 3_330],
    ['0,01', 1],
    ['', 0],
    ['33,333', 0],
    ['separuh', 0],
    ['-5', 0],
  ])('reads %j as %d hundredths of a percent', (text, expected) => expect(basisPointsOf(text)).toBe(expected))

  test.each([
    [5_000, '50'],
    [3_333, '33,33'],
    [3_330, '33,3'],
    [1, '0,01'],
  ])('writes %d as %s', (basisPoints, expected) => expect(percentText(basisPoints)).toBe(expected))

  test('sends one part, the month after the last, and nothing for an empty field', () => {
    expect(inputOfRule({ share: '50', amount: '16800', lastMonth: '2026-06-01' })).toMatchObject({
      payer: { tenantId: 'sambas', name: null, source: 'REGIONAL_BUDGET' },
      shareBasisPoints: 5_000,
      amountPerMonth: null,
      fromMonth: null,
      untilMonth: '2026-07-01',
      peopleMax: null,
      ceiling: null,
    })
    expect(inputOfRule({ part: 'REST', share: '50' })).toMatchObject({ shareBasisPoints: null, amountPerMonth: null })
  })

  test('sends an empty share or amount as 0, which the API refuses, and never as all that is left', () => {
    expect(inputOfRule({ part: 'SHARE' })?.shareBasisPoints).toBe(0)
    expect(inputOfRule({ part: 'AMOUNT' })?.amountPerMonth).toBe('0')
  })

  test('names one payer: an organisation, a party outside, or nobody for the worker', () => {
    const outside = { kind: 'OUTSIDE', name: ' Kementerian ', tenantId: 'sambas', source: 'NATIONAL_BUDGET' }
    expect(inputOfRule(outside)?.payer).toEqual({ tenantId: null, name: 'Kementerian', source: 'NATIONAL_BUDGET' })
    expect(inputOfRule({ kind: 'WORKER', name: 'Budi' })?.payer).toEqual({ tenantId: null, name: null, source: 'SELF' })
  })

  test('stand in the fields again as they were saved', () => {
    const payer = { name: null, source: 'PROVINCIAL_BUDGET', tenant: PROVINCE } as const
    const saved = {
      number: 1,
      insteadOf: null,
      payer,
      shareBasisPoints: null,
      amountPerMonth: '8400',
      fromMonth: '2026-02-01',
      untilMonth: '2026-07-01',
      peopleMax: 500,
      ceiling: '9000000',
      onlyUnregistered: true,
      occupationCodes: ['PETANI'],
      villageCodes: ['61.01.01.2001'],
      pledgeId: 'j1',
    }
    const draft = draftOf([saved, { ...saved, number: 2, payer: { ...payer, tenant: null, source: 'SELF' } }], basis)
    const { number: _number, insteadOf: _insteadOf, payer: _payer, ...conditions } = saved
    expect(inputOf(draft)).toEqual({
      rules: [{ ...conditions, payer: { tenantId: 'kalbar', name: null, source: 'PROVINCIAL_BUDGET' } }],
      last: { tenantId: null, name: null, source: 'SELF' },
    })
  })

  test('change places, and stay at the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
  })
})

test.each([
  ['rules.2', 'SHARES_OVER_WHOLE', 'rules.2.share'],
  ['rules.0', 'CEILING_INVALID', 'rules.0.ceiling'],
  ['rules.1', 'NEVER_REACHED', 'rules.1.payer'],
  ['last', 'FUNDING_PAYER_UNKNOWN', 'last.payer'],
  ['rules', 'RULES_TOO_MANY', null],
])('a fault of %s with %s belongs to the field %s', (path, code, field) =>
  expect(fieldOfFault({ path, code })).toBe(field),
)

describe('an example', () => {
  test('lets the province pay half a year and the own government the rest', () => {
    const { rules, last } = exampleOf('PROVINCE_FIRST', basis)
    expect(rules).toMatchObject([{ tenantId: 'kalbar', part: 'REST', lastMonth: '2026-06-01' }])
    expect(last).toEqual(ownPayer(basis))
  })

  test('takes half of a short decree, and the whole of one month', () => {
    expect(firstHalf({ fromMonth: '2026-09-01', untilMonth: '2027-01-01' })).toBe('2026-10-01')
    expect(firstHalf({ fromMonth: '2026-09-01', untilMonth: '2026-10-01' })).toBe('2026-09-01')
  })

  test('names parties outside for the centre and the village', () => {
    expect(inputOf(exampleOf('HALVES', basis)).rules[0]).toMatchObject({
      payer: { tenantId: null, name: 'Kementerian Ketenagakerjaan', source: 'NATIONAL_BUDGET' },
      shareBasisPoints: 5_000,
    })
    expect(inputOf(exampleOf('PALM_FUND', basis))).toMatchObject({
      rules: [{ onlyUnregistered: true, payer: { source: 'PALM_REVENUE_SHARE' } }],
      last: { name: 'Pemerintah desa', source: 'VILLAGE_BUDGET' },
    })
  })
})
