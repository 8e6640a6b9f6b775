import type { InputFieldBuilder } from '@pothos/core'
import { builder } from '../../graphql/builder.ts'
import {
  CitizenshipEnum,
  FundingSourceEnum,
  InsuranceProgrammeEnum,
  MembershipKindEnum,
  PublicServiceEnum,
  SexEnum,
  UncoveredReasonEnum,
  WelfareSourceEnum,
} from './worker-enums.type.ts'

const DeclaredCoverageInputType = builder.inputType('DeclaredCoverageInput', {
  description: 'Protection that somebody states. Months are half-open.',
  fields: (t) => ({
    programmes: t.field({ type: [InsuranceProgrammeEnum], required: true, description: 'The programmes.' }),
    fromMonth: t.field({ type: 'CalendarDate', required: true, description: 'First day of the first month.' }),
    untilMonth: t.field({ type: 'CalendarDate', description: 'First day of the first month without.' }),
    payerKind: t.field({ type: FundingSourceEnum, required: true, description: 'Who is said to pay.' }),
  }),
})

type Fields = InputFieldBuilder<(typeof builder)['$inferSchemaTypes'], 'InputObject'>

/** The facts that need not be said; what is null is unsaid. */
export const optionalFacts = (t: Fields) => ({
  familyCardNumber: t.string({ description: 'Sixteen digits.' }),
  birthPlace: t.string({ description: 'At most 100 letters.' }),
  address: t.string({ description: 'At most 300 letters.' }),
  rt: t.string({ description: 'Up to three digits.' }),
  rw: t.string({ description: 'Up to three digits.' }),
  phone: t.string({ description: 'As people write it; kept with `+62`.' }),
  occupationCode: t.string({ description: 'Of the catalogue.' }),
  incomeBracket: t.string({ description: 'Code of the bracket.' }),
  welfareDecile: t.int({ description: '1 to 10, with its source.' }),
  welfareSource: t.field({ type: WelfareSourceEnum, description: 'Where the decile was read.' }),
  membershipKind: t.field({ type: MembershipKindEnum, description: 'As the insurer counts.' }),
  membershipNumber: t.string({ description: 'KPJ, eleven digits.' }),
  uncoveredReason: t.field({ type: UncoveredReasonEnum, description: 'Why the person has no protection.' }),
  declaredCoverage: t.field({ type: DeclaredCoverageInputType, description: 'What is stated about protection.' }),
  publicService: t.field({ type: PublicServiceEnum, description: 'Civil servant, army, police, or none.' }),
  citizenship: t.field({ type: CitizenshipEnum, description: 'Whether the person is Indonesian.' }),
  notes: t.string({ description: 'At most 2,000 letters.' }),
  agencyId: t.id({ description: 'Agency (OPD) of the tenant.' }),
})

export const WorkerFactsInputType = builder.inputType('WorkerFactsInput', {
  description: 'Facts to change: a field that is left out stays as it is, null empties it.',
  fields: (t) => ({
    nationalId: t.string({ description: 'Sixteen digits; spaces and dots are ignored.' }),
    name: t.string({ description: '1 to 200 letters.' }),
    birthDate: t.field({ type: 'CalendarDate', description: 'Day of birth.' }),
    sex: t.field({ type: SexEnum, description: 'As on the identity card.' }),
    villageCode: t.string({ description: 'Official code, `61.12.05.2003`.' }),
    ...optionalFacts(t),
  }),
})
