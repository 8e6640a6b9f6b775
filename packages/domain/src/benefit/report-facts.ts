import type { IsoDay } from '../calendar/iso-day.ts'
import type { DayPrecision } from './benefit-event.ts'

/** Answers about an event that decide which insurance pays; null where nobody knows yet. */
export interface ReportAnswers {
  readonly dayPrecision: DayPrecision
  readonly atWorkOrOnTheWay: boolean | null
  readonly becauseOfWork: boolean | null
  readonly inTraffic: boolean | null
  readonly ofOccupationalIllness: boolean | null
}

/** What a report says of an event. */
export interface ReportFacts extends ReportAnswers {
  readonly eventDay: IsoDay
  readonly place: string
}

/**
 * Whether a second report of the same event says more than the first, or otherwise: nothing of it may be dropped in silence. What it leaves open
 * contradicts nothing.
 */
export function contradictsFirst(second: ReportAnswers, first: ReportAnswers): boolean {
  const answers = [
    [second.atWorkOrOnTheWay, first.atWorkOrOnTheWay],
    [second.becauseOfWork, first.becauseOfWork],
    [second.inTraffic, first.inTraffic],
    [second.ofOccupationalIllness, first.ofOccupationalIllness],
  ] as const
  return second.dayPrecision !== first.dayPrecision || answers.some(([now, before]) => now !== null && now !== before)
}

/** Whether a correction says nothing new. */
export function isSameReport(corrected: ReportFacts, before: ReportFacts): boolean {
  return (
    corrected.eventDay === before.eventDay &&
    corrected.dayPrecision === before.dayPrecision &&
    corrected.place === before.place &&
    corrected.atWorkOrOnTheWay === before.atWorkOrOnTheWay &&
    corrected.becauseOfWork === before.becauseOfWork &&
    corrected.inTraffic === before.inTraffic &&
    corrected.ofOccupationalIllness === before.ofOccupationalIllness
  )
}
