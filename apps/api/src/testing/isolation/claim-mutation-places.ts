import type { Place } from './place.ts'
import { node } from './things.builder.ts'

/** Mutations about events of a life and the claims that follow. */
export const CLAIM_MUTATION_PLACES: Readonly<Record<string, Place>> = {
  enterHeirAccount: ({ heir }) => ({ heirId: heir, bank: 'Bank lain', holder: 'Orang lain', number: '1234567890' }),
  confirmHeirAccount: ({ heirAccount }) => ({ accountId: heirAccount, number: '1234567890' }),
  makeHeirLink: ({ heirAccount }) => ({ accountId: heirAccount }),
  recordHeirCall: ({ heirAccount }) => ({ accountId: heirAccount, received: '5', note: 'pengujian pemisahan' }),
  decideHeirShortfall: ({ heirAccount }) => ({ accountId: heirAccount, reason: 'pengujian pemisahan' }),
  // A correction ends the account, and whoever is removed has none: last of these.
  saveClaimHeir: ({ claim, heir }) => ({
    claimId: node('Claim', claim),
    heirId: heir,
    relation: 'SPOUSE',
    name: 'Orang lain',
    birthDate: '1980-01-05',
    isLiving: true,
    source: 'VILLAGE',
  }),
  removeClaimHeir: ({ heir }) => ({ heirId: heir, reason: 'pengujian pemisahan' }),
  writeHeirCertificate: ({ claim }) => ({ claimId: node('Claim', claim), isIssued: false }),
  openHeirDispute: ({ claim }) => ({ claimId: node('Claim', claim), reason: 'pengujian pemisahan' }),
  proposeHeirSettlement: ({ heirDispute }) => ({ disputeId: heirDispute, proposal: 'pengujian pemisahan' }),
  approveHeirSettlement: ({ heirDispute }) => ({ disputeId: heirDispute, proposal: 'pengujian pemisahan' }),
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
  addScholarship: ({ claim }) => ({
    claimId: node('Claim', claim),
    childName: 'Anak Contoh',
    birthDate: '2018-05-05',
    level: 'PRIMARY',
    yearOfLevel: 2,
  }),
  checkScholarship: ({ claim }) => ({ claimId: node('Claim', claim), reason: 'pengujian pemisahan' }),
  endScholarship: ({ scholarship }) => ({
    scholarshipId: node('Scholarship', scholarship),
    kind: 'MARRIED',
    onDay: '2026-01-05',
    reason: 'pengujian pemisahan',
  }),
  proveScholarshipYear: ({ scholarship, file }) => ({
    scholarshipId: node('Scholarship', scholarship),
    year: 2026,
    level: 'PRIMARY',
    yearOfLevel: 2,
    school: 'SD Negeri 1',
    fileId: node('File', file),
  }),
  recordScholarshipPayment: ({ scholarship }) => ({
    scholarshipId: node('Scholarship', scholarship),
    year: 2026,
    amount: '1',
    paidOn: '2026-01-05',
    reference: 'BEASISWA-1',
  }),
  withdrawScholarshipEntry: ({ scholarship }) => ({
    entry: 'CHILD',
    entryId: node('Scholarship', scholarship),
    reason: 'pengujian pemisahan',
  }),
  takeClaimStep: ({ claim }) => ({
    claimId: node('Claim', claim),
    expectedVersion: 1,
    action: 'GATHER',
    onDay: '2026-01-05',
  }),
  takeEarlierBenefits: ({ file }) => ({ fileId: node('File', file), idempotencyKey: 'uji' }),
  confirmEarlierBenefits: ({ earlierUpload }) => ({ uploadId: earlierUpload, expectedVersion: 1 }),
  rejectEarlierBenefits: ({ earlierUpload }) => ({
    ...{ uploadId: earlierUpload, expectedVersion: 1, reason: 'pengujian pemisahan' },
  }),
  withdrawLifeEvent: ({ lifeEvent }) => ({ eventId: node('LifeEvent', lifeEvent), reason: 'pengujian pemisahan' }),
}
