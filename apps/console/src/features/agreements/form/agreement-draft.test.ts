import { expect, test } from 'vitest'
import { emptyAgreement, emptyParty, inputOf, partyKindOf } from './agreement-draft.ts'

const draft = {
  ...emptyAgreement('kubu', 'GOVERNMENT'),
  title: 'Perlindungan petani',
  validFrom: '2026-01-01',
  lastDay: '2026-12-31',
}

test('without its days there is nothing to send', () => {
  expect(inputOf({ ...draft, lastDay: null }, null)).toBeNull()
})

test('an obligation follows its party when parties change places', () => {
  const obligations = [{ key: 'o', id: null, partyKey: 'other', text: 'Membayar', dueOn: null }]
  expect(inputOf({ ...draft, obligations }, null)?.obligations[0]?.partyIndex).toBe(1)
  const parties = draft.parties.toReversed()
  expect(inputOf({ ...draft, parties, obligations }, null)?.obligations[0]?.partyIndex).toBe(0)
})

test('numbers are sent as numbers, whatever dots were typed, and nothing as none', () => {
  expect(inputOf({ ...draft, quotaPeople: '4.865', quotaRupiah: 'Rp980.784.000' }, null)).toMatchObject({
    quotaPeople: 4865,
    quotaRupiah: '980784000',
  })
  expect(inputOf(draft, null)).toMatchObject({ quotaPeople: null, quotaRupiah: null })
})

test('terms for pledges are sent where a company is a party, and none where none is', () => {
  const places = { pledgeAreaCodes: ['61.12.01'], pledgeOccupationCodes: ['FARMER'] }
  const rolling = { ...draft, ...places, pledgeRemainder: 'ROLL_OVER' as const }
  expect(inputOf(rolling, null)).toMatchObject({
    pledgeRemainder: 'RETURN',
    pledgeAreaCodes: [],
    pledgeOccupationCodes: [],
  })
  const parties = [...draft.parties, { ...emptyParty('c'), kind: 'COMPANY' as const }]
  expect(inputOf({ ...rolling, parties }, null)).toMatchObject({ pledgeRemainder: 'ROLL_OVER', ...places })
})

test('a party outside Payung has a name and no organisation', () => {
  const outside = { ...emptyParty('x'), isOutside: true, tenantId: 'kubu', outsideName: 'Serikat Tani' }
  expect(inputOf({ ...draft, parties: [outside] }, { id: 'a', version: 3 })).toMatchObject({
    agreementId: 'a',
    expectedVersion: 3,
    parties: [{ tenantId: null, outsideName: 'Serikat Tani' }],
  })
})

test('what an organisation is decides what party it is', () => {
  expect(['CITY', 'INSURER_BRANCH', 'COMPANY', 'INSTITUTION', 'AGENT_PARTNER'].map(partyKindOf)).toEqual([
    'GOVERNMENT',
    'INSURER',
    'COMPANY',
    'UNIVERSITY',
    'OTHER',
  ])
})
