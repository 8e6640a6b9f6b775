import { builder } from '../../graphql/builder.ts'

export const CohortStateEnum = builder.enumType('CohortState', {
  description: 'A draft, on the public list, locked for good, or put away.',
  values: ['DRAFT', 'PUBLISHED', 'LOCKED', 'DISCARDED'] as const,
})

export const CohortActionEnum = builder.enumType('CohortAction', {
  description: 'What can be done to a cohort.',
  values: ['EDIT', 'COMPUTE', 'PUBLISH', 'WITHDRAW', 'OBJECT', 'DECIDE', 'LOCK', 'DISCARD', 'EXPORT'] as const,
})

export const CohortStandingEnum = builder.enumType('CohortStanding', {
  description: 'Within the quota, waiting for a place, or taken out after an objection.',
  values: ['MEMBER', 'RESERVE', 'REMOVED'] as const,
})

export const CohortChangeEnum = builder.enumType('CohortChange', {
  description: 'What has changed since a draft was computed.',
  values: ['RULE', 'PRIORITY', 'QUOTAS', 'PLEDGES', 'PROGRAMME_CLOSED'] as const,
})

export const QuotaReleaseEnum = builder.enumType('QuotaRelease', {
  description: 'How a decree went that stands no more: cancelled before it was signed, revoked, or ended early.',
  values: ['CANCELLED', 'REVOKED', 'ENDED'] as const,
})
