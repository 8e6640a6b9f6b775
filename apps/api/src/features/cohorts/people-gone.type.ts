import { builder } from '../../graphql/builder.ts'
import { globalIdOf } from '../../graphql/ids.ts'
import { CitizenshipEnum, PublicServiceEnum, WorkerStatusEnum } from '../workers/public.ts'
import { CohortType } from './cohort.type.ts'
import { countGoneMembers, findGoneMembers, type GoneCountRow, type GonePersonRow } from './people-gone.queries.ts'

const AgeBarEnum = builder.enumType('AgeBar', {
  description: 'Why somebody cannot be registered for the first time on the day on which a cover begins.',
  values: {
    TOO_OLD: { description: 'Past the age of a first registration by then.' },
    TOO_YOUNG: { description: 'Not yet of the age of a first registration by then.' },
  } as const,
})

export const GonePersonType = builder.objectRef<GonePersonRow>('GonePerson').implement({
  description:
    'Somebody who is noted as dead, moved away, withdrawn, in the service of the state or a foreigner, or outside the ages of a first registration, and so is not designated.',
  fields: (t) => ({
    workerId: t.id({ description: 'Opens as `worker(id)`.', resolve: (row) => globalIdOf('Worker', row.worker_id) }),
    name: t.exposeString('name', { description: 'Their name.' }),
    status: t.expose('status', { type: WorkerStatusEnum, description: 'As it is today.' }),
    service: t.field({
      type: PublicServiceEnum,
      nullable: true,
      description: 'Of who serves the state: as what. The law lets nobody designate them.',
      resolve: ({ bar }) => (bar === 'CIVIL_SERVANT' || bar === 'ARMY' || bar === 'POLICE' ? bar : null),
    }),
    citizenship: t.field({
      type: CitizenshipEnum,
      nullable: true,
      description:
        'FOREIGN of who is noted as a foreigner: the law lets only Indonesians be designated. Null otherwise.',
      resolve: ({ bar }) => (bar === 'FOREIGN' ? bar : null),
    }),
    age: t.field({
      type: AgeBarEnum,
      nullable: true,
      description:
        'Of who, as they were locked, is too old or too young on the first day of the decree’s cover: which. Null otherwise.',
      resolve: ({ bar }) => (bar === 'TOO_OLD' || bar === 'TOO_YOUNG' ? bar : null),
    }),
  }),
})

const SHOWN = 100

builder.objectFields(CohortType, (t) => ({
  gone: t.field({
    type: [GonePersonType],
    description: 'Members of a list that is not locked who have died, moved or withdrawn since; at most a hundred.',
    resolve: (cohort, _args, { read }) => read<GonePersonRow>(findGoneMembers(cohort.id, SHOWN)),
  }),
  goneCount: t.int({
    description: 'How many members have gone; none of them is locked.',
    resolve: async (cohort, _args, { read }) =>
      (await read<GoneCountRow>(countGoneMembers(cohort.id))).reduce((sum, { people }) => sum + people, 0),
  }),
}))
