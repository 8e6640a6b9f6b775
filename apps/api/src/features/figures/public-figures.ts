import type { PublishedCount } from '@payung/domain/disclosure/publish-cells'
import type { Correction, FrozenCounts, QuarterMonth } from '@payung/domain/figures/quarter-freeze'
import type { FundingSource } from '@payung/domain/money/funding-source'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { PublishedFigureRow } from './figures.queries.ts'

/** What the public page and its files show. */
export interface PublicCoverage {
  readonly reference: ReferenceData
  readonly figures: readonly PublishedFigureRow[]
  /** Of the quarter that was frozen last; counted this day while its freeze is not there yet. */
  readonly counted: CountedQuarter
  /** Of `counted`; null while it is not frozen. */
  readonly freeze: Freeze | null
  /** All that were handed out, the latest quarter first, of a quarter the latest version first. */
  readonly freezes: readonly Freeze[]
}

/** What is counted of a quarter, rounded, as it is frozen and handed out. */
export interface CountedQuarter extends FrozenCounts {
  readonly month: QuarterMonth
  /** By regency or city and purse: no other count is of this type, so none reaches the page or its files. */
  readonly people: readonly {
    readonly areaCode: string
    readonly fundingSource: FundingSource
    readonly designated: PublishedCount
    readonly protected: PublishedCount
  }[]
  /** By purse in the whole province, from January of that year to that month; small purses are left out. */
  readonly money: readonly {
    readonly fundingSource: FundingSource
    /** Whole rupiah. */
    readonly rupiah: string
    readonly paidRupiah: string
  }[]
  /** That name people for that month. */
  readonly decrees: readonly {
    readonly areaCode: string
    readonly owner: string
    readonly number: string
    readonly fromMonth: string
    readonly untilMonth: string
  }[]
}

export interface Freeze {
  readonly month: QuarterMonth
  readonly version: number
  readonly frozenOn: string
  /** Of the bytes that its address hands out. */
  readonly sha256: string
  readonly counted: CountedQuarter
  /** In the version before; none of a first version. */
  readonly corrections: readonly Correction[]
}
