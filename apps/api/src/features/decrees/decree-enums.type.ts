import { builder } from '../../graphql/builder.ts'

export const DecreeStateEnum = builder.enumType('DecreeState', {
  description: 'How far a decree is; APPROVED it is frozen, SIGNED nothing of it changes.',
  values: ['DRAFT', 'REVIEW', 'APPROVED', 'SIGNED', 'PUBLISHED', 'ENDED', 'REVOKED', 'CANCELLED'] as const,
})

export const DecreeKindEnum = builder.enumType('DecreeKind', {
  description: 'Designates the people of a cohort, amends the annex of such a decree, or revokes it.',
  values: ['DESIGNATION', 'AMENDMENT', 'REVOCATION'] as const,
})

export const DecreeActionEnum = builder.enumType('DecreeAction', {
  description: 'What can be done to a decree.',
  values: ['EDIT', 'SUBMIT', 'WITHDRAW', 'VOTE', 'REOPEN', 'CANCEL', 'SIGN', 'PUBLISH', 'AMEND', 'REVOKE'] as const,
})

export const ApprovalVoteEnum = builder.enumType('ApprovalVote', {
  description: 'RETURN makes it a draft again, REJECT ends it.',
  values: ['APPROVE', 'RETURN', 'REJECT'] as const,
})

export const ApprovalDutyEnum = builder.enumType('ApprovalDuty', {
  description: 'What a step asks: to read the text as a lawyer, or to answer for the whole.',
  values: ['REVIEW', 'APPROVE'] as const,
})

export const StepStandingEnum = builder.enumType('DecreeStepStanding', {
  description: 'Not yet, now, later than agreed, or how it was decided.',
  values: ['WAITING', 'OPEN', 'LATE', 'APPROVED', 'RETURNED', 'REJECTED'] as const,
})

export const DecreeChangeEnum = builder.enumType('DecreeChange', {
  description: 'Why somebody stands in an annex: designated, or added, removed, replacing, corrected by an amendment.',
  values: ['DESIGNATE', 'ADD', 'REMOVE', 'REPLACE', 'CORRECT'] as const,
})

export const AmendingChangeEnum = builder.enumType('AmendingChange', {
  description: 'What an amendment does to an annex.',
  values: ['ADD', 'REMOVE', 'REPLACE', 'CORRECT'] as const,
})

export const ChangeReasonEnum = builder.enumType('DecreeChangeReason', {
  description: 'Why an amendment changes a line.',
  values: [
    'DECEASED',
    'MOVED',
    'FOREIGN',
    'EMPLOYED',
    'NEVER_ELIGIBLE',
    'OVER_AGE',
    'NOT_POOR',
    'DUPLICATE',
    'REFUSED',
    'NOT_FOUND',
    'QUOTA_LEFT',
    'IDENTITY_WRONG',
    'OTHER',
  ] as const,
})

export const DecreeWaitingEnum = builder.enumType('DecreeWaiting', {
  description: 'What a decree waits for from me.',
  values: ['VOTE', 'SIGN', 'PUBLISH', 'RETURNED', 'CANCEL'] as const,
})

export const DelegationStandingEnum = builder.enumType('DelegationStanding', {
  description: 'Whether a deputy stands in: not yet, today, no longer, or ended early.',
  values: ['PLANNED', 'IN_FORCE', 'OVER', 'REVOKED'] as const,
})
