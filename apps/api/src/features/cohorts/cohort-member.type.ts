import { ageYears } from '@payung/domain/calendar/calendar-date'
import { maskNationalId } from '@payung/domain/identity/national-id-digits'
import { Temporal } from 'temporal-polyfill'
import { builder } from '../../graphql/builder.ts'
import { globalIdOf } from '../../graphql/ids.ts'
import { areaOf } from '../../platform/reference-lookup.ts'
import { AreaType, OccupationType } from '../areas/public.ts'
import { SexEnum } from '../workers/public.ts'
import { CohortStandingEnum } from './cohort-enums.type.ts'
import type { CohortMemberRow } from './cohort-members.queries.ts'
import { criteriaOf, PriorityCriterionType } from './cohort-parts.type.ts'
import type { CohortRecord } from './cohorts.queries.ts'
import { loadPriorities } from './load-cohort.ts'

/** A row with the cohort it stands in, whose order explains its points. */
export interface CohortMember extends CohortMemberRow {
  readonly cohort: CohortRecord
}

export const CohortMemberType = builder.objectRef<CohortMember>('CohortMember').implement({
  description: 'Somebody’s place in a cohort and why it is theirs; of a locked one, as they were at the lock.',
  fields: (t) => ({
    workerId: t.id({ description: 'Opens as `worker(id)`.', resolve: (row) => globalIdOf('Worker', row.worker_id) }),
    name: t.exposeString('name', { nullable: true, description: 'Null for who is no longer mine to see.' }),
    maskedNationalId: t.string({
      nullable: true,
      description: 'First four digits, the rest masked.',
      resolve: ({ national_id_prefix: prefix }) => (prefix === null ? null : maskNationalId(prefix)),
    }),
    ageYears: t.int({
      nullable: true,
      description: 'On the day of judging.',
      resolve: ({ birth_date: born, cohort }) =>
        born === null || cohort.judged_on === null
          ? null
          : ageYears(Temporal.PlainDate.from(born), Temporal.PlainDate.from(cohort.judged_on)),
    }),
    sex: t.expose('sex', { type: SexEnum, nullable: true, description: 'Sex.' }),
    village: t.field({
      type: AreaType,
      description: 'Where they live.',
      resolve: (row, _args, { reference }) => areaOf(reference, row.village_code),
    }),
    area: t.field({
      type: AreaType,
      description: 'Whose quota they count in.',
      resolve: (row, _args, { reference }) => areaOf(reference, row.area_code),
    }),
    occupation: t.field({
      type: OccupationType,
      nullable: true,
      description: 'What they work as.',
      resolve: (row, _args, { reference }) => reference.occupations.get(row.occupation_code ?? '') ?? null,
    }),
    welfareDecile: t.exposeInt('welfare_decile', { nullable: true, description: 'Their decile.' }),
    standing: t.expose('standing', { type: CohortStandingEnum, description: 'Within the quota or waiting.' }),
    isByObjection: t.exposeBoolean('by_objection', {
      description: 'An objection that they were missing brought them in.',
    }),
    place: t.exposeInt('place', { description: 'Within the area, from 1.' }),
    points: t.exposeInt('points', { description: 'The sum of the criteria met.' }),
    criteria: t.field({
      type: [PriorityCriterionType],
      description: 'The criteria met.',
      resolve: async (row, _args, context) => {
        const priorities = (await loadPriorities(context, row.cohort.programme_id)) ?? []
        const priority = priorities.find(({ version }) => version === row.cohort.priority_version) ?? null
        return criteriaOf(priority).filter(({ number }) => row.met.includes(number))
      },
    }),
    draw: t.exposeString('draw', { description: 'Their lot: among equal points the lower goes first.' }),
  }),
})
