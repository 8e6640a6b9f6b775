import { DESIGNATION_STAGES } from '@payung/domain/cohort/designation-progress'
import { builder } from '../../graphql/builder.ts'
import { TenantType } from '../areas/public.ts'
import { ApprovalDutyEnum } from '../decrees/public.ts'
import { type GovernmentDesignation, readDesignations, type StageProgress } from './designations.ts'

const StageEnum = builder.enumType('DesignationStage', {
  description: 'The way of a designation, in its order.',
  values: DESIGNATION_STAGES,
})

const StandingEnum = builder.enumType('DesignationStanding', {
  description: 'Nothing yet, at work, late, or done.',
  values: ['NOTHING', 'AT_WORK', 'LATE', 'DONE'] as const,
})

const StageProgressType = builder.objectRef<StageProgress>('DesignationStageProgress').implement({
  description: 'One stage in counts and days: no person, no village, no officer.',
  fields: (t) => ({
    stage: t.expose('stage', { type: StageEnum, description: 'Which.' }),
    standing: t.expose('standing', { type: StandingEnum, description: 'Where it stands.' }),
    total: t.exposeInt('total', { description: 'Rounds, proposers, visits, cohorts or decrees.' }),
    arrived: t.exposeInt('arrived', { description: 'Of these: opened, sent, visited, published, or submitted.' }),
    done: t.exposeInt('done', { description: 'Of these: opened, accepted, visited, locked, or signed.' }),
    late: t.exposeInt('late', { description: 'Of these: past their day.' }),
    lateSince: t.expose('late_since', {
      type: 'CalendarDate',
      nullable: true,
      description: 'The earliest day that was missed.',
    }),
    beganOn: t.expose('began_on', { type: 'CalendarDate', nullable: true, description: 'When the first began.' }),
    dueOn: t.expose('due_on', { type: 'CalendarDate', nullable: true, description: 'When the last is due.' }),
    lastOn: t.expose('last_on', { type: 'CalendarDate', nullable: true, description: 'When the last arrived.' }),
    people: t.exposeInt('people', {
      nullable: true,
      description: 'People proposed, locked, or designated as it stands; null for rounds and visits.',
    }),
    duty: t.expose('duty', {
      type: ApprovalDutyEnum,
      nullable: true,
      description: 'Whose turn it is, of a decree under review.',
    }),
  }),
})

const GovernmentDesignationType = builder.objectRef<GovernmentDesignation>('GovernmentDesignation').implement({
  description: 'Where the designation of one government for one programme year stands.',
  fields: (t) => ({
    government: t.field({ type: TenantType, description: 'Whose.', resolve: ({ government }) => government }),
    year: t.exposeInt('year', {
      description: 'The programme year of which everything here is; no figure adds up two years.',
    }),
    isMine: t.exposeBoolean('isMine', { description: 'My own, whose rounds, cohorts and decrees I can open.' }),
    stage: t.expose('stage', {
      type: StageEnum,
      nullable: true,
      description: 'The furthest stage at which anything has happened; null where nothing has.',
    }),
    standing: t.expose('standing', { type: StandingEnum, description: 'Late comes before how far it is.' }),
    lateSince: t.expose('lateSince', {
      type: 'CalendarDate',
      nullable: true,
      description: 'The earliest day that any stage missed.',
    }),
    daysLate: t.exposeInt('daysLate', { nullable: true, description: 'Days since then.' }),
    stages: t.field({
      type: [StageProgressType],
      description: 'One of each, in order.',
      resolve: ({ stages }) => [...stages],
    }),
  }),
})

builder.queryField('designations', (t) =>
  t.field({
    type: [GovernmentDesignationType],
    description:
      'Where designations stand in the programmes that have not ended, or in those of a year, one for each government and programme year: my government’s first, then, for a province, those below it, late ones first.',
    args: { year: t.arg.int({ description: 'Of the programmes of this year only.' }) },
    resolve: (_root, { year }, context) => readDesignations(context, year ?? null),
  }),
)
