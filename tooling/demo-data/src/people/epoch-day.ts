import type { IsoDay } from '@payung/domain/calendar/iso-day'

const MS_IN_DAY = 86_400_000

/** Days since 1970-01-01: arithmetic on two million birth dates without an object each. */
export function epochDay(day: IsoDay): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_IN_DAY
}

export function isoDayOf(epoch: number): IsoDay {
  return new Date(epoch * MS_IN_DAY).toISOString().slice(0, 10)
}
