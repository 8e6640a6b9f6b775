import { builder } from '../../graphql/builder.ts'
import { UserType } from '../access/public.ts'
import type { FieldChange } from './state-words.ts'
import { SexEnum, WorkerFieldEnum, WorkerStatusEnum } from './worker-enums.type.ts'
import type { WorkerMoment } from './worker-history.ts'
import type { StateField } from './worker-state.ts'
import type { WorkerStateView } from './worker-state-view.ts'

export const FieldChangeType = builder.objectRef<FieldChange>('FieldChange').implement({
  description: 'One field before and after; numbers that identify are masked.',
  fields: (t) => ({
    field: t.expose('field', { type: WorkerFieldEnum, description: 'As the form names it.' }),
    before: t.exposeString('before', { nullable: true, description: 'What it said; null for nothing.' }),
    after: t.exposeString('after', { nullable: true, description: 'What it says since; null for nothing.' }),
  }),
})

export const WorkerVersionType = builder.objectRef<WorkerMoment>('WorkerVersion').implement({
  description: 'What a record said from one time to another.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'From 1.' }),
    recordedFrom: t.expose('recordedFrom', { type: 'Instant', description: 'Since when.' }),
    recordedTo: t.expose('recordedTo', { type: 'Instant', nullable: true, description: 'Until when; null for now.' }),
    recordedBy: t.field({
      type: UserType,
      nullable: true,
      description: 'Who wrote it; null for another tenant’s people and for imports nobody signed.',
      resolve: (moment) => moment.recordedBy,
    }),
    isByAnotherGovernment: t.exposeBoolean('isByAnotherGovernment', {
      description:
        'Whether somebody of another government wrote it, whose name is not mine to read; false for imports nobody signed.',
    }),
    because: t.exposeString('because', { nullable: true, description: 'Why; null for the first.' }),
    changes: t.field({
      type: [FieldChangeType],
      description: 'Against the version before; empty for the first.',
      resolve: (moment) => [...moment.changes],
    }),
    readable: t.boolean({
      description: 'False once what it said was lawfully erased, or where its seal does not open.',
      resolve: (moment) => moment.state !== null,
    }),
  }),
})

const FieldValueType = builder.objectRef<{ field: StateField; value: string | null }>('FieldValue').implement({
  description: 'One field of a state; numbers that identify are masked.',
  fields: (t) => ({
    field: t.expose('field', { type: WorkerFieldEnum, description: 'As the form names it.' }),
    value: t.exposeString('value', { nullable: true, description: 'What it said.' }),
  }),
})

export const WorkerStateType = builder.objectRef<WorkerStateView>('WorkerState').implement({
  description: 'What a record said at the end of a day.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'The version in force.' }),
    name: t.exposeString('name', { description: 'Name.' }),
    birthDate: t.expose('birthDate', { type: 'CalendarDate', description: 'Day of birth.' }),
    sex: t.expose('sex', { type: SexEnum, description: 'As on the identity card.' }),
    villageCode: t.exposeString('villageCode', { description: 'Where the person lived.' }),
    status: t.expose('status', { type: WorkerStatusEnum, description: 'Where the person stood.' }),
    fields: t.field({
      type: [FieldValueType],
      description: 'Every field that said something.',
      resolve: (state) => [...state.fields],
    }),
  }),
})
