import { BODY_PARTS } from '@payung/domain/benefit/disability'
import { FIRST_MONTHS_COUNTED } from '@payung/domain/pledge/pledge-size'
import { FIRST_DISABILITY_PERMILLE } from './disability-table.ts'
import type { LegalBasis } from './legal-readings.ts'

export interface AmountRow {
  readonly key: string
  readonly unit: 'RUPIAH' | 'PERMILLE' | 'YEARS' | 'MONTHS' | 'DAYS' | 'PEOPLE'
  readonly amount: bigint
  readonly validFrom: string
  /** First day on which it no longer holds; `null` for open. */
  readonly validUntil: string | null
  /**
   * `null` marks a figure that nobody has verified: an administrator can correct it and say on what basis. An article is named only where somebody has read it
   * (`legal-readings.ts`); a regulation alone means that the figure was published and its article not read.
   */
  readonly legalBasis: LegalBasis | null
}

const CONTRIBUTIONS_2015 = since('2015-07-01', 'PP 44/2015')
const BENEFITS_2019 = since('2019-12-02', 'PP 82/2019')
// Article 34 on death, of which reports give the sums; article 25 on care at home alone.
const DEATH_2019 = since('2019-12-02', 'PP 82/2019 Pasal 34')
const HOME_CARE_2019 = since('2019-12-02', 'PP 82/2019 Pasal 25 ayat (2)')
// The annex on benefits: its heading and the first of its sums were read in a copy, the others in the insurer's own list.
const ACCIDENT_2019 = since('2019-12-02', 'PP 82/2019 Lampiran III huruf A angka 2')
const TRANSPORT_2019 = since('2019-12-02', 'PP 82/2019 Lampiran III huruf A angka 2 huruf a')
// Promulgated on 24 February 2025 (siplawfirm.id, comparison with Permenaker 5/2021). From which day it holds was not read: the day here may be too early.
const BENEFITS_2025 = since('2025-01-01', 'Permenaker 1/2025')
const UNVERIFIED = since('2015-07-01', null)

/**
 * Amounts, rates, ages and deadlines as they are first loaded. Code reads them from the database by key and day. What contributions are reckoned from
 * is the tariff, of which the domain knows the first figures.
 */
export const AMOUNTS: readonly AmountRow[] = [
  UNVERIFIED('CONTRIBUTION_DUE_DAY', 'DAYS', 15n),
  CONTRIBUTIONS_2015('ARREARS_PAYABLE', 'MONTHS', 3n),
  CONTRIBUTIONS_2015('FIRST_REGISTRATION_AGE_BELOW', 'YEARS', 65n),
  // The lowest of the lower bounds that programmes are known to set (17–61, 18–64); each programme's rule has its own.
  UNVERIFIED('FIRST_REGISTRATION_AGE_FROM', 'YEARS', 17n),
  // Benefits at death.
  DEATH_2019('DEATH_CASH', 'RUPIAH', 20_000_000n),
  DEATH_2019('DEATH_PERIODIC', 'RUPIAH', 12_000_000n),
  DEATH_2019('DEATH_FUNERAL', 'RUPIAH', 10_000_000n),
  BENEFITS_2025('DEATH_FUNERAL_ONLY_THROUGH', 'MONTHS', 3n),
  // Scholarships: per year and how many years, at most two children.
  BENEFITS_2019('SCHOLARSHIP_TOTAL_MAX', 'RUPIAH', 174_000_000n),
  BENEFITS_2019('SCHOLARSHIP_AGE_BELOW', 'YEARS', 23n),
  DEATH_2019('SCHOLARSHIP_DEATH_CONTRIBUTED', 'YEARS', 3n),
  ...scholarship('KINDERGARTEN', 1_500_000n, 2n),
  ...scholarship('PRIMARY', 1_500_000n, 6n),
  ...scholarship('JUNIOR', 2_000_000n, 3n),
  ...scholarship('SENIOR', 3_000_000n, 3n),
  ...scholarship('UNIVERSITY', 12_000_000n, 5n),
  // Benefits at a work accident.
  HOME_CARE_2019('ACCIDENT_HOME_CARE_YEARLY_MAX', 'RUPIAH', 20_000_000n),
  ACCIDENT_2019('ACCIDENT_FULL_WAGE', 'MONTHS', 12n),
  ACCIDENT_2019('ACCIDENT_LATER_WAGE', 'PERMILLE', 500n),
  ACCIDENT_2019('ACCIDENT_DEATH_BASES', 'MONTHS', 48n),
  ACCIDENT_2019('ACCIDENT_DISABILITY_BASES_MAX', 'MONTHS', 56n),
  ACCIDENT_2019('ACCIDENT_PERIODIC', 'RUPIAH', 12_000_000n),
  ACCIDENT_2019('ACCIDENT_FUNERAL', 'RUPIAH', 10_000_000n),
  TRANSPORT_2019('ACCIDENT_TRANSPORT_LAND_MAX', 'RUPIAH', 5_000_000n),
  TRANSPORT_2019('ACCIDENT_TRANSPORT_SEA_MAX', 'RUPIAH', 2_000_000n),
  TRANSPORT_2019('ACCIDENT_TRANSPORT_AIR_MAX', 'RUPIAH', 10_000_000n),
  UNVERIFIED('ACCIDENT_REPORT_WITHIN', 'DAYS', 2n),
  // Before, it was two years by a report; whoever had an accident then is past both.
  { ...UNVERIFIED('CLAIM_LAPSES_AFTER', 'YEARS', 5n), validUntil: '2019-12-02' },
  since('2019-12-02', 'PP 82/2019 Pasal 26')('CLAIM_LAPSES_AFTER', 'YEARS', 5n),
  BENEFITS_2019('SCHOLARSHIP_CHILDREN_MAX', 'PEOPLE', 2n),
  // Loss of a part of the body: permille of the table × 80 bases, as 70% × 80 makes the 56 of total disability.
  UNVERIFIED('ACCIDENT_DISABILITY_BASES', 'MONTHS', 80n),
  UNVERIFIED('ACCIDENT_TOTAL_FROM', 'PERMILLE', 700n),
  UNVERIFIED('ACCIDENT_WAGE_MONTH', 'DAYS', 30n),
  ...BODY_PARTS.map((part) => UNVERIFIED(`DISABILITY_${part}`, 'PERMILLE', FIRST_DISABILITY_PERMILLE[part])),
  // Clocks of the insurer after a complete file, in working days, and what is owed for each day after: of accidents by the same rate (article 37, paragraph 3).
  since('2015-07-01', 'PP 44/2015 Pasal 40 ayat (3)')('DEATH_PAYABLE_WITHIN', 'DAYS', 3n),
  since('2015-07-01', 'PP 44/2015 Pasal 37 ayat (2)')('ACCIDENT_PAYABLE_WITHIN', 'DAYS', 7n),
  since('2015-07-01', 'PP 44/2015 Pasal 40 ayat (4)')('CLAIM_DELAY_PER_DAY', 'PERMILLE', 10n),
  // How long each step of a case may take here, until an installation says otherwise.
  UNVERIFIED('CLAIM_REPORTED_WITHIN', 'DAYS', 3n),
  UNVERIFIED('CLAIM_DOCUMENTS_WITHIN', 'DAYS', 30n),
  UNVERIFIED('CLAIM_RETURNED_WITHIN', 'DAYS', 14n),
  UNVERIFIED('CLAIM_CONFIRMED_WITHIN', 'DAYS', 14n),
  UNVERIFIED('CLAIM_HEIR_ADULT', 'YEARS', 18n),
  // How long a party to an agreement may answer for itself before the keeper stands for it (decision 81).
  UNVERIFIED('AGREEMENT_ANSWER_WITHIN', 'DAYS', 7n),
  // A pledge for fewer months is warned of.
  UNVERIFIED('PLEDGE_COUNTS_FROM', 'MONTHS', BigInt(FIRST_MONTHS_COUNTED)),
  // Eligible workers of an area of which no potential is published: every figure that rests on it is called an estimate.
  UNVERIFIED('ELIGIBLE_OF_POPULATION', 'PERMILLE', 313n),
]

function since(validFrom: string, legalBasis: LegalBasis | null) {
  return (key: string, unit: AmountRow['unit'], amount: bigint): AmountRow => {
    return { key, unit, amount, validFrom, validUntil: null, legalBasis }
  }
}

function scholarship(level: string, yearly: bigint, years: bigint): AmountRow[] {
  return [
    BENEFITS_2019(`SCHOLARSHIP_${level}_YEARLY`, 'RUPIAH', yearly),
    BENEFITS_2019(`SCHOLARSHIP_${level}_MAX`, 'YEARS', years),
  ]
}
