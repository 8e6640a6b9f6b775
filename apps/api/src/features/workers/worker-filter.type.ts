import { builder } from '../../graphql/builder.ts'
import {
  AgeBandEnum,
  CoverEnum,
  MembershipKindEnum,
  SexEnum,
  UncoveredReasonEnum,
  WorkerStatusEnum,
} from './worker-enums.type.ts'

const JudgedPeopleEnum = builder.enumType('JudgedPeople', {
  description: 'Which people of a programme.',
  values: {
    ELIGIBLE: { description: 'Its rule admits them.' },
    NOT_ELIGIBLE: { description: 'Its rule refuses them.' },
    UNKNOWN: { description: 'A fact is missing that decides it.' },
    GAINED: { description: 'Admitted by the draft, not by the rule in force.' },
    LOST: { description: 'Admitted by the rule in force, not by the draft.' },
    KEPT: { description: 'Admitted by both.' },
  } as const,
})

const EligibilityFilterInputType = builder.inputType('EligibilityFilter', {
  description: 'People who live where a programme has quotas, judged by its rule of today.',
  fields: (t) => ({
    programmeId: t.id({ required: true, description: 'The programme.' }),
    people: t.field({ type: JudgedPeopleEnum, required: true, description: 'Which of them.' }),
    draftRule: t.string({ description: 'A rule that is not saved, as JSON, in the place of the one in force.' }),
  }),
})

export const WorkerFilterInputType = builder.inputType('WorkerFilter', {
  description:
    'Any of the values within a field, all of the fields. An empty list asks nothing; at most 200 values a list.',
  fields: (t) => ({
    areaCodes: t.stringList({ description: 'Living at or below these areas, of any level.' }),
    occupationCodes: t.stringList({ description: 'Codes of the catalogue; an empty text for people without one.' }),
    ecosystemCodes: t.stringList({ description: 'Occupations of these ecosystems.' }),
    sexes: t.field({ type: [SexEnum], description: 'As on the identity card.' }),
    ageBands: t.field({ type: [AgeBandEnum], description: 'By age today.' }),
    deciles: t.intList({ description: 'Welfare deciles 1 to 10; 0 for people without one.' }),
    statuses: t.field({ type: [WorkerStatusEnum], description: 'Where the person stands.' }),
    registeredBy: t.stringList({ description: 'Codes of the tenants that brought the person in.' }),
    membershipKinds: t.field({ type: [MembershipKindEnum], description: 'How the insurer counts the person.' }),
    uncoveredReasons: t.field({ type: [UncoveredReasonEnum], description: 'Why the person has no protection.' }),
    cover: t.field({
      type: [CoverEnum],
      description: 'How the person is protected today; nobody for who reads no contributions.',
    }),
    workerIds: t.idList({ description: 'Rows ticked one by one.' }),
    importId: t.id({ description: 'People whom an import of mine brought or changed.' }),
    restsOn: t.id({
      description:
        'A decree, an agreement, a regulation or a contribution list: people whom a signed decree of mine designates by it, whom an unsigned decree would bring in, or whom the list names.',
    }),
    eligibility: t.field({ type: EligibilityFilterInputType, description: 'People of a programme.' }),
    nationalIdMismatch: t.boolean({
      description: 'People whose NIK says another birth date or sex than their record.',
    }),
    possibleDuplicate: t.boolean({
      description:
        'People of whom nobody has decided whether another record is of the same person, among those whom I read in full.',
    }),
    deathUnreported: t.boolean({
      description:
        'People whose record my government keeps and says that they have died, who were protected, and whose death nobody has reported; nobody for who does not report deaths for the whole government.',
    }),
    toVerify: t.boolean({
      description: 'Candidates for me to verify: I neither entered nor visited them, and they wait for no visit.',
    }),
    toAnswer: t.boolean({ description: 'People whose registration my insurer has not answered; nobody for others.' }),
  }),
})
