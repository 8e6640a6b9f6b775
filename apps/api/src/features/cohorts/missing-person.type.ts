import { maskNationalId } from '@payung/domain/identity/national-id-digits'
import { builder } from '../../graphql/builder.ts'
import { idOrNothing } from '../../graphql/ids.ts'
import { areaOf } from '../../platform/reference-lookup.ts'
import { AreaType } from '../areas/public.ts'
import { EligibilityOutcomeEnum, EligibilityReasonType } from '../programmes/public.ts'
import { CohortType } from './cohort.type.ts'
import { CohortStandingEnum } from './cohort-enums.type.ts'
import { judgeMissing, type MissingPerson } from './missing-person.ts'

const MissingPersonType = builder.objectRef<MissingPerson>('MissingPerson').implement({
  description: 'What a cohort’s rule says of somebody who is said to be missing from it, and where they would come in.',
  fields: (t) => ({
    name: t.string({ description: 'Their name.', resolve: ({ worker }) => worker.name }),
    maskedNationalId: t.string({
      description: 'First four digits, the rest masked.',
      resolve: ({ worker }) => maskNationalId(worker.national_id_prefix),
    }),
    village: t.field({
      type: AreaType,
      description: 'Where they live.',
      resolve: ({ worker }, _args, { reference }) => areaOf(reference, worker.village_code),
    }),
    outcome: t.field({
      type: EligibilityOutcomeEnum,
      nullable: true,
      description: 'By the rule and on the day of the cohort; null where the programme has no quota where they live.',
      resolve: ({ explained }) => explained?.outcome ?? null,
    }),
    reasons: t.field({
      type: [EligibilityReasonType],
      description: 'Every condition that stands in the way.',
      resolve: ({ explained }) => [...(explained?.reasons ?? [])],
    }),
    takenStanding: t.field({
      type: CohortStandingEnum,
      nullable: true,
      description: 'As what they stand in this cohort or in a locked one of the programme already.',
      resolve: ({ taken }) => taken?.standing ?? null,
    }),
    takenCohort: t.string({
      nullable: true,
      description: 'The name of that cohort.',
      resolve: ({ taken }) => taken?.cohort_name ?? null,
    }),
    takenPlace: t.int({
      nullable: true,
      description: 'Their number there; null for whom its order has not placed.',
      resolve: ({ taken }) => taken?.place ?? null,
    }),
    comingStanding: t.field({
      type: CohortStandingEnum,
      nullable: true,
      description: 'As what they would come in; null for who is not admitted or stands already.',
      resolve: ({ coming }) => coming?.standing ?? null,
    }),
    comingPlace: t.int({
      nullable: true,
      description: 'With which number: behind everybody, so that no published one changes.',
      resolve: ({ coming }) => coming?.place ?? null,
    }),
  }),
})

builder.objectField(CohortType, 'missingPerson', (t) =>
  t.field({
    type: MissingPersonType,
    nullable: true,
    description: 'Somebody who is said to be missing, as the cohort judges them; null for who is not mine to see.',
    args: { workerId: t.arg.id({ required: true, description: 'Who it is.' }) },
    resolve: (cohort, { workerId }, context) => judgeMissing(context, cohort, idOrNothing(workerId, 'Worker')),
  }),
)
