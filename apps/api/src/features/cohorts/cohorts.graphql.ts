import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { idOrNothing, uuidOf } from '../../graphql/ids.ts'
import { filterValues } from '../../platform/filter-values.ts'
import { readPageRequest } from '../../platform/page-request.ts'
import { ProgrammeType } from '../programmes/public.ts'
import { CohortType } from './cohort.type.ts'
import { CohortStandingEnum, CohortStateEnum } from './cohort-enums.type.ts'
import { type CohortMember, CohortMemberType } from './cohort-member.type.ts'
import { type CohortMemberRow, countMembers, listMembers, memberCursor } from './cohort-members.queries.ts'
import { PriorityVersionType } from './cohort-parts.type.ts'
import { mayMakeCohorts, mayReadCohorts } from './cohorts.policy.ts'
import { type CohortRecord, countCohorts, listCohorts } from './cohorts.queries.ts'
import { loadCohort, loadPriorities, priorityInForce } from './load-cohort.ts'

builder.queryField('cohort', (t) =>
  t.field({
    type: CohortType,
    nullable: true,
    description: 'One cohort of my tenant; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'The cohort.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = uuidOf(id, 'Cohort')
      return uuid === null ? null : loadCohort(context, uuid)
    },
  }),
)

builder.queryField('cohorts', (t) =>
  t.connection(
    {
      type: CohortType,
      description: 'Cohorts of my tenant, newest first.',
      args: {
        programmeId: t.arg.id({ description: 'Of this programme only.' }),
        states: t.arg({ type: [CohortStateEnum], description: 'Any of these.' }),
      },
      resolve: async (_root, { programmeId, states, ...args }, { read, actor }) => {
        const request = readIdPage(args)
        const filter = {
          programmeId: programmeId == null ? null : idOrNothing(programmeId, 'Programme'),
          states: filterValues(states),
        }
        const mayRead = mayReadCohorts(actor)
        const fetched = mayRead ? await read<CohortRecord>(listCohorts(filter, request)) : []
        return {
          ...connectionOf(fetched, request, ({ id }) => id),
          countAll: async () => (mayRead ? ((await read<{ total: number }>(countCohorts(filter)))[0]?.total ?? 0) : 0),
        }
      },
    },
    {
      name: 'CohortConnection',
      description: 'A page of cohorts.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
        mayCreate: t.boolean({
          description: 'I may begin a new one.',
          resolve: (_page, _args, { actor }) => mayMakeCohorts(actor),
        }),
      }),
    },
    { name: 'CohortEdge' },
  ),
)

builder.objectField(CohortType, 'people', (t) =>
  t.connection(
    {
      type: CohortMemberType,
      description: 'Who has a place in it, by area and place.',
      args: {
        standing: t.arg({ type: CohortStandingEnum, description: 'Only these.' }),
        areaCode: t.arg.string({ description: 'Of this quota’s area only.' }),
        notInCohortId: t.arg.id({ description: 'Only who is no member of that cohort.' }),
      },
      resolve: async (cohort, { standing, areaCode, notInCohortId, ...args }, { read }) => {
        const request = readPageRequest(args)
        const filter = {
          standing: standing ?? null,
          areaCode: areaCode ?? null,
          notIn: notInCohortId == null ? null : idOrNothing(notInCohortId, 'Cohort'),
        }
        const fetched = await read<CohortMemberRow>(listMembers(cohort.id, filter, request))
        const people = fetched.map((row): CohortMember => ({ ...row, cohort }))
        return {
          ...connectionOf(people, request, memberCursor),
          countAll: async () => (await read<{ total: number }>(countMembers(cohort.id, filter)))[0]?.total ?? 0,
        }
      },
    },
    {
      name: 'CohortMemberConnection',
      description: 'A page of people.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are; counted only when asked.',
          resolve: (page) => page.countAll(),
        }),
      }),
    },
    { name: 'CohortMemberEdge' },
  ),
)

builder.objectFields(ProgrammeType, (t) => ({
  priorities: t.field({
    type: [PriorityVersionType],
    description:
      'Every version of the order by which its cohorts are placed, the newest first; of another tenant’s programme none.',
    resolve: async (programme, _args, context) => [...((await loadPriorities(context, programme.id)) ?? [])],
  }),
  priorityInForce: t.field({
    type: PriorityVersionType,
    nullable: true,
    description: 'The version that holds today; null where ties are drawn among all.',
    resolve: async (programme, _args, context) => priorityInForce((await loadPriorities(context, programme.id)) ?? []),
  }),
}))
