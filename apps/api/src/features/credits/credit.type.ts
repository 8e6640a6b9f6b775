import { CREDIT_REASONS } from '@payung/domain/money/credit-months'
import { builder } from '../../graphql/builder.ts'
import { today } from '../../platform/clock.ts'
import { ContributionListType, loadContributionList } from '../billing/public.ts'
import { loadWorker, WorkerType } from '../workers/public.ts'
import type { CreditRow, WorkerCreditRow } from './credits.queries.ts'

const CreditReasonEnum = builder.enumType('CreditReason', {
  description:
    'Why months were paid too much: the person died, moved away or found an employer, or an amendment or revocation of the decree gives the months no more.',
  values: CREDIT_REASONS,
})

const CURSOR = /^([0-9a-f-]{36})~(\d{1,9})$/

/** The line behind the id of a credit; null for what never was one. */
export function readCreditId(id: string): { readonly listId: string; readonly line: number } | null {
  const [, listId, line] = CURSOR.exec(id) ?? []
  return listId === undefined ? null : { listId, line: Number(line) }
}

const daysBetween = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 86_400_000

export const CreditType = builder.objectRef<CreditRow>('ContributionCredit').implement({
  description:
    'Months of a person on a bill that the insurer has posted beyond the last month that was owed, and that nobody has settled.',
  fields: (t) => ({
    id: t.id({
      description: 'To name it in a settlement.',
      resolve: ({ list_id: list, line_no: line }) => `${list}~${line}`,
    }),
    list: t.field({
      type: ContributionListType,
      nullable: true,
      description: 'On which bill they were paid.',
      resolve: ({ list_id: id }, _args, context) => loadContributionList(context, id),
    }),
    worker: t.field({
      type: WorkerType,
      nullable: true,
      description: 'Whose months; null where my organisation pays for another’s decree, or for whom I may not open.',
      resolve: ({ worker_id: id }, _args, context) => (id === null ? null : loadWorker(context, id)),
    }),
    fromMonth: t.expose('from_month', {
      type: 'CalendarDate',
      description: 'First day of the first month paid too much.',
    }),
    untilMonth: t.expose('until_month', { type: 'CalendarDate', description: 'The month after the last, half-open.' }),
    months: t.exposeInt('months', {
      description: 'How many; fewer than between these two where the person came back in between.',
    }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'What was paid for them, by the tariff of each month.' }),
    reason: t.expose('reason', {
      type: CreditReasonEnum,
      nullable: true,
      description: 'Why; null where my organisation pays for another’s decree.',
    }),
    lastOwedMonth: t.expose('last_owed', {
      type: 'CalendarDate',
      nullable: true,
      description: 'First day of the last month that was owed; null as the reason is.',
    }),
    since: t.expose('since', { type: 'CalendarDate', description: 'Since when it is known.' }),
    ageDays: t.int({
      description: 'Days since it is known.',
      resolve: ({ since }) => Math.max(0, daysBetween(since, today().toString())),
    }),
    isConfirmed: t.exposeBoolean('is_confirmed', {
      description:
        'Whether the keeper of the record has decided about the report on which it rests; before, it is not settled.',
    }),
  }),
})

export const WorkerCreditType = builder.objectRef<WorkerCreditRow>('WorkerCredit').implement({
  description: 'Months of a person that a payer of my government’s decrees paid too much.',
  fields: (t) => ({
    list: t.field({
      type: ContributionListType,
      nullable: true,
      description: 'On which bill; null for another payer’s.',
      resolve: ({ list_id: id }, _args, context) => (id === null ? null : loadContributionList(context, id)),
    }),
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'First day of the first month.' }),
    untilMonth: t.expose('until_month', { type: 'CalendarDate', description: 'The month after the last, half-open.' }),
    months: t.exposeInt('months', { description: 'How many months.' }),
    amount: t.expose('rupiah', {
      type: 'Rupiah',
      nullable: true,
      description: 'What my government paid for them; null for another payer’s money.',
    }),
    isSettled: t.exposeBoolean('is_settled', { description: 'Whether they are settled and confirmed.' }),
    isConfirmed: t.exposeBoolean('is_confirmed', { description: 'Whether the report on which they rest is decided.' }),
  }),
})
