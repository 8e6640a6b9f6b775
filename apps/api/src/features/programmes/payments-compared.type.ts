import { comparePayments, isPaidOtherwise, type PaymentsCompared } from '@payung/domain/money/payments-compared'
import { builder } from '../../graphql/builder.ts'
import { loadTariffs } from '../tariffs/public.ts'
import { FundingSourceEnum } from '../workers/public.ts'
import { type CostOfMonth, monthCost } from './payments-explained.ts'
import { ProgrammeInsuranceEnum, ReliefEnum } from './programme-enums.type.ts'
import { mayManageProgrammes } from './programmes.policy.ts'

export const PaymentsComparedType = builder.objectRef<PaymentsCompared>('PaymentDifference').implement({
  description: 'Payments of common months by which another amount was paid than those months cost.',
  fields: (t) => ({
    payments: t.intList({ description: 'Their places in what was asked, from 0.', resolve: ({ at }) => [...at] }),
    paid: t.expose('paidRupiah', { type: 'Rupiah', description: 'What was paid.' }),
    cost: t.field({
      type: 'Rupiah',
      description: 'What those months cost: people × the amount of each month.',
      resolve: ({ costRupiah }) => costRupiah ?? 0n,
    }),
  }),
})

export const AmountPaidInputType = builder.inputType('AmountPaidInput', {
  description: 'An amount that was paid for months.',
  fields: (t) => ({
    fromMonth: t.field({ type: 'CalendarDate', required: true, description: 'First day of the first month.' }),
    untilMonth: t.field({ type: 'CalendarDate', required: true, description: 'First month that it did not pay.' }),
    amount: t.field({ type: 'Rupiah', required: true, description: 'How much.' }),
  }),
})

type AmountsPaid = readonly (typeof AmountPaidInputType.$inferInput)[]

const PAYMENTS_MAX = 60
const YEARS_MAX = 20

/** Payments that ask for a reason. Longer ones than any programme are left to the saving, which refuses them. */
export function differencesOf(amounts: AmountsPaid, costOf: CostOfMonth): PaymentsCompared[] {
  const isLong = amounts.some(
    ({ fromMonth, untilMonth }) => Number(untilMonth.slice(0, 4)) - Number(fromMonth.slice(0, 4)) > YEARS_MAX,
  )
  if (isLong || amounts.length > PAYMENTS_MAX) return []
  const payments = amounts.map(({ amount, ...months }) => ({ ...months, amountRupiah: amount }))
  return comparePayments(payments, costOf).filter(isPaidOtherwise)
}

builder.queryField('paymentDifferences', (t) =>
  t.field({
    type: [PaymentsComparedType],
    description:
      'Where payments for months of a programme that I plan are another amount than those months cost: the saving asks for the reason.',
    args: {
      insuranceProgrammes: t.arg({ type: [ProgrammeInsuranceEnum], required: true, description: 'What is insured.' }),
      fundingSource: t.arg({
        type: FundingSourceEnum,
        required: true,
        description: 'Who pays: some discounts leave it out.',
      }),
      relief: t.arg({ type: ReliefEnum, description: 'Which relief to reckon with; none if left out.' }),
      people: t.arg.int({ required: true, description: 'For how many: the sum of the quotas.' }),
      payments: t.arg({ type: [AmountPaidInputType], required: true, description: 'All of the programme.' }),
    },
    resolve: async (_root, { insuranceProgrammes, fundingSource, relief, people, payments }, context) =>
      mayManageProgrammes(context.actor)
        ? differencesOf(
            payments,
            monthCost(
              await loadTariffs(context),
              { insurance_programmes: insuranceProgrammes, relief: relief ?? null, funding_source: fundingSource },
              () => people,
            ),
          )
        : [],
  }),
)
