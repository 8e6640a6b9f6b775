import { FINDINGS, LEAVING_REASONS, type LeavingReason, OUTCOMES } from '@payung/domain/reverification/reverification'
import {
  REVERIFICATION_STATES,
  REVERIFICATION_TRANSITIONS,
  type ReverificationAction,
  type ReverificationState,
} from '@payung/domain/reverification/reverification-state'
import { builder } from '../../graphql/builder.ts'

export const ReverificationStateEnum = builder.enumType('ReverificationState', {
  description: 'At work, decided about everybody, or called off.',
  values: REVERIFICATION_STATES as readonly [ReverificationState],
})

export const ReverificationActionEnum = builder.enumType('ReverificationAction', {
  description: 'What can be done to a review.',
  values: Object.keys(REVERIFICATION_TRANSITIONS) as [ReverificationAction],
})

export const ReverificationBecauseEnum = builder.enumType('ReverificationBecause', {
  description: 'Why a decree is looked at again: its day had come, or something came to light.',
  values: ['SCHEDULE', 'EVIDENCE'] as const,
})

export const FindingEnum = builder.enumType('ReverificationFinding', {
  description: 'What came to light about somebody after a decree named them.',
  values: FINDINGS,
})

export const FindingSourceEnum = builder.enumType('FindingSource', {
  description: 'Where it comes from: their record, the programme’s rule, a register’s answer or a visit.',
  values: ['RECORD', 'RULE', 'POPULATION', 'MEMBERSHIP', 'FIELD_VISIT'] as const,
})

export const OutcomeEnum = builder.enumType('ReverificationOutcome', {
  description: 'What becomes of somebody’s place; replaced, the next of the reserve takes it over.',
  values: OUTCOMES,
})

export const ReverificationDecisionEnum = builder.enumType('ReverificationDecision', {
  description: 'What is decided; SUGGESTED: of each what is suggested, TAKEN_BACK: nothing yet.',
  values: [...OUTCOMES, 'SUGGESTED', 'TAKEN_BACK'] as const,
})

export const ReverificationStandingEnum = builder.enumType('ReverificationStanding', {
  description: 'How a line was decided, or that it waits.',
  values: [...OUTCOMES, 'UNDECIDED'] as const,
})

export const LeavingReasonEnum = builder.enumType('LeavingReason', {
  description: 'Why somebody goes, as the amendment says it.',
  values: LEAVING_REASONS as readonly [LeavingReason],
})
