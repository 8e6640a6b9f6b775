import { NATIONAL_ID_FAULTS } from '@payung/domain/identity/national-id-digits'
import { LIKENESS_REASONS } from '@payung/domain/identity/person-likeness'
import { builder } from '../../graphql/builder.ts'
import type { CoverChoice } from './worker-filter.ts'
import { STATE_FIELDS } from './worker-state.ts'

export const SexEnum = builder.enumType('Sex', {
  description: 'As on the identity card.',
  values: ['FEMALE', 'MALE'] as const,
})

export const WorkerStatusEnum = builder.enumType('WorkerStatus', {
  description: 'Where a person stands.',
  values: ['CANDIDATE', 'VERIFIED', 'INELIGIBLE', 'DECEASED', 'MOVED', 'GRADUATED', 'WITHDRAWN'] as const,
})

export const AccessLevelEnum = builder.enumType('AccessLevel', {
  description: 'How much of a person a viewer may see.',
  values: ['FULL', 'REGISTERED', 'PROOF'] as const,
})

export const AccessReasonEnum = builder.enumType('AccessReason', {
  description: 'Because of what somebody may see a person.',
  values: ['CUSTODIAN', 'REGISTERED_BY', 'COHORT', 'MEMBERSHIP_CONFIRMATION', 'FUNDING', 'FORMER_CUSTODIAN'] as const,
})

export const MembershipKindEnum = builder.enumType('MembershipKind', {
  description: 'How the insurer counts the person; NONE for who is no member.',
  values: ['NONE', 'SELF_EMPLOYED', 'WAGE_EARNER', 'CONSTRUCTION'] as const,
})

export const UncoveredReasonEnum = builder.enumType('UncoveredReason', {
  description: 'Why somebody has no protection.',
  values: ['UNAWARE', 'UNABLE_TO_PAY'] as const,
})

const COVER_CHOICES: Readonly<Record<CoverChoice, { readonly description: string }>> = {
  PROTECTED: { description: 'The insurer has posted this month, whoever pays it.' },
  ENDING: {
    description:
      'Beside any state but those of a death: a decree of theirs ends within 90 days, and neither a posting nor a decree follows.',
  },
  PAID: { description: 'Designated for this month, which is wholly paid and not posted yet.' },
  GRACE: { description: 'Not protected this month; what is missing can still be paid.' },
  BILLED: { description: 'Designated for this month, which is billed; nothing was ever paid before it.' },
  PLANNED: { description: 'Designated for this month, which is not billed; nothing was ever paid before it.' },
  LAPSED: { description: 'Could still be paid, and no decree that the viewer knows of pays this month.' },
  ENDED: { description: 'So long after the last paid or posted month that the membership is over.' },
  NONE: { description: 'No month was ever paid or posted, and no decree of the viewer designates this one.' },
  AFTER_DEATH: { description: 'After the month of a reported death: nothing is owed, and nothing is missing.' },
}

export const CoverEnum = builder.enumType('Cover', {
  description: 'How a person is protected today. ENDING stands beside another; of the others each person has one.',
  values: COVER_CHOICES,
})

const { ENDING: _beside, ...COVER_STATES } = COVER_CHOICES

export const CoverStateEnum = builder.enumType('CoverState', {
  description: 'How a person is protected today: each person has one.',
  values: COVER_STATES,
})

export const PublicServiceEnum = builder.enumType('PublicService', {
  description:
    'Whether the person serves the state: civil servants (ASN), army (TNI) and police (Polri) have their own protection.',
  values: ['NONE', 'CIVIL_SERVANT', 'ARMY', 'POLICE'] as const,
})

export const CitizenshipEnum = builder.enumType('Citizenship', {
  description: 'Whether the person is Indonesian. Foreigners with a permanent residence permit have a NIK too.',
  values: ['INDONESIAN', 'FOREIGN'] as const,
})

export const WelfareSourceEnum = builder.enumType('WelfareSource', {
  description: 'The welfare data that a decile was read from.',
  values: ['DTKS', 'P3KE', 'DTSEN', 'OTHER'] as const,
})

export const InsuranceProgrammeEnum = builder.enumType('InsuranceProgramme', {
  description: 'JKK, JKM, JHT, JP.',
  values: ['WORK_ACCIDENT', 'DEATH', 'OLD_AGE', 'PENSION'] as const,
})

export const FundingSourceEnum = builder.enumType('FundingSource', {
  description: 'Where the money of a contribution comes from.',
  values: [
    'NATIONAL_BUDGET',
    'REGIONAL_BUDGET',
    'PROVINCIAL_BUDGET',
    'VILLAGE_BUDGET',
    'PALM_REVENUE_SHARE',
    'TOBACCO_REVENUE_SHARE',
    'CSR',
    'SPONSOR',
    'SELF',
  ] as const,
})

export const AgeBandEnum = builder.enumType('AgeBand', {
  description: 'Bands of completed years of life, named by the first of them.',
  values: {
    UNDER_17: { description: 'Not yet 17.' },
    FROM_17: { value: 'FROM_17_TO_24', description: '17 to 24.' },
    FROM_25: { value: 'FROM_25_TO_34', description: '25 to 34.' },
    FROM_35: { value: 'FROM_35_TO_44', description: '35 to 44.' },
    FROM_45: { value: 'FROM_45_TO_54', description: '45 to 54.' },
    FROM_55: { value: 'FROM_55_TO_64', description: '55 to 64.' },
    FROM_65: { description: '65 and older.' },
  } as const,
})

export const DocumentKindEnum = builder.enumType('DocumentKind', {
  description: 'What a document shows.',
  values: ['ID_CARD', 'FAMILY_CARD', 'OTHER'] as const,
})

export const WorkerOrderEnum = builder.enumType('WorkerOrder', {
  description: 'By name or by day of registration.',
  values: ['NAME', 'NAME_DESC', 'REGISTERED', 'REGISTERED_DESC'] as const,
})

export const WorkerFieldEnum = builder.enumType('WorkerField', {
  description: 'A field of a person’s record, as the form names it.',
  values: STATE_FIELDS,
})

export const LikenessReasonEnum = builder.enumType('LikenessReason', {
  description: 'Why two records may be one person; SEX_DIFFERS speaks against it.',
  values: LIKENESS_REASONS,
})

export const NationalIdFaultEnum = builder.enumType('NationalIdFault', {
  description:
    'Why digits can be no NIK: lost in a table file, not sixteen, of no province, of no day, or without a serial number.',
  values: NATIONAL_ID_FAULTS,
})
