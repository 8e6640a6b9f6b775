export interface AmountRow {
  readonly key: string
  readonly unit: 'RUPIAH' | 'PERMILLE' | 'YEARS' | 'MONTHS' | 'DAYS'
  readonly amount: bigint
  readonly validFrom: string
  /** First day on which it no longer holds; `null` for open. */
  readonly validUntil: string | null
  /** `null` marks a figure that nobody has verified: an administrator can correct it and say on what basis. */
  readonly legalBasis: string | null
}

const CONTRIBUTIONS_2015 = since('2015-07-01', 'PP 44/2015')
const OLD_AGE_2015 = since('2015-07-01', 'PP 46/2015')
const BENEFITS_2019 = since('2019-12-02', 'PP 82/2019')
const BENEFITS_2025 = since('2025-01-01', 'Permenaker 1/2025')
const RELIEF_2025 = 'PP 50/2025'
const UNVERIFIED = since('2015-07-01', null)

/**
 * Amounts, rates, ages and deadlines as they are first loaded. Code reads them from the database by key and day.
 *
 * Shares of a contribution that a relief takes off are in thousandths of it.
 */
export const AMOUNTS: readonly AmountRow[] = [
  // Contributions of the self-employed, per month.
  CONTRIBUTIONS_2015('SELF_EMPLOYED_WORK_ACCIDENT_RATE', 'PERMILLE', 10n),
  CONTRIBUTIONS_2015('SELF_EMPLOYED_WORK_ACCIDENT_MIN', 'RUPIAH', 10_000n),
  CONTRIBUTIONS_2015('SELF_EMPLOYED_WORK_ACCIDENT_MAX', 'RUPIAH', 207_000n),
  CONTRIBUTIONS_2015('SELF_EMPLOYED_DEATH', 'RUPIAH', 6_800n),
  CONTRIBUTIONS_2015('VULNERABLE_PACKAGE_BASE', 'RUPIAH', 1_000_000n),
  OLD_AGE_2015('SELF_EMPLOYED_OLD_AGE_RATE', 'PERMILLE', 20n),
  OLD_AGE_2015('SELF_EMPLOYED_OLD_AGE_MIN', 'RUPIAH', 20_000n),
  OLD_AGE_2015('SELF_EMPLOYED_OLD_AGE_MAX', 'RUPIAH', 414_000n),
  // Half of work accident and death, by contribution month. Which workers it reaches is a flag on the funding source.
  during('RELIEF_TRANSPORT_WORKERS', 'PERMILLE', 500n, '2026-01-01', '2027-04-01', RELIEF_2025),
  during('RELIEF_OTHER_WORKERS', 'PERMILLE', 500n, '2026-04-01', '2027-01-01', RELIEF_2025),
  UNVERIFIED('CONTRIBUTION_DUE_DAY', 'DAYS', 15n),
  CONTRIBUTIONS_2015('ARREARS_PAYABLE', 'MONTHS', 3n),
  CONTRIBUTIONS_2015('FIRST_REGISTRATION_AGE_BELOW', 'YEARS', 65n),
  // The lowest of the lower bounds that programmes are known to set (17–61, 18–64); each programme's rule has its own.
  UNVERIFIED('FIRST_REGISTRATION_AGE_FROM', 'YEARS', 17n),
  // Wage earners. Work accident goes by five risk classes of 2.4 to 17.4 thousandths: not a whole number of any unit here.
  UNVERIFIED('WAGE_EARNER_DEATH_RATE', 'PERMILLE', 3n),
  // Benefits at death.
  BENEFITS_2019('DEATH_CASH', 'RUPIAH', 20_000_000n),
  BENEFITS_2019('DEATH_PERIODIC', 'RUPIAH', 12_000_000n),
  BENEFITS_2019('DEATH_FUNERAL', 'RUPIAH', 10_000_000n),
  BENEFITS_2025('DEATH_FUNERAL_ONLY_THROUGH', 'MONTHS', 3n),
  // Scholarships: per year and how many years, at most two children.
  BENEFITS_2019('SCHOLARSHIP_TOTAL_MAX', 'RUPIAH', 174_000_000n),
  BENEFITS_2019('SCHOLARSHIP_AGE_BELOW', 'YEARS', 23n),
  BENEFITS_2019('SCHOLARSHIP_DEATH_CONTRIBUTED', 'YEARS', 3n),
  ...scholarship('KINDERGARTEN', 1_500_000n, 2n),
  ...scholarship('PRIMARY', 1_500_000n, 6n),
  ...scholarship('JUNIOR', 2_000_000n, 3n),
  ...scholarship('SENIOR', 3_000_000n, 3n),
  ...scholarship('UNIVERSITY', 12_000_000n, 5n),
  // Benefits at a work accident.
  BENEFITS_2019('ACCIDENT_HOME_CARE_YEARLY_MAX', 'RUPIAH', 20_000_000n),
  BENEFITS_2019('ACCIDENT_FULL_WAGE', 'MONTHS', 12n),
  BENEFITS_2019('ACCIDENT_LATER_WAGE', 'PERMILLE', 500n),
  BENEFITS_2019('ACCIDENT_DEATH_BASES', 'MONTHS', 48n),
  BENEFITS_2019('ACCIDENT_DISABILITY_BASES_MAX', 'MONTHS', 56n),
  BENEFITS_2019('ACCIDENT_PERIODIC', 'RUPIAH', 12_000_000n),
  BENEFITS_2019('ACCIDENT_FUNERAL', 'RUPIAH', 10_000_000n),
  BENEFITS_2019('ACCIDENT_TRANSPORT_LAND_MAX', 'RUPIAH', 5_000_000n),
  BENEFITS_2019('ACCIDENT_TRANSPORT_SEA_MAX', 'RUPIAH', 2_000_000n),
  BENEFITS_2019('ACCIDENT_TRANSPORT_AIR_MAX', 'RUPIAH', 10_000_000n),
  UNVERIFIED('ACCIDENT_REPORT_WITHIN', 'DAYS', 2n),
  UNVERIFIED('CLAIM_LAPSES_AFTER', 'YEARS', 5n),
  // How long a party to an agreement may answer for itself before the keeper stands for it (decision 81).
  UNVERIFIED('AGREEMENT_ANSWER_WITHIN', 'DAYS', 7n),
]

function since(validFrom: string, legalBasis: string | null) {
  return (key: string, unit: AmountRow['unit'], amount: bigint): AmountRow => {
    return { key, unit, amount, validFrom, validUntil: null, legalBasis }
  }
}

function during(
  key: string,
  unit: AmountRow['unit'],
  amount: bigint,
  validFrom: string,
  validUntil: string,
  legalBasis: string,
): AmountRow {
  return { key, unit, amount, validFrom, validUntil, legalBasis }
}

function scholarship(level: string, yearly: bigint, years: bigint): AmountRow[] {
  return [
    BENEFITS_2019(`SCHOLARSHIP_${level}_YEARLY`, 'RUPIAH', yearly),
    BENEFITS_2019(`SCHOLARSHIP_${level}_MAX`, 'YEARS', years),
  ]
}
