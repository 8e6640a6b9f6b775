import { randomUUID } from 'node:crypto'
import { NOTHING } from '../../graphql/ids.ts'
import type { Place } from './place.ts'
import { node } from './things.builder.ts'

/** Of agreements, pledges and regulations. */
export const AGREEMENT_MUTATION_PLACES: Readonly<Record<string, Place>> = {
  addAgreementDocument: ({ agreement, file }) => ({
    agreementId: node('Agreement', agreement),
    fileId: node('File', file),
    kind: 'OTHER',
  }),
  assignObligation: ({ obligation, agency }) => ({
    obligationId: obligation,
    agencyIds: [node('Agency', agency)],
    areaCodes: [],
  }),
  commentOnAgreement: ({ agreement, obligation }) => ({
    agreementId: node('Agreement', agreement),
    obligationId: obligation,
    text: 'pengujian',
  }),
  confirmAgreement: ({ agreement }) => ({ agreementId: node('Agreement', agreement), signingId: randomUUID() }),
  recordGazette: ({ regulation }) => ({
    regulationId: node('Regulation', regulation),
    expectedVersion: 1,
    gazetteYear: 2026,
    gazetteNumber: '1',
  }),
  enactRegulation: ({ regulation }) => ({
    regulationId: node('Regulation', regulation),
    expectedVersion: 1,
    number: '1',
    year: 2026,
    enactedOn: '2026-01-02',
    inForceOn: '2026-01-02',
  }),
  moveAgreement: ({ agreement }) => ({
    agreementId: node('Agreement', agreement),
    expectedVersion: 1,
    action: 'WITHDRAW',
    reason: 'pengujian',
  }),
  moveRegulation: ({ regulation }) => ({
    regulationId: node('Regulation', regulation),
    expectedVersion: 1,
    action: 'BEGIN_DRAFT',
  }),
  removeAgreementDocument: ({ agreementDocument }) => ({ documentId: agreementDocument }),
  renewAgreement: ({ agreement }) => ({ agreementId: node('Agreement', agreement) }),
  replaceRegulation: ({ regulation }) => ({
    regulationId: node('Regulation', regulation),
    expectedVersion: 1,
    replacedById: node('Regulation', regulation),
    replacedOn: '2026-01-02',
  }),
  reportObligation: ({ obligation }) => ({
    obligationId: obligation,
    outcome: 'DONE',
    text: 'pengujian',
    happenedOn: '2026-01-02',
  }),
  saveAgreement: ({ agreement }) => ({
    agreementId: node('Agreement', agreement),
    expectedVersion: 1,
    kind: 'COOPERATION',
    title: 'Judul yang lain',
    purpose: 'Maksud yang lain',
    validFrom: '2026-01-01',
    lastDay: '2026-12-31',
    regulationIds: [],
    parties: [],
    obligations: [],
  }),
  saveRegulation: ({ regulation }) => ({
    regulationId: node('Regulation', regulation),
    expectedVersion: 1,
    kind: 'PERDA',
    title: 'Judul yang lain',
    articles: [],
  }),
  signAgreement: ({ agreement, file }) => ({
    agreementId: node('Agreement', agreement),
    expectedVersion: 1,
    signedOn: '2026-01-02',
    fileId: node('File', file),
  }),
  // Makes a job of one's own, whatever the filter finds.
  stateAgreementParty: ({ agreement, file }) => ({
    agreementId: node('Agreement', agreement),
    signingId: randomUUID(),
    partyId: randomUUID(),
    fileId: node('File', file),
    reason: 'Berita acara penandatanganan',
  }),
  startAgreementExport: 'OWN',
  startRegulationExport: 'OWN',
  startPledgeExport: 'OWN',
  terminateAgreement: ({ agreement }) => ({
    agreementId: node('Agreement', agreement),
    expectedVersion: 1,
    terminatedOn: '2026-02-01',
    reason: 'pengujian',
  }),
  draftPledge: ({ agreement }) => ({
    pledge: {
      agreementId: node('Agreement', agreement),
      regionId: node('Tenant', NOTHING),
      kind: 'WORKERS',
      workers: 1,
      fromMonth: '2026-11-01',
      untilMonth: '2026-12-01',
      programmes: ['DEATH'],
      areaCodes: [],
      occupationCodes: [],
    },
  }),
  matchPledge: ({ pledge }) => ({ pledgeId: node('Pledge', pledge) }),
  approvePledge: ({ pledge }) => ({ pledgeId: node('Pledge', pledge) }),
  declinePledge: ({ pledge }) => ({ pledgeId: node('Pledge', pledge), reason: 'pengujian isolasi' }),
  endPledge: ({ pledge }) => ({ pledgeId: node('Pledge', pledge), reason: 'pengujian isolasi' }),
  offerPledge: ({ pledge }) => ({ pledgeId: node('Pledge', pledge) }),
  requestPledgeCertificate: ({ pledge }) => ({ pledgeId: node('Pledge', pledge) }),
  issuePledgeCertificate: ({ certificate }) => ({ certificateId: certificate }),
  confirmCertificateReceipt: ({ certificate, contributionList }) => ({
    certificateId: certificate,
    listId: contributionList,
    evidence: 'INSURER_PAPER',
    reference: 'BPJS-1',
  }),
  refusePledgeCertificate: ({ certificate }) => ({ certificateId: certificate, reason: 'pengujian isolasi' }),
  revokePledgeCertificate: ({ certificate }) => ({ certificateId: certificate, reason: 'pengujian isolasi' }),
  withdrawPledge: ({ pledge }) => ({ pledgeId: node('Pledge', pledge), reason: 'pengujian isolasi' }),
}
