import { builder } from '../../graphql/builder.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { userField } from '../access/public.ts'
import { closePeriod } from './close-period.ts'
import { findPeriod, type PeriodRow } from './ledger.queries.ts'

export const LedgerPeriodType = builder.objectRef<PeriodRow>('LedgerPeriod').implement({
  description: 'A closed month of the ledger. It never opens again.',
  fields: (t) => ({
    month: t.expose('month', { type: 'CalendarDate', description: 'Its first day.' }),
    closedAt: t.expose('closed_at', { type: 'Instant', description: 'When it was closed.' }),
    closedBy: userField(t, 'closed_by', 'By whom.'),
  }),
})

builder.mutationField('closeLedgerPeriod', (t) =>
  t.fieldWithInput({
    type: LedgerPeriodType,
    description: 'Closes a month of the ledger, and the months before it with it. It never opens again.',
    errors: { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] },
    input: { month: t.input.field({ type: 'CalendarDate', required: true, description: 'Any day of the month.' }) },
    resolve: async (_root, { input }, { write, read, actor }) => {
      const month = await write((tx) => closePeriod(tx, actor, input))
      const [closed] = await read<PeriodRow>(findPeriod(month))
      if (closed === undefined) throw new Error('a month that was just closed cannot be read back')
      return closed
    },
  }),
)
