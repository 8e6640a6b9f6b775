import type { IsoDay } from '@payung/domain/calendar/iso-day'
import type { NationalIdIssuer } from './issue-national-ids.ts'
import type { Chance } from './random.ts'

/** What inventing people draws on. */
export interface Making {
  readonly chance: Chance
  readonly issuer: NationalIdIssuer
  readonly nextMembershipNumber: () => string
  /** The day on which the data is to look current; ages and registrations count from it. */
  readonly asOf: IsoDay
}
