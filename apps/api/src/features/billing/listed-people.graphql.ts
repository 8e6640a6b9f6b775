import { builder } from '../../graphql/builder.ts'
import { connectionOf, readNumberPage } from '../../graphql/connection.ts'
import { AreaType } from '../areas/public.ts'
import { loadWorker, WorkerType } from '../workers/public.ts'
import { ContributionListType } from './contribution-list.type.ts'
import { type ListedPersonRow, listListed } from './receipts.queries.ts'

const ListedPersonType = builder.objectRef<ListedPersonRow>('ListedPerson').implement({
  description: 'Somebody on a list with a row of months; twice where an amendment divided their months.',
  fields: (t) => ({
    lineNumber: t.exposeInt('line_no', { description: 'As the list numbers its lines, from 1.' }),
    worker: t.field({
      type: WorkerType,
      nullable: true,
      description: 'Who; null for whom I may not open any more.',
      resolve: ({ worker_id: id }, _args, context) => loadWorker(context, id),
    }),
    village: t.field({
      type: AreaType,
      nullable: true,
      description: 'Where they live, as the decree says.',
      resolve: ({ village_code: code }, _args, { reference }) => reference.areas.get(code) ?? null,
    }),
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'First day of their first month.' }),
    untilMonth: t.expose('until_month', { type: 'CalendarDate', description: 'The month after the last, half-open.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'What the list asks for these months.' }),
    protectedUntil: t.expose('protected_until', {
      type: 'CalendarDate',
      nullable: true,
      description: 'The month after the last that the insurer has posted of them; null before the first.',
    }),
    isRejected: t.boolean({
      description: 'Whether the insurer has rejected them.',
      resolve: ({ verdict }) => verdict === 'REJECTED',
    }),
  }),
})

builder.objectField(ContributionListType, 'listedPeople', (t) =>
  t.connection(
    {
      type: ListedPersonType,
      description: 'Whom it names, as it numbers them; nobody of another government’s decree.',
      resolve: async ({ id }, args, { read }) => {
        const request = readNumberPage(args)
        return connectionOf(await read<ListedPersonRow>(listListed(id, request)), request, (row) => String(row.line_no))
      },
    },
    { name: 'ListedPersonConnection' },
    { name: 'ListedPersonEdge' },
  ),
)
