import * as z from 'zod/mini'
import type { IsoDay } from '../calendar/iso-day.ts'
import {
  day,
  isWithin,
  loggedReason,
  must,
  notAfter,
  optional,
  refusal,
  text,
  wholeNumber,
  withoutNationalId,
} from '../input/input-parts.ts'
import { CONSENT_CHANNELS, HANDOVER_PHOTO_KINDS } from './handover.ts'

/** As many people as an event may have; more is a slip of the hand. */
export const HANDOVER_PEOPLE_MAX = 100_000

/** An event: where, when, and who hands over. @param isOwnArea whether a code is of an area of the government that plans it */
export const handoverInput = ({ isOwnArea }: { readonly isOwnArea: (code: string) => boolean }) =>
  z.object({
    title: text({ min: 3, max: 120 }, refusal('HANDOVER_TITLE_INVALID')),
    areaCode: z.string().check(must(isOwnArea, refusal('HANDOVER_AREA'))),
    place: text({ min: 3, max: 160 }, refusal('HANDOVER_PLACE_INVALID')),
    onDay: day(),
    startsAt: z
      .string()
      .check(must((hour) => /^([01]\d|2[0-3]):[0-5]\d$/.test(hour), refusal('HANDOVER_HOUR_INVALID'))),
    giverName: text({ min: 2, max: 120 }, refusal('HANDOVER_GIVER_INVALID')),
    giverPosition: text({ min: 2, max: 120 }, refusal('HANDOVER_POSITION_INVALID')),
    withPress: z.boolean(),
  })

/** What a family has agreed to for one event. Both answers no is no consent, and nothing is written down. @param until today, or the day of the event if earlier */
export function handoverConsentInput({ until }: { readonly until: IsoDay }) {
  const consent = z.object({
    familyName: text({ min: 2, max: 120 }, refusal('HANDOVER_FAMILY_INVALID')),
    comes: z.boolean(),
    mayBeShown: z.boolean(),
    consentedOn: day(notAfter(until, refusal('HANDOVER_CONSENT_DAY'))),
    channel: z.enum(CONSENT_CHANNELS),
  })
  return consent.check(
    must<z.output<typeof consent>>(
      ({ comes, mayBeShown }) => comes || mayBeShown,
      refusal('HANDOVER_CONSENT_NOTHING'),
      ['comes'],
    ),
  )
}

/** What happened, and before how many people. */
export const handoverMinutesInput = z.object({
  attended: wholeNumber(
    must((people) => people >= 1 && people <= HANDOVER_PEOPLE_MAX, refusal('HANDOVER_ATTENDED_INVALID')),
  ),
  minutes: text({ min: 20, max: 4000 }, refusal('HANDOVER_MINUTES_INVALID')),
})

/** Why an event is cancelled. */
export const handoverCancelInput = z.object({ reason: loggedReason() })

/** Somebody whom an event invites beside the families, and whom they stand for. */
export const handoverGuestInput = z.object({
  name: text({ min: 2, max: 120 }, refusal('HANDOVER_GUEST_NAME_INVALID')),
  position: text({ min: 2, max: 120 }, refusal('HANDOVER_GUEST_POSITION_INVALID')),
})

const photo = z.object({
  kind: z.enum(HANDOVER_PHOTO_KINDS),
  caption: optional(z.string().check(withoutNationalId)),
  familiesAgreed: z.boolean(),
})

/** A photograph with what it shows, on which every family has agreed to be photographed; or the signed minutes, which have no caption. */
export const handoverPhotoInput = z.pipe(
  photo.check(
    must<z.output<typeof photo>>(
      ({ kind, caption }) => kind !== 'PHOTO' || isWithin(caption ?? '', { min: 3, max: 160 }),
      refusal('HANDOVER_CAPTION_INVALID'),
      ['caption'],
    ),
    must<z.output<typeof photo>>(
      ({ kind, familiesAgreed }) => kind !== 'PHOTO' || familiesAgreed,
      refusal('HANDOVER_PHOTO_DISAGREED'),
      ['familiesAgreed'],
    ),
  ),
  z.transform((written) => (written.kind === 'PHOTO' ? written : { ...written, caption: null })),
)
