import * as z from 'zod/mini'
import type { AgreementState } from '../agreement/agreement-state.ts'
import type { IsoDay } from '../calendar/iso-day.ts'
import type { OutputOf } from '../input/check-input.ts'
import { loggedReason, must, optional, refusal, rupiah, text, wholeNumber } from '../input/input-parts.ts'
import { readContributionMonth } from '../money/declared-coverage.ts'
import type { Rupiah } from '../money/money.ts'
import { monthAfter } from '../protection/month-after.ts'
import { type AgreementTerms, areAreasWithin, areOccupationsAmong } from './agreement-terms.ts'
import { PLEDGE_KINDS, sizeOfPledge } from './pledge-size.ts'
import { arePledgeMonthsOver } from './pledge-standing.ts'

const PLEDGE_WORKERS_MAX = 1_000_000
const PLEDGE_RUPIAH_MAX = 100_000_000_000_000n
const PLEDGE_MONTHS_MAX = 60
const PLEDGE_CODES_MAX = 300

const month = z.pipe(
  z.string(),
  z.transform((written) => readContributionMonth(written) ?? ''),
)
const noMonths = refusal('PLEDGE_MONTHS', { most: PLEDGE_MONTHS_MAX })
const codes = z
  .array(z.string())
  .check(must(({ length }) => length <= PLEDGE_CODES_MAX, refusal('PLEDGE_CODES_TOO_MANY', { most: PLEDGE_CODES_MAX })))

const sizes = {
  workers: z.nullish(
    wholeNumber(
      must(
        (workers) => Number.isInteger(workers) && workers >= 1 && workers <= PLEDGE_WORKERS_MAX,
        refusal('PLEDGE_WORKERS', { most: PLEDGE_WORKERS_MAX }),
      ),
    ),
  ),
  amount: z.nullish(rupiah(must((amount) => amount >= 1n && amount <= PLEDGE_RUPIAH_MAX, refusal('PLEDGE_AMOUNT')))),
}

/** What it brings from an ended pledge: from which, and how much. */
const carried = {
  carriedFromId: z.nullish(z.string()),
  carriedAmount: z.nullish(
    rupiah(must((amount) => amount >= 1n && amount <= PLEDGE_RUPIAH_MAX, refusal('PLEDGE_CARRIED'))),
  ),
}

const hasMonths = ({ fromMonth, untilMonth }: { readonly fromMonth: IsoDay; readonly untilMonth: IsoDay }) =>
  fromMonth !== '' && fromMonth < untilMonth && untilMonth <= monthAfter(fromMonth, PLEDGE_MONTHS_MAX)

/** A pledge as a company states it: from which agreement, to whom, how much, for which months, where and for whom. */
export const pledgeInput = z
  .object({
    agreementId: z.string().check(must((id) => id !== '', refusal('PLEDGE_AGREEMENT'))),
    regionId: z.string().check(must((id) => id !== '', refusal('PLEDGE_REGION'))),
    kind: z.enum(PLEDGE_KINDS),
    ...sizes,
    ...carried,
    fromMonth: month,
    untilMonth: month,
    areaCodes: codes,
    occupationCodes: codes,
    note: optional(text({ min: 3, max: 500 }, refusal('PLEDGE_NOTE'))),
  })
  .check(
    must(hasMonths, noMonths, ['untilMonth']),
    must(
      ({ kind, workers }) => kind !== 'WORKERS' || workers != null,
      refusal('PLEDGE_WORKERS', { most: PLEDGE_WORKERS_MAX }),
      ['workers'],
    ),
    must(({ kind, amount }) => kind !== 'RUPIAH' || amount != null, refusal('PLEDGE_AMOUNT'), ['amount']),
    must(({ carriedFromId, carriedAmount }) => !carriedFromId === (carriedAmount == null), refusal('PLEDGE_CARRIED'), [
      'carriedAmount',
    ]),
  )

/** An ended pledge that leaves money to the next ones. */
export interface PledgeRest {
  readonly regionId: string
  /** Its agreement, and those that renew it. */
  readonly agreementIds: readonly string[]
  readonly left: Rupiah
}

/** An agreement from which a company wants to draw. */
export interface AgreementOfPledge extends AgreementTerms {
  readonly state: AgreementState
  readonly validFrom: IsoDay
  /** First day on which it no longer holds. */
  readonly validUntil: IsoDay
  /** Whether the company is a party of it. */
  readonly isOurs: boolean
  /** Governments that are parties. */
  readonly regionIds: readonly string[]
}

/** What is known beside a pledge. The form of the console knows a part of it; what is left out is not checked. */
export interface PledgeGround {
  readonly today: IsoDay
  /** Null where nobody sees an agreement by this id. */
  readonly agreementOf?: (id: string) => AgreementOfPledge | null
  /** Null where the company has no ended pledge by this id that leaves something. */
  readonly restOf?: (id: string) => PledgeRest | null
  readonly isRegion?: (id: string) => boolean
  /** The area of a government; null where it has none, or is none. */
  readonly areaOfRegion?: (id: string) => string | null
  readonly isAreaOf?: (code: string, regionId: string) => boolean
  readonly isOccupation?: (code: string) => boolean
  /** What one worker costs over these months; null where a month has no tariff. */
  readonly priceOf?: (fromMonth: IsoDay, untilMonth: IsoDay) => Rupiah | null
}

type PledgeWritten = OutputOf<typeof pledgeInput>

/** A pledge, compared with what is known beside it. `app.agreement_of_pledge` holds the agreement to the same. What has no months, or too many, is not priced. */
export function pledgeOn(ground: PledgeGround) {
  const { today, agreementOf, isRegion = () => true, isAreaOf = () => true, isOccupation = () => true } = ground
  const amountOf = (pledge: PledgeWritten): Rupiah | null => {
    if (pledge.kind === 'RUPIAH') return pledge.amount ?? null
    const price = hasMonths(pledge) && ground.priceOf ? ground.priceOf(pledge.fromMonth, pledge.untilMonth) : null
    return price === null || pledge.workers == null ? null : BigInt(pledge.workers) * price
  }
  const workersOf = (pledge: PledgeWritten): number | null => {
    const price = hasMonths(pledge) && ground.priceOf ? ground.priceOf(pledge.fromMonth, pledge.untilMonth) : null
    // What is no amount is refused at its field, and buys neither nobody nor too many.
    if (price === null || pledge.kind !== 'RUPIAH' || pledge.amount == null || pledge.amount < 1n) return null
    return sizeOfPledge({ rupiah: pledge.amount }, price).workers
  }
  return pledgeInput.check(
    must(({ regionId }) => isRegion(regionId), refusal('PLEDGE_REGION'), ['regionId']),
    must(
      (pledge) => {
        const { agreementId, regionId } = pledge
        if (!agreementOf || agreementId === '' || regionId === '' || !isRegion(regionId)) return true
        const agreement = agreementOf(agreementId)
        return agreement !== null && doesCarry(agreement, pledge, hasMonths(pledge), today)
      },
      refusal('PLEDGE_OF_AGREEMENT'),
      ['agreementId'],
    ),
    must(
      (pledge) => !hasMonths(pledge) || !arePledgeMonthsOver(pledge.untilMonth, today),
      refusal('PLEDGE_MONTHS_OVER'),
      ['untilMonth'],
    ),
    must(
      ({ areaCodes, regionId }) => !isRegion(regionId) || areaCodes.every((code) => isAreaOf(code, regionId)),
      refusal('PLEDGE_AREAS'),
      ['areaCodes'],
    ),
    must(({ occupationCodes }) => occupationCodes.every(isOccupation), refusal('PLEDGE_OCCUPATIONS'), [
      'occupationCodes',
    ]),
    must(
      ({ agreementId, areaCodes, regionId }) => {
        const agreement = agreementOf?.(agreementId) ?? null
        const region = ground.areaOfRegion?.(regionId) ?? null
        return agreement === null || region === null || areAreasWithin(agreement, areaCodes, region)
      },
      refusal('PLEDGE_AREAS_OF_AGREEMENT'),
      ['areaCodes'],
    ),
    must(
      ({ agreementId, occupationCodes }) => {
        const agreement = agreementOf?.(agreementId) ?? null
        return agreement === null || areOccupationsAmong(agreement, occupationCodes)
      },
      refusal('PLEDGE_OCCUPATIONS_OF_AGREEMENT'),
      ['occupationCodes'],
    ),
    must(
      (pledge) => !hasMonths(pledge) || !ground.priceOf || ground.priceOf(pledge.fromMonth, pledge.untilMonth) !== null,
      refusal('PLEDGE_WITHOUT_TARIFF'),
      ['fromMonth'],
    ),
    must(
      ({ carriedFromId, agreementId, regionId }) => {
        if (!carriedFromId || !ground.restOf) return true
        const rest = ground.restOf(carriedFromId)
        return rest !== null && rest.regionId === regionId && rest.agreementIds.includes(agreementId)
      },
      refusal('PLEDGE_ROLL_OVER'),
      ['carriedFromId'],
    ),
    must(
      ({ carriedFromId, carriedAmount }) => {
        const rest = carriedFromId && ground.restOf ? ground.restOf(carriedFromId) : null
        return rest === null || (carriedAmount ?? 0n) <= rest.left
      },
      refusal('PLEDGE_ROLL_OVER_LEFT'),
      ['carriedAmount'],
    ),
    must(
      (pledge) => pledge.carriedAmount == null || pledge.carriedAmount <= (amountOf(pledge) ?? PLEDGE_RUPIAH_MAX),
      refusal('PLEDGE_CARRIES_MORE'),
      ['carriedAmount'],
    ),
    must((pledge) => workersOf(pledge) !== 0, refusal('PLEDGE_BUYS_NOBODY'), ['amount']),
    must(
      (pledge) => (workersOf(pledge) ?? 0) <= PLEDGE_WORKERS_MAX,
      refusal('PLEDGE_BUYS_TOO_MANY', { most: PLEDGE_WORKERS_MAX }),
      ['amount'],
    ),
  )
}

function doesCarry(agreement: AgreementOfPledge, pledge: PledgeWritten, isWhole: boolean, today: IsoDay): boolean {
  const { state, validFrom, validUntil, isOurs, regionIds } = agreement
  // Of the month in which it begins and of the one in which it ends the whole counts: contributions are monthly.
  const end = validUntil.endsWith('-01') ? validUntil : monthAfter(monthOf(validUntil))
  const holds = monthOf(validFrom) <= pledge.fromMonth && pledge.untilMonth <= end
  return (
    state === 'SIGNED' && today < validUntil && isOurs && regionIds.includes(pledge.regionId) && (!isWhole || holds)
  )
}

const monthOf = (day: IsoDay): IsoDay => `${day.slice(0, 7)}-01`

/** Why a pledge is withdrawn or declined. */
export const pledgeReasonInput = z.object({ reason: loggedReason() })
