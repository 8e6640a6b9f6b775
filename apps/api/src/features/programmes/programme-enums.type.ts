import { builder } from '../../graphql/builder.ts'

export const ProgrammeStateEnum = builder.enumType('ProgrammeState', {
  description: 'Written, open to its areas, closed for good, or discarded before it was opened.',
  values: ['DRAFT', 'OPEN', 'CLOSED', 'DISCARDED'] as const,
})

export const ProgrammeInsuranceEnum = builder.enumType('ProgrammeInsurance', {
  description: 'What a programme insures: JKK, JKM, JHT.',
  values: ['WORK_ACCIDENT', 'DEATH', 'OLD_AGE'] as const,
})

export const ProposerEnum = builder.enumType('Proposer', {
  description: 'Who may propose people.',
  values: ['VILLAGE', 'AGENCY', 'MARKET', 'PLATFORM', 'INSURER'] as const,
})

export const ReliefEnum = builder.enumType('ContributionRelief', {
  description: 'Half of work accident and death in the months of PP 50/2025: of transport workers, or of others.',
  values: ['RELIEF_TRANSPORT_WORKERS', 'RELIEF_OTHER_WORKERS'] as const,
})

export const EligibilityOutcomeEnum = builder.enumType('EligibilityOutcome', {
  description: 'What a rule says of a person; UNKNOWN where a fact is missing that decides it.',
  values: ['ELIGIBLE', 'NOT_ELIGIBLE', 'UNKNOWN'] as const,
})
