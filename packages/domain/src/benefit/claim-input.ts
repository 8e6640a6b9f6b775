import * as z from 'zod/mini'
import type { IsoDay } from '../calendar/iso-day.ts'
import { day, loggedReason, must, notAfter, refusal, rupiah, text } from '../input/input-parts.ts'
import type { Rupiah } from '../money/money.ts'
import { DAY_PRECISIONS, type DayPrecision, LIFE_EVENTS, type LifeEventKind } from './benefit-event.ts'
import { CLAIM_PAPERS } from './claim-checklist.ts'
import { answersAskedOf } from './work-relation.ts'

export const REPORT_SOURCES = ['VILLAGE', 'AGENCY', 'AGENT', 'INSURER', 'POPULATION_REGISTER', 'HEIR'] as const
export type ReportSource = (typeof REPORT_SOURCES)[number]

const yesNoUnknown = z.pipe(
  z.nullish(z.boolean()),
  z.transform((answer) => answer ?? null),
)

const whatHappened = (today: IsoDay) => ({
  eventDay: day(notAfter(today, refusal('EVENT_IN_FUTURE'))),
  dayPrecision: z.enum(DAY_PRECISIONS),
  place: text({ min: 2, max: 120 }, refusal('EVENT_PLACE_INVALID')),
  atWorkOrOnTheWay: yesNoUnknown,
  becauseOfWork: yesNoUnknown,
  inTraffic: yesNoUnknown,
  ofOccupationalIllness: yesNoUnknown,
})

const firstOfWhatIsKnown = () =>
  must(
    ({ dayPrecision, eventDay }: { readonly dayPrecision: DayPrecision; readonly eventDay: IsoDay }) =>
      dayPrecision === 'DAY' || eventDay.endsWith(dayPrecision === 'MONTH' ? '-01' : '-01-01'),
    refusal('EVENT_DAY_INVALID'),
    ['eventDay'],
  )

/**
 * What somebody reports of a person's life. A day that is known by its month or year alone is sent as the first of it. Answers about work that are not asked of an event
 * of this kind are dropped: nobody would see them.
 */
export function lifeEventInput({ today }: { readonly today: IsoDay }) {
  return z.pipe(
    z
      .object({ kind: z.enum(LIFE_EVENTS), source: z.enum(REPORT_SOURCES), ...whatHappened(today) })
      .check(firstOfWhatIsKnown()),
    z.transform((event) => answersAskedOf(event.kind, event)),
  )
}

/** What a report says after its correction, and why it is corrected: both stand in the history for good. Answers as in `lifeEventInput`, by the kind of the event. */
export function correctionInput({ today, kind }: { readonly today: IsoDay; readonly kind: LifeEventKind }) {
  return z.pipe(
    z.object({ reason: loggedReason(), ...whatHappened(today) }).check(firstOfWhatIsKnown()),
    z.transform((facts) => answersAskedOf(kind, facts)),
  )
}

/** Why an event is taken back: it stands in the case for good. */
export const withdrawalInput = z.object({ reason: loggedReason() })

/** A paper beyond the checklist, and why it is asked. */
export const demandInput = z.object({ kind: z.enum(CLAIM_PAPERS), reason: loggedReason() })

/**
 * What an approval lacks of what is due, or a payment of what was approved.
 *
 * @param wholeRupiah null where only the insurer knows the sum
 * @returns 0 where nothing is missing, or nobody can tell
 */
export function answerShortfall(answered: Rupiah, wholeRupiah: Rupiah | null): Rupiah {
  return wholeRupiah === null || answered >= wholeRupiah ? 0n : wholeRupiah - answered
}

interface Explained {
  readonly reason?: string | null | undefined
  readonly insurerGivesNoReason?: boolean | null | undefined
}

/** Why less comes than stands to the family, or that somebody says knowingly that the insurer does not tell. */
const explanation = { reason: z.nullish(z.string()), insurerGivesNoReason: z.nullish(z.boolean()) }
const isExplained = ({ reason, insurerGivesNoReason }: Explained) =>
  (reason ?? '').trim() !== '' || insurerGivesNoReason === true

/**
 * What the insurer answered. Less than was due needs the insurer's reason, or somebody who says that the letter gives none: a family is not to lose money by a slip of the hand.
 *
 * @param dueRupiah the most that can be approved: what was due when the claim was submitted; null where only the insurer knows the sum
 */
export function approvalInput({ today, dueRupiah }: { readonly today: IsoDay; readonly dueRupiah: Rupiah | null }) {
  return z
    .object({
      onDay: day(notAfter(today, refusal('CLAIM_DAY_INVALID'))),
      insurerNumber: text({ min: 3, max: 60 }, refusal('INSURER_NUMBER_INVALID')),
      approved: rupiah(
        must((amount) => amount > 0n, refusal('APPROVED_NOT_POSITIVE')),
        must((amount) => dueRupiah === null || amount <= dueRupiah, refusal('APPROVED_MORE_THAN_DUE')),
      ),
      ...explanation,
    })
    .check(
      must(
        (answer) => answerShortfall(answer.approved, dueRupiah) === 0n || isExplained(answer),
        refusal('APPROVED_LESS_UNEXPLAINED'),
        ['reason'],
      ),
    )
}

/**
 * What the insurer paid, and when. Less than goes to people needs its reason as an approval does.
 *
 * @param approvedRupiah the most that can be
 * @param payableRupiah what goes to people of it: less where no heir is known
 */
export function paidClaimInput({
  today,
  approvedRupiah,
  payableRupiah,
}: {
  readonly today: IsoDay
  readonly approvedRupiah: Rupiah
  readonly payableRupiah: Rupiah
}) {
  return z
    .object({
      onDay: day(notAfter(today, refusal('CLAIM_DAY_INVALID'))),
      paid: rupiah(must((amount) => amount > 0n && amount <= approvedRupiah, refusal('PAID_MORE_THAN_APPROVED'))),
      ...explanation,
    })
    .check(
      must(
        (answer) => answerShortfall(answer.paid, payableRupiah) === 0n || isExplained(answer),
        refusal('PAID_LESS_UNEXPLAINED'),
        ['reason'],
      ),
    )
}

/** A step of the insurer or of the officer, with its day, and with its reason where the step needs one. */
export function claimStepInput({ today, needsReason }: { readonly today: IsoDay; readonly needsReason: boolean }) {
  return z.object({
    onDay: day(notAfter(today, refusal('CLAIM_DAY_INVALID'))),
    reason: needsReason ? loggedReason() : noReason,
  })
}

const noReason = z.pipe(
  z.unknown(),
  z.transform(() => null),
)
