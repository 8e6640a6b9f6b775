import { demoToday } from '@payung/demo-data/demo-calendar'

/** A day as the office reads it on its wall, so many days from today. The calendar of a demo stands still on its last day, whatever the machine says. */
export function dayIn(days: number): string {
  return new Date(Date.parse(demoToday()) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The same day as people type it: `30/11/2026`. */
export function typedDayIn(days: number): string {
  return dayIn(days).split('-').reverse().join('/')
}
