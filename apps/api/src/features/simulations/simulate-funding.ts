import type { InputOf } from '@payung/domain/input/check-input'
import type { Relief } from '@payung/domain/money/contribution'
import type { Programme } from '@payung/domain/money/declared-coverage'
import { type SimulationAnswer, simulate } from '@payung/domain/money/simulation/simulation'
import { simulationInput } from '@payung/domain/money/simulation-input'
import type { Tariff } from '@payung/domain/money/tariff'
import { fundingPrice } from '@payung/domain/money/waterfall/funding-price'
import { readInput } from '../../platform/read-input.ts'
import { simulationMessages } from './simulations.messages.ts'

export type SimulationInput = InputOf<typeof simulationInput> & {
  readonly programmes: readonly Programme[]
  readonly relief?: Relief | null | undefined
}

/**
 * What a plan buys at the tariff of each month.
 *
 * @throws ValidationError naming each field that cannot be
 */
export function simulateFunding(tariffs: readonly Tariff[], input: SimulationInput): SimulationAnswer {
  const {
    people,
    fromMonth,
    untilMonth,
    payers,
    tariffs: supposed,
  } = readInput(simulationInput, input, simulationMessages)
  const price = fundingPrice(tariffs, { programmes: input.programmes, relief: input.relief ?? null })
  return simulate(
    {
      people,
      fromMonth,
      untilMonth,
      payers: payers.map(({ source, shareBasisPoints, budget, ...months }) => ({
        source,
        shareBasisPoints: shareBasisPoints ?? null,
        fromMonth: months.fromMonth ?? null,
        untilMonth: months.untilMonth ?? null,
        budgetRupiah: budget ?? null,
      })),
      tariffs: supposed
        .map(({ fromMonth: from, amount }) => ({ fromMonth: from, rupiah: amount }))
        .sort((a, b) => (a.fromMonth < b.fromMonth ? -1 : 1)),
    },
    price,
  )
}
