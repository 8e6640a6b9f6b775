import type { IsoDay } from '../calendar/iso-day.ts'
import type { Rupiah } from '../money/money.ts'
import type { ScholarChild } from './scholarship.ts'

/** What happens in a life and changes what is due or who pays. */
export const LIFE_EVENTS = [
  'DEATH',
  'ACCIDENT',
  'OCCUPATIONAL_ILLNESS',
  'TOTAL_DISABILITY',
  'MOVE',
  'EMPLOYED_ELSEWHERE',
  'RETURN',
] as const
export type LifeEventKind = (typeof LIFE_EVENTS)[number]

/** Events from which a claim follows. */
export const CLAIM_EVENTS = ['DEATH', 'ACCIDENT', 'OCCUPATIONAL_ILLNESS', 'TOTAL_DISABILITY'] as const
export type ClaimEventKind = (typeof CLAIM_EVENTS)[number]

export function opensClaim(kind: LifeEventKind): kind is ClaimEventKind {
  return (CLAIM_EVENTS as readonly string[]).includes(kind)
}

/** Whether its report has its evidence itself: papers of the others go to the case, where those about health are shut. */
export function takesEvidence(kind: LifeEventKind): boolean {
  return !opensClaim(kind)
}

/** How exactly the day of an event is known: whole, its month, or its year. */
export const DAY_PRECISIONS = ['DAY', 'MONTH', 'YEAR'] as const
export type DayPrecision = (typeof DAY_PRECISIONS)[number]

export type TransportWay = 'LAND' | 'SEA' | 'AIR'

export interface Transport {
  readonly way: TransportWay
  readonly rupiah: Rupiah
}

/** An event, with what is known of it that decides benefits. */
export interface BenefitEvent {
  readonly kind: ClaimEventKind
  readonly day: IsoDay
  /** By the questions of `work-relation.ts`. An occupational illness always is. */
  readonly isAtWork: boolean
  /** What was lost by the table of disabilities, in parts of `WHOLE_BODY` of `disability.ts`; 0 where nothing was. */
  readonly disability: number
  /** Days on which the person could not work. */
  readonly daysUnableToWork: number
  /** What care at home has cost in each year after the event. */
  readonly homeCareRupiah: readonly Rupiah[]
  readonly transports: readonly Transport[]
  readonly children: readonly ScholarChild[]
  /** Two people have said that no heir is known of who has died. */
  readonly hasNoHeir: boolean
}

/** An event of which nothing is known but its kind and day. */
export function eventWithoutDetails(kind: ClaimEventKind, day: IsoDay, isAtWork: boolean): BenefitEvent {
  return {
    kind,
    day,
    isAtWork: isAtWork || kind === 'OCCUPATIONAL_ILLNESS',
    disability: 0,
    daysUnableToWork: 0,
    homeCareRupiah: [],
    transports: [],
    children: [],
    hasNoHeir: false,
  }
}
