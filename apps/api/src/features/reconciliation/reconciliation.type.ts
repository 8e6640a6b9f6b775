import { RECONCILIATION_STATES } from '@payung/domain/money/reconciliation'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage, readNumberPage } from '../../graphql/connection.ts'
import {
  namedUserField,
  OnePersonRefusalType,
  onePersonRefusal,
  onePersonRefusalField,
  userField,
} from '../access/public.ts'
import { ContributionListType, loadContributionList } from '../billing/public.ts'
import { mayDecideRows } from './reconciliation.policy.ts'
import {
  CHOICES_MAX,
  countStatementRows,
  listStatementLines,
  listUnshownPayments,
  type PaymentAtBank,
  type StateCountRow,
  type StatementFileRow,
  type StatementLineRow,
  type UnshownPaymentRow,
} from './reconciliation.queries.ts'

const StateEnum = builder.enumType('ReconciliationState', {
  description:
    'Shows a payment beyond doubt, has something to choose, shows nothing; contradicts an earlier file or repeats it; confirmed, or set aside.',
  values: RECONCILIATION_STATES,
})

/** A payment with the file beside which it stands, by which is stated what I may do. */
interface PaymentBeside extends PaymentAtBank {
  readonly file: Pick<StatementFileRow, 'recorded_by'>
  readonly isOpen: boolean
}

const isDecidedHere = ({ isOpen, recordedBy, file }: PaymentBeside, actor: Parameters<typeof mayDecideRows>[0]) =>
  isOpen && recordedBy.id !== actor.userId && mayDecideRows(actor, file)

const PaymentType = builder.objectRef<PaymentBeside>('PaymentAtBank').implement({
  description: 'A recorded payment beside a row of a statement, or one that no row shows.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    amount: t.field({ type: 'Rupiah', description: 'How much.', resolve: ({ rupiah }) => BigInt(rupiah) }),
    paidOn: t.expose('paidOn', { type: 'CalendarDate', description: 'The day on its proof.' }),
    reference: t.exposeString('reference', { description: 'Number of the SP2D or of the transfer.' }),
    recordedBy: namedUserField(t, 'recordedBy', 'Who recorded it.'),
    days: t.exposeInt('days', {
      nullable: true,
      description: 'Between it and the row; null where no row is beside it.',
    }),
    isShown: t.exposeBoolean('isShown', {
      description: 'Whether the row shows it beyond doubt, or was confirmed for it.',
    }),
    list: t.field({
      type: ContributionListType,
      nullable: true,
      description: 'The list whose bill it pays.',
      resolve: ({ listId }, _args, context) => loadContributionList(context, listId),
    }),
    mayConfirm: t.boolean({
      description: 'Whether I may confirm it for the row: not where I recorded it or brought the file.',
      resolve: (payment, _args, { actor }) => isDecidedHere(payment, actor),
    }),
    onePersonRefusal: t.field({
      type: OnePersonRefusalType,
      nullable: true,
      description: 'Why I would be refused to confirm it, though my role allows it.',
      resolve: (payment, _args, context) =>
        isDecidedHere(payment, context.actor) ? onePersonRefusal(context, 'RECONCILED_PAYMENT', payment.id) : null,
    }),
  }),
})

const DECIDED: readonly string[] = ['REPEATED', 'CONFIRMED', 'SET_ASIDE']

const LineType = builder.objectRef<StatementLineRow>('ReconciliationRow').implement({
  description: 'A row of a bank statement or of a list of SP2D: money that went out.',
  fields: (t) => ({
    rowNumber: t.exposeInt('row_no', { description: 'As a spreadsheet numbers it.' }),
    state: t.expose('state', { type: StateEnum, description: 'How it stands now.' }),
    day: t.expose('transacted_on', { type: 'CalendarDate', description: 'When.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'How much.' }),
    reference: t.exposeString('reference', {
      nullable: true,
      description: 'Number of the SP2D or of the transaction.',
    }),
    description: t.exposeString('description', { nullable: true, description: 'What the bank writes, without a NIK.' }),
    earlierFileName: t.exposeString('earlier_file_name', {
      nullable: true,
      description: 'The earlier file about the same transaction; null where there is none.',
    }),
    earlierRowNumber: t.exposeInt('earlier_row_no', { nullable: true, description: 'Its row there.' }),
    earlierAmount: t.expose('earlier_rupiah', { type: 'Rupiah', nullable: true, description: 'How much it states.' }),
    payments: t.field({
      type: [PaymentType],
      description: `The payment that was confirmed for it; else the nearest ${CHOICES_MAX} of its amount that no row was confirmed for.`,
      resolve: ({ payments, state, recorded_by }) =>
        payments.map((payment) => ({ ...payment, file: { recorded_by }, isOpen: !DECIDED.includes(state) })),
    }),
    bills: t.field({
      type: [ContributionListType],
      description: 'Lists whose open bill it names: nothing is confirmed before their payment is recorded.',
      resolve: async ({ bills }, _args, context) =>
        (await Promise.all(bills.map((id) => loadContributionList(context, id)))).filter((list) => list !== null),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was set aside.' }),
    decidedBy: userField(t, 'decided_by', 'Who confirmed it or set it aside.'),
    decidedAt: t.expose('decided_at', { type: 'Instant', nullable: true, description: 'When.' }),
  }),
})

const StateCountType = builder.objectRef<StateCountRow>('ReconciliationCount').implement({
  description: 'How many rows of a statement stand alike.',
  fields: (t) => ({
    state: t.expose('state', { type: StateEnum, description: 'How.' }),
    rows: t.exposeInt('rows', { description: 'How many.' }),
  }),
})

export const StatementType = builder.objectRef<StatementFileRow>('ReconciliationFile').implement({
  description: 'A bank statement or a list of SP2D, compared with the payments of contribution lists.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    fileName: t.exposeString('file_name', { description: 'As it was uploaded.' }),
    rowCount: t.exposeInt('row_count', { description: 'Rows of money that went out.' }),
    incomingCount: t.exposeInt('incoming_count', { description: 'Rows of money that came in, which pay nothing.' }),
    amount: t.expose('total_rupiah', { type: 'Rupiah', description: 'What went out in all.' }),
    firstOn: t.expose('first_on', { type: 'CalendarDate', description: 'Its first day.' }),
    lastOn: t.expose('last_on', { type: 'CalendarDate', description: 'Its last day.' }),
    recordedBy: userField(t, 'recorded_by', 'Who brought it.'),
    recordedAt: t.expose('recorded_at', { type: 'Instant', description: 'When.' }),
    mayConfirm: t.boolean({
      description: 'Whether I may decide its rows: not where I brought it.',
      resolve: (row, _args, { actor }) => mayDecideRows(actor, row),
    }),
    onePersonRefusal: onePersonRefusalField(t, 'RECONCILIATION_FILE', {
      description: 'Why I would be refused to decide its rows, though my role allows it.',
      isDecidedHere: (row, { actor }) => mayDecideRows(actor, row),
    }),
    counts: t.field({
      type: [StateCountType],
      description: 'How many rows stand alike now; a state without rows is missing.',
      resolve: async ({ id }, _args, { read }) => [...(await read<StateCountRow>(countStatementRows(id)))],
    }),
    rows: t.connection(
      {
        type: LineType,
        description: 'Its rows, as it numbers them.',
        args: { states: t.arg({ type: [StateEnum], description: 'Only those that stand so; all where left out.' }) },
        resolve: async ({ id }, { states, ...args }, { read }) => {
          const request = readNumberPage(args)
          const rows = await read<StatementLineRow>(listStatementLines(id, states ?? [], request))
          return connectionOf(rows, request, (row) => String(row.row_no))
        },
      },
      { name: 'ReconciliationRowConnection' },
      { name: 'ReconciliationRowEdge' },
    ),
    unshown: t.connection(
      {
        type: PaymentType,
        description: 'Payments recorded in its period that no row shows and none was confirmed for.',
        resolve: async ({ id, recorded_by }, args, { read }) => {
          const request = readIdPage(args)
          const rows = await read<UnshownPaymentRow>(listUnshownPayments(id, request))
          const payments = rows.map(({ payment }) => ({ ...payment, file: { recorded_by }, isOpen: false }))
          return connectionOf(payments, request, (payment) => payment.id)
        },
      },
      { name: 'PaymentAtBankConnection' },
      { name: 'PaymentAtBankEdge' },
    ),
  }),
})
