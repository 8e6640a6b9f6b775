import type { PublishedCount } from '@payung/domain/disclosure/publish-cells'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { PeopleOfPayer, PublishedFigureRow } from './figures.queries.ts'

/** What the public page and its files show. */
export interface PublicCoverage {
  readonly reference: ReferenceData
  readonly figures: readonly PublishedFigureRow[]
  /** First day of the last month of the quarter that ended last. */
  readonly month: string
  /** By regency or city and purse, rounded: no other count is of this type, so none reaches the page or its files. */
  readonly people: readonly PeopleOfPayer<PublishedCount>[]
}
