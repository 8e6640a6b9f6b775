import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { LedgerAccountEnum, LedgerPostingType } from './journal-entry.type.ts'
import { mayReadLedger } from './ledger.policy.ts'
import { listPostings, type PostingRow } from './ledger.queries.ts'
import { readLedgerDays } from './read-ledger-days.ts'

builder.queryField('accountStatement', (t) =>
  t.connection(
    {
      type: LedgerPostingType,
      description: 'What was booked on an account, the newest day first.',
      args: {
        account: t.arg({ type: LedgerAccountEnum, required: true, description: 'Which.' }),
        from: t.arg({ type: 'CalendarDate', description: 'First day; left out, the first of the month of the last.' }),
        until: t.arg({ type: 'CalendarDate', description: 'Last day, included; left out, today.' }),
      },
      resolve: async (_root, { account, from, until, ...args }, { read, actor }) => {
        const request = readIdPage(args)
        const days = readLedgerDays({ from, until })
        const fetched = mayReadLedger(actor) ? await read<PostingRow>(listPostings(account, days, request)) : []
        return connectionOf(fetched, request, ({ id }) => id)
      },
    },
    { name: 'LedgerPostingConnection', description: 'A page of postings.' },
    { name: 'LedgerPostingEdge' },
  ),
)
