import { builder } from '../../graphql/builder.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { loadWorker, type WorkerRecord, WorkerType } from '../workers/public.ts'
import { mayReadLists } from './billing.policy.ts'
import {
  findLeftOutAfterDeath,
  findListedAfterDeath,
  type LeftOutAfterDeathRow,
  type ListedAfterDeathRow,
} from './billing.queries.ts'
import { ContributionListType } from './contribution-list.type.ts'

const WHO = 'Who, at most 20; without those whom I may not open.'

async function loadWho(context: Context, ids: readonly string[]): Promise<WorkerRecord[]> {
  const records = await Promise.all(ids.map((id) => loadWorker(context, id)))
  return records.filter((record) => record !== null).toSorted((a, b) => a.name.localeCompare(b.name))
}

/** Asked one by one, read together. */
const loadListedAfterDeath = batched<Context, string, ListedAfterDeathRow>(async (context, ids) => {
  if (!mayReadLists(context.actor)) return new Map()
  const rows = await context.read<ListedAfterDeathRow>(findListedAfterDeath(ids))
  return new Map(rows.map((row) => [row.list_id, row]))
})

const ListedAfterDeathType = builder.objectRef<ListedAfterDeathRow>('ListedAfterDeath').implement({
  description:
    'Months on a list that nobody owes: of people who were reported dead since it was drawn up, after the month of the death.',
  fields: (t) => ({
    people: t.exposeInt('people', { description: 'How many of them.' }),
    months: t.exposeInt('months', { description: 'Of all of them together.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'What the list asks for these months.' }),
    who: t.field({
      type: [WorkerType],
      description: WHO,
      resolve: ({ worker_ids: ids }, _args, context) => loadWho(context, ids),
    }),
  }),
})

builder.objectField(ContributionListType, 'listedAfterDeath', (t) =>
  t.field({
    type: ListedAfterDeathType,
    nullable: true,
    description:
      'What it would ask too much, while it is not billed; drawn up again, it leaves these months out. Null where there are none, and of a list of another’s decree.',
    resolve: ({ id }, _args, context) => loadListedAfterDeath(context, id),
  }),
)

const loadLeftOutAfterDeath = batched<Context, string, LeftOutAfterDeathRow>(async (context, ids) => {
  if (!mayReadLists(context.actor)) return new Map()
  const rows = await context.read<LeftOutAfterDeathRow>(findLeftOutAfterDeath(ids))
  return new Map(rows.map((row) => [row.list_id, row]))
})

const LeftOutAfterDeathType = builder.objectRef<LeftOutAfterDeathRow>('LeftOutAfterDeath').implement({
  description:
    'Whom the decree of a list names in its months, and who is not on it because of a reported death. They can be listed again once the report is taken back.',
  fields: (t) => ({
    people: t.exposeInt('people', { description: 'How many of them.' }),
    months: t.exposeInt('months', { description: 'That nobody is asked for, of all of them together.' }),
    who: t.field({
      type: [WorkerType],
      description: WHO,
      resolve: ({ worker_ids: ids }, _args, context) => loadWho(context, ids),
    }),
  }),
})

builder.objectField(ContributionListType, 'leftOutAfterDeath', (t) =>
  t.field({
    type: LeftOutAfterDeathType,
    nullable: true,
    description: 'While it is not billed. Null where it leaves nobody out, and of a list of another’s decree.',
    resolve: ({ id }, _args, context) => loadLeftOutAfterDeath(context, id),
  }),
)
