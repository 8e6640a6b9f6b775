import type { PublishedCount, PublishedRupiah } from '@payung/domain/disclosure/publish-cells'
import type { FundingSource } from '@payung/domain/money/funding-source'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { DecreeInForce, PeopleOfPayer, PublishedFigureRow } from './figures.queries.ts'

/** What the public page and its files show. */
export interface PublicCoverage {
  readonly reference: ReferenceData
  readonly figures: readonly PublishedFigureRow[]
  /** First day of the last month of the quarter that ended last. */
  readonly month: string
  /** By regency or city and purse, rounded: no other count is of this type, so none reaches the page or its files. */
  readonly people: readonly PeopleOfPayer<PublishedCount>[]
  /** By purse in the whole province, from January of that year to that month, rounded; small purses are left out. */
  readonly money: readonly PublishedMoney[]
  /** That name people for that month. */
  readonly decrees: readonly DecreeInForce[]
}

export interface PublishedMoney {
  readonly fundingSource: FundingSource
  readonly rupiah: PublishedRupiah
  readonly paidRupiah: PublishedRupiah
}

/** What is counted once a day: all of it or nothing, so that its tables are of the same day. */
export type CountedOfDay = Pick<PublicCoverage, 'people' | 'money' | 'decrees'>
