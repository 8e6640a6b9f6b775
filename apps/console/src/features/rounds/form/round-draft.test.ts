import { expect, test } from 'vitest'
import { emptyOther, emptyRound, fieldOf, inputOf, otherOf, othersInput } from './round-draft.ts'

test('each kind of proposer is sent with what names it and nothing else', () => {
  const others = [
    { ...emptyOther, who: 'dinas', name: 'lama', quota: '5' },
    { ...emptyOther, kind: 'MARKET' as const, who: 'dinas', name: 'Pasar Pagi', quota: '3' },
    { ...emptyOther, kind: 'INSURER' as const, who: 'cabang', quota: '2' },
  ]
  const draft = { ...emptyRound, areaCodes: ['61.06.01'], quotaEach: '12', others }
  expect(inputOf(draft, '2026-12-31')).toMatchObject({
    villages: [{ areaCode: '61.06.01', quotaEach: 12 }],
    others: [
      { kind: 'AGENCY', agencyId: 'dinas', quota: 5 },
      { kind: 'MARKET', name: 'Pasar Pagi', quota: 3 },
      { kind: 'INSURER', tenantId: 'cabang', quota: 2 },
    ],
  })
  expect(inputOf(draft, '2026-12-31').others[0]).not.toHaveProperty('name')
})

test('a fault finds its field', () => {
  expect(
    ['name', 'villages.0.areaCode', 'villages.2.quotaEach', 'others.1.quota', 'others.0.agencyId', 'others.3'].map(
      fieldOf,
    ),
  ).toEqual(['name', 'villages', 'quotaEach', 'other-1-quota', 'other-0-who', 'other-3-who'])
})

test('who is asked already is sent as they stand, so that nobody is taken for somebody new', () => {
  const task = { agencyId: null, proposer: { id: 'kabupaten' }, name: null, quotaPeople: 4 }
  const standing = [
    { ...task, kind: 'AGENCY' as const, agencyId: 'dinas' },
    { ...task, kind: 'INSURER' as const, proposer: { id: 'cabang' } },
    { ...task, kind: 'MARKET' as const, agencyId: 'dinas', name: 'Pasar Pagi' },
    { ...task, kind: 'PLATFORM' as const, proposer: { id: 'platform' }, name: 'Ojek' },
    { ...task, kind: 'VILLAGE' as const },
  ]
  expect(othersInput(standing.flatMap((proposer) => otherOf(proposer, 'kabupaten') ?? []))).toEqual([
    { kind: 'AGENCY', agencyId: 'dinas', quota: 4 },
    { kind: 'INSURER', tenantId: 'cabang', quota: 4 },
    { kind: 'MARKET', agencyId: 'dinas', name: 'Pasar Pagi', quota: 4 },
    { kind: 'PLATFORM', tenantId: 'platform', name: 'Ojek', quota: 4 },
  ])
})
