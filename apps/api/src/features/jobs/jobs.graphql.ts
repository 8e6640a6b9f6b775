import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { idOf, uuidOf } from '../../graphql/ids.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { ViewerType } from '../access/public.ts'
import { cancelJob } from './cancel-job.ts'
import { JobType } from './job.type.ts'
import { countOwnOpenJobs, findJob, type JobRow, listJobs } from './jobs.queries.ts'
import { retryJob } from './retry-job.ts'

builder.queryFields((t) => ({
  job: t.field({
    type: JobType,
    nullable: true,
    description: 'One job of my tenant; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'The job.' }) },
    resolve: (_root, { id }, context) => loadJob(context, uuidOf(id, 'Job')),
  }),
  jobs: t.connection(
    {
      type: JobType,
      description: 'Past and present work of my tenant, newest first.',
      resolve: async (_root, args, { read }) => {
        const request = readIdPage(args)
        return connectionOf(await read<JobRow>(listJobs(request)), request, ({ id }) => id)
      },
    },
    { name: 'JobConnection' },
    { name: 'JobEdge' },
  ),
}))

builder.objectField(ViewerType, 'runningJobs', (t) =>
  t.int({
    description: 'My jobs that wait or run.',
    resolve: async (viewer, _args, { read }) => {
      if (viewer.actor === null) return 0
      const [row] = await read<{ count: number }>(countOwnOpenJobs(viewer.actor.userId))
      return row?.count ?? 0
    },
  }),
)

builder.mutationFields((t) => ({
  cancelJob: t.fieldWithInput({
    description: 'Asks a job to stop. What it has not finished leaves no trace.',
    type: JobType,
    errors: { types: [NotFoundError, NotAllowedError, ConflictError] },
    input: { jobId: t.input.id({ required: true, description: 'The job.' }) },
    resolve: async (_root, { input }, context) => {
      const id = idOf(input.jobId, 'Job')
      await context.write((tx) => cancelJob(tx, context.actor, { jobId: id }))
      return getJob(context, id)
    },
  }),
  retryJob: t.fieldWithInput({
    description: 'Runs a failed or cancelled job again, with the parameters it had.',
    type: JobType,
    errors: { types: [NotFoundError, NotAllowedError, ConflictError] },
    input: { jobId: t.input.id({ required: true, description: 'The job.' }) },
    resolve: async (_root, { input }, context) => {
      const id = idOf(input.jobId, 'Job')
      await context.write((tx) => retryJob(tx, context.actor, { jobId: id }))
      return getJob(context, id)
    },
  }),
}))

/** What a mutation that starts a job answers with; also for other features. */
export async function getJob(context: Context, id: string): Promise<JobRow> {
  const job = await loadJob(context, id)
  if (job === null) throw new NotFoundError()
  return job
}

async function loadJob({ read }: Context, id: string | null): Promise<JobRow | null> {
  if (id === null) return null
  return (await read<JobRow>(findJob(id)))[0] ?? null
}
