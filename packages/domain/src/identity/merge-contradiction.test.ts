import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WORKER_STATUSES } from '../worker/worker-status.ts'
import { type MergeFacts, mergeContradictions } from './merge-contradiction.ts'

const yusuf: MergeFacts = {
  nationalId: '6112050511820021',
  agreesWithNationalId: true,
  birthDate: '1982-11-05',
  sex: 'MALE',
  familyCardNumber: '6112050101100001',
  membershipNumber: null,
  status: 'CANDIDATE',
}
/** Registered again: the birth date in the number typed wrongly. */
const again: MergeFacts = { ...yusuf, nationalId: '6112050611820021', agreesWithNationalId: false }

describe('what speaks against a machine merging two records', () => {
  test('is nothing where one number is a slip, or does not fit its own record', () => {
    expect(mergeContradictions(yusuf, again)).toEqual([])
    expect(mergeContradictions(yusuf, { ...again, birthDate: '1982-05-11', familyCardNumber: null })).toEqual([])
    expect(mergeContradictions(yusuf, { ...yusuf, nationalId: '6112050611820021' })).toEqual([])
  })

  test.each<[string, Partial<MergeFacts>]>([
    ['SEX_DIFFERS', { sex: 'FEMALE' }],
    ['BIRTH_DATE_DIFFERS', { birthDate: '1982-03-20' }],
    ['BIRTH_DATE_DIFFERS', { birthDate: '1950-03-20' }],
    ['FAMILY_CARD_DIFFERS', { familyCardNumber: '6112050101100002' }],
    ['ONE_HAS_DIED', { status: 'DECEASED' }],
  ])('is %s', (contradiction, other) => {
    expect(mergeContradictions(yusuf, { ...again, ...other })).toEqual([contradiction])
  })

  test('is two memberships at the insurer, and two who were verified', () => {
    const member = { ...yusuf, membershipNumber: '12345678901' }
    expect(mergeContradictions(member, { ...again, membershipNumber: '12345678902' })).toEqual([
      'MEMBERSHIP_NUMBER_DIFFERS',
    ])
    expect(mergeContradictions(member, { ...again, membershipNumber: null })).toEqual([])
    expect(mergeContradictions({ ...yusuf, status: 'VERIFIED' }, { ...again, status: 'VERIFIED' })).toEqual([
      'BOTH_VERIFIED',
    ])
  })

  test('is two numbers that both fit, but for one family card; numbers in a row are twins whatever the card says', () => {
    const other = { ...yusuf, nationalId: '6112050511820321' }
    expect(mergeContradictions(yusuf, other)).toEqual([])
    expect(mergeContradictions(yusuf, { ...other, familyCardNumber: null })).toEqual(['NUMBERS_BOTH_FIT'])
    expect(mergeContradictions(yusuf, { ...other, nationalId: '6112050511820022' })).toEqual(['NUMBERS_BOTH_FIT'])
  })

  test('is the same both ways round', () => {
    const facts = fc.record<MergeFacts>({
      nationalId: fc.constantFrom('6112050511820021', '6112050511820022', '6112050511820321', '6112050611820021'),
      agreesWithNationalId: fc.boolean(),
      birthDate: fc.constantFrom('1982-11-05', '1982-05-11', '1982-03-20'),
      sex: fc.constantFrom('FEMALE', 'MALE'),
      familyCardNumber: fc.constantFrom(null, '6112050101100001', '6112050101100002'),
      membershipNumber: fc.constantFrom(null, '1', '2'),
      status: fc.constantFrom(...WORKER_STATUSES),
    })
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        expect(mergeContradictions(a, b)).toEqual(mergeContradictions(b, a))
      }),
    )
  })
})
