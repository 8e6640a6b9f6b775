import { builder } from '../../graphql/builder.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { findLatestOf, getJob, type JobRow, JobType, UNDER_WAY } from '../jobs/public.ts'
import { SEARCH, startSearch } from './start-search.ts'

interface DuplicateSearch {
  readonly last: JobRow | null
  readonly underWay: JobRow | null
}

const DuplicateSearchType = builder.objectRef<DuplicateSearch>('DuplicateSearch').implement({
  description: 'The comparison of everybody with everybody. Who changes is compared within seconds without it.',
  fields: (t) => ({
    last: t.expose('last', { type: JobType, nullable: true, description: 'The last one that was finished.' }),
    underWay: t.expose('underWay', { type: JobType, nullable: true, description: 'The one that waits or runs.' }),
  }),
})

builder.queryField('duplicateSearch', (t) =>
  t.field({
    type: DuplicateSearchType,
    description: 'When everybody whom I read in full was last compared with everybody.',
    resolve: async (_root, _args, context) => ({
      last: await latest(context, ['SUCCEEDED']),
      underWay: await latest(context, UNDER_WAY),
    }),
  }),
)

async function latest({ read, actor }: Context, states: readonly JobRow['state'][]): Promise<JobRow | null> {
  return (await read<JobRow>(findLatestOf(actor, SEARCH, states)))[0] ?? null
}

builder.mutationField('startDuplicateSearch', (t) =>
  t.fieldWithInput({
    description:
      'Compares everybody whom I read in full with everybody anew, as a job; the running one if there is one.',
    type: JobType,
    errors: { types: [NotAllowedError, ConflictError] },
    input: {
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await context.write((tx) => startSearch(tx, context.actor, input))
      return getJob(context, id)
    },
  }),
)
