import { JOB_KINDS } from '@payung/domain/access/job-kind'
import { builder } from '../../graphql/builder.ts'
import { globalIdOf, isUuid } from '../../graphql/ids.ts'
import { userField } from '../access/public.ts'
import { findJob, type JobRow } from './jobs.queries.ts'

export const JobKindEnum = builder.enumType('JobKind', {
  description: 'What a job does.',
  values: JOB_KINDS,
})

export const JobStateEnum = builder.enumType('JobState', {
  description: 'How far a job is.',
  values: ['WAITING', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED'] as const,
})

export const JobType = builder.objectRef<JobRow>('Job')

builder.node(JobType, {
  description: 'Long work: it goes on when the page is closed, and tells when it is over.',
  id: { resolve: (job) => job.id },
  loadOne: async (id, { read }) => (isUuid(id) ? ((await read<JobRow>(findJob(id)))[0] ?? null) : null),
  fields: (t) => ({
    kind: t.field({ type: JobKindEnum, description: 'What it does.', resolve: (job) => job.kind as 'IMPORT_STAGE' }),
    state: t.field({ type: JobStateEnum, description: 'How far it is.', resolve: (job) => job.state }),
    step: t.exposeString('step', { nullable: true, description: 'What it is at now; a code that the console words.' }),
    done: t.int({ description: 'Of the step: rows done.', resolve: (job) => Number(job.done) }),
    total: t.int({
      nullable: true,
      description: 'Of the step: rows in all; null where nobody can know.',
      resolve: (job) => (job.total === null ? null : Number(job.total)),
    }),
    stalled: t.exposeBoolean('stalled', {
      description: 'It has shown no sign of life for a while; another process will take it over.',
    }),
    secondsLeft: t.exposeInt('seconds_left', {
      nullable: true,
      description: 'Time left, only once the estimate is stable.',
    }),
    cancelRequested: t.exposeBoolean('cancel_requested', { description: 'Somebody asked it to stop.' }),
    createdAt: t.field({ type: 'Instant', description: 'When it was asked for.', resolve: (job) => job.created_at }),
    startedAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'When it began.',
      resolve: (job) => job.started_at,
    }),
    finishedAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'When it ended.',
      resolve: (job) => job.finished_at,
    }),
    createdBy: userField(t, 'created_by', 'Who asked for it.'),
    errorCode: t.exposeString('error_code', { nullable: true, description: 'Why it failed; for programs.' }),
    errorMessage: t.string({
      nullable: true,
      description: 'Why it failed and what to do, in Indonesian.',
      resolve: (job) => job.result?.error?.id ?? null,
    }),
    errorMessageEn: t.string({
      nullable: true,
      description: 'The same in English.',
      resolve: (job) => job.result?.error?.en ?? null,
    }),
    result: t.string({
      nullable: true,
      description: 'Counts of what was done, as JSON.',
      resolve: (job) => (job.result?.details === undefined ? null : JSON.stringify(job.result.details)),
    }),
    importId: t.id({
      nullable: true,
      description: 'The import that it works on.',
      resolve: (job) => (job.import_id === null ? null : globalIdOf('Import', job.import_id)),
    }),
  }),
})
