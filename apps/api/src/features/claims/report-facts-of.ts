import type { ReportFacts } from '@payung/domain/benefit/report-facts'
import type { LifeEventRow } from './claims.queries.ts'

type SaidOfEvent = Pick<
  LifeEventRow,
  | 'event_day'
  | 'day_precision'
  | 'place'
  | 'at_work_or_on_the_way'
  | 'because_of_work'
  | 'in_traffic'
  | 'of_occupational_illness'
>

/** What a report says, as the rules of the domain read it. */
export function reportFactsOf(event: SaidOfEvent): ReportFacts {
  return {
    eventDay: event.event_day,
    dayPrecision: event.day_precision,
    place: event.place,
    atWorkOrOnTheWay: event.at_work_or_on_the_way,
    becauseOfWork: event.because_of_work,
    inTraffic: event.in_traffic,
    ofOccupationalIllness: event.of_occupational_illness,
  }
}
