import { builder } from '../../graphql/builder.ts'
import { globalIdOf } from '../../graphql/ids.ts'
import { FundingSourceEnum } from '../workers/public.ts'
import { CohortType } from './cohort.type.ts'
import type { CoveredRow } from './covered.queries.ts'
import { type CoveredPeople, coveredPeople } from './covered.ts'

const CoveredPersonType = builder.objectRef<CoveredRow>('CoveredPerson').implement({
  description: 'Somebody whom a signed decree of another payer insures alike. Whose it is is not told.',
  fields: (t) => ({
    workerId: t.id({ description: 'Opens as `worker(id)`.', resolve: (row) => globalIdOf('Worker', row.worker_id) }),
    name: t.exposeString('name', { description: 'Their name.' }),
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'First month that it covers.' }),
    untilMonth: t.expose('until_month', { type: 'CalendarDate', description: 'First month that it no longer covers.' }),
    payer: t.expose('funding_source', { type: FundingSourceEnum, description: 'Out of which kind of purse.' }),
  }),
})

export const CoveredPeopleType = builder.objectRef<CoveredPeople>('CoveredPeople').implement({
  description: 'Who is insured alike by others in some of the same months; asking is written down on both sides.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'How many people.' }),
    people: t.field({
      type: [CoveredPersonType],
      description: 'The first five hundred of them, in the order of the list.',
      resolve: ({ people }) => [...people],
    }),
  }),
})

builder.objectField(CohortType, 'covered', (t) =>
  t.field({
    type: CoveredPeopleType,
    description:
      'Members whom others insure alike in months of the programme: no list that names them is locked, and no decree drafted from it.',
    resolve: (cohort, _args, context) => coveredPeople(context, cohort.id),
  }),
)
