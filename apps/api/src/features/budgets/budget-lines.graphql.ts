import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { uuidOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { InsuranceProgrammeEnum } from '../workers/public.ts'
import { BudgetLineType } from './budget-line.type.ts'
import { mayApproveBudgets, mayDraftBudgets, mayReadBudgets } from './budgets.policy.ts'
import {
  type AccountRow,
  type BudgetLineRow,
  type BudgetTotalsRow,
  type BudgetYearRow,
  findBudgetAccounts,
  listBudgetLines,
  sumBudgetYears,
  sumLinesToApprove,
} from './budgets.queries.ts'
import { loadBudgetLine } from './load-budget-line.ts'

const BudgetAccountType = builder.objectRef<AccountRow>('BudgetAccount').implement({
  description: 'The account under which a programme usually stands. Each line names its own.',
  fields: (t) => ({
    programme: t.expose('programme', { type: InsuranceProgrammeEnum, description: 'Which programme.' }),
    code: t.exposeString('code', { description: 'As my government’s latest line has it, else by the reference data.' }),
    name: t.exposeString('name', { description: 'As the chart of accounts calls it.' }),
  }),
})

builder.queryField('budgetAccounts', (t) =>
  t.field({
    type: [BudgetAccountType],
    description: 'The account of each programme, to begin a line with.',
    resolve: (_root, _args, { read }) => read<AccountRow>(findBudgetAccounts()),
  }),
)

builder.queryField('budgetLine', (t) =>
  t.field({
    type: BudgetLineType,
    nullable: true,
    description: 'One line of the budget; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = uuidOf(id, 'BudgetLine')
      return uuid === null ? null : loadBudgetLine(context, uuid)
    },
  }),
)

const NO_TOTALS = { lines: 0, ceiling_rupiah: 0n, committed_rupiah: 0n, paid_rupiah: 0n }

builder.queryField('budgetLines', (t) =>
  t.connection(
    {
      type: BudgetLineType,
      description: 'Lines of my government’s budget of one year, the newest first.',
      args: {
        year: t.arg.int({ description: 'Left out, the latest that has lines.' }),
        toApprove: t.arg.boolean({
          description: 'Only those of which something waits for my approval, of all years, whatever the year.',
        }),
      },
      resolve: async (_root, { year, toApprove, ...args }, { read, actor }) => {
        const request = readIdPage(args)
        const years = mayReadBudgets(actor) ? await read<BudgetYearRow>(sumBudgetYears()) : []
        const shown = year ?? years[0]?.fiscal_year ?? today().year
        const [waiting] =
          toApprove === true && mayApproveBudgets(actor) ? await read<BudgetTotalsRow>(sumLinesToApprove()) : []
        const totals = toApprove === true ? waiting : years.find(({ fiscal_year: of }) => of === shown)
        const among = toApprove === true ? 'TO_APPROVE' : shown
        const fetched = totals === undefined ? [] : await read<BudgetLineRow>(listBudgetLines(among, request))
        return {
          ...connectionOf(fetched, request, ({ id }) => id),
          totals: totals ?? NO_TOTALS,
          year: shown,
          years: years.map(({ fiscal_year: of }) => of),
          mayDraft: mayDraftBudgets(actor),
        }
      },
    },
    {
      name: 'BudgetLineConnection',
      description: 'A page of lines.',
      fields: (t) => ({
        totalCount: t.int({ description: 'How many lines the year has.', resolve: ({ totals }) => totals.lines }),
        year: t.exposeInt('year', { description: 'Which year is shown.' }),
        years: t.intList({ description: 'Years that have lines, the latest first.', resolve: ({ years }) => years }),
        ceiling: t.field({
          type: 'Rupiah',
          description: 'Ceilings of all lines of the year.',
          resolve: ({ totals }) => totals.ceiling_rupiah,
        }),
        committed: t.field({
          type: 'Rupiah',
          description: 'What is committed of them.',
          resolve: ({ totals }) => totals.committed_rupiah,
        }),
        paid: t.field({ type: 'Rupiah', description: 'What is paid.', resolve: ({ totals }) => totals.paid_rupiah }),
        mayDraft: t.boolean({ description: 'Whether I may draft a line.', resolve: (page) => page.mayDraft }),
      }),
    },
    { name: 'BudgetLineEdge' },
  ),
)
