import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { contributionOf, monthsBetween } from '@payung/domain/money/contribution'
import { type FundingSource, fundingSourceName } from '@payung/domain/money/funding-source'
import { isMonthPaid } from '@payung/domain/money/months-paid'
import type { Tariff } from '@payung/domain/money/tariff'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { type CostOfMonth, findProgrammes, monthCost, type ProgrammeRecord, paymentOf } from '../programmes/public.ts'
import { readTariffs } from '../tariffs/public.ts'
import { decreeStepMessages } from './decree-steps.messages.ts'
import { type CostMonthRow, type DecreeRecord, findAmendments, findDecrees } from './decrees.queries.ts'

export interface CostMonth {
  readonly month: string
  readonly people: number
  readonly perPersonRupiah: bigint
  /** It was paid before the decree, with proof: no budget is asked for it again. */
  readonly isPaid: boolean
}

export interface DecreeCost {
  readonly payer: FundingSource
  readonly months: readonly CostMonth[]
  readonly totalRupiah: bigint
}

type Costed = Pick<DecreeRecord, 'people' | 'from_month' | 'until_month' | 'funding_source' | 'paid_months'>

type Counted = Pick<DecreeRecord, 'people' | 'added' | 'removed' | 'from_month' | 'content_hash'>

/** How many people are designated in a month by a designation and those of its amendments that are signed. */
export function peopleAfter(
  base: Pick<DecreeRecord, 'people'>,
  amendments: readonly Counted[],
): (month: string) => number {
  const signed = amendments.filter(({ content_hash: hash }) => hash !== null)
  return (month) =>
    signed
      .filter(({ from_month: from }) => from <= month)
      .reduce((people, { added, removed }) => people + added - removed, base.people)
}

/** Whom a decree pays for in a month: of a designation its people, of an amendment all who are designated with it, of a revocation nobody. */
export function peopleUnder(
  decree: Pick<DecreeRecord, 'kind' | 'added' | 'removed'>,
  base: Pick<DecreeRecord, 'people'> | null,
  amendments: readonly Counted[],
): ((month: string) => number) | undefined {
  if (decree.kind === 'REVOCATION') return () => 0
  return base === null ? undefined : peopleWith(base, amendments, decree)
}

/** The same with an amendment that is not signed yet. */
function peopleWith(
  base: Pick<DecreeRecord, 'people'>,
  amendments: readonly Counted[],
  draft: Pick<DecreeRecord, 'added' | 'removed'>,
): (month: string) => number {
  const before = peopleAfter(base, amendments)
  return (month) => before(month) + draft.added - draft.removed
}

/**
 * What a decree costs in each of its months: its people × the amount that holds in that month. Of an amendment: all who are designated after it,
 * from the month in which it takes effect; where other amendments begin later, not the same in every month. The total leaves out the months that were paid.
 *
 * @throws RangeError where the tariff has no answer for a month: a guess would become a decree's figure
 */
export function costOfDecree(
  tariffs: readonly Tariff[],
  programme: Pick<ProgrammeRecord, 'insurance_programmes' | 'relief'>,
  decree: Costed,
  peopleIn: (month: string) => number = () => decree.people,
): DecreeCost {
  const question = {
    programmes: programme.insurance_programmes,
    relief: programme.relief,
    fundingSource: decree.funding_source,
  }
  const payments = decree.paid_months.map(paymentOf)
  const months = monthsBetween(decree.from_month, decree.until_month).map((month) => ({
    month,
    people: peopleIn(month),
    perPersonRupiah: contributionOf(tariffs, { ...question, month }),
    isPaid: isMonthPaid(month, payments),
  }))
  return costFrom(decree.funding_source, months)
}

function costFrom(payer: FundingSource, months: readonly CostMonth[]): DecreeCost {
  return { payer, months, totalRupiah: months.reduce((sum, month) => sum + monthRupiah(month), 0n) }
}

/** What a month asks of the budget. */
export function monthRupiah({ people, perPersonRupiah, isPaid }: CostMonth): bigint {
  return isPaid ? 0n : perPersonRupiah * BigInt(people)
}

/** Months that were not paid before the decree. */
export function monthsToPay({ months }: Pick<DecreeCost, 'months'>): readonly CostMonth[] {
  return months.filter(({ isPaid }) => !isPaid)
}

/** As it was kept with the decree. */
export function keptCost(decree: Pick<DecreeRecord, 'cost' | 'funding_source'>): DecreeCost | null {
  if (decree.cost === null) return null
  return costFrom(
    decree.funding_source,
    decree.cost.map((row) => ({ ...row, perPersonRupiah: BigInt(row.perPersonRupiah), isPaid: row.isPaid ?? false })),
  )
}

/** As it is kept with the decree. */
export function costRows(cost: DecreeCost): readonly CostMonthRow[] {
  return cost.months.map(({ perPersonRupiah, isPaid, ...month }) => ({
    ...month,
    perPersonRupiah: String(perPersonRupiah),
    // Left out of other months, so that hashes of decrees without payments are what they were.
    ...(isPaid ? { isPaid } : {}),
  }))
}

/** What a decree would cost by the amounts and the amendments of now. @throws RangeError as `costOfDecree` */
export async function reckonCost(
  tx: Pick<TenantTransaction, 'rows'>,
  programme: Pick<ProgrammeRecord, 'insurance_programmes' | 'relief'>,
  decree: DecreeRecord,
): Promise<DecreeCost> {
  return costOfDecree(await readTariffs(tx), programme, decree, await peopleNow(tx, decree))
}

/** What a month costs by the amounts and the amendments of now, also one before the decree. */
export async function costByMonth(
  tx: Pick<TenantTransaction, 'rows'>,
  programme: Pick<ProgrammeRecord, 'insurance_programmes' | 'relief'>,
  decree: DecreeRecord,
): Promise<CostOfMonth> {
  return monthCost(
    await readTariffs(tx),
    insuredBy(programme, decree),
    (await peopleNow(tx, decree)) ?? (() => decree.people),
  )
}

/** What is insured as its programme says, paid by the source of the decree. */
export function insuredBy(
  programme: Pick<ProgrammeRecord, 'insurance_programmes' | 'relief'>,
  { funding_source }: Pick<DecreeRecord, 'funding_source'>,
) {
  return { insurance_programmes: programme.insurance_programmes, relief: programme.relief, funding_source }
}

async function peopleNow(tx: Pick<TenantTransaction, 'rows'>, decree: DecreeRecord) {
  const [base] = decree.amends_id === null ? [] : await tx.rows<DecreeRecord>(findDecrees([decree.amends_id]))
  const others = base === undefined ? [] : await tx.rows<DecreeRecord>(findAmendments([base.id]))
  return peopleUnder(decree, base ?? null, others)
}

/**
 * What a decree costs as its submission and its signing keep it. Budgets are committed by contribution lists (docs/decisions/0110).
 *
 * @throws ConflictError `AMOUNT_MISSING` where the tariff has no answer for one of its months
 */
export async function costOrRefused(
  tx: TenantTransaction,
  programme: Pick<ProgrammeRecord, 'insurance_programmes' | 'relief'>,
  decree: DecreeRecord,
): Promise<DecreeCost> {
  try {
    return await reckonCost(tx, programme, decree)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new ConflictError(decreeStepMessages.AMOUNT_MISSING())
  }
}

/**
 * The annex prints one amount for everybody, so a month must cost the same whoever of the payers pays it.
 *
 * @param cost of the decree, paid by its own source
 * @throws ConflictError `FUNDING_PRICE_DIFFERS` where a source has the discount of PP 50/2025 and another has not; `AMOUNT_MISSING`
 */
export async function assertPayersCostAlike(
  tx: TenantTransaction,
  programme: Pick<ProgrammeRecord, 'insurance_programmes' | 'relief'>,
  decree: DecreeRecord,
  sources: readonly FundingSource[],
  cost: DecreeCost,
): Promise<void> {
  for (const source of new Set(sources)) {
    const other = await costOrRefused(tx, programme, { ...decree, funding_source: source })
    const differs = cost.months.find(({ perPersonRupiah }, at) => other.months[at]?.perPersonRupiah !== perPersonRupiah)
    if (differs === undefined) continue
    const month = `${differs.month.slice(5, 7)}/${differs.month.slice(0, 4)}`
    throw new ConflictError(decreeStepMessages.FUNDING_PRICE_DIFFERS({ month, source: fundingSourceName(source) }))
  }
}

/**
 * What one person costs in each month of a signed designation by the tariff of now, without the months that were paid before it.
 *
 * @throws ConflictError `AMOUNT_MISSING` as {@link costOrRefused}; NotFoundError without its programme
 */
export async function costInMonths(tx: TenantTransaction, decree: DecreeRecord): Promise<readonly CostMonth[]> {
  const [programme] = await tx.rows<ProgrammeRecord>(findProgrammes([decree.programme_id]))
  if (programme === undefined) throw new NotFoundError()
  return monthsToPay(await costOrRefused(tx, programme, decree))
}
