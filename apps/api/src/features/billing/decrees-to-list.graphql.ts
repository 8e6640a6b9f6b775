import { builder } from '../../graphql/builder.ts'
import { type DecreeRecord, DecreeType, loadDecree } from '../decrees/public.ts'
import { mayDraftLists, mayReadLists } from './billing.policy.ts'
import { type DecreeToListRow, listDecreesToList } from './months-to-list.queries.ts'

type DecreeToList = Omit<DecreeToListRow, 'decree_id'> & { readonly decree: DecreeRecord }

const DecreeToListType = builder.objectRef<DecreeToList>('DecreeToList').implement({
  description: 'A signed designation with months that are near and that no contribution list names.',
  fields: (t) => ({
    decree: t.field({ type: DecreeType, description: 'Which.', resolve: ({ decree }) => decree }),
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'First day of the first of these months.' }),
    untilMonth: t.expose('until_month', {
      type: 'CalendarDate',
      description: 'First day of the month after the last of them.',
    }),
    people: t.exposeInt('people', { description: 'How many people the fullest of them has.' }),
    payUntil: t.expose('pay_until', {
      type: 'CalendarDate',
      nullable: true,
      description: 'The last day on which a month of them can still be paid; null where nothing was paid before.',
    }),
    lostFrom: t.expose('lost_from', {
      type: 'CalendarDate',
      nullable: true,
      description:
        'First day of the first month before them that no list names and that cannot be paid any more; null where there is none.',
    }),
    lostUntil: t.expose('lost_until', {
      type: 'CalendarDate',
      nullable: true,
      description: 'First day of the month after the last of those.',
    }),
    mayDraft: t.boolean({
      description: 'Whether I may draw up the list; if not, an officer of my government does.',
      resolve: (_row, _args, { actor }) => mayDraftLists(actor),
    }),
  }),
})

builder.queryField('decreesToList', (t) =>
  t.field({
    type: [DecreeToListType],
    description:
      'Designations of my government with months up to the next one that no list names yet, the one whose months can be paid for the shortest time first, at most 100.',
    resolve: async (_root, _args, context) => {
      if (!mayReadLists(context.actor)) return []
      const rows = await context.read<DecreeToListRow>(listDecreesToList())
      const decrees = await Promise.all(rows.map((row) => loadDecree(context, row.decree_id)))
      return rows.flatMap((row, at) => {
        const decree = decrees[at] ?? null
        return decree === null ? [] : [{ ...row, decree }]
      })
    },
  }),
)
