import type { IsoDay } from '../../calendar/iso-day.ts'
import type { FundingSource } from '../funding-source.ts'
import { type Rupiah, splitByLargestRemainder } from '../money.ts'
import { type Months, monthsUnpaid } from '../months-paid.ts'
import type { FundingPrice, FundingRefusal } from '../waterfall/funding-price.ts'
import { type BasisPoints, WHOLE } from '../waterfall/funding-rule.ts'

/** Somebody whose money is planned with. `null` is no limit. */
export interface SimulatedPayer {
  readonly source: FundingSource
  /** Of the whole contribution; `null` takes all that is left. */
  readonly shareBasisPoints: BasisPoints | null
  /** First month for which it pays. */
  readonly fromMonth: IsoDay | null
  /** First month for which it no longer pays. */
  readonly untilMonth: IsoDay | null
  /** Over all months. */
  readonly budgetRupiah: Rupiah | null
}

/** From this month on a person costs this much, whatever the tariff says. */
export interface SimulatedTariff {
  readonly fromMonth: IsoDay
  readonly rupiah: Rupiah
}

export interface SimulationPlan extends Months {
  readonly people: number
  /** In the order in which they are asked. */
  readonly payers: readonly SimulatedPayer[]
  readonly tariffs: readonly SimulatedTariff[]
}

/** What one payer pays in a month. */
export interface SimulatedShare {
  readonly people: number
  readonly rupiah: Rupiah
}

export interface SimulatedMonth {
  readonly month: IsoDay
  /** `null` where nobody is paid for, or kinds of money make people cost differently. */
  readonly perPersonRupiah: Rupiah | null
  /** Whose whole contribution is paid. */
  readonly people: number
  /** In the order of the payers. */
  readonly shares: readonly SimulatedShare[]
}

export interface SimulatedTotal {
  readonly rupiah: Rupiah
  /** Of its budget; `null` without one. */
  readonly leftRupiah: Rupiah | null
  /** The first month in which its money does not reach everybody of whom it is asked; `null` where it always does. */
  readonly endsIn: IsoDay | null
}

export interface Simulation {
  readonly months: readonly SimulatedMonth[]
  /** In the order of the payers. */
  readonly totals: readonly SimulatedTotal[]
  readonly personMonths: number
  readonly totalRupiah: Rupiah
  /** The first month in which somebody is left without a contribution; `null` where nobody is. */
  readonly endsIn: IsoDay | null
}

export type SimulationAnswer =
  | { readonly simulation: Simulation; readonly refusal?: undefined }
  | { readonly refusal: FundingRefusal; readonly simulation?: undefined }

/**
 * What a plan buys, month by month, until the money ends.
 *
 * The kind of money of the first payer who takes something of somebody decides what that month costs. Payers are asked in their order, each for its share or for all that is left, never for more than is left. A
 * payer serves as many people as its money reaches, the first of the list first; once it does not reach everybody of whom it is asked, it pays for
 * no later month. What it leaves is asked of the payers after it. Who is not paid for in full is paid for by nobody: half a contribution protects
 * nobody, and that money stays where it is.
 *
 * Shares are whole rupiah by largest remainder, among equal fractions the earlier payer first. Whether money reaches somebody is asked of the share
 * rounded up, so that no budget is ever passed.
 *
 * @param price by the tariff; a month that payers share must cost what its first payer's kind of money costs
 */
export function simulate(plan: SimulationPlan, price: FundingPrice): SimulationAnswer {
  const payers = plan.payers.map((payer) => new PayerInUse(payer))
  const months: SimulatedMonth[] = []
  for (const month of monthsUnpaid(plan, [])) {
    const answer = simulateMonth(payers, plan, month, price)
    if ('code' in answer) return { refusal: answer }
    months.push(answer)
  }
  return {
    simulation: {
      months,
      totals: payers.map((payer) => payer.total()),
      personMonths: months.reduce((sum, { people }) => sum + people, 0),
      totalRupiah: payers.reduce((sum, payer) => sum + payer.paid, 0n),
      endsIn: months.find(({ people }) => people < plan.people)?.month ?? null,
    },
  }
}

const PARTS = BigInt(WHOLE)

/** People of the list, one behind the other, of whom the same is taken by the same payers. */
interface Stretch {
  readonly people: number
  /** What each costs, by the first payer who takes something; `null` before. */
  readonly amount: Rupiah | null
  /** Of each, in ten-thousandths of a rupiah. */
  readonly left: bigint
  readonly takes: readonly { readonly payer: number; readonly parts: bigint }[]
}

function simulateMonth(
  payers: readonly PayerInUse[],
  { people, tariffs }: SimulationPlan,
  month: IsoDay,
  price: FundingPrice,
): SimulatedMonth | FundingRefusal {
  const fixed = tariffs.findLast(({ fromMonth }) => fromMonth <= month)?.rupiah
  const priceOf: FundingPrice = (ofMonth, sources) => fixed ?? price(ofMonth, sources)
  let stretches: readonly Stretch[] = [{ people, amount: null, left: 0n, takes: [] }]
  for (const [at, payer] of payers.entries()) {
    if (!payer.paysIn(month)) continue
    const first = priceOf(month, [payer.source])
    if (typeof first !== 'bigint') return first
    stretches = stretches.flatMap((stretch) => payer.serve(stretch, at, first, month))
  }
  const paid = stretches.filter(({ amount, left }) => amount !== null && left === 0n)
  for (const { amount, takes } of paid) {
    const together = priceOf(month, [...new Set(takes.flatMap(({ payer }) => payers[payer]?.source ?? []))])
    if (typeof together !== 'bigint') return together
    if (together !== amount) return sharedMonthDiffers(month)
  }
  const amounts = new Set(paid.map(({ amount }) => amount))
  return {
    month,
    perPersonRupiah: amounts.size === 1 ? (paid[0]?.amount ?? null) : null,
    people: paid.reduce((sum, stretch) => sum + stretch.people, 0),
    shares: payers.map((payer, at) => payer.pay(paid.map((stretch) => shareOf(stretch, at)))),
  }
}

function shareOf({ people, amount, takes }: Stretch, payer: number): SimulatedShare {
  const place = takes.findIndex((take) => take.payer === payer)
  if (place === -1) return { people: 0, rupiah: 0n }
  const rupiah = splitByLargestRemainder(
    amount ?? 0n,
    takes.map(({ parts }) => parts),
  )
  return { people, rupiah: (rupiah[place] ?? 0n) * BigInt(people) }
}

function sharedMonthDiffers(month: IsoDay): FundingRefusal {
  const at = `${month.slice(5, 7)}/${month.slice(0, 4)}`
  return {
    code: 'FIRST_PAYER_OTHER_AMOUNT',
    month,
    text: {
      id: `Iuran bulan ${at} yang dibayar bersama berbeda dari iuran menurut pembayar pertamanya. Dahulukan pembayar lain, atau bagi menurut bulan.`,
      en: `The shared contribution of ${at} is not that of its first payer. Put another payer first, or divide by months.`,
    },
  }
}

/** A payer with what it has paid. */
class PayerInUse {
  readonly source: FundingSource
  readonly #payer: SimulatedPayer
  #paid: Rupiah = 0n
  /** Promised in the month that is being simulated. */
  #promised: Rupiah = 0n
  #endsIn: IsoDay | null = null

  constructor(payer: SimulatedPayer) {
    this.#payer = payer
    this.source = payer.source
  }

  get paid(): Rupiah {
    return this.#paid
  }

  paysIn(month: IsoDay): boolean {
    const { fromMonth, untilMonth } = this.#payer
    const isOver = this.#endsIn !== null && this.#endsIn < month
    return !isOver && (fromMonth === null || fromMonth <= month) && (untilMonth === null || month < untilMonth)
  }

  /** Takes its part of the first people of a stretch, as far as its money reaches. @param first what a person costs whom nobody pays for yet */
  serve(stretch: Stretch, at: number, first: Rupiah, month: IsoDay): readonly Stretch[] {
    const { shareBasisPoints: share, budgetRupiah } = this.#payer
    const amount = stretch.amount ?? first
    const left = stretch.amount === null ? first * PARTS : stretch.left
    const asks = share === null ? left : amount * BigInt(share)
    const parts = asks < left ? asks : left
    if (parts === 0n) return [stretch]
    const each = (parts + PARTS - 1n) / PARTS
    const reach = budgetRupiah === null ? null : (budgetRupiah - this.#paid - this.#promised) / each
    const isShort = reach !== null && reach < BigInt(stretch.people)
    const people = this.#endsIn !== null ? 0 : isShort ? Number(reach) : stretch.people
    if (isShort) this.#endsIn ??= month
    this.#promised += each * BigInt(people)
    const served = { people, amount, left: left - parts, takes: [...stretch.takes, { payer: at, parts }] }
    return [served, { ...stretch, people: stretch.people - people }].filter((part) => part.people > 0)
  }

  pay(shares: readonly SimulatedShare[]): SimulatedShare {
    const rupiah = shares.reduce((sum, share) => sum + share.rupiah, 0n)
    this.#promised = 0n
    this.#paid += rupiah
    return { people: shares.reduce((sum, share) => sum + share.people, 0), rupiah }
  }

  total(): SimulatedTotal {
    const { budgetRupiah } = this.#payer
    return {
      rupiah: this.#paid,
      leftRupiah: budgetRupiah === null ? null : budgetRupiah - this.#paid,
      endsIn: this.#endsIn,
    }
  }
}
