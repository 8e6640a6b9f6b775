import { describe, expect, test } from 'vitest'
import { checkInput } from '../input/check-input.ts'
import { grantBasis, grantBasisKindsOf } from './regional-grant.ts'
import { regionalGrantEndInput, regionalGrantInput } from './regional-grant-input.ts'

const TODAY = '2026-03-04'
const BASIS = {
  basisKind: 'PERBUP',
  basisNumber: ' 12/2025 ',
  basisTitle: 'Santunan kematian',
  basisDay: '2024-12-20',
} as const
const GRANT = { ...BASIS, amount: '1500000', fromDay: '2025-01-01', lastDay: null }

function faults(
  schema: ReturnType<typeof regionalGrantInput> | ReturnType<typeof regionalGrantEndInput>,
  input: object,
) {
  const answer = checkInput(schema, input)
  return 'faults' in answer
    ? answer.faults.map(({ path, refused }) => [path, refused && 'key' in refused && refused.key])
    : []
}

describe('what a government gives at a death', () => {
  test('is read with its regulation, and may begin before today', () => {
    expect(checkInput(regionalGrantInput({ today: TODAY }), GRANT)).toEqual({
      output: { ...GRANT, amount: 1_500_000n, basisNumber: '12/2025' },
    })
  })

  test.for([
    ['amount', { amount: '0' }, 'GRANT_AMOUNT_INVALID'],
    ['amount', { amount: '1000000001' }, 'GRANT_AMOUNT_INVALID'],
    ['lastDay', { lastDay: '2024-12-31' }, 'GRANT_ENDS_BEFORE_IT_BEGINS'],
    ['basisNumber', { basisNumber: ' ' }, 'GRANT_NUMBER_MISSING'],
    ['basisTitle', { basisTitle: 'Abc' }, 'GRANT_TITLE_MISSING'],
    ['basisTitle', { basisTitle: 'Bagi 6112015708900001' }, 'TEXT_HAS_NATIONAL_ID'],
    ['basisDay', { basisDay: '2026-03-05' }, 'GRANT_BASIS_DAY'],
  ] as const)('says what is wrong with %s', ([path, part, key]) => {
    expect(faults(regionalGrantInput({ today: TODAY }), { ...GRANT, ...part })).toEqual([[path, key]])
  })

  test('ends today at the earliest', () => {
    const end = regionalGrantEndInput({ today: TODAY })
    expect(faults(end, { ...BASIS, lastDay: TODAY })).toEqual([])
    expect(faults(end, { ...BASIS, lastDay: '2026-03-03' })).toEqual([['lastDay', 'GRANT_DAY_OVER']])
  })

  test('is cited as other regulations are, each government by its own', () => {
    expect(grantBasis({ kind: 'PERBUP', area: 'Kubu Raya', number: '12/2025', title: 'Santunan kematian' })).toBe(
      'Perbup Kubu Raya 12/2025 tentang Santunan kematian',
    )
    expect(grantBasisKindsOf('CITY')).toEqual(['PERWALI', 'PERDA'])
    expect(grantBasisKindsOf('COMPANY')).toEqual([])
  })
})
