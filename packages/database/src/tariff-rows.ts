import type { Tariff } from '@payung/domain/money/tariff'

/** A row of the tariff as the database answers it: bigints as text. */
export interface TariffRow
  extends Omit<Tariff, 'incomeFromRupiah' | 'rateMillionths' | 'amountRupiah' | 'minRupiah' | 'maxRupiah'> {
  readonly incomeFromRupiah: string | null
  readonly rateMillionths: string | null
  readonly amountRupiah: string | null
  readonly minRupiah: string | null
  readonly maxRupiah: string | null
}

/** Columns of `tariff` and of `tariff_change`, under the names of the domain. */
export const TARIFF_COLUMNS = `kind, membership_kind as "membershipKind", programme, occupation_group as "occupationGroup", risk_class as "riskClass",
  income_from::text as "incomeFromRupiah", rate::text as "rateMillionths", amount::text as "amountRupiah", amount_min::text as "minRupiah",
  amount_max::text as "maxRupiah", excluded_sources as "excludedSources", shared_month as "sharedMonth", lower(valid)::text as "validFrom",
  upper(valid)::text as "validUntil", legal_basis as "legalBasis"`

/** The row as the rules of the domain read it. */
export function tariffOf(row: TariffRow): Tariff {
  const { incomeFromRupiah, rateMillionths, amountRupiah, minRupiah, maxRupiah, ...rest } = row
  return {
    ...rest,
    incomeFromRupiah: numberOf(incomeFromRupiah),
    rateMillionths: numberOf(rateMillionths),
    amountRupiah: numberOf(amountRupiah),
    minRupiah: numberOf(minRupiah),
    maxRupiah: numberOf(maxRupiah),
  }
}

const numberOf = (text: string | null) => (text === null ? null : BigInt(text))
