import type { IsoDay } from '../calendar/iso-day.ts'

/** Two days by which months are answered, both UTC+7. */
export interface AsOf {
  /** What had been recorded by the end of this day counts. */
  readonly knownBy: IsoDay
  /** Which day is today: months after it have not begun, and grace is counted from it. */
  readonly effectiveOn: IsoDay
}

export interface StatedAsOf {
  readonly knownBy?: IsoDay | null | undefined
  readonly effectiveOn?: IsoDay | null | undefined
}

/**
 * Reads two stated days. What was known is today where nobody states it; the effective day is the same day as what was known, so that one stated day
 * answers as somebody would have answered on it.
 *
 * @returns null where both are today: then the facts as they stand answer; `FUTURE` where one is after today, since nobody knows what is recorded then
 */
export function asOfDays({ knownBy, effectiveOn }: StatedAsOf, today: IsoDay): AsOf | null | 'FUTURE' {
  const knownDay = knownBy ?? today
  const effective = effectiveOn ?? knownDay
  if (knownDay > today || effective > today) return 'FUTURE'
  return knownDay === today && effective === today ? null : { knownBy: knownDay, effectiveOn: effective }
}

/** The instant before which facts are recorded by the end of a day in UTC+7. */
export function endOfDay(day: IsoDay): Date {
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + 86_400_000)
}
