import { WORK_QUEUE_GROUPS } from '@payung/domain/work/work-queue-groups'
import { WORK_QUEUE_KEYS } from '@payung/domain/work/work-queue-keys'
import { builder } from '../../graphql/builder.ts'
import { selectedFields } from '../../graphql/selected-fields.ts'
import { AreaType, TenantType } from '../areas/public.ts'
import { type Dimension, FacetType } from '../workers/public.ts'
import { type AreaFigure, type Home, readHome, type WorkQueue } from './home.ts'
import type { LongestWaiting } from './longest-waiting.ts'

const AreaFigureType = builder.objectRef<AreaFigure>('AreaFigure').implement({
  description: 'One area in figures; opens the people who live there.',
  fields: (t) => ({
    area: t.field({ type: AreaType, description: 'The area.', resolve: ({ area }) => area }),
    registered: t.exposeInt('registered', { description: 'People registered who live there.' }),
    verified: t.exposeInt('verified', { description: 'Of these, verified.' }),
    protected: t.exposeInt('protected', {
      nullable: true,
      description: 'Of these, protected this month, whoever pays; null where the viewer may not know it.',
    }),
    ending: t.exposeInt('ending', {
      nullable: true,
      description: 'Of these, whose decree ends within 90 days without another; null where the viewer may not know it.',
    }),
    population: t.exposeInt('population', { nullable: true, description: 'Inhabitants, where known.' }),
    share: t.float({
      nullable: true,
      description: 'Registered ÷ inhabitants, 0 to 1.',
      resolve: ({ registered, population }) => (population === null ? null : registered / population),
    }),
  }),
})

const WorkQueueKeyEnum = builder.enumType('WorkQueueKey', {
  description: 'A kind of work that waits.',
  values: WORK_QUEUE_KEYS,
})

const WorkQueueGroupEnum = builder.enumType('WorkQueueGroup', {
  description: 'How it stands to me: late, ending, the work of my role, open to several, or for others to do.',
  values: WORK_QUEUE_GROUPS,
})

const BesidesType = builder.objectRef<NonNullable<WorkQueue['besides']>>('WorkBesidesQueue').implement({
  description: 'What is to be known of a count beside it.',
  fields: (t) => ({
    forColleagues: t.exposeInt('forColleagues', { description: 'I made it, so that a colleague decides.' }),
    onVisit: t.exposeInt('onVisit', { description: 'It waits for a visit.' }),
    unprotected: t.exposeInt('unprotected', {
      description: 'Of those whose decree ends, who is without protection already, at most so many.',
    }),
    byColleagues: t.exposeBoolean('byColleagues', { description: 'Colleagues do it, and I can only remind them.' }),
  }),
})

const LongestWaitingType = builder.objectRef<LongestWaiting>('LongestWaiting').implement({
  description: 'Of a queue, what waits longest or ends soonest.',
  fields: (t) => ({
    since: t.expose('since', { type: 'CalendarDate', nullable: true, description: 'The day since which it waits.' }),
    until: t.expose('until', { type: 'CalendarDate', nullable: true, description: 'The last day for it.' }),
    area: t.field({
      type: AreaType,
      nullable: true,
      description: 'Where; null for what lies in no one area.',
      resolve: ({ area }) => area,
    }),
    tenant: t.field({
      type: TenantType,
      nullable: true,
      description: 'Which other tenant waits, or is late.',
      resolve: ({ tenant }) => tenant,
    }),
    person: t.exposeString('person', {
      nullable: true,
      description: 'Who waits or is late, of my own tenant or as a party without an account.',
    }),
    partyIsLate: t.exposeBoolean('partyIsLate', {
      description: 'Whether the tenant or person is late and I wait for them; otherwise they wait.',
    }),
    parties: t.exposeInt('parties', {
      description: 'Of how many tenants or persons this is one: those who have to pay; one of other queues.',
    }),
  }),
})

const WorkQueueType = builder.objectRef<WorkQueue>('WorkQueue').implement({
  description: 'Work that waits for somebody with my permissions.',
  fields: (t) => ({
    key: t.expose('key', { type: WorkQueueKeyEnum, description: 'What waits; the console words it.' }),
    count: t.exposeInt('count', { description: 'As many as the list behind it.' }),
    group: t.expose('group', { type: WorkQueueGroupEnum, description: 'How it stands to me.' }),
    href: t.exposeString('href', { description: 'The list, as an address of the console.' }),
    besides: t.field({
      type: BesidesType,
      nullable: true,
      description: 'Of candidates, of decrees that end, and of what lies with colleagues.',
      resolve: ({ besides }) => besides,
    }),
    longest: t.field({
      type: LongestWaitingType,
      nullable: true,
      description: 'What waits longest of it, or ends soonest; null where nothing waits.',
      resolve: ({ longest }) => longest,
    }),
  }),
})

const DIMENSION_OF_FIELD: Readonly<Record<string, Dimension>> = {
  byArea: 'AREA',
  byOccupation: 'OCCUPATION',
  byEcosystem: 'OCCUPATION',
  bySex: 'SEX',
  byAgeBand: 'AGE_BAND',
  byStatus: 'STATUS',
  byRegistrar: 'REGISTERED_BY',
}

const HomeType = builder.objectRef<Home>('Home').implement({
  description: 'The people I may see, in figures, and what waits for me.',
  fields: (t) => {
    const facets = (dimension: Dimension, description: string) =>
      t.field({ type: [FacetType], description, resolve: ({ tallies }) => [...tallies.of(dimension)] })
    return {
      total: t.int({ description: 'All of them.', resolve: ({ tallies }) => tallies.total }),
      byArea: t.field({
        type: [AreaFigureType],
        description: 'One level below my own area, also where nobody is registered yet.',
        resolve: ({ areas }) => [...areas()],
      }),
      byOccupation: facets('OCCUPATION', 'By occupation.'),
      byEcosystem: t.field({
        type: [FacetType],
        description: 'By ecosystem of the occupation.',
        resolve: ({ tallies }) => [...tallies.ecosystems()],
      }),
      bySex: facets('SEX', 'By sex.'),
      byAgeBand: facets('AGE_BAND', 'By age today.'),
      byStatus: facets('STATUS', 'By status.'),
      byRegistrar: facets('REGISTERED_BY', 'By who brought them in.'),
      queues: t.field({
        type: [WorkQueueType],
        description: 'What waits for me, the most urgent first.',
        resolve: async ({ queues }) => [...(await queues())],
      }),
      asOf: t.expose('asOf', { type: 'Instant', description: 'When it was counted.' }),
    }
  },
})

builder.queryField('home', (t) =>
  t.field({
    type: HomeType,
    description: 'What I see first.',
    resolve: (_root, _args, context, info) =>
      readHome(
        context,
        [...selectedFields(info, [])].flatMap((field) => DIMENSION_OF_FIELD[field] ?? []),
      ),
  }),
)
