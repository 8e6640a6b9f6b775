import { JOURNAL_ENTRY_KINDS, LEDGER_ACCOUNTS, REVERSAL_REASONS } from '@payung/domain/money/ledger'
import { builder } from '../../graphql/builder.ts'
import { globalIdOf, isUuid, uuidOf } from '../../graphql/ids.ts'
import { userField } from '../access/public.ts'
import { InsuranceProgrammeEnum } from '../workers/public.ts'
import type { JournalEntryRow, PostingRow } from './ledger.queries.ts'
import { loadEntry, loadPostings } from './load-entry.ts'

export const LedgerAccountEnum = builder.enumType('LedgerAccount', {
  description:
    'What contributions cost, what of it is owed, what left the treasury, what was paid beyond the bill; and the way of a payment until it is posted.',
  values: LEDGER_ACCOUNTS,
})

const JournalEntryKindEnum = builder.enumType('JournalEntryKind', {
  description: 'Which fact an entry follows from.',
  values: JOURNAL_ENTRY_KINDS,
})

const ReversalReasonEnum = builder.enumType('ReversalReason', {
  description: 'Why an entry is reversed.',
  values: REVERSAL_REASONS,
})

const JournalEntryType = builder.objectRef<JournalEntryRow>('JournalEntry')

export const LedgerPostingType = builder.objectRef<PostingRow>('LedgerPosting').implement({
  description: 'One side of an entry.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    account: t.expose('account', { type: LedgerAccountEnum, description: 'On which account.' }),
    bookedOn: t.expose('booked_on', { type: 'CalendarDate', description: 'The day of booking.' }),
    debit: t.field({
      type: 'Rupiah',
      description: 'What is debited; zero where it is credited.',
      resolve: ({ rupiah }) => (rupiah > 0n ? rupiah : 0n),
    }),
    credit: t.field({
      type: 'Rupiah',
      description: 'What is credited; zero where it is debited.',
      resolve: ({ rupiah }) => (rupiah < 0n ? -rupiah : 0n),
    }),
    budgetLineId: t.id({
      nullable: true,
      description: 'From which budget line; null for a list without one, and on the way of a payment.',
      resolve: ({ budget_line_id: line }) => (line === null ? null : globalIdOf('BudgetLine', line)),
    }),
    programme: t.expose('programme', {
      type: InsuranceProgrammeEnum,
      nullable: true,
      description: 'Of which programme; null without a budget line.',
    }),
    entry: t.field({
      type: JournalEntryType,
      nullable: true,
      description: 'Its entry.',
      resolve: ({ entry_id: entry }, _args, context) => loadEntry(context, entry),
    }),
  }),
})

builder.node(JournalEntryType, {
  description: 'What is booked of one fact. Its debits are its credits.',
  id: { resolve: ({ id }) => id },
  loadOne: (id, context) => (isUuid(id) ? loadEntry(context, id) : null),
  fields: (t) => ({
    kind: t.expose('kind', { type: JournalEntryKindEnum, description: 'Which fact.' }),
    listId: t.id({
      description: 'The contribution list on which the fact stands.',
      resolve: ({ list_id: list }) => globalIdOf('ContributionList', list),
    }),
    text: t.exposeString('text', {
      description: 'The number of the bill, the proof of the payment or receipt, the file of the answer.',
    }),
    factOn: t.expose('fact_on', { type: 'CalendarDate', description: 'The day of the fact.' }),
    bookedOn: t.expose('booked_on', {
      type: 'CalendarDate',
      description: 'The day of booking: a later one where the month of the fact was closed.',
    }),
    bookedAt: t.expose('booked_at', { type: 'Instant', description: 'When it was written.' }),
    bookedBy: userField(t, 'booked_by', 'Whose step it follows from.'),
    answerId: t.exposeID('answer_id', {
      nullable: true,
      description: 'The insurer’s answer whose posting to people it is, or is reversed.',
    }),
    reversalReason: t.expose('reversal_reason', {
      type: ReversalReasonEnum,
      nullable: true,
      description: 'Why; null for an entry that reverses none.',
    }),
    postings: t.field({
      type: [LedgerPostingType],
      description: 'Its sides.',
      resolve: async ({ id }, _args, context) => [...((await loadPostings(context, id)) ?? [])],
    }),
  }),
})

builder.queryField('journalEntry', (t) =>
  t.field({
    type: JournalEntryType,
    nullable: true,
    description: 'One entry of the ledger; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = uuidOf(id, 'JournalEntry')
      return uuid === null ? null : loadEntry(context, uuid)
    },
  }),
)
