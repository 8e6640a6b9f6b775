import type { Rupiah } from './money.ts'

/** First and last month of each quarter: a letter that provides money (surat penyediaan dana, SPD) is usually issued for one. */
export const QUARTERS = [
  [1, 3],
  [4, 6],
  [7, 9],
  [10, 12],
] as const

/** Where a letter stands: recorded, approved by another person, taken back before that, or revoked after it. */
export const FUND_PROVISION_STATES = ['PROPOSED', 'APPROVED', 'WITHDRAWN', 'REVOKED'] as const
export type FundProvisionState = (typeof FUND_PROVISION_STATES)[number]

/**
 * Whether letters provide for what an SPM asks of a budget line, in whole rupiah (Permendagri 77/2020: no SPM goes beyond its SPD). `app.unprovided_lines` judges the same.
 *
 * @param provided by approved letters whose months have begun
 * @param used paid of the line, and ordered by other SPM
 */
export function isProvided(line: {
  readonly provided: Rupiah
  readonly used: Rupiah
  readonly asked: Rupiah
}): boolean {
  return line.used + line.asked <= line.provided
}
