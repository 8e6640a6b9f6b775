import type { IsoDay } from '../calendar/iso-day.ts'
import type { Programme } from './declared-coverage.ts'
import type { FundingSource } from './funding-source.ts'
import type { Rupiah } from './money.ts'

/** Under which rules somebody is insured: BPU, PU, jasa konstruksi. */
export type InsuredKind = 'SELF_EMPLOYED' | 'WAGE_EARNER' | 'CONSTRUCTION'

/** Groups that PP 50/2025 tells apart. */
export type OccupationGroup = 'TRANSPORT' | 'OTHER'

/** Risk of the work of wage earners, by which their work-accident rate goes (PP 44/2015). */
export type RiskClass = 'VERY_LOW' | 'LOW' | 'MEDIUM' | 'HIGH' | 'VERY_HIGH'

/** What holds where a source with a discount and one without share a month. */
export type SharedMonthRule = 'WITH_DISCOUNT' | 'WITHOUT_DISCOUNT'

/**
 * What a line of the tariff sets:
 * a share of the base (`RATE`), an amount for everybody (`FLAT`), the base of the vulnerable worker's package (`PACKAGE_BASE`),
 * the base from an income on (`BRACKET`), a share taken off (`DISCOUNT`), the rule for shared months (`SHARED_MONTH`).
 */
export type TariffKind = 'RATE' | 'FLAT' | 'PACKAGE_BASE' | 'BRACKET' | 'DISCOUNT' | 'SHARED_MONTH'

/** Of which line of the tariff something is said; what its kind does not need is null. */
export interface TariffLine {
  readonly kind: TariffKind
  readonly membershipKind: InsuredKind
  readonly programme: Programme | null
  readonly occupationGroup: OccupationGroup | null
  readonly riskClass: RiskClass | null
  /** The first rupiah of a month's income for which a bracket holds. */
  readonly incomeFromRupiah: Rupiah | null
}

/** What a line sets. Rates are in millionths: 1% is 10,000 and 0.24% is 2,400. */
interface TariffTerms {
  readonly rateMillionths: bigint | null
  /** Of `FLAT`, `PACKAGE_BASE` and `BRACKET`. */
  readonly amountRupiah: Rupiah | null
  /** Limits of a `RATE`. */
  readonly minRupiah: Rupiah | null
  readonly maxRupiah: Rupiah | null
  /** Sources whose contributions a `DISCOUNT` does not reach. */
  readonly excludedSources: readonly FundingSource[]
  readonly sharedMonth: SharedMonthRule | null
}

/** A line of the tariff with what it sets, for the contribution months of a half-open period. */
export interface Tariff extends TariffLine, TariffTerms {
  readonly validFrom: IsoDay
  /** First month in which it no longer holds; `null` for open. */
  readonly validUntil: IsoDay | null
  /** `null` marks a figure that nobody has verified. */
  readonly legalBasis: string | null
}

export const MILLION = 1_000_000n

/** Whether a line holds in a contribution month, whenever that month is paid. */
export function holdsIn({ validFrom, validUntil }: Pick<Tariff, 'validFrom' | 'validUntil'>, month: IsoDay): boolean {
  return validFrom <= month && (validUntil === null || month < validUntil)
}

/** Lines of one kind that hold in a month. */
export function tariffsIn(
  tariffs: readonly Tariff[],
  month: IsoDay,
  line: Partial<TariffLine> & Pick<TariffLine, 'kind' | 'membershipKind'>,
): readonly Tariff[] {
  const matches = (tariff: Tariff) =>
    (Object.keys(line) as (keyof TariffLine)[]).every((key) => tariff[key] === line[key])
  return tariffs.filter((tariff) => matches(tariff) && holdsIn(tariff, month))
}
