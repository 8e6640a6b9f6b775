import { describe, expect, test } from 'vitest'
import { checkInput } from '../input/check-input.ts'
import { pledgeInput, pledgeOn } from './pledge-input.ts'
import { type PledgeSide, type PledgeState, pledgeActions } from './pledge-state.ts'

const WHOLE = {
  agreementId: 'a',
  regionId: 'r',
  kind: 'WORKERS',
  workers: '120',
  fromMonth: '2027-01-01',
  untilMonth: '2027-07-01',
  areaCodes: ['61.12.05.2003'],
  occupationCodes: [],
  note: '  ',
}
const faultsOf = (changed: object) => {
  const outcome = checkInput(pledgeInput, { ...WHOLE, ...changed })
  return 'faults' in outcome
    ? outcome.faults.map(({ path, refused }) => `${path} ${refused && 'key' in refused ? refused.key : ''}`)
    : []
}

describe('a pledge as it is stated', () => {
  test('is read with its number and without an empty note', () => {
    const outcome = checkInput(pledgeInput, WHOLE)
    expect(outcome).toMatchObject({ output: { workers: 120, note: null } })
  })

  test('names each fault at its field', () => {
    expect(faultsOf({ agreementId: '', regionId: '' })).toEqual([
      'agreementId PLEDGE_AGREEMENT',
      'regionId PLEDGE_REGION',
    ])
    expect(faultsOf({ workers: '0' })).toEqual(['workers PLEDGE_WORKERS'])
    expect(faultsOf({ workers: null })).toEqual(['workers PLEDGE_WORKERS'])
    expect(faultsOf({ kind: 'RUPIAH', amount: '0' })).toEqual(['amount PLEDGE_AMOUNT'])
    expect(faultsOf({ kind: 'RUPIAH' })).toEqual(['amount PLEDGE_AMOUNT'])
    expect(faultsOf({ untilMonth: '2027-01-01' })).toEqual(['untilMonth PLEDGE_MONTHS'])
    expect(faultsOf({ untilMonth: '2032-02-01' })).toEqual(['untilMonth PLEDGE_MONTHS'])
    expect(faultsOf({ fromMonth: '2027-01-15' })).toEqual(['untilMonth PLEDGE_MONTHS'])
    expect(faultsOf({ note: 'Untuk 6112055201800001' })).toEqual(['note TEXT_HAS_NATIONAL_ID'])
    expect(faultsOf({ carriedFromId: 'p' })).toEqual(['carriedAmount PLEDGE_CARRIED'])
    expect(faultsOf({ carriedAmount: '1' })).toEqual(['carriedAmount PLEDGE_CARRIED'])
    expect(faultsOf({ carriedFromId: 'p', carriedAmount: '0' })).toEqual(['carriedAmount PLEDGE_CARRIED'])
    expect(faultsOf({ carriedFromId: 'p', carriedAmount: '1' })).toEqual([])
    expect(faultsOf({ areaCodes: Array.from({ length: 301 }, () => 'x') })).toEqual(['areaCodes PLEDGE_CODES_TOO_MANY'])
  })
})

describe('a pledge under an agreement that says where and for whom', () => {
  const refusedUnder = (areaCodes: string[], occupationCodes: string[], changed: object = {}) => {
    const agreement = {
      state: 'SIGNED' as const,
      validFrom: '2026-01-01',
      validUntil: '2028-01-01',
      isOurs: true,
      regionIds: ['r'],
      areaCodes,
      occupationCodes,
    }
    const schema = pledgeOn({ today: '2026-11-27', agreementOf: () => agreement, areaOfRegion: () => '61.12' })
    const outcome = checkInput(schema, { ...WHOLE, ...changed })
    return 'faults' in outcome ? outcome.faults.map(({ path }) => path) : []
  }

  test('is for its areas or what lies below them, and for its groups', () => {
    expect(refusedUnder([], [])).toEqual([])
    expect(refusedUnder(['61.12.05'], [])).toEqual([])
    expect(refusedUnder(['61.12.05.2003'], ['FARMER'], { occupationCodes: ['FARMER'] })).toEqual([])
    expect(refusedUnder(['61.12.05.2004'], ['FARMER'], { occupationCodes: ['TRADER'] })).toEqual([
      'areaCodes',
      'occupationCodes',
    ])
    // `61.12.05.20` is no area above it.
    expect(refusedUnder(['61.12.05.20'], [])).toEqual(['areaCodes'])
  })

  test('names its areas and groups, unless the agreement is for the whole region', () => {
    expect(refusedUnder(['61.12'], [], { areaCodes: [] })).toEqual([])
    expect(refusedUnder(['61.12.05'], [], { areaCodes: [] })).toEqual(['areaCodes'])
    expect(refusedUnder([], ['FARMER'], { areaCodes: [] })).toEqual(['occupationCodes'])
  })
})

describe('an amount beside what a worker costs', () => {
  test('that is no amount is refused at its field, and priced as nothing', () => {
    const schema = pledgeOn({ today: '2026-11-27', priceOf: () => 100_800n })
    const refusalsOf = (amount: bigint) => {
      const outcome = checkInput(schema, { ...WHOLE, kind: 'RUPIAH', workers: null, amount })
      return 'faults' in outcome
        ? outcome.faults.map(({ path, refused }) => `${path} ${refused && 'key' in refused ? refused.key : ''}`)
        : []
    }
    expect(refusalsOf(-5n)).toEqual(['amount PLEDGE_AMOUNT'])
    expect(refusalsOf(0n)).toEqual(['amount PLEDGE_AMOUNT'])
    expect(refusalsOf(100_799n)).toEqual(['amount PLEDGE_BUYS_NOBODY'])
    expect(refusalsOf(100_800n)).toEqual([])
  })
})

describe('the steps of a pledge', () => {
  test('are taken by the side that they belong to, with its permission', () => {
    const of = (state: PledgeState, side: PledgeSide, permissions: readonly string[], isListed = false) =>
      pledgeActions(state, side, new Set(permissions), isListed)
    expect(of('DRAFT', 'COMPANY', ['PLEDGE_APPROVE'])).toEqual(['OFFER', 'WITHDRAW'])
    expect(of('DRAFT', 'COMPANY', ['PLEDGE_DRAFT'])).toEqual([])
    expect(of('OFFERED', 'REGION', ['PLEDGE_MATCH'])).toEqual(['MATCH', 'REFUSE'])
    expect(of('MATCHED', 'REGION', ['PLEDGE_MATCH'])).toEqual([])
    expect(of('OFFERED', 'COMPANY', ['PLEDGE_MATCH', 'PLEDGE_APPROVE'])).toEqual(['WITHDRAW'])
    expect(of('WITHDRAWN', 'COMPANY', ['PLEDGE_APPROVE'])).toEqual([])
  })

  test('withdraw an approved pledge until a list names somebody of it, and end it from then on', () => {
    const permissions = new Set(['PLEDGE_APPROVE'])
    expect(pledgeActions('APPROVED', 'COMPANY', permissions, false)).toEqual(['WITHDRAW'])
    expect(pledgeActions('APPROVED', 'COMPANY', permissions, true)).toEqual(['END'])
  })
})
