import { LEDGER_ACCOUNTS } from '@payung/domain/money/ledger'
import { mayCloseMonth } from '@payung/domain/money/ledger-period'
import { builder } from '../../graphql/builder.ts'
import { today } from '../../platform/clock.ts'
import { LedgerPeriodType } from './close-period.graphql.ts'
import { firstFreeDay } from './close-period.ts'
import { LedgerAccountEnum } from './journal-entry.type.ts'
import { mayCloseLedger, mayReadLedger } from './ledger.policy.ts'
import { type AccountRow, findLastPeriod, type LedgerDays, type PeriodRow, sumAccounts } from './ledger.queries.ts'
import { readLedgerDays } from './read-ledger-days.ts'

interface Balance {
  readonly days: LedgerDays
  readonly accounts: readonly AccountRow[]
  readonly lastClosed: PeriodRow | null
}

const AccountBalanceType = builder.objectRef<AccountRow>('LedgerAccountBalance').implement({
  description: 'What an account holds: debit more than zero, credit less.',
  fields: (t) => ({
    account: t.expose('account', { type: LedgerAccountEnum, description: 'Which.' }),
    opening: t.expose('opening_rupiah', { type: 'Rupiah', description: 'Before the first day.' }),
    debit: t.expose('debit_rupiah', { type: 'Rupiah', description: 'What was debited on these days.' }),
    credit: t.expose('credit_rupiah', { type: 'Rupiah', description: 'What was credited on these days.' }),
    closing: t.field({
      type: 'Rupiah',
      description: 'At the end of the last day.',
      resolve: (row) => row.opening_rupiah + row.debit_rupiah - row.credit_rupiah,
    }),
  }),
})

const total = (accounts: readonly AccountRow[], column: 'debit_rupiah' | 'credit_rupiah') =>
  accounts.reduce((sum, row) => sum + row[column], 0n)

const TrialBalanceType = builder.objectRef<Balance>('TrialBalance').implement({
  description: 'All accounts of my government over some days. Debits are credits.',
  fields: (t) => ({
    from: t.field({ type: 'CalendarDate', description: 'First day.', resolve: ({ days }) => days.from }),
    until: t.field({ type: 'CalendarDate', description: 'Last day, included.', resolve: ({ days }) => days.until }),
    accounts: t.field({
      type: [AccountBalanceType],
      description: 'Each account; none while nothing is booked.',
      resolve: ({ accounts }) => [...accounts],
    }),
    debit: t.field({
      type: 'Rupiah',
      description: 'What was debited on these days.',
      resolve: ({ accounts }) => total(accounts, 'debit_rupiah'),
    }),
    credit: t.field({
      type: 'Rupiah',
      description: 'What was credited on these days.',
      resolve: ({ accounts }) => total(accounts, 'credit_rupiah'),
    }),
    lastClosed: t.field({
      type: LedgerPeriodType,
      nullable: true,
      description: 'The last closed month; those before it are closed with it.',
      resolve: ({ lastClosed }) => lastClosed,
    }),
    mayClose: t.boolean({
      description: 'Whether I may close the month of the last day now.',
      resolve: ({ days, lastClosed }, _args, { actor }) =>
        mayCloseLedger(actor) &&
        mayCloseMonth(`${days.until.slice(0, 7)}-01`, today().toString(), firstFreeDay(lastClosed)),
    }),
  }),
})

builder.queryField('trialBalance', (t) =>
  t.field({
    type: TrialBalanceType,
    nullable: true,
    description: 'The trial balance of my government; null for who may not read its ledger.',
    args: {
      from: t.arg({ type: 'CalendarDate', description: 'First day; left out, the first of the month of the last.' }),
      until: t.arg({ type: 'CalendarDate', description: 'Last day, included; left out, today.' }),
    },
    resolve: async (_root, args, { read, actor }) => {
      const days = readLedgerDays(args)
      if (!mayReadLedger(actor)) return null
      const [accounts, [lastClosed]] = await Promise.all([
        read<AccountRow>(sumAccounts(days)),
        read<PeriodRow>(findLastPeriod()),
      ])
      const order = accounts.toSorted((a, b) => LEDGER_ACCOUNTS.indexOf(a.account) - LEDGER_ACCOUNTS.indexOf(b.account))
      return { days, accounts: order, lastClosed: lastClosed ?? null }
    },
  }),
)
