import { Temporal } from 'temporal-polyfill'

/** The paper by which an official holds a post (surat keputusan pengangkatan), as an entry of the register of officials. */
export interface Appointment {
  readonly name: string
  readonly post: string
  readonly number: string
  /** The day of the paper, as ISO date. */
  readonly appointedOn: string
}

export type AppointmentIssue =
  | 'NAME_INVALID'
  | 'POST_INVALID'
  | 'NUMBER_INVALID'
  | 'APPOINTED_ON_INVALID'
  | 'APPOINTED_IN_FUTURE'

const LENGTHS = { name: 120, post: 160, number: 80 } as const

/** Older than any working life: such a day is a slip of the pen. */
const YEARS_MAX = 50

/** The same words with single blanks, so that one paper is one entry. */
export function tidyAppointment(stated: Appointment): Appointment {
  const tidy = (text: string) => text.trim().replace(/\s+/g, ' ')
  return {
    name: tidy(stated.name),
    post: tidy(stated.post),
    number: tidy(stated.number),
    appointedOn: stated.appointedOn.trim(),
  }
}

/**
 * What is wrong with an entry, by field; empty where nothing is. Name, post and number hold a letter or digit each and are no longer than the
 * register keeps. The day is today at the latest, and at most 50 years ago.
 *
 * @param today the day it is in the province, as ISO date
 */
export function judgeAppointment(
  stated: Appointment,
  today: string,
): readonly { readonly field: keyof Appointment; readonly code: AppointmentIssue }[] {
  const { name, post, number, appointedOn } = tidyAppointment(stated)
  const fits = (text: string, max: number) => /[\p{L}\p{N}]/u.test(text) && text.length <= max
  const day = dayIssue(appointedOn, today)
  return [
    ...(fits(name, LENGTHS.name) ? [] : [{ field: 'name', code: 'NAME_INVALID' } as const]),
    ...(fits(post, LENGTHS.post) ? [] : [{ field: 'post', code: 'POST_INVALID' } as const]),
    ...(fits(number, LENGTHS.number) ? [] : [{ field: 'number', code: 'NUMBER_INVALID' } as const]),
    ...(day === null ? [] : [{ field: 'appointedOn', code: day } as const]),
  ]
}

function dayIssue(text: string, today: string): AppointmentIssue | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'APPOINTED_ON_INVALID'
  const [day, latest] = [parse(text), Temporal.PlainDate.from(today)]
  if (day === null) return 'APPOINTED_ON_INVALID'
  if (Temporal.PlainDate.compare(day, latest) > 0) return 'APPOINTED_IN_FUTURE'
  return Temporal.PlainDate.compare(day, latest.subtract({ years: YEARS_MAX })) < 0 ? 'APPOINTED_ON_INVALID' : null
}

function parse(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}
