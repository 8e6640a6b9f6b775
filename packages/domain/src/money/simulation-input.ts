import * as z from 'zod/mini'
import { must, refusal, rupiah, wholeNumber } from '../input/input-parts.ts'
import { monthsBetween } from './contribution.ts'
import { readContributionMonth } from './declared-coverage.ts'
import type { FundingSource } from './funding-source.ts'
import { FUNDING_RULES_MAX, WHOLE } from './waterfall/funding-rule.ts'

/** More than live in any province but Java's. */
const SIMULATION_PEOPLE_MAX = 5_000_000
const SIMULATION_MONTHS_MAX = 60
const SIMULATION_BUDGET_MAX = 100_000_000_000_000n
const SIMULATION_TARIFF_MAX = 10_000_000n

const month = z.pipe(
  z.string(),
  z.transform((written) => readContributionMonth(written) ?? ''),
)
const maybeMonth = z.nullish(month)
const noMonth = refusal('SIMULATION_MONTHS', { most: SIMULATION_MONTHS_MAX })

const payer = z
  .object({
    source: z.custom<FundingSource>(),
    shareBasisPoints: z.nullish(
      z
        .number()
        .check(must((share) => Number.isInteger(share) && share >= 1 && share <= WHOLE, refusal('SIMULATION_SHARE'))),
    ),
    fromMonth: maybeMonth,
    untilMonth: maybeMonth,
    budget: z.nullish(
      rupiah(must((budget) => budget >= 1n && budget <= SIMULATION_BUDGET_MAX, refusal('SIMULATION_BUDGET'))),
    ),
  })
  .check(
    must(
      ({ fromMonth, untilMonth }) =>
        fromMonth !== '' && untilMonth !== '' && (fromMonth == null || untilMonth == null || fromMonth < untilMonth),
      refusal('SIMULATION_PAYER_MONTHS'),
      ['fromMonth'],
    ),
  )

const tariff = z.object({
  fromMonth: month.check(must((first) => first !== '', noMonth)),
  amount: rupiah(must((amount) => amount >= 1n && amount <= SIMULATION_TARIFF_MAX, refusal('SIMULATION_TARIFF'))),
})

/** A plan as it is asked: how many people, which months, who pays in which order, and what a person would cost. */
export const simulationInput = z
  .object({
    people: wholeNumber(
      must(
        (people) => Number.isInteger(people) && people >= 1 && people <= SIMULATION_PEOPLE_MAX,
        refusal('SIMULATION_PEOPLE', { most: SIMULATION_PEOPLE_MAX }),
      ),
    ),
    fromMonth: month,
    untilMonth: month,
    payers: z
      .array(payer)
      .check(
        must(
          ({ length }) => length >= 1 && length <= FUNDING_RULES_MAX,
          refusal('SIMULATION_PAYERS', { most: FUNDING_RULES_MAX }),
        ),
      ),
    tariffs: z
      .array(tariff)
      .check(
        must(({ length }) => length <= FUNDING_RULES_MAX, refusal('SIMULATION_TARIFFS', { most: FUNDING_RULES_MAX })),
      ),
  })
  .check(
    must(
      ({ fromMonth, untilMonth }) =>
        fromMonth !== '' &&
        fromMonth < untilMonth &&
        monthsBetween(fromMonth, untilMonth).length <= SIMULATION_MONTHS_MAX,
      noMonth,
      ['untilMonth'],
    ),
  )
