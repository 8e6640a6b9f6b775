import { builder } from '../../graphql/builder.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { mayReadLists } from './billing.policy.ts'
import { type FamiliesWaitingRow, findFamiliesWaiting } from './billing.queries.ts'
import { ContributionListType } from './contribution-list.type.ts'

/** Asked one by one, read together. */
const loadFamiliesWaiting = batched<Context, string, FamiliesWaitingRow>(async (context, ids) => {
  if (!mayReadLists(context.actor)) return new Map()
  const rows = await context.read<FamiliesWaitingRow>(findFamiliesWaiting(ids))
  return new Map(rows.map((row) => [row.list_id, row]))
})

const FamiliesWaitingType = builder.objectRef<FamiliesWaitingRow>('FamiliesWaiting').implement({
  description: 'Families whom a list holds up that is not wholly paid: somebody of theirs on it is reported dead.',
  fields: (t) => ({
    families: t.exposeInt('families', {
      description: 'How many people on the list are dead, with a month that was owed.',
    }),
    payBy: t.expose('pay_by', {
      type: 'CalendarDate',
      nullable: true,
      description:
        'Until when the oldest of their months can be paid; null where nothing was ever paid for them before.',
    }),
    daysLeft: t.exposeInt('days_left', {
      nullable: true,
      description: 'Days from today to that day; below 0 where it has passed.',
    }),
  }),
})

builder.objectField(ContributionListType, 'familiesWaiting', (t) =>
  t.field({
    type: FamiliesWaitingType,
    nullable: true,
    description: 'Families that wait for its payment; null where none does, and of a list of another’s decree.',
    resolve: ({ id }, _args, context) => loadFamiliesWaiting(context, id),
  }),
)
