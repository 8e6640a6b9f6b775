import type { Place } from './place.ts'
import { node } from './things.builder.ts'

/** Mutations about events of a life and the claims that follow. */
export const CLAIM_MUTATION_PLACES: Readonly<Record<string, Place>> = {
  addClaimPaper: ({ claim, file }) => ({
    claimId: node('Claim', claim),
    kind: 'FAMILY_CARD',
    fileId: node('File', file),
  }),
  correctLifeEvent: ({ lifeEvent }) => ({
    eventId: node('LifeEvent', lifeEvent),
    eventDay: '2026-01-05',
    dayPrecision: 'DAY',
    place: 'Kebun',
    reason: 'pengujian pemisahan',
  }),
  demandClaimPaper: ({ claim }) => ({
    claimId: node('Claim', claim),
    kind: 'SCHOOL_LETTER',
    reason: 'pengujian pemisahan',
  }),
  reportLifeEvent: ({ worker }) => ({
    workerId: node('Worker', worker),
    kind: 'ACCIDENT',
    eventDay: '2026-01-05',
    dayPrecision: 'DAY',
    place: 'Kebun',
    source: 'VILLAGE',
  }),
  takeClaimStep: ({ claim }) => ({
    claimId: node('Claim', claim),
    expectedVersion: 1,
    action: 'GATHER',
    onDay: '2026-01-05',
  }),
  withdrawLifeEvent: ({ lifeEvent }) => ({ eventId: node('LifeEvent', lifeEvent), reason: 'pengujian pemisahan' }),
}
