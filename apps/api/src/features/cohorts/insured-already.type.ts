import { builder } from '../../graphql/builder.ts'
import { globalIdOf } from '../../graphql/ids.ts'
import { CohortType } from './cohort.type.ts'
import type { InsuredRow } from './insured-already.queries.ts'
import { type InsuredPeople, insuredPeople } from './insured-already.ts'

const InsuredPersonType = builder.objectRef<InsuredRow>('InsuredPerson').implement({
  description: 'Somebody whom a signed decree of another programme of the same payer insures alike.',
  fields: (t) => ({
    workerId: t.id({ description: 'Opens as `worker(id)`.', resolve: (row) => globalIdOf('Worker', row.worker_id) }),
    name: t.exposeString('name', { description: 'Their name.' }),
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'First month that it covers.' }),
    untilMonth: t.expose('until_month', { type: 'CalendarDate', description: 'First month that it no longer covers.' }),
    decreeId: t.id({ description: 'Opens as `decree(id)`.', resolve: (row) => globalIdOf('Decree', row.decree_id) }),
    decreeNumber: t.exposeString('number', { description: 'The number of that decree.' }),
  }),
})

const InsuredPeopleType = builder.objectRef<InsuredPeople>('InsuredPeople').implement({
  description: 'Who is insured alike by other programmes of the same payer in some of the same months.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'How many people.' }),
    people: t.field({
      type: [InsuredPersonType],
      description: 'The first five hundred of them, in the order of the list.',
      resolve: ({ people }) => [...people],
    }),
  }),
})

builder.objectField(CohortType, 'insuredAlready', (t) =>
  t.field({
    type: InsuredPeopleType,
    description:
      'Members whom signed decrees of one’s own other programmes insure alike in months of this one: no list that names them is locked.',
    resolve: (cohort, _args, context) => insuredPeople(context, cohort.id),
  }),
)
