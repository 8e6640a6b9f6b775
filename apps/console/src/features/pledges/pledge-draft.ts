import { isWithin } from '@payung/domain/area/area-code'
import type { AgreementOfPledge, PledgeRest } from '@payung/domain/pledge/pledge-input'
import { FIRST_MONTHS_COUNTED } from '@payung/domain/pledge/pledge-size'
import { monthAfter as monthLater } from '@payung/domain/protection/month-after'
import { monthAfter } from '../workers/coverage-month.ts'
import { readMonthText } from '../workers/form/coverage-draft.ts'
import type { PledgeableAgreement, PledgeDetail, PledgeFacts } from './pledge.query.ts'

/** A pledge as the fields hold it: digits as text, months as people write them. */
export interface PledgeDraft extends Record<string, unknown> {
  readonly agreementId: string
  readonly regionId: string
  readonly kind: PledgeFacts['kind']
  readonly workers: string
  readonly amount: string
  readonly fromMonth: string
  readonly lastMonth: string
  readonly programmes: PledgeFacts['programmes']
  readonly relief: NonNullable<PledgeFacts['relief']> | ''
  readonly areaCodes: string[]
  readonly occupationCodes: string[]
  readonly note: string
  /** The ended pledge whose rest it brings along. */
  readonly carriedFromId: string
  readonly carriedAmount: string
}

/** As many months after this one as a group needs to be counted. */
export function emptyPledge(today: string): PledgeDraft {
  const from = monthAfter(`${today.slice(0, 7)}-01`)
  return {
    agreementId: '',
    regionId: '',
    kind: 'WORKERS',
    workers: '',
    amount: '',
    fromMonth: monthText(from),
    lastMonth: monthText(monthLater(from, FIRST_MONTHS_COUNTED - 1)),
    programmes: ['WORK_ACCIDENT', 'DEATH'],
    relief: '',
    areaCodes: [],
    occupationCodes: [],
    note: '',
    carriedFromId: '',
    carriedAmount: '',
  }
}

const monthText = (day: string) => `${day.slice(5, 7)}/${day.slice(0, 4)}`

/** As the API takes it; a month that is none goes on as it was typed, so that it is refused beside its field. */
export function inputOf(draft: PledgeDraft): PledgeFacts {
  const last = readMonthText(draft.lastMonth)
  return {
    agreementId: draft.agreementId,
    regionId: draft.regionId,
    kind: draft.kind,
    workers: draft.kind === 'WORKERS' && draft.workers !== '' ? Number(draft.workers) : null,
    amount: draft.kind === 'RUPIAH' && draft.amount !== '' ? draft.amount : null,
    fromMonth: readMonthText(draft.fromMonth) ?? draft.fromMonth,
    untilMonth: last === null ? draft.lastMonth : monthAfter(last),
    programmes: [...draft.programmes],
    relief: draft.relief || null,
    areaCodes: [...draft.areaCodes],
    occupationCodes: [...draft.occupationCodes],
    note: draft.note.trim() || null,
    carriedFromId: draft.carriedFromId || null,
    carriedAmount: draft.carriedFromId === '' ? null : draft.carriedAmount || null,
  }
}

/**
 * What a chosen agreement settles: its government where there is one, and no village of another's. Where it says where and for whom, all that it names is filled in, for
 * the company to leave some of it.
 */
export function placesOf(
  agreement: PledgeableAgreement | undefined,
  occupationCodes: readonly string[],
): Pick<PledgeDraft, 'agreementId' | 'occupationCodes' | RegionField> {
  const [region, ...others] = agreement?.regions ?? []
  const meant = agreement?.occupations.map(({ code }) => code) ?? []
  const still = occupationCodes.filter((code) => meant.length === 0 || meant.includes(code))
  return {
    agreementId: agreement?.agreementId ?? '',
    occupationCodes: still.length === 0 ? meant : still,
    ...regionChosen(agreement, region !== undefined && others.length === 0 ? region.id : ''),
  }
}

type RegionField = 'regionId' | 'areaCodes' | 'carriedFromId' | 'carriedAmount'

/** A chosen government: its areas that the agreement is for, and no rest of another's. */
export function regionChosen(
  agreement: PledgeableAgreement | undefined,
  regionId: string,
): Pick<PledgeDraft, RegionField> {
  return { regionId, areaCodes: areasIn(agreement, regionId).map(({ code }) => code), ...noRest }
}

/** Areas of a government that the agreement is for; none where it is for the whole government. */
export function areasIn(agreement: PledgeableAgreement | undefined, regionId: string): PledgeableAgreement['areas'] {
  const region = agreement?.regions.find(({ id }) => id === regionId)?.area?.code
  const areas = agreement?.areas ?? []
  if (region === undefined || areas.some(({ code }) => isWithin(region, code))) return []
  return areas.filter(({ code }) => isWithin(code, region))
}

/** The area of a government among those of the agreements that the form offers. */
export function areaOfRegion(agreements: readonly PledgeableAgreement[] = []) {
  const codes = new Map(agreements.flatMap(({ regions }) => regions.map(({ id, area }) => [id, area?.code] as const)))
  return (id: string): string | null => codes.get(id) ?? null
}

const noRest = { carriedFromId: '', carriedAmount: '' }

/** A chosen rest brings all of it along; less can be written. */
export function restChosen(
  rests: PledgeableAgreement['rests'],
  pledgeId: string,
): Pick<PledgeDraft, 'carriedFromId' | 'carriedAmount'> {
  const rest = rests.find(({ pledgeId: id }) => id === pledgeId)
  return rest === undefined ? noRest : { carriedFromId: rest.pledgeId, carriedAmount: rest.left }
}

/** What ended pledges leave, as the schema asks for it. */
export function restIn(agreements: readonly PledgeableAgreement[] = []) {
  return (id: string): PledgeRest | null => {
    const carrying = agreements.filter(({ rests }) => rests.some(({ pledgeId }) => pledgeId === id))
    const rest = carrying[0]?.rests.find(({ pledgeId }) => pledgeId === id)
    if (rest === undefined) return null
    return {
      regionId: rest.regionId,
      agreementIds: carrying.map(({ agreementId }) => agreementId),
      left: BigInt(rest.left),
    }
  }
}

/** The agreements that the form offers, as the schema asks for them: signed, with the company as a party. */
export function agreementIn(agreements: readonly PledgeableAgreement[] = []) {
  return (id: string): AgreementOfPledge | null => {
    const agreement = agreements.find(({ agreementId }) => agreementId === id)
    if (agreement === undefined) return null
    const { validFrom, lastDay, regions } = agreement
    return {
      state: 'SIGNED',
      validFrom,
      validUntil: dayAfter(lastDay),
      isOurs: true,
      regionIds: regions.map(({ id }) => id),
      areaCodes: agreement.areas.map(({ code }) => code),
      occupationCodes: agreement.occupations.map(({ code }) => code),
    }
  }
}

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

/**
 * The same again. One that was withdrawn is drafted anew for its own months, as far as they are still to come; any other is renewed for as many months after
 * its last.
 */
export function draftAgain(
  pledge: {
    readonly id: string
    readonly leftAmount: string
    readonly state: PledgeDetail['state']
    readonly kind: PledgeFacts['kind']
    readonly workers: number
    readonly amount: string
    readonly months: number
    readonly fromMonth: string
    readonly untilMonth: string
    readonly relief: PledgeFacts['relief'] | null
    readonly programmes: PledgeFacts['programmes']
    readonly agreement: { readonly id: string } | null
    readonly region: { readonly id: string } | null
    readonly areas: readonly { readonly code: string }[]
    readonly occupations: readonly { readonly code: string }[]
    readonly note: string | null
  },
  today: string,
): PledgeDraft {
  const thisMonth = `${today.slice(0, 7)}-01`
  const isSame = takesNothing(pledge.state) && pledge.untilMonth > today
  const from = laterOf(isSame ? pledge.fromMonth : pledge.untilMonth, thisMonth)
  const last = isSame ? monthLater(pledge.untilMonth, -1) : monthLater(from, pledge.months - 1)
  return {
    agreementId: pledge.agreement?.id ?? '',
    regionId: pledge.region?.id ?? '',
    kind: pledge.kind,
    workers: pledge.kind === 'WORKERS' ? String(pledge.workers) : '',
    amount: pledge.kind === 'RUPIAH' ? pledge.amount : '',
    fromMonth: monthText(from),
    lastMonth: monthText(last),
    programmes: [...pledge.programmes],
    relief: pledge.relief ?? '',
    areaCodes: pledge.areas.map(({ code }) => code),
    occupationCodes: pledge.occupations.map(({ code }) => code),
    note: pledge.note ?? '',
    ...(pledge.leftAmount === '0' ? noRest : { carriedFromId: pledge.id, carriedAmount: pledge.leftAmount }),
  }
}

/** One that was taken back or refused before anybody was paid for. */
export const takesNothing = (state: string) => state === 'WITHDRAWN' || state === 'REFUSED'

const laterOf = (month: string, other: string) => (month > other ? month : other)
