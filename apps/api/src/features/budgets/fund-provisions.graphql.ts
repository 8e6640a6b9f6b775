import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { idOf, idOrNothing } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { mayDraftBudgets, mayReadBudgets } from './budgets.policy.ts'
import { type BudgetYearRow, sumBudgetYears } from './budgets.queries.ts'
import { approveFundProvision, withdrawFundProvision } from './decide-fund-provision.ts'
import { FundProvisionType } from './fund-provision.type.ts'
import {
  type FundProvisionRow,
  listFundProvisions,
  type ProvidedYearRow,
  sumFundProvisions,
} from './fund-provisions.queries.ts'
import { reloadFundProvision } from './load-budget-line.ts'
import { recordFundProvision } from './record-fund-provision.ts'

builder.queryField('fundProvisions', (t) =>
  t.connection(
    {
      type: FundProvisionType,
      description: 'Provision letters (SPD) of my government’s budget of one year, the newest first.',
      args: { year: t.arg.int({ description: 'Left out, the latest that has budget lines.' }) },
      resolve: async (_root, { year, ...args }, { read, actor }) => {
        const request = readIdPage(args)
        const mayRead = mayReadBudgets(actor)
        const years = mayRead ? await read<BudgetYearRow>(sumBudgetYears()) : []
        const shown = year ?? years[0]?.fiscal_year ?? today().year
        const fetched = mayRead ? await read<FundProvisionRow>(listFundProvisions(shown, request)) : []
        const [totals] = mayRead ? await read<ProvidedYearRow>(sumFundProvisions(shown)) : []
        return {
          ...connectionOf(fetched, request, ({ id }) => id),
          totals: totals ?? { provisions: 0, provided_rupiah: 0n },
          year: shown,
          years: years.map(({ fiscal_year: of }) => of),
          mayRecord: mayDraftBudgets(actor),
        }
      },
    },
    {
      name: 'FundProvisionConnection',
      description: 'A page of provision letters (SPD).',
      fields: (t) => ({
        totalCount: t.int({ description: 'How many the year has.', resolve: ({ totals }) => totals.provisions }),
        year: t.exposeInt('year', { description: 'Which year is shown.' }),
        years: t.intList({
          description: 'Years that have budget lines, the latest first.',
          resolve: ({ years }) => years,
        }),
        provided: t.field({
          type: 'Rupiah',
          description: 'What approved letters provide of all lines of the year.',
          resolve: ({ totals }) => totals.provided_rupiah,
        }),
        mayRecord: t.boolean({ description: 'Whether I may record a letter.', resolve: (page) => page.mayRecord }),
      }),
    },
    { name: 'FundProvisionEdge' },
  ),
)

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

const ProvidedAmountInput = builder.inputType('FundProvisionAmountInput', {
  description: 'What a provision letter (SPD) provides of one budget line.',
  fields: (t) => ({
    lineId: t.id({ required: true, description: 'Which line, of the letter’s year.' }),
    amount: t.field({ type: 'Rupiah', required: true, description: 'How much; an amount of zero is left out.' }),
  }),
})

builder.mutationFields((t) => ({
  recordFundProvision: t.fieldWithInput({
    type: FundProvisionType,
    description: 'Records a provision letter (SPD). It provides once another person has approved it.',
    errors,
    input: {
      fiscalYear: t.input.int({ required: true, description: 'Of which budget.' }),
      number: t.input.string({ required: true, description: 'The number of the letter.' }),
      decidedOn: t.input.field({ type: 'CalendarDate', required: true, description: 'The day on it.' }),
      fromMonth: t.input.int({ required: true, description: 'First month, 1 to 12.' }),
      lastMonth: t.input.int({ required: true, description: 'Last month, 1 to 12, not before the first.' }),
      lines: t.input.field({
        type: [ProvidedAmountInput],
        required: true,
        description: 'Its amounts, each budget line once, 1 to 200 of them.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const lines = input.lines.map(({ lineId, amount }) => ({ lineId: idOrNothing(lineId, 'BudgetLine'), amount }))
      const id = await context.write((tx) => recordFundProvision(tx, context.actor, { ...input, lines }))
      return reloadFundProvision(context, id)
    },
  }),
  approveFundProvision: t.fieldWithInput({
    type: FundProvisionType,
    description: 'Approves a provision letter (SPD): it provides from then on. Who recorded it does not approve it.',
    errors,
    input: { provisionId: t.input.id({ required: true, description: 'Which letter.' }) },
    resolve: async (_root, { input }, context) => {
      const provisionId = idOf(input.provisionId, 'FundProvision')
      const id = await context.write((tx) => approveFundProvision(tx, context.actor, { provisionId }))
      return reloadFundProvision(context, id)
    },
  }),
  withdrawFundProvision: t.fieldWithInput({
    type: FundProvisionType,
    description: 'Takes a letter back that is not approved: who recorded it withdraws it, an approver refuses it.',
    errors,
    input: { provisionId: t.input.id({ required: true, description: 'Which letter.' }) },
    resolve: async (_root, { input }, context) => {
      const provisionId = idOf(input.provisionId, 'FundProvision')
      const id = await context.write((tx) => withdrawFundProvision(tx, context.actor, { provisionId }))
      return reloadFundProvision(context, id)
    },
  }),
}))
