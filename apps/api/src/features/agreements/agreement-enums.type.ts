import { PLEDGE_REMAINDERS } from '@payung/domain/pledge/roll-over'
import { builder } from '../../graphql/builder.ts'

export const AgreementKindEnum = builder.enumType('AgreementKind', {
  description: 'MEMORANDUM: nota kesepakatan. COOPERATION: perjanjian kerja sama that carries one out.',
  values: ['MEMORANDUM', 'COOPERATION'] as const,
})

export const PledgeRemainderEnum = builder.enumType('PledgeRemainder', {
  description:
    'What becomes of the money that an ended pledge leaves. RETURN: it can be drawn from the agreement again. ROLL_OVER: the next pledge of the same company to the same government brings it along, also under an agreement that renews this one.',
  values: PLEDGE_REMAINDERS,
})

export const AgreementStandingEnum = builder.enumType('AgreementStanding', {
  description: 'Where an agreement stands today; ACTIVE and EXPIRED follow from its days.',
  values: ['DRAFT', 'NEGOTIATION', 'APPROVED', 'SIGNED', 'ACTIVE', 'EXPIRED', 'TERMINATED'] as const,
})

export const AgreementStateEnum = builder.enumType('AgreementState', {
  description: 'How far an agreement has come.',
  values: ['DRAFT', 'NEGOTIATION', 'APPROVED', 'SIGNED', 'TERMINATED'] as const,
})

export const AgreementActionEnum = builder.enumType('AgreementAction', {
  description: 'What can be done to an agreement.',
  values: [
    'EDIT',
    'OPEN_NEGOTIATION',
    'WITHDRAW',
    'APPROVE',
    'REOPEN',
    'SIGN',
    'CONFIRM',
    'TERMINATE',
    'RENEW',
  ] as const,
})

export const AgreementMoveEnum = builder.enumType('AgreementMove', {
  description: 'A step on or back before it is signed.',
  values: ['OPEN_NEGOTIATION', 'WITHDRAW', 'APPROVE', 'REOPEN'] as const,
})

export const AgreementOrderEnum = builder.enumType('AgreementOrder', {
  description: 'What comes first.',
  values: ['NEWEST', 'ENDING_FIRST', 'TITLE'] as const,
})

export const PartyKindEnum = builder.enumType('PartyKind', {
  description: 'What a party is.',
  values: ['GOVERNMENT', 'INSURER', 'COMPANY', 'UNIVERSITY', 'UNION', 'OTHER'] as const,
})

export const SignatoryCapacityEnum = builder.enumType('SignatoryCapacity', {
  description:
    'In which capacity somebody signs: as holder of the office, as Penjabat (Pj.), or as Pelaksana Tugas (Plt.).',
  values: ['DEFINITIVE', 'ACTING_PJ', 'ACTING_PLT'] as const,
})

export const AgreementDocumentKindEnum = builder.enumType('AgreementDocumentKind', {
  description: 'What a paper of an agreement is.',
  values: ['DRAFT', 'SIGNED', 'PROOF', 'ANNEX', 'OTHER'] as const,
})

export const ObligationStandingEnum = builder.enumType('ObligationStanding', {
  description: 'Kept, overdue, due within 30 days, or open.',
  values: ['DONE', 'LATE', 'DUE', 'OPEN'] as const,
})

export const ReportOutcomeEnum = builder.enumType('ReportOutcome', {
  description: 'On its way, or done.',
  values: ['PROGRESS', 'DONE'] as const,
})
